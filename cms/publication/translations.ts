import type { FlattenedField } from 'payload'
import { isPaged } from '../../content/paths.ts'
import type { EntryType } from '../../content/schema/index.ts'
import { fingerprint, isTranslated } from '../../content/translations.ts'
import { shapeToEntry, type Crossing } from './codec.ts'
import { shapes } from './shapes.ts'

type Values = Record<string, unknown>

/**
 * Each translation carries the fingerprint of the text that it was made from (`translatedFrom`, one per language). It travels with
 * the translation through drafts, versions and the publication of a single language, so that wherever a text in the city's own
 * language meets a translation, it can be told whether they belong together.
 */
export const translatedFrom = 'translatedFrom'

/** What an editor or an import writes instead of a fingerprint: it fits today's text, or it is known to be older. */
export const marks = { current: 'current', older: 'older' } as const

/** The fingerprint of the public texts of a document in one language. @param document in all languages. */
export const fingerprintOf = (type: EntryType, document: Values, language: string, crossing: Pick<Crossing, 'languages' | 'toMarkdown'>): string | undefined =>
  fingerprint(textsOnly(type, document, crossing), language, crossing.languages)

/** References are no texts: they need not be looked up. */
const textsOnly = (type: EntryType, document: Values, { languages, toMarkdown }: Pick<Crossing, 'languages' | 'toMarkdown'>) =>
  shapeToEntry(shapes[type], document, { languages, toMarkdown, entryId: () => undefined, documentId: () => undefined, toRichText: () => undefined })

/** The languages whose translation was made from another text than the document's; in the order of the languages. */
export function outdatedTranslations(type: EntryType, document: Values, crossing: Pick<Crossing, 'languages' | 'toMarkdown'>): string[] {
  const made = document[translatedFrom] as Record<string, string | null> | null | undefined
  const [original, ...others] = crossing.languages
  if (!isPaged(type) || !made || !others.some((language) => made[language])) return []
  const entry = textsOnly(type, document, crossing)
  const now = fingerprint(entry, original!, crossing.languages)
  return others.filter((language) => made[language] && made[language] !== now && isTranslated(entry, language))
}

/**
 * A document in all languages, as it will be once a change in one language is saved.
 * @param stored the document before the change, in all languages.
 */
export function withChange(fields: readonly FlattenedField[], change: Values, stored: Values, language: string): Values {
  const result: Values = {}
  for (const field of fields) {
    const value = change[field.name]
    const before = stored[field.name]
    if ('localized' in field && field.localized) result[field.name] = { ...(before as Values | null), [language]: value }
    else if (field.type === 'array' && Array.isArray(value)) {
      const rows = (Array.isArray(before) ? before : []) as Values[]
      result[field.name] = (value as Values[]).map((row) => withChange(field.flattenedFields, row, rows.find(({ id }) => id && id === row['id']) ?? {}, language))
    } else if ((field.type === 'group' || field.type === 'tab') && value) result[field.name] = withChange(field.flattenedFields, value as Values, (before ?? {}) as Values, language)
    else result[field.name] = value
  }
  return result
}
