import type { Localized } from '../content/schema/index.ts'

/** A value and the language it is really in. */
export interface Text<T = string> {
  value: T
  lang: string
}

/** What a fallback needs to know: the language wanted and the one every title has. */
export interface Wanted {
  code: string
  defaultCode: string
}

/**
 * Picks the wanted language, else its base language (`de` for `de-simple`), else the default language, else any that
 * there is: a text that an office wrote is never lost, and its language is always told.
 * @returns the value with the language it is in; undefined where the field is empty.
 */
export function text<T = string>(localized: Localized<T>, wanted: Wanted): Text<T>
export function text<T = string>(localized: Localized<T> | undefined, wanted: Wanted): Text<T> | undefined
export function text<T = string>(localized: Localized<T> | undefined, wanted: Wanted): Text<T> | undefined {
  if (!localized) return undefined
  for (const lang of [wanted.code, baseLanguage(wanted.code), wanted.defaultCode, ...Object.keys(localized)]) {
    const value = localized[lang]
    if (value !== undefined) return { value, lang }
  }
  return undefined
}

/** `de` of `de-simple`. */
export const baseLanguage = (code: string) => code.split('-')[0]!

/** The languages that a text really exists in. */
export const languagesOf = (localized: Localized<unknown>) => Object.keys(localized).filter((code) => localized[code] !== undefined)
