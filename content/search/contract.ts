/** What can be found. */
export type Kind = 'service' | 'organisation' | 'location' | 'topic' | 'news' | 'event' | 'data' | 'page'

/** An entry as it goes into the index. */
export interface SearchRecord {
  kind: Kind
  /** Where a result leads; also tells records apart. */
  url: string
  title: string
  /** Language of the title where it is not the index's own. */
  lang?: string | undefined
  /** How often it is asked for, 0–100. */
  popularity?: number | undefined
  /** What people call it. */
  synonyms?: readonly string[] | undefined
  /** Official names, titles and synonyms in other languages. */
  also?: readonly string[] | undefined
  /** Other texts, the most telling first: the index keeps their first words that say something. */
  texts?: readonly string[] | undefined
  /** An object that is another one when the entry changed: what was read from its texts is remembered by it. */
  source?: object | undefined
}

/** An entry as it lies in the index; lists are joined by `|`. */
export interface IndexEntry {
  kind: Kind
  url: string
  title: string
  lang?: string
  popularity?: number
  synonyms?: string
  also?: string
  keywords?: string
}

/** What a result shows, and what results can be narrowed down to; keys are last parts of addresses. */
export interface ResultTexts {
  version: 2
  topics: Record<string, string>
  offices: Record<string, string>
  /** By address. */
  results: Record<string, { text?: string; topics?: string[]; office?: string }>
}

/**
 * Which parts of the full text the browser searches together. Where `stale` names addresses, the last part is about these, and what the
 * others say of them no longer holds; its own addresses end with `changedMark`, for in the browser nothing else tells whose hit it is.
 */
export interface FullTextState {
  version: 1
  parts: { folder: string; languages: string[] }[]
  stale: string[]
}

export const changedMark = '#neu'

/** What the central team decides: this question leads here first. */
export interface BestBet {
  question: string
  url: string
}

/** The answer index of a language: plain JSON, the same bytes for the same records. */
export interface SearchIndex {
  version: 2
  entries: IndexEntry[]
  /** Parts of compounds, with their linking letters, separated by spaces. */
  parts: string
  /** Synonyms that lead to something in this index; one group a line, `a, b > c` where only the left ones lead to the right ones. */
  synonyms: string
  bestBets: BestBet[]
}

/** Where a word was found. */
export type Field = 'title' | 'synonym' | 'also' | 'keyword'

/** What a word is worth where it is found. */
export const fieldPoints: Record<Field, number> = { title: 10, synonym: 8, also: 6, keyword: 2.5 }

/** How a word of the question became a word of the index. */
export type How = 'exact' | 'prefix' | 'synonym' | 'split' | 'typo'

/** Why an entry stands where it stands. */
export type Reason =
  | { why: 'word'; asked: string; how: How; found: string; field: Field; place: string; points: number }
  | { why: 'phrase'; place: string; field: Field; points: number }
  | { why: 'popularity'; popularity: number; points: number }
  | { why: 'missing'; asked: string[]; factor: number }
  | { why: 'kind'; kind: Kind; factor: number }
  | { why: 'language'; lang: string; factor: number }
  | { why: 'bestBet'; question: string; points: number }

export interface Result {
  entry: IndexEntry
  points: number
}

export interface Answer {
  results: Result[]
  /** The question with its typos corrected, where there were any. */
  meant: string | undefined
}
