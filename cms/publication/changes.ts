import { isDeepStrictEqual } from 'node:util'
import type { Payload, Where } from 'payload'
import { namesOf, type Change } from '../../content/changes.ts'
import { published as entryOf, type KnowledgeFolder } from '../../content/folder.ts'
import { contractFor, entryTypes, referenceFields, type City, type Contract, type EntryType, type Media } from '../../content/schema/index.ts'
import { Mistake, parseOrExplain } from '../../content/sentences.ts'
import { published } from '../access/reading.ts'
import { languagesOfInstallation } from '../installation.ts'
import type { Crossing } from './codec.ts'
import { projectCity, publicPart, readWhere, storedId, type Stored } from './projection.ts'
import { richTextConverters } from './rich-text.ts'
import { fetchUploads, mustBeThere } from '../uploads.ts'
import type { Refusal } from './snapshot.ts'
import { uploadsOf } from './store.ts'

/** A document that somebody published, changed, withdrew or deleted. */
export interface Touched {
  entryType: string
  documentId: string
  entryId: string
  /** When it was announced, ISO 8601. */
  createdAt: string
}

/**
 * What touched documents change in the published knowledge base. Reads only these documents and those that name one
 * which appears or disappears, so the work does not grow with the city.
 * @param knowledge what is published now; left as it is.
 */
export async function changesOf(payload: Payload, touched: readonly Touched[], knowledge: KnowledgeFolder): Promise<{ changes: Change[]; refused: Refusal[] }> {
  const contract = contractFor(languagesOfInstallation().map(({ code }) => code) as [string, ...string[]])
  const changes = new Map<string, Change>()
  const refused: Refusal[] = []

  /** Of media, by the ids of their entries. */
  const documentIds = new Map<string, string>()
  const gone = new Set<string>()
  const appeared = new Map<EntryType, Set<number | string>>()
  const seen = new Set<string>()
  // Who names a document that appears or goes is projected as well, and may become publishable by that.
  for (let wanted = ofTypes(payload, touched), first = true; wanted.size; wanted = await referrers(), first = false) {
    for (const type of entryTypes) {
      const documentIds = wanted.get(type)
      if (!documentIds?.size) continue
      const documents = await readWhere(payload, type, { id: { in: [...documentIds] } })
      if (first) documents.push(...(await withdraw(type, documents)))
      const crossing = await crossingFor(payload, type, documents)
      for (const document of documents) project(type, document, crossing)
    }
  }
  await refuseWithoutFiles()
  if (touched.some(({ entryType }) => entryType === 'city' || entryType === 'media')) await city()
  return { changes: [...changes.values()], refused }

  function project(type: EntryType, document: Stored, crossing: Crossing) {
    const id = document.entryId!
    const isNew = !knowledge.entries[type].has(id) || gone.has(`${type}/${id}`)
    if (isNew && !seen.has(`${type}/${id}`)) add(appeared, type, document.id)
    seen.add(`${type}/${id}`)
    try {
      if (type === 'media') documentIds.set(id, String(document.id))
      const entry = entryOf(type, id, parse(contract, type, id, publicPart(type, document, crossing)))
      if (isDeepStrictEqual(entry, knowledge.entries[type].get(id))) changes.delete(`${type}/${id}`)
      else changes.set(`${type}/${id}`, { type, id, entry })
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      refused.push({ type, documentId: String(document.id), sentence: error.message })
    }
  }

  /** Uploads whose files are not to be had: nobody is to see an entry without its picture. */
  async function refuseWithoutFiles() {
    const uploads = [...changes].flatMap(([key, one]) => (one.type === 'media' && one.entry ? [{ key, id: one.id, names: uploadsOf(one.entry as Media) }] : []))
    const missing = await fetchUploads(uploads.flatMap(({ names }) => names))
    for (const { key, id, names } of uploads) {
      try {
        mustBeThere(id, names, missing)
      } catch (error) {
        if (!(error instanceof Mistake)) throw error
        changes.delete(key)
        refused.push({ type: 'media', documentId: documentIds.get(id)!, sentence: error.message })
      }
    }
  }

  /**
   * Touched documents that the public cannot read (any more) take their entry with them.
   * @returns documents that have got the id of such an entry meanwhile: they stand in its place.
   */
  async function withdraw(type: EntryType, documents: Stored[]): Promise<Stored[]> {
    const there = new Map(documents.map((document) => [String(document.id), document]))
    const missing = touched.flatMap(({ entryType, documentId, entryId, createdAt }) => {
      if (entryType !== type || !entryId) return []
      const document = there.get(documentId)
      // SQLite gives the number of a deleted document to the next one, which may have got the same entry id, too.
      const isItself = document?.entryId === entryId && String(document['createdAt']) <= createdAt
      return isItself ? [] : entryId
    })
    if (!missing.length) return []
    for (const id of missing) {
      gone.add(`${type}/${id}`)
      if (knowledge.entries[type].has(id)) changes.set(`${type}/${id}`, { type, id })
    }
    return (await readWhere(payload, type, { entryId: { in: missing } })).filter(({ id }) => !there.has(String(id)))
  }

  /** Published documents that name an entry which has appeared or gone since the last time this was asked. */
  async function referrers(): Promise<Map<EntryType, Set<number | string>>> {
    const found = new Map<EntryType, Set<number | string>>()
    for (const type of entryTypes) {
      for (const [field, target] of Object.entries(referenceFields[type])) {
        const names = [...gone].flatMap((key) => (key.startsWith(`${target}/`) ? namesOf(knowledge, type, field, key.slice(target.length + 1)) : []))
        const where: Where[] = [
          ...(names.length ? [{ entryId: { in: names } }] : []),
          ...(appeared.get(target)?.size ? [{ [field]: { in: [...appeared.get(target)!] } }] : []),
        ]
        for (const one of where) for (const { id } of await readWhere(payload, type, one)) add(found, type, id)
      }
    }
    appeared.clear()
    gone.clear()
    return found
  }

  async function city() {
    const entry = parseOrExplain(contract.city, await projectCity(payload, await crossingFor(payload, 'city', [])), 'city')
    if (!isDeepStrictEqual(entry, knowledge.city)) changes.set('city', { type: 'city', city: entry as City })
  }
}

const add = <K, V>(groups: Map<K, Set<V>>, key: K, value: V) => void (groups.get(key) ?? groups.set(key, new Set()).get(key)!).add(value)

const parse = (contract: Contract, type: EntryType, id: string, content: unknown) => parseOrExplain<unknown>(contract.entries[type], content, `${type}/${id}`)

function ofTypes(payload: Payload, touched: readonly Touched[]): Map<EntryType, Set<number | string>> {
  const grouped = new Map<EntryType, Set<number | string>>()
  for (const { entryType, documentId } of touched) {
    const type = entryTypes.find((candidate) => candidate === entryType)
    if (!type) continue
    const ids = grouped.get(type) ?? new Set()
    grouped.set(type, ids.add(storedId(payload, documentId)))
  }
  return grouped
}

/** Looks up the entry ids of whatever these documents name, as a visitor: what is not public has none. */
async function crossingFor(payload: Payload, type: EntryType | 'city', documents: Stored[]): Promise<Crossing> {
  const fields: Record<string, EntryType> = type === 'city' ? { logo: 'media' } : referenceFields[type]
  const ids = new Map<string, string>()
  for (const target of new Set(Object.values(fields))) {
    const named = type === 'city' ? undefined : namedBy(documents, Object.keys(fields).filter((field) => fields[field] === target))
    if (named?.length === 0) continue
    const { docs } = await payload.find({
      collection: target as 'services', overrideAccess: false, draft: false, depth: 0, pagination: false, select: { entryId: true },
      where: named ? { and: [published, { id: { in: named } }] } : published,
    })
    for (const { id, entryId } of docs as unknown as Stored[]) if (entryId) ids.set(`${target}/${id}`, entryId)
  }
  return {
    languages: languagesOfInstallation().map(({ code }) => code),
    entryId: (target, documentId) => ids.get(`${target}/${documentId}`),
    documentId: () => undefined,
    ...(await richTextConverters(payload.config)),
  }
}

function namedBy(documents: Stored[], fields: string[]): (number | string)[] {
  const named = (value: unknown, path: string[]): (number | string)[] => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.flatMap((item) => named(item, path))
    const [first, ...rest] = path
    return first === undefined ? [value as number | string] : named((value as Record<string, unknown>)[first], rest)
  }
  return [...new Set(documents.flatMap((document) => fields.flatMap((field) => named(document, field.split('.')))))]
}
