import { isDeepStrictEqual } from 'node:util'
import { isolateObjectProperty, type Field, type FieldHook } from 'payload'
import type { EntryType } from '../../content/schema/index.ts'
import { published } from '../access/reading.ts'
import { languagesOfInstallation } from '../installation.ts'
import { shapeToEntry, type Crossing } from '../publication/codec.ts'
import { richTextConverters } from '../publication/rich-text.ts'
import { shapes } from '../publication/shapes.ts'
import { withChange } from '../publication/translations.ts'

type Values = Record<string, unknown>

/**
 * The moment at which what the public reads last changed: when something is published that differs from what was. Internal notes,
 * drafts and publishing the same again do not count; an import says itself what it knows.
 */
const noteModification: FieldHook = async ({ collection, data, operation, originalDoc, req, siblingDocWithLocales, value }) => {
  if (!collection || req.context['silent'] || (data as Values)['_status'] !== 'published') return value
  if (operation === 'create') return new Date().toISOString()
  const type = collection.slug as EntryType
  // Another language, and without touching the request's own.
  const asked = isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query'])
  asked.query = {}
  const { docs: [online] } = await req.payload.find({
    // What is online is a fact, whoever asks.
    collection: type as 'services', where: { and: [{ id: { equals: (originalDoc as { id: number }).id } }, published] },
    draft: false, depth: 0, limit: 1, locale: 'all', overrideAccess: true, pagination: false, req: asked,
  })
  const after = req.locale === 'all' ? (data as Values) : withChange(collection.flattenedFields, data as Values, (siblingDocWithLocales ?? {}) as Values, req.locale ?? languagesOfInstallation()[0].code)
  const crossing = await asItStands(req.payload.config)
  const publicPart = (document: Values) => shapeToEntry(shapes[type], { ...document, modifiedAt: null }, crossing)
  try {
    if (online && isDeepStrictEqual(publicPart(after), publicPart(online as unknown as Values))) return (online as unknown as Values)['modifiedAt'] ?? value
  } catch {
    // What cannot be read, such as a broken table, is different from what is online.
  }
  return new Date().toISOString()
}

/** For comparing two documents of the same CMS: who is named needs no other name. */
const asItStands = async (config: Parameters<typeof richTextConverters>[0]): Promise<Crossing> => ({
  languages: languagesOfInstallation().map(({ code }) => code),
  entryId: (_type, documentId) => String(documentId),
  documentId: () => undefined,
  ...(await richTextConverters(config)),
})

export const modifiedAtField: Field = {
  name: 'modifiedAt', label: 'Öffentlich zuletzt geändert', type: 'date',
  access: { create: () => false, update: () => false },
  hooks: { beforeChange: [noteModification] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
}
