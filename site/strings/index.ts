import type { Language } from '../../content/schema/index.ts'
import { baseLanguage } from '../text.ts'
import { de, type Strings } from './de.ts'
import { deSimple } from './de-simple.ts'
import { en } from './en.ts'

/** The languages that the interface speaks itself. */
export const spoken: Record<string, Strings> = { de, en, 'de-simple': deSimple }

/**
 * The interface texts for a language: its own, else those it borrows (`stringsFrom`), else those of its base language,
 * else the default language's, else German.
 * @returns the texts and the language they are in, which counts as the page's own when only the region differs.
 */
export function stringsFor(language: Pick<Language, 'code' | 'stringsFrom'>, defaultCode: string): { strings: Strings; code: string } {
  const candidates = [language.code, language.stringsFrom, baseLanguage(language.code), defaultCode, baseLanguage(defaultCode)]
  const code = candidates.find((candidate) => candidate !== undefined && candidate in spoken) ?? 'de'
  return { strings: spoken[code]!, code: code === baseLanguage(language.code) && !language.stringsFrom ? language.code : code }
}

export type { Strings }
