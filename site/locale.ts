import { city } from '../content/knowledge.ts'
import { entryPath, pagePath, type PagedType } from '../content/paths.ts'
import type { City, Entry, Language, Localized } from '../content/schema/index.ts'
import { stringsFor, type Strings } from './strings/index.ts'
import { text, type Text } from './text.ts'

/** Everything a component needs to speak the language of its page. */
export interface Locale {
  /** BCP 47 code of the page's language. */
  code: string
  name: string
  direction: 'ltr' | 'rtl'
  defaultCode: string
  /** The default language's name, in the language of the interface texts. */
  defaultName: string
  isDefault: boolean
  /** Interface texts, and the language they are in: another one where this language has none of its own. */
  t: Strings
  uiCode: string
  timeZone: string
  /** The address of a page in this language, from its path without the language. */
  path(path: string): string
  /** The address of an entry's page in this language. */
  pathOf(entry: Entry<PagedType>): string
  /** A field in this language, or in the language that stands in for it. */
  text<T = string>(localized: Localized<T>): Text<T>
  text<T = string>(localized: Localized<T> | undefined): Text<T> | undefined
  /** `lang` and `dir` for an element whose text is not in the language of the texts around it. */
  marks(text: Text<unknown>): { lang?: string; dir?: 'ltr' | 'rtl' }
  /** Order of words in a list. */
  compare(a: string, b: string): number
}

/** What a language is called in another one; its own name for varieties such as Leichte Sprache. */
function nameIn(uiCode: string, { code, name }: Language): string {
  return code.includes('-') ? name : (new Intl.DisplayNames(uiCode, { type: 'language', fallback: 'none' }).of(code) ?? name)
}

const known = new WeakMap<City, Map<string, Locale>>()

/**
 * The locale of the page that is rendered.
 * @param param the `locale` part of the address, undefined for the default language.
 */
export function localeOf(param: string | undefined): Locale {
  const here = city()
  const locales = known.get(here) ?? new Map<string, Locale>()
  known.set(here, locales)
  const language = here.languages.find(({ code }) => code === param) ?? here.languages[0]
  const found = locales.get(language.code) ?? makeLocale(language, here)
  locales.set(language.code, found)
  return found
}

function makeLocale(language: Language, { languages, timeZone }: City): Locale {
  const { code, name, direction } = language
  const [standard] = languages
  const defaultCode = standard.code
  const { strings, code: uiCode } = stringsFor(language, defaultCode)
  const collator = new Intl.Collator(code, { numeric: true })
  const directionOf = (lang: string) => languages.find((one) => one.code === lang)?.direction ?? 'ltr'
  return {
    code,
    name,
    direction,
    defaultCode,
    defaultName: nameIn(uiCode, standard),
    isDefault: code === defaultCode,
    t: strings,
    uiCode,
    timeZone,
    path: (path) => pagePath(path, code, defaultCode),
    pathOf: (entry) => entryPath(entry.type, entry.slug ?? entry.id, code, defaultCode),
    text: ((localized: Localized<unknown> | undefined) => text(localized, { code, defaultCode })) as Locale['text'],
    marks: ({ lang }) => ({ ...(lang === uiCode ? {} : { lang }), ...(directionOf(lang) === direction ? {} : { dir: directionOf(lang) }) }),
    compare: (a, b) => collator.compare(a, b),
  }
}
