import { readCsv, writeCsv, type Row } from '../../content/csv.ts'
import type { EntryType, Localized } from '../../content/schema/index.ts'

/**
 * How one field crosses the border between a CMS document and a public entry, in both directions:
 * outwards for the publication, inwards for the import. A shape names the fields it carries and nothing else,
 * so a field that nobody named cannot get out (allow-list).
 */
export interface Codec {
  toEntry(value: unknown, context: Crossing): unknown
  toDocument(value: unknown, context: Crossing): unknown
}

export type Shape = Record<string, Codec>

/** What codecs need to know of the two sides. */
export interface Crossing {
  languages: readonly string[]
  /** The stable id of a published document, undefined where it is not public. */
  entryId(type: EntryType, documentId: number | string): string | undefined
  /** The CMS id of an entry that the import has created. */
  documentId(type: EntryType, entryId: string): number | string | undefined
  toMarkdown(richText: unknown): string
  toRichText(markdown: string): unknown
}

type Values = Record<string, unknown>

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const codec = (toEntry: Codec['toEntry'], toDocument: Codec['toDocument'] = (value) => value): Codec => ({ toEntry, toDocument })

/** Each language's value through a function; languages without one are left out, and all of it where none is left. */
function eachLanguage<T>(value: unknown, languages: readonly string[], convert: (inner: unknown) => T | undefined): Localized<T> | undefined {
  const pairs = languages.flatMap((language) => {
    const inner = (value as Values | null | undefined)?.[language]
    const converted = isEmpty(inner) ? undefined : convert(inner)
    return converted === undefined ? [] : [[language, converted] as const]
  })
  return pairs.length ? Object.fromEntries(pairs) : undefined
}

/** A value that is the same on both sides. */
export const plain = codec((value) => (isEmpty(value) ? undefined : value))

/** A tick; unset and false are the same. */
export const flag = codec((value) => (value ? true : undefined))

/** A yes or no whose no must be said. */
export const yesOrNo = codec((value) => (typeof value === 'boolean' ? value : undefined))

/** A yes or no that may be left open: a tick could not be. */
export const openQuestion = codec(
  (value) => (isEmpty(value) ? undefined : value === 'yes'),
  (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined),
)

/** The CMS keeps days as noon UTC, so that no time zone of this world moves them to another day in between. */
export const day = codec(
  (value) => (isEmpty(value) ? undefined : String(value).slice(0, 10)),
  (value) => (isEmpty(value) ? undefined : `${String(value)}T12:00:00.000Z`),
)

const trimmed = (value: unknown) => String(value).trim() || undefined

/** Plain text per language. */
export const text = codec((value, { languages }) => eachLanguage(value, languages, trimmed))

/** Rich text in the CMS, Markdown outside. */
export const markdown = codec(
  (value, { languages, toMarkdown }) => eachLanguage(value, languages, (inner) => trimmed(toMarkdown(inner))),
  (value, { languages, toRichText }) => eachLanguage(value, languages, (inner) => toRichText(String(inner))),
)

/** Words per language. */
export const words = codec((value, { languages }) => eachLanguage(value, languages, (inner) => (listOf(inner).length ? listOf(inner) : undefined)))

/** A table: CSV in the CMS, rows outside. @throws Mistake where it cannot be read, as the contract does where it is wrong. */
export const table = codec(
  (value) => (isEmpty(value) ? undefined : readCsv(String(value))),
  (value) => writeCsv(value as Row[]),
)

/** A plain list of values. */
export const list = codec((value) => listOf(value))

/** Sentences: rows with one text each in the CMS, a list of texts outside. */
export const sentences = codec(
  (value, context) => listOf(value).flatMap((row) => text.toEntry((row as Values)['text'], context) ?? []),
  (value, context) => listOf(value).map((sentence) => ({ text: text.toDocument(sentence, context) })),
)

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? (value as { id: number | string }).id : (value as number | string))

/** Another document, if it is public. */
export const reference = (type: EntryType) =>
  codec(
    (value, { entryId }) => (isEmpty(value) ? undefined : entryId(type, idOf(value))),
    (value, { documentId }) => (isEmpty(value) ? undefined : documentId(type, String(value))),
  )

/** Other documents, those that are public. */
export function references(type: EntryType): Codec {
  const one = reference(type)
  return codec(
    (value, context) => listOf(value).flatMap((item) => (one.toEntry(item, context) as string | undefined) ?? []),
    (value, context) => listOf(value).flatMap((item) => (one.toDocument(item, context) as number | string | undefined) ?? []),
  )
}

/** An object with named fields; left out where none of `neededFields` has a value. */
export const group = (shape: Shape, neededFields: string[]) =>
  codec(
    (value, context) => {
      const entry = shapeToEntry(shape, (value ?? {}) as Values, context)
      return neededFields.some((field) => !isEmpty(entry[field]) && !(Array.isArray(entry[field]) && entry[field].length === 0)) ? entry : undefined
    },
    (value, context) => (isEmpty(value) ? undefined : shapeToDocument(shape, value as Values, context)),
  )

/** A list of objects with named fields. */
export const rows = (shape: Shape) =>
  codec(
    (value, context) => listOf(value).map((row) => shapeToEntry(shape, row as Values, context)),
    (value, context) => listOf(value).map((row) => shapeToDocument(shape, row as Values, context)),
  )

/** The same, left out where there is none: an empty list would mean something else. */
export function someRows(shape: Shape): Codec {
  const { toEntry, toDocument } = rows(shape)
  return codec((value, context) => (listOf(value).length ? toEntry(value, context) : undefined), toDocument)
}

/** The public part of a document: the fields that the shape names, those without a value left out. */
export function shapeToEntry(shape: Shape, document: Values, context: Crossing): Values {
  const entry: Values = {}
  for (const [name, { toEntry }] of Object.entries(shape)) {
    const value = toEntry(document[name], context)
    if (value !== undefined) entry[name] = value
  }
  return entry
}

/** The CMS's data for an entry. */
export function shapeToDocument(shape: Shape, entry: Values, context: Crossing): Values {
  const document: Values = {}
  for (const [name, { toDocument }] of Object.entries(shape)) {
    const value = entry[name] === undefined ? undefined : toDocument(entry[name], context)
    if (value !== undefined) document[name] = value
  }
  return document
}
