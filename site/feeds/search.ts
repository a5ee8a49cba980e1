import { z } from 'zod'
import type { Clock } from '../../content/clock.ts'
import { buildIndex } from '../../content/search/build.ts'
import type { ResultTexts, SearchIndex, SearchRecord } from '../../content/search/contract.ts'
import { answerOf, recordOf, textIn, type Searched } from '../../content/search/records.ts'
import { decisionsFrom } from '../../content/search/rules.ts'
import type { City, DataSet, Event, Localized, Location, News, Organisation, SearchRule, Service, Topic } from '../../content/schema/index.ts'
import { comingEvents, currentNews } from '../current.ts'
import { pagePath } from '../../content/paths.ts'
import { byId, defaultLanguageOf, pageOf } from './context.ts'

const line = z.string().min(1)

/** The answer index that the search in the browser loads: one per language. `content/search/contract.ts` says what is what. */
export const searchIndexSchema = z.strictObject({
  version: z.literal(2),
  entries: z.array(
    z.strictObject({
      kind: z.enum(['service', 'organisation', 'location', 'topic', 'news', 'event', 'data', 'page']),
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

/** What results say and belong to, by address: apart, because suggestions do not need it. */
export const searchTextsSchema = z.strictObject({
  version: z.literal(2),
  topics: z.record(line, line),
  offices: z.record(line, line),
  results: z.record(line, z.strictObject({ text: line.optional(), topics: z.array(line).min(1).optional(), office: line.optional() })),
})

/** A standing page, e.g. the imprint: its title and what it is about. */
export interface StandingPage {
  slug: string
  title: string
  lang: string
  description: string
}

export interface Searchable {
  services: Service[]
  organisations: Organisation[]
  locations: Location[]
  topics: Topic[]
  news: News[]
  events: Event[]
  dataSets: DataSet[]
  pages: StandingPage[]
  /** What the central team decides about words. */
  rules: SearchRule[]
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
  const shown = shownEntries(city, clock, entries).map((entry) => ({ entry, url: pageOf(city, entry, language) }))
  const records = shown.map(({ entry, url }) => recordOf(entry, url, speaker, around(entry)))
  const urls = new Map(shown.map(({ entry: { type, id }, url }) => [`${type}/${id}`, url]))
  const decisions = decisionsFrom(sorted(entries.rules), (type, id) => urls.get(`${type}/${id}`))
  return searchIndexSchema.parse(buildIndex([...records, ...entries.pages.map((page) => pageRecord(city, language, page))], decisions)) as SearchIndex
}

const pageRecord = (city: City, language: string, { slug, title, lang, description }: StandingPage): SearchRecord => ({
  kind: 'page', url: pagePath(slug, language, defaultLanguageOf(city)), title, lang: lang === language ? undefined : lang, texts: [description],
})

/** Builds what the results of a language show besides their titles. */
export function buildSearchTexts(city: City, language: string, clock: Clock, entries: Searchable): ResultTexts {
  const speaker = { language, defaultLanguage: defaultLanguageOf(city) }
  const slugs = new Map([...entries.topics, ...entries.organisations].map((entry) => [entry.id, entry.slug ?? entry.id]))
  const names = (all: (Topic | Organisation)[], used: Set<string>) =>
    Object.fromEntries(all.flatMap((entry) => (used.has(slugs.get(entry.id)!) ? [[slugs.get(entry.id)!, textIn('title' in entry ? entry.title : entry.name, speaker)!]] : [])))
  const results = shownEntries(city, clock, entries).map((entry) => {
    const text = answerOf(entry, speaker)
    const { topics, office } = belongings(entry)
    const known = topics.flatMap((id) => slugs.get(id) ?? [])
    return [pageOf(city, entry, language), { ...(text && { text }), ...(known.length && { topics: known }), ...(office && slugs.has(office) && { office: slugs.get(office)! }) }] as const
  })
  const pages = entries.pages.map(({ slug, description }) => [pagePath(slug, language, speaker.defaultLanguage), { text: description }] as const)
  return searchTextsSchema.parse({
    version: 2,
    topics: names(entries.topics, new Set(results.flatMap(([, { topics = [] }]) => topics))),
    offices: names(entries.organisations, new Set(results.flatMap(([, { office }]) => office ?? []))),
    results: Object.fromEntries([...results, ...pages].filter(([, result]) => Object.keys(result).length)),
  }) as ResultTexts
}

/** The topics and the office that an entry belongs to; these belong to themselves. */
function belongings(entry: Searched): { topics: string[]; office: string | undefined } {
  if (entry.type === 'topics') return { topics: [entry.id], office: undefined }
  if (entry.type === 'organisations') return { topics: [], office: entry.id }
  if (entry.type === 'services') return { topics: entry.topics, office: entry.organisation }
  return { topics: [], office: entry.type === 'data-sets' ? entry.organisation : undefined }
}

const shownEntries = (city: City, clock: Clock, entries: Searchable): Searched[] => [
  ...sorted(entries.services),
  ...sorted(entries.organisations),
  ...sorted(entries.locations),
  ...sorted(entries.topics),
  ...currentNews(sorted(entries.news), clock),
  ...comingEvents(sorted(entries.events), clock, city.timeZone),
  ...sorted(entries.dataSets),
]

const sorted = <T extends { id: string }>(entries: T[]): T[] => [...entries].sort(byId)
