import type { get } from '../knowledge.ts'
import { entryPath, type PagedType } from '../paths.ts'
import type { City, Entry, Localized, Media } from '../schema/index.ts'

/** What builders of feeds and records are given. Builders do no I/O and ask no clock: the same input gives the same bytes. */
export interface FeedContext {
  city: City
  /** Looks up entries that others name. */
  get: typeof get
  /** Turns a path on the portal into a whole address. */
  absolute: (path: string) => string
}

/** An address per language. */
export type Urls = { [language: string]: string }

export const defaultLanguageOf = (city: City): string => city.languages[0].code

/** The addresses of an entry's page in the languages that it is really translated to. */
export function urlsOf({ city, absolute }: FeedContext, entry: Entry<PagedType>): Urls {
  const title = 'title' in entry ? entry.title : entry.name
  return Object.fromEntries(translations(city, title).map((language) => [language, absolute(pageOf(city, entry, language))]))
}

/** The path of an entry's page; in the default language where no other is named. */
export function pageOf(city: City, entry: Entry<PagedType>, language = defaultLanguageOf(city)): string {
  return entryPath(entry.type, entry.slug ?? entry.id, language, defaultLanguageOf(city))
}

/** The city's languages in which a text really exists, in the city's order. */
export function translations(city: City, localized: Localized<unknown>): string[] {
  return city.languages.map(({ code }) => code).filter((code) => localized[code] !== undefined)
}

/** Where a media file lies on the portal. */
export const mediaPath = ({ file }: Pick<Media, 'file'>): string => `/media/${file}`

/** By id, in an order that no locale changes. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/** Without the fields that hold nothing: JSON has no `undefined`, and a strict schema knows no such key. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as ReturnType<typeof present<T>>
}
