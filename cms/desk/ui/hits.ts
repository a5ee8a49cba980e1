import type { Search } from '../../../content/search/search.ts'
import type { DeskCity, DeskRecord, DeskService } from '../contract.ts'
import { lookup, type Wanted } from './lookup.ts'
import { isInArea } from './words.ts'

/** A line of the list. */
export interface Hit {
  key: string
  record: DeskRecord
  /** Why it stands here, where it is not the search that found it. */
  why?: string
}

/** More than a list shows: some of them may be of another area. */
const mostFound = 60
/** What a list shows; the rest is better found with one more word. */
const mostShown = 20

/** What the search finds while somebody types, best first, and the question with its typos corrected, where there were any. */
export function askDesk(search: Search, question: string): { keys: string[]; meant: string | undefined } {
  const { results, meant } = search.ask(question, { limit: mostFound, typing: true })
  return { keys: results.map(({ entry }) => entry.url), meant }
}

/** What the desk knows, as far as a list needs it. */
export interface Knowing {
  records: ReadonlyMap<string, DeskRecord>
  city: DeskCity | undefined
}

/**
 * The list for a question: who is responsible, then what the search found; without a question what is asked most.
 * @param keys what the search found for the rest of the question, best first.
 * @param area only what holds there; empty: everywhere.
 */
export function hitsFor(question: string, wanted: Wanted, keys: readonly string[], area: string, { records, city }: Knowing): Hit[] {
  const fits = (record: DeskRecord) => record.type !== 'services' || !city || isInArea(record, area, city)
  if (!question.trim()) {
    const services = [...records.values()].filter((record): record is DeskService => record.type === 'services' && fits(record))
    return services.sort((a, b) => b.popularity - a.popularity || a.title.localeCompare(b.title, 'de')).slice(0, mostShown).map((record) => ({ key: record.id, record }))
  }
  const found = lookup(wanted, records, keys)
  const hits = new Map<string, Hit>()
  for (const { key, why } of [...found, ...keys.map((key) => ({ key, why: undefined }))]) {
    const record = records.get(key)
    if (record && fits(record) && !hits.has(key)) hits.set(key, { key, record, ...(why && { why }) })
  }
  return [...hits.values()].slice(0, mostShown)
}
