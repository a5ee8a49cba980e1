import { flattenAllFields, type CollectionSlug, type FlattenedField, type Payload } from 'payload'
import { anyAccount, internalReaders } from '../access/reading.ts'

/** A text that only staff may know, and what staff know it by. */
export interface InternalText {
  /** For a sentence in the CMS, e.g. `Feld „Auskunftshinweis“ von „Hund anmelden“ (Leistung)`. */
  source: string
  text: string
}

const documentsAtOnce = 200

/**
 * Every internal text of the CMS, of drafts and of documents in the trash too: so that a release can be searched for them before it goes
 * live. They are found by their access rules, so a new internal field is among them without anybody thinking of it. What readers of the portal report
 * (`tasks`) is not: they quote our pages, and strangers must not be able to keep a release from going live.
 */
export async function internalTexts(payload: Payload): Promise<InternalText[]> {
  const texts: InternalText[] = []
  for (const slug of Object.keys(payload.collections) as CollectionSlug[]) {
    const { config } = payload.collections[slug]
    const all = flattenAllFields({ fields: config.fields })
    // Of a collection that only accounts may read, everything is internal.
    const fields = config.access.read === anyAccount ? all.filter(({ type }) => type === 'text' || type === 'textarea') : all.filter((field) => isInternal(field) && field.type !== 'date')
    if (fields.length) await collect(payload, slug, fields, texts)
  }
  return texts
}

const isInternal = (field: FlattenedField) => 'access' in field && field.access?.read === internalReaders

async function collect(payload: Payload, slug: CollectionSlug, fields: FlattenedField[], texts: InternalText[]) {
  const { config } = payload.collections[slug]
  const title = config.admin.useAsTitle ?? 'id'
  const select = Object.fromEntries([title, ...fields.map(({ name }) => name)].map((name) => [name, true]))
  for (let page = 1; ; page++) {
    // The system itself looks, for what is internal is just what it looks for; of this nothing leaves but the source.
    const { docs, hasNextPage } = await payload.find({
      collection: slug as 'services', overrideAccess: true, draft: false, trash: true, locale: 'all', depth: 0, sort: 'id',
      limit: documentsAtOnce, page, select: select as never,
    })
    for (const document of docs as unknown as Record<string, unknown>[]) {
      for (const field of fields) {
        const source = `Feld „${labelOf(field)}“ von „${nameOf(document[title])}“ (${labelOf({ name: slug, label: config.labels.singular })})`
        for (const text of textsIn(document[field.name])) texts.push({ source, text })
      }
    }
    if (!hasNextPage) return
  }
}

/** A label that is a plain text; others are made for the admin panel only. */
const labelOf = ({ name, label }: { name: string; label?: unknown }) => (typeof label === 'string' ? label : name)

/** A title, in the first of its languages where it has several. */
const nameOf = (title: unknown): string => textsIn(title)[0] ?? String(title ?? 'ohne Titel')

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
