import { z } from 'zod'
import type { Clock } from '../../content/clock.ts'
import { buildIndex } from '../../content/search/build.ts'
import type { SearchIndex } from '../../content/search/contract.ts'
import { answerOf, recordOf, type Searched } from '../../content/search/records.ts'
import type { City, Event, Localized, Location, News, Organisation, Service, Topic } from '../../content/schema/index.ts'
import { comingEvents, currentNews } from '../current.ts'
import { byId, defaultLanguageOf, pageOf } from './context.ts'

const line = z.string().min(1)

/** The answer index that the search in the browser loads: one per language. `content/search/contract.ts` says what is what. */
export const searchIndexSchema = z.strictObject({
  version: z.literal(2),
  entries: z.array(
    z.strictObject({
      kind: z.enum(['service', 'organisation', 'location', 'topic', 'news', 'event']),
      url: line,
      title: line,
      lang: line.optional(),
      popularity: z.int().min(1).max(100).optional(),
      synonyms: line.optional(),
      also: line.optional(),
      keywords: line.optional(),
    }),
  ),
  parts: z.string(),
  synonyms: z.string(),
  bestBets: z.array(z.strictObject({ question: line, url: line })),
})

/** What results say below their titles, by address: apart, because suggestions do not need it. */
export const searchTextsSchema = z.strictObject({ version: z.literal(1), texts: z.record(line, line) })

export interface Searchable {
  services: Service[]
  organisations: Organisation[]
  locations: Location[]
  topics: Topic[]
  news: News[]
  events: Event[]
}

/**
 * Builds the answer index of a language.
 * @param clock expired news and past events are left out.
 */
export function buildSearchIndex(city: City, language: string, clock: Clock, entries: Searchable): SearchIndex {
  const speaker = { language, defaultLanguage: defaultLanguageOf(city) }
  const topics = new Map(entries.topics.map((topic) => [topic.id, topic.title]))
  const offices = new Map(entries.organisations.map((office) => [office.id, office.name]))
  const around = (entry: Searched): (Localized | undefined)[] =>
    entry.type === 'services' ? [...entry.topics.map((id) => topics.get(id)), offices.get(entry.organisation ?? '')] : []
  const records = shownEntries(city, clock, entries).map((entry) => recordOf(entry, pageOf(city, entry, language), speaker, around(entry)))
  return searchIndexSchema.parse(buildIndex(records)) as SearchIndex
}

/** Builds the texts below the results of a language. */
export function buildSearchTexts(city: City, language: string, clock: Clock, entries: Searchable): z.output<typeof searchTextsSchema> {
  const speaker = { language, defaultLanguage: defaultLanguageOf(city) }
  const texts = shownEntries(city, clock, entries).flatMap((entry) => {
    const text = answerOf(entry, speaker)
    return text ? [[pageOf(city, entry, language), text] as const] : []
  })
  return searchTextsSchema.parse({ version: 1, texts: Object.fromEntries(texts) })
}

const shownEntries = (city: City, clock: Clock, entries: Searchable): Searched[] => [
  ...sorted(entries.services),
  ...sorted(entries.organisations),
  ...sorted(entries.locations),
  ...sorted(entries.topics),
  ...currentNews(sorted(entries.news), clock),
  ...comingEvents(sorted(entries.events), clock, city.timeZone),
]

const sorted = <T extends { id: string }>(entries: T[]): T[] => [...entries].sort(byId)
