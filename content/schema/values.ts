import { z } from 'zod'

/**
 * The values that entries are made of. Everything here is independent of a single entry type.
 * Sentences are German because editors and operators read them.
 */

/** A text per language, keyed by BCP 47 code, e.g. `{ de: 'Hund anmelden', en: 'Register a dog' }`. */
export type Localized<T = string> = { [language: string]: T }

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line or paragraph of plain text; never empty. */
export const line = z.string().trim().min(1, 'darf nicht leer sein')

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('erwartet wird ein Datum wie 2026-12-31')

/** A moment with an offset, e.g. `2026-12-31T18:00:00+01:00`; kept as UTC so that equal moments have equal bytes. */
export const moment = z.iso
  .datetime({ offset: true, error: 'erwartet wird ein Zeitpunkt wie 2026-12-31T18:00:00+01:00' })
  .transform((value) => new Date(value).toISOString())

/** A time of day, `HH:MM`, 00:00–24:00. */
export const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'erwartet wird eine Uhrzeit wie 08:30')

/** Addresses that a page may link to: nothing but http and https gets through, so no script can. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'erwartet wird eine Adresse, die mit https:// beginnt' })

export const emailAddress = z.email('erwartet wird eine E-Mail-Adresse wie amt@example.org')

/** A phone number as people write it in Germany, with or without country code. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9(][0-9 ()/–-]{1,24}$/, 'erwartet wird eine Telefonnummer wie 06131 12-0')

/** The id of an entry: stable for its whole life, also the name of its file. */
export const entryId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche')

/** The last part of a page's address. */
export const slug = entryId

/** AGS (8 digits) or ARS (12 digits), the official keys of German territories. */
export const territoryKey = z.string().regex(/^(?:\d{8}|\d{12})$/, 'erwartet wird ein AGS (8 Ziffern) oder ARS (12 Ziffern)')

/** Euro, at most two decimals. */
export const euro = z.number().min(0).max(10_000_000).multipleOf(0.01, 'erwartet wird ein Betrag mit höchstens zwei Nachkommastellen')

/** What the configured languages turn into: schemas of localised values. */
export type LocalizedValues = ReturnType<typeof localizedValues>

/**
 * Schemas of localised values for a list of languages.
 * A bare value instead of a map stands for the default language, the first of the list.
 * @param languages BCP 47 codes; the first is the default.
 */
export function localizedValues(languages: readonly [string, ...string[]]) {
  const [defaultLanguage, ...others] = languages

  function localized<T>(inner: z.ZodType<T>, isBare: (value: unknown) => boolean, expected: string, defaultRequired: boolean): z.ZodType<Localized<T>> {
    const shape: Record<string, z.ZodType> = { [defaultLanguage]: defaultRequired ? inner : inner.optional() }
    for (const language of others) shape[language] = inner.optional()
    return z.preprocess(
      (value) => (isBare(value) ? { [defaultLanguage]: value } : value),
      z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? wrongKind(issue.input, expected) : undefined) }),
    ) as unknown as z.ZodType<Localized<T>>
  }

  const isText = (value: unknown) => typeof value === 'string'
  const wrongKind = (value: unknown, expected: string) =>
    typeof value === 'number'
      ? `erwartet wird ein Text; setzen Sie die Zahl in Anführungszeichen, also '${value}'`
      : `erwartet wird ${expected}`

  const textOrTexts = `ein Text oder ein Text je Sprache (${defaultLanguage}: …)`
  const wordsOrWords = `eine Liste von Wörtern oder eine Liste je Sprache (${defaultLanguage}: …)`

  /** Plain text that must be there in the default language, such as a title. */
  const text = localized(line, isText, textOrTexts, true)
  /** Plain text that may be left out, as a whole or in any language. */
  const someText = localized(line, isText, textOrTexts, false).optional()
  /** Markdown without raw HTML that may be left out. */
  const someMarkdown = someText
  /** A list of words per language that may be left out; a bare list is the default language's. */
  const someWords = localized(z.array(line), Array.isArray, wordsOrWords, false).optional()

  /** An object that may be written as its main text alone: `- Personalausweis` for `- name: Personalausweis`. */
  function shorthand<S extends z.ZodRawShape>(mainField: string, shape: S) {
    const object = z.strictObject(shape)
    return z.preprocess(
      (value) =>
        typeof value === 'number' || isText(value) || (isPlainObject(value) && defaultLanguage in value) ? { [mainField]: value } : value,
      object,
    ) as unknown as z.ZodType<z.output<typeof object>>
  }

  return { defaultLanguage, languages, text, someText, someMarkdown, someWords, shorthand }
}
