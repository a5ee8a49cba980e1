import { clock, list } from '../../content/knowledge.ts'
import { audiencePages } from '../../content/paths.ts'
import { currentNews } from '../current.ts'
import { editorialLanguages, editorialSlugs, isOffered } from '../editorial.ts'
import { feedContext, respond } from '../feeds/respond.ts'
import { buildSitemap, inOrder, pageIn, pageOfEntry } from '../feeds/sitemap.ts'
import { localeOf } from '../locale.ts'
import { furtherSheets, sheetPath } from '../sheets.ts'

/** Every page that is no entry's: its file is its address. Search results, error pages and the page of components are for no search engine. */
const listPaths = Object.keys(import.meta.glob('./**/*.astro'))
  .map((file) => file.replace(/^\.\/(?:\[\.\.\.locale\]\/)?/, '').replace(/(?:index)?\.astro$/, ''))
  .filter((path) => !path.includes('[') && !/^(?:404|410|500|suche|bausteine)\/?$/.test(path))
  .sort()

export const GET = () => {
  const context = feedContext()
  const { city } = context
  const written = city.languages.map(({ code }) => code).filter((code) => localeOf(code).uiCode === code)
  const entries = [
    ...inOrder(list('services')),
    ...inOrder(list('topics')),
    ...inOrder(list('organisations')),
    ...inOrder(list('locations')),
    ...currentNews(inOrder(list('news')), clock()),
    ...inOrder(list('events')),
    ...inOrder(list('data-sets')),
  ]
  return respond(
    buildSitemap(context, [
      ...[...listPaths, ...Object.values(audiencePages)].map((path) => pageIn(city, path, written)),
      ...(['archive', 'events'] as const).flatMap((name) => furtherSheets(name).map((number) => pageIn(city, sheetPath(name, number), written))),
      ...editorialSlugs().filter((slug) => isOffered(slug, city)).map((slug) => pageIn(city, slug, editorialLanguages(slug))),
      ...entries.map((entry) => pageOfEntry(city, entry)),
    ]),
    'application/xml',
  )
}
