import type { FlattenedField } from 'payload'

export type Id = number | string
export type Values = Record<string, unknown>
/** A document as it is stored, in a form that all databases share: see `portable`. */
export type StoredDocument = Values & { id: Id }

/** What becomes of the values in which databases, or two copies of one city, differ. Left out, a value stays. */
export interface Conversion {
  /** An id that names a document of a collection; undefined drops the reference. */
  reference?(collection: string, id: Id): unknown
  date?(value: unknown): unknown
  /** A value without a schema: JSON and rich text. */
  free?(value: unknown): unknown
}

/**
 * A document by its fields alone, in their order, with its languages in order.
 *
 * What is empty is left out: databases tell neither an empty list from none nor a language without a text from one that was never there.
 * Where a field has a default, it matters: an emptied one stays empty, one that was never stored has the default, as when it is read.
 * So the same content gives the same JSON, whichever database it comes from.
 * @param fields of the document; whatever else it holds is left behind.
 */
export function portable(fields: readonly FlattenedField[], document: Values, conversion: Conversion = {}, isWithinLanguage = false): Values {
  const result: Values = {}
  for (const field of fields) {
    if (!('name' in field) || field.type === 'join' || ('virtual' in field && field.virtual)) continue
    const stored = document[field.name] ?? (isGroup(field) ? {} : standIn(field, document[field.name]))
    if (stored === undefined || stored === null) {
      if (stored === null) result[field.name] = null
      continue
    }
    const isTranslated = Boolean('localized' in field && field.localized) && !isWithinLanguage
    const value = isTranslated ? languagesOf(field, stored as Values, conversion) : valueOf(field, stored, conversion, isWithinLanguage)
    if (value !== undefined) result[field.name] = value
  }
  return result
}

const isGroup = ({ type }: FlattenedField) => type === 'group' || type === 'tab'

/** What stands for a value that is not there: nothing, or what matters beside a default. */
function standIn(field: FlattenedField, empty: unknown): unknown {
  const fallback = 'defaultValue' in field ? (field.defaultValue as unknown) : undefined
  if (!['string', 'number', 'boolean'].includes(typeof fallback) || ('localized' in field && field.localized)) return undefined
  return empty === null ? null : fallback
}

function languagesOf(field: FlattenedField, languages: Values, conversion: Conversion): Values | undefined {
  const values = Object.keys(languages).sort().flatMap((language) => {
    const stored = languages[language]
    const value = stored === undefined || stored === null ? undefined : valueOf(field, stored, conversion, true)
    return value === undefined ? [] : [[language, value] as const]
  })
  return values.length ? Object.fromEntries(values) : undefined
}

function valueOf(field: FlattenedField, stored: unknown, conversion: Conversion, isWithinLanguage: boolean): unknown {
  switch (field.type) {
    case 'group':
    case 'tab': {
      const group = portable(field.flattenedFields, stored as Values, conversion, isWithinLanguage)
      return Object.keys(group).length ? group : undefined
    }
    case 'array':
      return filled((stored as Values[]).map((row) => portable(field.flattenedFields, row, conversion, isWithinLanguage)))
    case 'blocks':
      return filled((stored as Values[]).map((row) => blockOf(field, row, conversion, isWithinLanguage)))
    case 'relationship':
    case 'upload':
      return Array.isArray(stored)
        ? filled(stored.map((one) => referenceOf(field, one, conversion)).filter((one) => one !== undefined))
        : referenceOf(field, stored, conversion)
    case 'date':
      return conversion.date ? conversion.date(stored) : stored
    case 'json':
    case 'richText':
      return conversion.free ? conversion.free(stored) : stored
    default:
      return Array.isArray(stored) ? filled(stored) : stored
  }
}

const filled = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined)

function blockOf(field: Extract<FlattenedField, { type: 'blocks' }>, row: Values, conversion: Conversion, isWithinLanguage: boolean): Values {
  const { blockType } = row
  const block = [...field.blocks, ...(field.blockReferences ?? [])].find((one) => typeof one === 'object' && one.slug === blockType)
  if (!block || typeof block === 'string') throw new Error(`Unknown block ${String(blockType)}`)
  return { blockType, ...portable(block.flattenedFields, row, conversion, isWithinLanguage) }
}

function referenceOf(field: Extract<FlattenedField, { type: 'relationship' | 'upload' }>, stored: unknown, { reference = (_, id) => id }: Conversion): unknown {
  if (!Array.isArray(field.relationTo)) return reference(field.relationTo, stored as Id)
  const { relationTo, value } = stored as { relationTo: string; value: Id }
  const target = reference(relationTo, value)
  return target === undefined ? undefined : { relationTo, value: target }
}
