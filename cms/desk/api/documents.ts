import type { Payload, PayloadRequest } from 'payload'
import { parseEntry } from '../../../content/folder.ts'
import { contractFor, type Contract, type Entry } from '../../../content/schema/index.ts'
import { Mistake } from '../../../content/sentences.ts'
import { published } from '../../access/reading.ts'
import { languagesOfInstallation } from '../../installation.ts'
import type { Crossing } from '../../publication/codec.ts'
import { publicPart, readWhere, storedId, type Stored } from '../../publication/projection.ts'
import { richTextConverters } from '../../publication/rich-text.ts'

/** What a service's record is made of. */
export const parts = ['services', 'organisations', 'contact-points', 'locations', 'topics', 'media'] as const
export type Part = (typeof parts)[number]

/** Documents to read (again), by the ids of the database as text; `everything` where nobody can say which. */
export type Touched = Map<Part, Set<string>> | 'everything'

/** A published document, as an entry. */
interface Kept {
  entryId: string
  updatedAt: string
  /** None where the document does not fit the contract: it is left out, and the publication tells its editor. */
  entry: Entry | undefined
  /** What only agents know of it. */
  internal: Record<string, unknown>
  /** Which documents it names, public or not: `type/id` with the database's id. */
  named: ReadonlySet<string>
}

/** Documents read at once. */
const batch = 200

/** Published documents in memory, of which only those that changed are read again. */
export interface Documents {
  crossing: Crossing
  contract: Contract
  entry(type: Part, entryId: string | undefined): Entry | undefined
  internal(type: Part, entryId: string): Record<string, unknown> | undefined
  entryIds(type: Part): Iterable<string>
  /** Reads documents again, and those that name one which came, went or has another id now. @returns `type/id` of all entries that may be others. */
  read(req: PayloadRequest, touched: Touched): Promise<Set<string>>
  /** Which documents have another date than those that are kept, have come or gone: for what nobody has announced. */
  differing(req: PayloadRequest): Promise<Touched>
}

/** @param internalPart what only agents know of a document. */
export async function keepDocuments(payload: Payload, internalPart: (type: Part, document: Stored, crossing: Crossing) => Record<string, unknown>): Promise<Documents> {
  const kept = tables<Kept>()
  /** The same by entry id. */
  const byEntryId = tables<Kept>()
  const languages = languagesOfInstallation().map(({ code }) => code) as [string, ...string[]]
  const contract = contractFor(languages)
  const crossing: Crossing = {
    languages, documentId: () => undefined, ...(await richTextConverters(payload.config)),
    entryId: (type, id) => kept.get(type as Part)?.get(String(id))?.entryId,
  }

  return {
    crossing, contract, read, differing,
    entry: (type, entryId) => byEntryId.get(type)!.get(entryId ?? '')?.entry,
    internal: (type, entryId) => byEntryId.get(type)!.get(entryId)?.internal,
    entryIds: (type) => byEntryId.get(type)!.keys(),
  }

  async function read(req: PayloadRequest, touched: Touched): Promise<Set<string>> {
    const changed = new Set<string>()
    for (let wanted: Touched | undefined = touched; wanted; ) {
      const moved = new Set<string>()
      const fresh: [Part, Stored][] = []
      for (const type of parts) {
        const ids = wanted === 'everything' ? undefined : wanted.get(type)
        if (wanted !== 'everything' && !ids?.size) continue
        const documents = await readDocuments(req, type, ids)
        const there = new Set(documents.map(({ id }) => String(id)))
        for (const id of ids ?? [...kept.get(type)!.keys()]) if (!there.has(id)) forget(type, id, moved, changed)
        for (const document of documents) {
          const id = String(document.id)
          if (kept.get(type)!.get(id)?.entryId !== document.entryId) forget(type, id, moved, changed).add(`${type}/${id}`)
          // Its id is known before anything that names it is looked at.
          kept.get(type)!.set(id, { entryId: document.entryId!, updatedAt: String(document['updatedAt']), entry: undefined, internal: {}, named: new Set() })
          fresh.push([type, document])
        }
      }
      for (const [type, document] of fresh) project(type, document, changed)
      const read = new Set(fresh.map(([type, { id }]) => `${type}/${id}`))
      wanted = naming(moved, read)
    }
    return changed
  }

  /** @returns `moved`, with the document where it was kept. */
  function forget(type: Part, id: string, moved: Set<string>, changed: Set<string>): Set<string> {
    const before = kept.get(type)!.get(id)
    if (!before) return moved
    kept.get(type)!.delete(id)
    // Another document may have got the same entry id meanwhile.
    if (byEntryId.get(type)!.get(before.entryId) === before) byEntryId.get(type)!.delete(before.entryId)
    changed.add(`${type}/${before.entryId}`)
    return moved.add(`${type}/${id}`)
  }

  function project(type: Part, document: Stored, changed: Set<string>) {
    const named = new Set<string>()
    const noting: Crossing = { ...crossing, entryId: (target, id) => (named.add(`${target}/${id}`), crossing.entryId(target, id)) }
    const { entryId, updatedAt } = kept.get(type)!.get(String(document.id))!
    const one: Kept = { entryId, updatedAt, entry: entryOf(type, document, noting), internal: internalPart(type, document, noting), named }
    kept.get(type)!.set(String(document.id), one)
    byEntryId.get(type)!.set(entryId, one)
    changed.add(`${type}/${entryId}`)
  }

  function entryOf(type: Part, document: Stored, noting: Crossing): Entry | undefined {
    try {
      return parseEntry(contract, type, document.entryId!, publicPart(type, document, noting), type)
    } catch (error) {
      if (error instanceof Mistake) return undefined
      throw error
    }
  }

  /** Documents that name one of these; undefined where there are none. */
  function naming(moved: ReadonlySet<string>, except: ReadonlySet<string>): Touched | undefined {
    const found = new Map<Part, Set<string>>()
    if (moved.size) {
      for (const [type, documents] of kept) {
        for (const [id, { named }] of documents) if (meet(named, moved) && !except.has(`${type}/${id}`)) (found.get(type) ?? found.set(type, new Set()).get(type)!).add(id)
      }
    }
    return found.size ? found : undefined
  }

  async function differing(req: PayloadRequest): Promise<Touched> {
    const found = new Map<Part, Set<string>>()
    for (const type of parts) {
      const { docs } = await payload.find({
        collection: type as 'services', overrideAccess: false, draft: false, where: published, depth: 0, pagination: false, select: { updatedAt: true }, req, user: req.user,
      })
      const dates = new Map(docs.map(({ id, updatedAt }) => [String(id), updatedAt]))
      const gone = [...kept.get(type)!.keys()].filter((id) => !dates.has(id))
      found.set(type, new Set([...gone, ...[...dates].flatMap(([id, updatedAt]) => (kept.get(type)!.get(id)?.updatedAt === updatedAt ? [] : id))]))
    }
    return found
  }

  async function readDocuments(req: PayloadRequest, type: Part, ids: ReadonlySet<string> | undefined): Promise<Stored[]> {
    if (!ids) return readWhere(payload, type, undefined, req)
    const documents: Stored[] = []
    const all = [...ids].map((id) => storedId(payload, id))
    for (let at = 0; at < all.length; at += batch) documents.push(...(await readWhere(payload, type, { id: { in: all.slice(at, at + batch) } }, req)))
    return documents
  }
}

/** Whether two sets have something in common. */
export const meet = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean => [...few].some((one) => many.has(one))

const tables = <T>() => new Map(parts.map((type) => [type, new Map<string, T>()]))
