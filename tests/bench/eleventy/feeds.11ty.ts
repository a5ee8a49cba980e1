import { addressOf, pagesOf, type Language, type Portal } from './data.ts'

interface Data {
  portal: Portal
  feed: 'services' | 'search-de' | 'search-en' | 'sitemap'
}

const addresses = {
  services: '/feeds/115/services.json',
  'search-de': '/suche/de.json',
  'search-en': '/suche/en.json',
  sitemap: '/sitemap.xml',
}

export const data = {
  feeds: Object.keys(addresses),
  pagination: { data: 'feeds', size: 1, alias: 'feed' },
  permalink: ({ feed }: Data) => addresses[feed],
}

export function render({ portal, feed }: Data): string {
  if (feed === 'services') return servicesFeed(portal)
  if (feed === 'sitemap') return sitemap(portal)
  const language = feed.slice(-2) as Language
  const entries = [...portal.services.values()].map(({ id, title, summary, synonyms, popularity }) => ({
    kind: 'service',
    title: title[language],
    url: addressOf(`leistungen/${id}`, language),
    summary: summary[language],
    words: synonyms[language],
    weight: popularity,
  }))
  return JSON.stringify({ version: 1, entries })
}

const servicesFeed = ({ city, services, offices, contacts }: Portal) =>
  JSON.stringify({
    version: 1,
    city,
    services: [...services.values()].map((service) => {
      const office = offices.get(service.organisation)!
      return {
        ...service,
        urls: { de: addressOf(`leistungen/${service.id}`, 'de'), en: addressOf(`leistungen/${service.id}`, 'en') },
        organisation: { name: office.name, number: office.number },
        contactPoints: service.contactPoints.map((id) => contacts.get(id)),
      }
    }),
  })

const sitemap = (portal: Portal) =>
  `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pagesOf(portal)
    .map(({ path, language }) => `<url><loc>http://localhost:4321${addressOf(path, language)}</loc></url>`)
    .join('')}</urlset>`
