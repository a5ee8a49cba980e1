import type { z } from 'zod'
import { citySchema } from './city.ts'
import { dataSetSchema } from './data-set.ts'
import { eventSchema, mediaSchema, newsSchema, noticeSchema, socialPostSchema, topicSchema } from './editorial.ts'
import { contactPointSchema, locationSchema, organisationSchema } from './place.ts'
import { searchRuleSchema } from './search-rule.ts'
import { serviceSchema } from './service.ts'
import { localizedValues } from './values.ts'

/** One strict schema per entry type; the names are the folders of the knowledge base and the slugs of the CMS. */
const schemaMakers = {
  services: serviceSchema,
  organisations: organisationSchema,
  locations: locationSchema,
  'contact-points': contactPointSchema,
  topics: topicSchema,
  news: newsSchema,
  events: eventSchema,
  'social-posts': socialPostSchema,
  notices: noticeSchema,
  media: mediaSchema,
  'data-sets': dataSetSchema,
  'search-rules': searchRuleSchema,
} as const

export type EntryType = keyof typeof schemaMakers
export const entryTypes = Object.keys(schemaMakers) as EntryType[]

/** The content of an entry, as its file holds it after parsing. */
export type EntryContent<T extends EntryType> = z.output<ReturnType<(typeof schemaMakers)[T]>>
/** An entry: its content and its id. `slug` is always set for entries with a page. */
export type Entry<T extends EntryType = EntryType> = EntryContent<T> & { id: string; type: T }

export type City = z.output<ReturnType<typeof citySchema>>
export type Service = Entry<'services'>
export type Organisation = Entry<'organisations'>
export type Location = Entry<'locations'>
export type ContactPoint = Entry<'contact-points'>
export type Topic = Entry<'topics'>
export type News = Entry<'news'>
export type Event = Entry<'events'>
export type SocialPost = Entry<'social-posts'>
export type Notice = Entry<'notices'>
export type Media = Entry<'media'>
export type DataSet = Entry<'data-sets'>
export type SearchRule = Entry<'search-rules'>
export type OpeningHours = NonNullable<Location['openingHours']>

/** The contract for a list of languages: a schema per entry type and one for the city. */
export interface Contract {
  entries: { [T in EntryType]: z.ZodType<EntryContent<T>> }
  city: z.ZodType<City>
}

/**
 * Builds the contract of the public knowledge base.
 * @param languages BCP 47 codes, the default language first.
 */
export function contractFor(languages: readonly [string, ...string[]]): Contract {
  const values = localizedValues(languages)
  const entries = Object.fromEntries(Object.entries(schemaMakers).map(([type, make]) => [type, make(values)]))
  return { entries: entries as unknown as Contract['entries'], city: citySchema(values) }
}

/**
 * Which fields of an entry name other entries, and of what type. Dotted for nested ones.
 * The reader checks them, the publication maps CMS ids to entry ids by them.
 */
export const referenceFields: { [T in EntryType]: Record<string, EntryType> } = {
  services: {
    organisation: 'organisations', furtherOrganisations: 'organisations', contactPoints: 'contact-points', locations: 'locations',
    topics: 'topics', relatedServices: 'services', 'forms.file': 'media',
  },
  organisations: { parent: 'organisations', contactPoints: 'contact-points', locations: 'locations' },
  locations: { image: 'media' },
  'contact-points': { organisation: 'organisations', location: 'locations' },
  topics: { parent: 'topics', image: 'media' },
  news: { organisation: 'organisations', services: 'services', topics: 'topics', image: 'media' },
  events: { location: 'locations', organisation: 'organisations', topics: 'topics', image: 'media' },
  'social-posts': { image: 'media', organisation: 'organisations', service: 'services', news: 'news', event: 'events' },
  notices: { services: 'services', topics: 'topics', organisations: 'organisations' },
  media: {},
  'data-sets': { organisation: 'organisations' },
  'search-rules': { service: 'services', organisation: 'organisations', location: 'locations', topic: 'topics' },
}

export type { Language } from './city.ts'
export type { Localized } from './values.ts'
