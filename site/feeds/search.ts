import { z } from 'zod'
import type { Clock } from '../../content/clock.ts'
import type { City, Entry, Event, Localized, Location, News, Organisation, Service, Topic } from '../../content/schema/index.ts'
import { comingEvents, currentNews } from '../current.ts'
import { text } from '../text.ts'
import { byId, defaultLanguageOf, pageOf, present } from './context.ts'

const line = z.string().min(1)

/** The index that the search in the browser loads: one per language. */
export const searchIndexSchema = z.strictObject({
  version: z.literal(1),
  entries: z.array(
    z.strictObject({
      kind: z.enum(['service', 'organisation', 'location', 'topic', 'news', 'event']),
      title: line,
      url: line,
      summary: line.optional(),
      /** Other words for it: synonyms, official names, office numbers. */
      words: z.array(line).optional(),
      /** How often it is asked for, 1–100. */
      weight: z.int().min(1).max(100).optional(),
      /** The language of title and summary, where it is not the page's. */
      lang: line.optional(),
    }),
  ),
})

export type SearchIndex = z.output<typeof searchIndexSchema>
type SearchEntry = SearchIndex['entries'][number]

export interface Searchable {
  services: Service[]
  organisations: Organisation[]
  locations: Location[]
  topics: Topic[]
  news: News[]
  events: Event[]
}

/**
 * Builds the search index of a language.
 * @param clock expired news and past events are left out.
 */
export function buildSearchIndex(city: City, language: string, clock: Clock, entries: Searchable): SearchIndex {
  const wanted = { code: language, defaultCode: defaultLanguageOf(city) }
  const plain = (localized: Localized | undefined) => text(localized, wanted)?.value

  function entryOf(kind: SearchEntry['kind'], entry: Entry<keyof Searchable>, words: (string | undefined)[], weight = 0): SearchEntry {
    const name = 'title' in entry ? entry.title : entry.name
    const title = text(name, wanted)
    // Whoever reads the English page often knows the German word: it must lead there too.
    const others = new Set(
      [...words, name[wanted.defaultCode]].filter((word): word is string => word !== undefined && word !== title.value),
    )
    return present({
      kind,
      title: title.value,
      url: pageOf(city, entry, language),
      summary: plain(entry.summary),
      words: others.size ? [...others] : undefined,
      weight: weight || undefined,
      lang: title.lang === language ? undefined : title.lang,
    }) as SearchEntry
  }

  const wordsOf = (synonyms: Localized<string[]> | undefined) => [
    ...(synonyms?.[language] ?? []),
    ...(synonyms?.[wanted.defaultCode] ?? []),
  ]

  return searchIndexSchema.parse({
    version: 1,
    entries: [
      ...sorted(entries.services).map((service) =>
        entryOf(
          'service',
          service,
          [plain(service.officialTitle), ...wordsOf(service.synonyms), ...service.leikaNames],
          service.popularity,
        ),
      ),
      ...sorted(entries.organisations).map((office) => entryOf('organisation', office, [office.number, ...wordsOf(office.synonyms)])),
      ...sorted(entries.locations).map((location) => entryOf('location', location, wordsOf(location.synonyms))),
      ...sorted(entries.topics).map((topic) => entryOf('topic', topic, wordsOf(topic.synonyms))),
      ...currentNews(sorted(entries.news), clock).map((news) => entryOf('news', news, [])),
      ...comingEvents(sorted(entries.events), clock, city.timeZone).map((event) => entryOf('event', event, [])),
    ],
  })
}

const sorted = <T extends { id: string }>(entries: T[]): T[] => [...entries].sort(byId)
