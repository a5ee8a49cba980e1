import { channels } from '../../content/schema/common.ts'
import type { City, DataSet } from '../../content/schema/index.ts'
import { filesOf, pagePath } from '../../content/paths.ts'
import { text } from '../text.ts'
import { defaultLanguageOf, type FeedContext } from './context.ts'
import { feedIndexSchema, type FeedIndex } from './schemas.ts'
import type { Channel } from './social.ts'

export { buildServicesFeed } from './services.ts'
export { buildSocialFeed, type Channel } from './social.ts'
export { buildNewsJson, buildNewsRss } from './news.ts'
export { buildEventCalendar, buildEventsCalendar } from './events.ts'
export { buildDataSetJson, dataSetJsonLd } from './data-sets.ts'
export { dataSetFeedSchema, feedIndexSchema, jsonSchemaOf, servicesFeedSchema, socialFeedSchema } from './schemas.ts'
export type { FeedContext } from './context.ts'

/** One public feed, as lists of feeds show it. */
export interface Feed {
  /** What it is, for lists in other languages than German. */
  key: 'services' | 'news-json' | 'news-rss' | 'events' | `social-${Channel}` | `data-${string}`
  path: string
  title: string
  description: string
  /** The language of its texts; the default language where it carries all. */
  language: string
  mediaType: string
  /** Version of the format. */
  version: string
  /** Path of its JSON Schema, where the form is our own. */
  schema?: string
}

/** Paths of the JSON Schemas of our own forms. */
export const schemaPaths = {
  index: '/feeds/index.schema.json',
  services: '/feeds/115/services.schema.json',
  social: '/feeds/social/post.schema.json',
  dataSet: '/feeds/data.schema.json',
} as const

/** Names of the channels as they write themselves. */
export const channelNames: Record<Channel, string> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  mastodon: 'Mastodon',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
}

/** Where the news of a language are. */
export const newsJsonPath = (language: string, defaultLanguage: string) =>
  pagePath('feeds/news.json', language, defaultLanguage).replace(/\/$/, '')

/** Every feed of the portal, in the order in which lists show them. */
export function feedList(city: City, dataSets: DataSet[]): Feed[] {
  const standard = defaultLanguageOf(city)
  const inStandard = { language: standard }
  return [
    {
      key: 'services',
      path: '/feeds/115/services.json',
      ...inStandard,
      mediaType: 'application/json',
      version: '1',
      schema: schemaPaths.services,
      title: `Leistungen: ${city.name}`,
      description:
        'Alle Leistungen mit zuständiger Stelle, Ansprechpunkten, Öffnungszeiten und Gebühren, für den Verbund der Behördennummer 115 und andere Portale.',
    },
    ...city.languages.map(({ code, name }, position) => ({
      key: 'news-json' as const,
      path: newsJsonPath(code, standard),
      language: code,
      mediaType: 'application/feed+json',
      version: '1.1',
      title: position ? `Aktuelles: ${city.name} (${name})` : `Aktuelles: ${city.name}`,
      description: 'Meldungen der Stadt als JSON Feed.',
    })),
    {
      key: 'news-rss',
      path: '/feeds/news.xml',
      ...inStandard,
      mediaType: 'application/rss+xml',
      version: '2.0',
      title: `Aktuelles: ${city.name}`,
      description: 'Meldungen der Stadt als RSS, für Nachrichtenprogramme.',
    },
    {
      key: 'events',
      path: '/feeds/events.ics',
      ...inStandard,
      mediaType: 'text/calendar',
      version: '2.0',
      title: `Veranstaltungen: ${city.name}`,
      description: 'Kommende Veranstaltungen zum Abonnieren im Kalender.',
    },
    ...channels.map((channel) => ({
      key: `social-${channel}` as const,
      path: `/feeds/social/${channel}.json`,
      ...inStandard,
      mediaType: 'application/json',
      version: '1',
      schema: schemaPaths.social,
      title: `Beiträge für ${channelNames[channel]}: ${city.name}`,
      description: `Texte, Bilder und Links der Stadt für ${channelNames[channel]}.`,
    })),
    ...dataSets.flatMap((dataSet) => feedsOf(dataSet, standard)),
  ]
}

/** The files of a data set: the rows alone, and with all that is to be known of them. */
function feedsOf({ id, title, summary }: DataSet, language: string): Feed[] {
  const [csv, json] = filesOf('data-sets', id) as [string, string]
  const wanted = { code: language, defaultCode: language }
  const name = text(title, wanted).value
  const common = { key: `data-${id}` as const, language, description: text(summary, wanted)?.value ?? name }
  return [
    { ...common, path: csv, mediaType: 'text/csv', version: 'RFC 4180', title: `${name} (CSV)` },
    { ...common, path: json, mediaType: 'application/json', version: '1', schema: schemaPaths.dataSet, title: `${name} (JSON)` },
  ]
}

/**
 * Builds the list of all feeds.
 * @throws ZodError where the result is not what the public schema says.
 */
export function buildFeedIndex({ city, absolute }: Pick<FeedContext, 'city' | 'absolute'>, dataSets: DataSet[]): FeedIndex {
  return feedIndexSchema.parse({
    version: 1,
    city: city.name,
    feeds: feedList(city, dataSets).map(({ path, title, description, language, mediaType, version, schema }) => ({
      url: absolute(path),
      title,
      description,
      language,
      mediaType,
      version,
      ...(schema ? { schema: absolute(schema) } : {}),
    })),
  })
}
