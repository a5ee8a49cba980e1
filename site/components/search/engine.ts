import MiniSearch from 'minisearch'

/** An entry of the index `/suche/<language>.json`. */
export interface SearchEntry {
  kind: 'service' | 'organisation' | 'location' | 'topic' | 'news' | 'event' | 'page'
  title: string
  url: string
  summary?: string
  /** Other words for it: synonyms, official names. */
  words?: string[]
  /** How often it is asked for, 1–100. */
  weight?: number
  /** Language of title and summary where it is not the page's. */
  lang?: string
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Folds spellings that mean the same: `Führerschein`, `fuehrerschein` and `FÜHRERSCHEIN`; accents fall away. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** Endings of long words, so that `ausweis` finds `Personalausweis`. */
export function endings(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 6) }, (_, i) => word.slice(i + 3)))
    .join(' ')
}

/** Words that people write in questions and that find nothing; only where others are left. */
const fillers = new Set('der die das den dem ein eine einen einem und oder ich wo wie was kann man mein meine meinen fuer in im zu zum zur bei mit auf the a an i how to my for of where can do'.split(' '))

/**
 * Makes a search over the entries of a language.
 * @returns a function from what a person typed to the entries that fit, best first.
 */
export function makeSearch(entries: SearchEntry[]): (query: string) => SearchEntry[] {
  const engine = new MiniSearch<SearchEntry & { id: number }>({
    fields: ['title', 'words', 'summary', 'parts'],
    processTerm: (term) => fold(term),
    extractField: (entry, field) => {
      if (field === 'parts') return endings([entry.title, ...(entry.words ?? [])].join(' '))
      if (field === 'words') return (entry.words ?? []).join(' ')
      return entry[field as 'title']
    },
    searchOptions: {
      boost: { title: 4, words: 3, summary: 1, parts: 0.6 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 7 ? 0.25 : term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  })
  engine.addAll(entries.map((entry, id) => ({ ...entry, id })))

  return (query) => {
    const words = query.trim().split(/\s+/).filter(Boolean)
    const telling = words.filter((word) => !fillers.has(fold(word)))
    return engine
      .search((telling.length ? telling : words).join(' '), {
        // What is asked for often wins between equals; services come before what is only about them.
        boostDocument: (id) => {
          const { weight = 0, kind } = entries[id as number]!
          return (1 + weight / 100) * (kind === 'service' ? 1.3 : kind === 'news' || kind === 'event' ? 0.7 : 1)
        },
      })
      .map(({ id }) => entries[id as number]!)
  }
}
