import { addressOf, languages, origin, pagesOf, type Language, type Portal, type Text } from './data.ts'
import { once } from './html.ts'

interface Data {
  portal: Portal
  feed: keyof typeof addresses
}

const addresses = {
  services: '/feeds/115/services.json',
  'search-de': '/suche/de.json',
  'search-en': '/suche/en.json',
  'texts-de': '/suche/texte/de.json',
  'texts-en': '/suche/texte/en.json',
  sitemap: '/sitemap.xml',
}

export const data = {
  feeds: Object.keys(addresses) as (keyof typeof addresses)[],
  pagination: { data: 'feeds', size: 1, alias: 'feed' },
  permalink: ({ feed }: Data) => addresses[feed],
}

export function render({ portal, feed }: Data): string {
  if (feed === 'services') return servicesFeed(portal)
  if (feed === 'sitemap') return sitemap(portal)
  const language = feed.slice(-2) as Language
  return feed.startsWith('search') ? searchIndex(portal, language) : searchTexts(portal, language)
}

/** Everything that can be found, by its address. */
const found = ({ services, offices, places, topics, standing }: Portal) =>
  [
    ...[...services.values()].map((one) => ({
      kind: 'service',
      path: `leistungen/${one.id}`,
      title: one.title,
      text: one.answer,
      popularity: one.popularity || undefined,
      synonyms: one.synonyms,
      topics: one.topics,
      office: one.organisation,
      words: [...one.topics.map((id) => topics.get(id)!.title), ...one.requiredDocuments.map(({ name }) => name)],
    })),
    ...[...offices.values()].map(({ id, name, summary, tasks }) => ({
      kind: 'organisation',
      path: `aemter/${id}`,
      title: name,
      text: summary,
      office: id,
      words: tasks,
    })),
    ...[...places.values()].map(({ id, name }) => ({ kind: 'location', path: `standorte/${id}`, title: name })),
    ...[...topics.values()].map(({ id, title, summary }) => ({ kind: 'topic', path: `themen/${id}`, title, text: summary, topics: [id] })),
    ...[...standing.values()].map(({ id, title, description }) => ({ kind: 'page', path: id, title, text: description })),
  ] satisfies Found[]

interface Found {
  kind: string
  path: string
  title: Text
  text?: Text
  popularity?: number | undefined
  synonyms?: Record<Language, string[]>
  topics?: string[]
  office?: string
  words?: Text[]
}

const searchIndex = (portal: Portal, language: Language) =>
  JSON.stringify({
    version: 2,
    entries: found(portal).map(({ kind, path, title, popularity, synonyms, words }: Found) => ({
      kind,
      url: addressOf(path, language),
      title: title[language],
      popularity,
      synonyms: synonyms?.[language].join('|'),
      also: title[language === 'de' ? 'en' : 'de'],
      keywords: words?.map((word) => word[language].toLowerCase()).join(' '),
    })),
  })

const searchTexts = (portal: Portal, language: Language) =>
  JSON.stringify({
    version: 2,
    topics: Object.fromEntries([...portal.topics.values()].map(({ id, title }) => [id, title[language]])),
    offices: Object.fromEntries([...portal.offices.values()].map(({ id, name }) => [id, name[language]])),
    results: Object.fromEntries(
      found(portal).map(({ path, text, topics, office }: Found) => [addressOf(path, language), { text: text?.[language], topics, office }]),
    ),
  })

const urlsOf = (path: string) => Object.fromEntries(languages.map((language) => [language, origin + addressOf(path, language)]))

function servicesFeed({ city, services, offices, contacts, places, topics }: Portal): string {
  const json = JSON.stringify
  const officePart = once((id: string) => {
    const { name, number, summary } = offices.get(id)!
    return json({ id, name, number, summary, urls: urlsOf(`aemter/${id}`) })
  })
  const place = (id: string) => ({ ...places.get(id), urls: urlsOf(`standorte/${id}`) })
  const placePart = once((id: string) => json(place(id)))
  const contactPart = once((id: string) => json({ ...contacts.get(id), location: place(contacts.get(id)!.location) }))
  const topicPart = once((id: string) => json({ id, title: topics.get(id)!.title, urls: urlsOf(`themen/${id}`) }))
  const servicePart = once((id: string) => json({ id, title: services.get(id)!.title, urls: urlsOf(`leistungen/${id}`) }))
  const records = [...services.values()].map((service) => {
    const { organisation, contactPoints, locations, topics: its, relatedServices, ...plain } = service
    const head = json({ ...plain, urls: urlsOf(`leistungen/${service.id}`), territory: [city.territory] })
    return `${head.slice(0, -1)},"organisation":${officePart(organisation)},"contactPoints":[${contactPoints.map(contactPart).join(',')}],"locations":[${locations.map(placePart).join(',')}],"topics":[${its.map(topicPart).join(',')}],"relatedServices":[${relatedServices.map(servicePart).join(',')}]}`
  })
  const { name, officialName, territory } = city
  return `{"version":1,"city":${json({ name, officialName, territory, languages, url: `${origin}/` })},"services":[${records.join(',')}],"tombstones":[]}`
}

const sitemap = (portal: Portal) => {
  const alternates = once((path: string) =>
    [...languages.map((language) => [language, language] as const), ['x-default', 'de'] as const]
      .map(([name, language]) => `<xhtml:link rel="alternate" hreflang="${name}" href="${origin}${addressOf(path, language)}"/>`)
      .join(''),
  )
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pagesOf(
    portal,
  )
    .filter(({ kind, path }) => kind !== 'short' && path !== 'suche')
    .map(({ path, language }) => `<url><loc>${origin}${addressOf(path, language)}</loc>${alternates(path)}</url>`)
    .join('')}</urlset>`
}
