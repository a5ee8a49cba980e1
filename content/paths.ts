import type { EntryType } from './schema/index.ts'

/** The part of an address under which each type's pages stand; types without a page of their own are missing. */
export const sections = {
  services: 'leistungen',
  organisations: 'aemter',
  locations: 'standorte',
  topics: 'themen',
  news: 'aktuelles',
  events: 'veranstaltungen',
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

/** The address of an entry's page in a language. */
export function entryPath(type: PagedType, slug: string, language: string, defaultLanguage: string): string {
  return pagePath(`${sections[type]}/${slug}`, language, defaultLanguage)
}
