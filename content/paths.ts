import type { audiences } from './schema/common.ts'
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

/** Below this lie the indexes of the search, one file per language. */
export const searchIndexes = '/suche/'

/** The one style sheet of all pages. They ask for it with its version, so that it need not be asked for again. */
export const styleSheetPath = '/portal.css'

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
 * Files of an entry that are the same in every language, besides its pages: a data set's downloads, an event for a calendar.
 * Their names are made of the id, which never changes: programs read them.
 */
export function filesOf(type: EntryType, id: string): string[] {
  const files = type === 'data-sets' || type === 'events' ? fileFolders[type] : undefined
  return files?.formats.map((format) => `/feeds/${files.folder}/${id}.${format}`) ?? []
}

const fileFolders = {
  'data-sets': { folder: 'data', formats: ['csv', 'json'] },
  events: { folder: 'events', formats: ['ics'] },
} as const

/** Whose file has an address, and which route of the site makes it; undefined where it is nobody's. */
export function fileAt(address: string): { type: PagedType; id: string; route: string } | undefined {
  const [, folder, id, format] = /^\/feeds\/([a-z]+)\/([a-z0-9-]+)\.([a-z]+)$/.exec(address) ?? []
  const type = (Object.keys(fileFolders) as (keyof typeof fileFolders)[]).find((one) => fileFolders[one].folder === folder)
  return type && id !== undefined && filesOf(type, id).includes(address) ? { type, id, route: `/feeds/${folder}/[id].${format}.ts` } : undefined
}

/** Lists that are drawn from services and news, without the language. */
export const lists = { online: 'online', forms: 'formulare', appointments: 'termine', archive: 'archiv' } as const

/** The pages of audiences, without the language. */
export const audiencePages = { citizens: 'fuer/buergerinnen-und-buerger', businesses: 'fuer/unternehmen', science: 'fuer/wissenschaft', visitors: 'fuer/gaeste' } as const satisfies Record<
  (typeof audiences)[number],
  string
>

/**
 * The short address of a service, for letters, posters and the phone. Made of the id, it holds when the service is renamed, and
 * leads on to the page.
 */
export const shortPath = (id: string, language: string, defaultLanguage: string): string => pagePath(`${shortSection}/${id}`, language, defaultLanguage)

/** The part of an address under which short addresses stand. */
export const shortSection = 's'

/** The address of an entry's page in a language. */
export function entryPath(type: PagedType, slug: string, language: string, defaultLanguage: string): string {
  return pagePath(`${sections[type]}/${slug}`, language, defaultLanguage)
}
