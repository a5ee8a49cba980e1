import type { Payload, PayloadRequest, Where } from 'payload'
import { entryTypes, type EntryType } from '../../content/schema/index.ts'
import { published } from '../access/reading.ts'
import { languagesOfInstallation } from '../installation.ts'
import { shapeToEntry, type Crossing } from './codec.ts'
import { richTextConverters } from './rich-text.ts'
import { cityShape, shapes } from './shapes.ts'
import { outdatedTranslations } from './translations.ts'

/** A document as the Local API returns it in all languages. */
export type Stored = Record<string, unknown> & { id: number | string; entryId?: string | null }

/** The published documents of each type. */
export type Documents = Record<EntryType, Stored[]>

/**
 * All published documents, in the order of their entry ids.
 * @param req whose eyes to read with; left out, an anonymous visitor's: field access then removes all that is internal.
 * @param types those that are wanted; of the others there are none.
 */
export async function readPublished(payload: Payload, req?: PayloadRequest, types: readonly EntryType[] = entryTypes): Promise<Documents> {
  const documents = {} as Documents
  for (const type of entryTypes) documents[type] = types.includes(type) ? await readWhere(payload, type, undefined, req) : []
  return documents
}

/** Published documents of one type. @param where which of them; all where it is left out. */
export async function readWhere(payload: Payload, type: EntryType, where?: Where, req?: PayloadRequest): Promise<Stored[]> {
  const { docs } = await payload.find({
    collection: type as 'services', overrideAccess: false, draft: false, where: where ? { and: [published, where] } : published,
    locale: 'all', depth: 0, pagination: false, sort: 'entryId', ...(req && { req, user: req.user }),
  })
  return (docs as unknown as Stored[]).filter(({ entryId }) => entryId)
}

/** An id that was kept as a text, as the database knows it. */
export const storedId = ({ db }: Payload, id: string): number | string => (db.defaultIDType === 'number' ? Number(id) : id)

/** The public part of the city, in the form of the contract. */
export async function projectCity(payload: Payload, crossing: Crossing): Promise<unknown> {
  const stored = await payload.findGlobal({ slug: 'city', overrideAccess: false, draft: false, locale: 'all', depth: 0 })
  return { ...shapeToEntry(cityShape, stored as unknown as Record<string, unknown>, crossing), languages: languagesOfInstallation() }
}

/** What codecs need to carry these documents outwards; whatever is not among them is not public. */
export async function crossingOf(payload: Payload, documents: Documents): Promise<Crossing> {
  const ids = Object.fromEntries(entryTypes.map((type) => [type, new Map(documents[type].map(({ id, entryId }) => [String(id), entryId!]))]))
  return {
    languages: languagesOfInstallation().map(({ code }) => code),
    entryId: (type, documentId) => ids[type]?.get(String(documentId)),
    documentId: () => undefined,
    ...(await richTextConverters(payload.config)),
  }
}

/** The fields of a document that its shape names, the translations that are older than their original, and for uploads the file. */
export function publicPart(type: EntryType, document: Stored, crossing: Crossing): Record<string, unknown> {
  const outdated = outdatedTranslations(type, document, crossing)
  return {
    ...shapeToEntry(shapes[type], document, crossing),
    ...(outdated.length > 0 && { outdatedTranslations: outdated }),
    ...(type === 'media' && uploadOf(document)),
  }
}

type Size = { filename?: string | null; mimeType?: string | null; width?: number; height?: number }

/** What the upload itself knows: names, sizes and the point that must stay visible. */
export function uploadOf({ filename, width, height, focalX, focalY, mimeType, sizes }: Stored): Record<string, unknown> {
  // A small picture has one version for several widths. As JPEG, what is transparent in a PNG would be black.
  const versions = new Map(
    Object.values((sizes ?? {}) as Record<string, Size>).flatMap((size) => (size.filename && !(mimeType === 'image/png' && size.mimeType === 'image/jpeg') ? [[size.filename, size]] : [])),
  )
  return {
    file: filename,
    ...(width && height ? { width, height } : {}),
    ...(typeof focalX === 'number' && typeof focalY === 'number' ? { focalPoint: { x: focalX, y: focalY } } : {}),
    sizes: [...versions.values()].map((size) => ({ file: size.filename, width: size.width, height: size.height })).sort((a, b) => Number(a.width) - Number(b.width)),
  }
}
