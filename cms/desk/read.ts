import type { Payload, PayloadRequest } from 'payload'
import { dayIn } from '../../content/clock.ts'
import { parseEntry } from '../../content/folder.ts'
import { contractFor, type ContactPoint, type Location, type Organisation, type Service } from '../../content/schema/index.ts'
import { Mistake } from '../../content/sentences.ts'
import { published } from '../access/reading.ts'
import { languagesOfInstallation } from '../installation.ts'
import type { City } from '../payload-types.ts'
import { portalOrigin } from '../publication/addresses.ts'
import type { Crossing } from '../publication/codec.ts'
import { publicPart, readWhere, type Stored } from '../publication/projection.ts'
import { richTextConverters } from '../publication/rich-text.ts'
import { keyOf } from './contract.ts'
import { agentPart, type Around } from './project.ts'
import { deskKnowledge, type Known } from './search-records.ts'
import { shortLink } from './short-link.ts'

/** What the desk reads; each comes after what it names. */
export const readTypes = ['media', 'locations', 'organisations', 'contact-points', 'services'] as const
export type ReadType = (typeof readTypes)[number]

export interface Change extends Known {
  key: string
}

export interface Changes {
  changed: Change[]
  removed: string[]
  /** Entry ids of services and offices by database id. */
  entryIds: (type: 'services' | 'organisations', id: number | string) => string | undefined
}

interface Listed {
  entryId: string
  updatedAt: string
  file?: string
}

type Told = Service | Organisation | ContactPoint | Location

/** Documents read at once. */
const batch = 200

/** Reads what has changed since it last did, and tells it as records of the desk. */
export function projector(payload: Payload): (req: PayloadRequest, city: City) => Promise<Changes> {
  const known = Object.fromEntries(readTypes.map((type) => [type, new Map<string, Listed>()])) as Record<ReadType, Map<string, Listed>>
  const officeNames = new Map<string, string>()
  const languages = languagesOfInstallation().map(({ code }) => code) as [string, ...string[]]
  const contract = contractFor(languages)
  let converters: Awaited<ReturnType<typeof richTextConverters>> | undefined
  let region: City['holidayRegion'] | undefined

  return async (req, city) => {
    converters ??= await richTextConverters(payload.config)
    const crossing: Crossing = {
      languages, documentId: () => undefined, ...converters,
      entryId: (type, id) => known[type as ReadType]?.get(String(id))?.entryId,
    }
    const around: Around = {
      language: languages[0], today: dayIn(new Date(), city.timeZone || 'Europe/Berlin'), region: city.holidayRegion ?? undefined, shortLink,
      fileAddress: (mediaId) => {
        const file = [...known.media.values()].find(({ entryId }) => entryId === mediaId)?.file
        return file && `${portalOrigin()}/media/${file}`
      },
    }
    const changes: Changes = { changed: [], removed: [], entryIds: (type, id) => known[type].get(String(id))?.entryId }
    // What others name has come or gone, or holidays are others: all of them say something else now.
    let rereadAll = region !== city.holidayRegion
    region = city.holidayRegion
    for (const type of readTypes) {
      const listed = await listPublished(payload, type, req)
      const before = known[type]
      const gone = [...before].filter(([id]) => !listed.has(id))
      const due = [...listed.keys()].filter((id) => rereadAll || before.get(id)?.updatedAt !== listed.get(id)!.updatedAt)
      if (type !== 'services') rereadAll ||= gone.length > 0 || [...listed.keys()].some((id) => !before.has(id))
      known[type] = listed
      if (type === 'media') continue
      changes.removed.push(...gone.map(([, { entryId }]) => keyOf({ type, id: entryId })))
      for (let at = 0; at < due.length; at += batch) {
        for (const document of await readWhere(payload, type, { id: { in: due.slice(at, at + batch) } }, req)) changes.changed.push(...changeOf(type, document, crossing, around))
      }
    }
    return changes
  }

  function changeOf(type: Exclude<ReadType, 'media'>, document: Stored, crossing: Crossing, around: Around): Change[] {
    const id = document.entryId!
    try {
      const entry = parseEntry(contract, type, id, publicPart(type, document, crossing), type)
      return [tell(entry as Told, agentPart(type, document, crossing), around)]
    } catch (error) {
      if (error instanceof Mistake) return [] // the publication reports it; the desk keeps the last form as the portal does
      throw error
    }
  }

  function tell(entry: Told, internal: object, around: Around): Change {
    const known = deskKnowledge(entry, internal, 'organisation' in entry ? officeNames.get(entry.organisation ?? '') : undefined, around)
    if (known.record.type === 'organisations') officeNames.set(known.record.id, known.record.name)
    return { key: keyOf(known.record), ...known }
  }
}

/** Every published document of a type by its database id. */
async function listPublished(payload: Payload, type: ReadType, req: PayloadRequest): Promise<Map<string, Listed>> {
  const { docs } = await payload.find({
    collection: type as 'media', overrideAccess: false, draft: false, where: published, depth: 0, pagination: false,
    // The most asked first: a desk that has just been opened can answer them at once.
    sort: type === 'services' ? ['-popularity', 'entryId'] : 'entryId', req, user: req.user,
    select: { entryId: true, updatedAt: true, ...(type === 'media' && { filename: true }) } as never,
  })
  return new Map(
    (docs as unknown as (Stored & { updatedAt: string; filename?: string })[]).flatMap(({ id, entryId, updatedAt, filename }) =>
      entryId ? [[String(id), { entryId, updatedAt, ...(filename && { file: filename }) }] as const] : [],
    ),
  )
}
