import { pagePath, type PagedType } from '../../content/paths.ts'
import type { City, Entry } from '../../content/schema/index.ts'
import { byId, defaultLanguageOf, pageOf, present, translations, type FeedContext } from './context.ts'

/** One page in all the languages that it really exists in. */
export interface SitemapPage {
  /** Path by language. */
  paths: { [language: string]: string }
  /** When its content last changed, ISO 8601; missing where nobody knows. */
  modifiedAt?: string
}

/**
 * A page that is no entry's, e.g. a list.
 * @param path without the language.
 * @param written languages that it is written in; only the city's own count.
 */
export function pageIn(city: City, path: string, written: string[]): SitemapPage {
  const codes = city.languages.map(({ code }) => code).filter((code) => written.includes(code))
  return { paths: Object.fromEntries(codes.map((code) => [code, pagePath(path, code, defaultLanguageOf(city))])) }
}

/** An entry's page, in the languages that it is translated to. */
export function pageOfEntry(city: City, entry: Entry<PagedType>): SitemapPage {
  const title = 'title' in entry ? entry.title : entry.name
  const paths = Object.fromEntries(translations(city, title).map((code) => [code, pageOf(city, entry, code)]))
  return present({ paths, modifiedAt: lastChange(entry) })
}

/** News are new when they appear, whatever was done to them before. */
function lastChange(entry: Entry<PagedType>): string | undefined {
  const moments = [entry.modifiedAt, 'date' in entry ? entry.date : undefined].filter((moment) => moment !== undefined)
  return moments.sort().at(-1)
}

/** Entries in the order in which the sitemap lists them. */
export const inOrder = <T extends { id: string }>(entries: T[]): T[] => [...entries].sort(byId)

/** Builds the sitemap (sitemaps.org 0.9): each page in each language, with links to the other languages. */
export function buildSitemap({ city, absolute }: Pick<FeedContext, 'city' | 'absolute'>, pages: SitemapPage[]): string {
  const standard = defaultLanguageOf(city)
  const urls = pages.flatMap(({ paths, modifiedAt }) => {
    const versions = Object.entries(paths)
    const alternates = versions.length > 1 ? [...versions, ...(paths[standard] ? [['x-default', paths[standard]] as const] : [])] : []
    const links = alternates
      .map(([language, path]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(absolute(path))}"/>`)
      .join('')
    const changed = modifiedAt === undefined ? '' : `<lastmod>${modifiedAt}</lastmod>`
    return versions.map(([, path]) => `<url><loc>${escape(absolute(path))}</loc>${changed}${links}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n')
}

const escape = (address: string) => address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
