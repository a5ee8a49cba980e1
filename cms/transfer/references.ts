import { portable, type Id, type StoredDocument, type Values } from './documents.ts'
import type { IdMap } from './ids.ts'
import type { Part } from './parts.ts'

/**
 * A document with all its ids translated: its own, those of its fields, and those that stand in texts and JSON, where only we know them.
 * @param dropped is told of references to documents that are not there, which the target could not hold.
 */
export function translated(part: Part, document: StoredDocument, ids: IdMap, dropped: () => void = () => {}): StoredDocument {
  const reference = (collection: string, id: Id) => {
    const target = ids(collection, id)
    if (target === undefined) dropped()
    return target
  }
  const values = portable(part.fields, document, { reference, free: (value) => freely(value, ids) })
  return { ...values, ...byHand[part.name]?.(values, ids), id: ids(part.name, document.id)! }
}

/** In JSON and rich text, whatever names a collection and a value is a reference. One that leads nowhere stays as it is. */
function freely(value: unknown, ids: IdMap): unknown {
  if (Array.isArray(value)) return value.map((one) => freely(one, ids))
  if (typeof value !== 'object' || value === null) return value
  const values = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, freely(one, ids)]))
  const { relationTo, value: id } = values
  return typeof relationTo === 'string' && isId(id) ? { ...values, value: ids(relationTo, id) ?? id } : values
}

const isId = (value: unknown): value is Id => typeof value === 'number' || (typeof value === 'string' && value !== '')

/** An id that stands in a text. One that is none, or of a document long gone, stays as it is. */
const inText = (ids: IdMap, collection: unknown, id: unknown) => (isId(id) && isTextId(id) ? String(ids(String(collection), id) ?? id) : id)
const isTextId = (id: Id) => /^(?:\d{1,15}|[\da-f]{24})$/.test(String(id))

/** Ids in fields that say nothing of it, by part. */
const byHand: Record<string, (values: Values, ids: IdMap) => Values> = {
  publications: ({ entryType, documentId }, ids) => (documentId === undefined ? {} : { documentId: inText(ids, entryType, documentId) }),
  // What is about to change: `publication/intents.ts`.
  'payload-kv': ({ key, data }, ids) => {
    const intent = data as Values | undefined
    return String(key).startsWith('edit-') && intent ? { data: { ...intent, documentId: inText(ids, intent['entryType'], intent['documentId']) } } : {}
  },
  // Which tabs somebody had open in a document: `collection-services-17`.
  'payload-preferences': ({ key }, ids) => {
    const [, slug, id] = /^collection-(.+)-(\d+|[\da-f]{24})$/.exec(String(key)) ?? []
    return slug && id ? { key: `collection-${slug}-${inText(ids, slug, id) as string}` } : {}
  },
  // Payload keeps the document of a scheduled publication as a text on every database.
  'payload-jobs': ({ input }) => {
    const doc = (input as { doc?: Values } | undefined)?.doc
    return doc && isId(doc['value']) ? { input: { ...(input as Values), doc: { ...doc, value: String(doc['value']) } } } : {}
  },
}
