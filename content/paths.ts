import type { EntryType } from './schema/index.ts'

/** The part of an address under which each type's pages stand; types without a page of their own are missing. */
export const sections = {
  services: 'leistungen',
  organisations: 'aemter',
  locations: 'standorte',
  topics: 'themen',
  news: 'aktuelles',
  events: 'veranstaltungen',
  'data-sets': 'daten',
} as const satisfies Partial<Record<EntryType, string>>

export type PagedType = keyof typeof sections

export const isPaged = (type: EntryType): type is PagedType => type in sections

/**
 * The address of a page on the portal, from the root, with a slash at the end.
 * @param language undefined or the default language: no prefix.
 */
export function pagePath(path: string, language: string, defaultLanguage: string): string {
  const prefix = language === defaultLanguage ? '' : `/${language}`
  const clean = path.replace(/^\/|\/$/g, '')
  return clean ? `${prefix}/${clean}/` : `${prefix}/`
}

/**
 * Files of an entry that are the same in every language, besides its pages: a data set's downloads.
 * Their names are made of the id, which never changes: programs read them.
 */
export const filesOf = (type: EntryType, id: string): string[] => (type === 'data-sets' ? dataSetFormats.map((format) => `/feeds/data/${id}.${format}`) : [])

/** The forms in which a data set can be downloaded. */
export const dataSetFormats = ['csv', 'json'] as const

/** Whose file has an address, and which route of the site makes it; undefined where it is nobody's. */
export function fileAt(address: string): { type: PagedType; id: string; route: string } | undefined {
  const [, id, format] = /^\/feeds\/data\/([a-z0-9-]+)\.([a-z]+)$/.exec(address) ?? []
  return id !== undefined && filesOf('data-sets', id).includes(address) ? { type: 'data-sets', id, route: `/feeds/data/[id].${format}.ts` } : undefined
}

/** The address of an entry's page in a language. */
export function entryPath(type: PagedType, slug: string, language: string, defaultLanguage: string): string {
  return pagePath(`${sections[type]}/${slug}`, language, defaultLanguage)
}
