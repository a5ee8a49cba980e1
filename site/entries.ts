import { get } from '../content/knowledge.ts'
import type { PagedType } from '../content/paths.ts'
import type { Entry, Localized } from '../content/schema/index.ts'
import type { Locale } from './locale.ts'

/** What an entry is called: its title or its name. */
export const titleOf = (entry: Entry<PagedType>): Localized => ('title' in entry ? entry.title : entry.name)

/** Sorts entries by what they are called in the page's language. */
export function byTitle<T extends Entry<PagedType>>(entries: T[], locale: Locale): T[] {
  return entries
    .map((entry) => ({ entry, title: locale.text(titleOf(entry)).value }))
    .sort((a, b) => locale.compare(a.title, b.title))
    .map(({ entry }) => entry)
}

/** Sorts topics as the city wants them, then by title. */
export const byOrder = (topics: Entry<'topics'>[], locale: Locale) => byTitle(topics, locale).sort((a, b) => a.order - b.order)

/** Sorts services by how often they are asked for, then by title. */
export const byPopularity = (services: Entry<'services'>[], locale: Locale) => byTitle(services, locale).sort((a, b) => b.popularity - a.popularity)

/** Sorts organisations by number, those without one last, then by name. */
export const byNumber = (organisations: Entry<'organisations'>[], locale: Locale) =>
  byTitle(organisations, locale).sort((a, b) => Number(a.number ?? Infinity) - Number(b.number ?? Infinity) || 0)

/** Those above an entry, the highest first; a circle, which no check let through, ends where it began. */
export function allAbove<T extends 'organisations' | 'topics'>(type: T, entry: Entry<T>): Entry<T>[] {
  const found: Entry<T>[] = []
  for (let one = get(type, entry.parent); one && one.id !== entry.id && !found.includes(one); one = get(type, one.parent)) found.unshift(one)
  return found
}
