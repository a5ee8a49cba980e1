import { createHash } from 'node:crypto'
import { textsOf } from './check/texts.ts'

/** Whether a translation has to follow the text at this place: official names have no translation, and search words are each language's own. */
export const isToTranslate = (place: string): boolean => !/^(?:officialTitle|sourceNote|synonyms)/.test(place)

/** Whether an entry is there in a language: its page is in it when its title or name is. */
export function isTranslated(entry: object, language: string): boolean {
  const { title, name } = entry as { title?: Record<string, unknown>; name?: Record<string, unknown> }
  return Boolean((title ?? name)?.[language])
}

/** The public texts of an entry in one language, in an order of their own: who moves a line up has translated nothing. */
export const textsToTranslate = (entry: object, language: string, languages: readonly string[]): string[] =>
  textsOf(entry, languages)
    .flatMap((one) => (one.language === language && isToTranslate(one.place) ? [one.text.replaceAll(/\s+/g, ' ').trim()] : []))
    .sort()

/**
 * A short name for what an entry says in one language: it is another one as soon as a word is.
 * @returns undefined where it says nothing.
 */
export function fingerprint(entry: object, language: string, languages: readonly string[]): string | undefined {
  const texts = textsToTranslate(entry, language, languages)
  return texts.length ? createHash('sha256').update(texts.join('\n')).digest('base64url').slice(0, 16) : undefined
}
