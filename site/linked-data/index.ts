import type { BreadcrumbList, CollectionPage, Graph, Thing, WebSite } from 'schema-dts'
import { pagePath, type PagedType } from '../../content/paths.ts'
import type { Entry, Topic } from '../../content/schema/index.ts'
import { defaultLanguageOf, pageOf, present } from '../feeds/context.ts'
import { civicStructure, event, governmentOffice, governmentService, newsArticle } from './entries.ts'
import { administration, dialled, picture, postalAddress, words, type LinkedDataContext } from './parts.ts'

export { shareable, type LinkedDataContext } from './parts.ts'

/*
 * What search engines and other programs read on a page (schema.org as JSON-LD), made of the same entries as the page itself.
 * Builders do no I/O and ask no clock. The types are schema.org's own (schema-dts), so a property that schema.org does not know
 * does not compile.
 */

const collectionPage = (context: LinkedDataContext, topic: Topic): CollectionPage =>
  present({
    '@type': 'CollectionPage' as const,
    name: words(context, topic.title),
    description: words(context, topic.summary),
    url: context.absolute(pageOf(context.city, topic, context.language)),
    dateModified: topic.modifiedAt,
  })

/** The page of a data set says itself what it is, beside the links to its files. */
const builders: { [T in PagedType]?: (context: LinkedDataContext, entry: Entry<T>) => Thing } = {
  services: governmentService, organisations: governmentOffice, locations: civicStructure, events: event, news: newsArticle, topics: collectionPage,
}

/** What an entry is to programs: a list of one, or of none where its page says it itself. */
export function thingsOf<T extends PagedType>(context: LinkedDataContext, entry: Entry<T>): Thing[] {
  const build = builders[entry.type as T] as ((context: LinkedDataContext, entry: Entry<T>) => Thing) | undefined
  return build ? [build(context, entry)] : []
}

/** The way to a page, the home page first. @param steps labels, with the whole addresses of all but the page itself. */
export const breadcrumbs = (steps: readonly { label: string; url?: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ label, url }, index) => present({ '@type': 'ListItem' as const, position: index + 1, name: label, item: url })),
})

/** The portal itself, whose search programs may offer, and the city behind it: for the home page. */
export function website(context: LinkedDataContext, title: string): Thing[] {
  const { city, absolute, language } = context
  const address = (path: string) => absolute(pagePath(path, language, defaultLanguageOf(city)))
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': `${absolute('/')}#portal`,
    name: title,
    url: address(''),
    inLanguage: language,
    publisher: administration(context),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${address('suche')}?q={search_term_string}` },
      // schema.org's way to name what goes into the template; its types do not know it.
      ...({ 'query-input': 'required name=search_term_string' } as object),
    },
  }
  const { phone, email, channels, logo } = city
  const itself = present({
    ...(administration(context) as Exclude<ReturnType<typeof administration>, string>),
    telephone: phone && dialled(phone),
    email,
    address: city.address && postalAddress(city.address),
    logo: picture(context, logo),
    sameAs: channels.length ? channels.map(({ url }) => url) : undefined,
  })
  return [site, itself]
}

/** The content of the script element. A `<` could end it, whatever an office has written. */
export function serialisedGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`)
}
