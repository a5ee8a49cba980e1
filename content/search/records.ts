import type { Entry, Localized } from '../schema/index.ts'
import type { Kind, SearchRecord } from './contract.ts'

/** Types of entries that can be found, and what a result calls them. */
export const searchedTypes = {
  services: 'service',
  organisations: 'organisation',
  locations: 'location',
  topics: 'topic',
  news: 'news',
  events: 'event',
  'data-sets': 'data',
} as const satisfies Record<string, Kind>

type SearchedType = keyof typeof searchedTypes

export type Searched = { [T in SearchedType]: Entry<T> }[SearchedType]

export interface Speaker {
  /** The visitor's language. */
  language: string
  /** The language that every title has. */
  defaultLanguage: string
}

/**
 * What the search knows about an entry: title and words in the visitor's language first, those of the other languages beside them.
 * @param url where the result leads.
 * @param around titles of topics and names of offices that it belongs to.
 */
export function recordOf(entry: Searched, url: string, speaker: Speaker, around: (Localized | undefined)[] = []): SearchRecord {
  const pick = picker(speaker)
  const name = 'title' in entry ? entry.title : entry.name
  const title = pick(name)!
  const service = entry.type === 'services' ? entry : undefined
  const synonyms: Localized<string[]> = ('synonyms' in entry && entry.synonyms) || {}
  const own = [...(synonyms[speaker.language] ?? []), ...(speaker.language.startsWith(`${speaker.defaultLanguage}-`) ? (synonyms[speaker.defaultLanguage] ?? []) : [])]
  const also = [
    ...Object.values(name),
    ...(synonyms[speaker.defaultLanguage] ?? []),
    ...Object.values(synonyms).flat(),
    ...(service ? [pick(service.officialTitle)?.value, service.ozgService, ...service.leikaNames] : []),
    entry.type === 'organisations' ? entry.number : undefined,
    entry.type === 'locations' ? entry.street : undefined,
  ]
  const seen = new Set([spelling(title.value)])
  const fresh = (words: (string | undefined)[]) =>
    words.filter((word): word is string => word !== undefined && !seen.has(spelling(word)) && Boolean(seen.add(spelling(word))))
  return {
    kind: searchedTypes[entry.type],
    url,
    title: title.value,
    lang: title.lang === speaker.language ? undefined : title.lang,
    popularity: service?.popularity || undefined,
    synonyms: fresh(own),
    also: fresh(also),
    texts: [answerOf(entry, speaker) ?? '', ...around.map((text) => pick(text)?.value ?? ''), ...textsOf(entry).map((text) => pick(text)?.value ?? '')],
    source: entry,
  }
}

/** What a result says below its title: the sentence that answers, else the summary. */
export const answerOf = (entry: Searched, speaker: Speaker): string | undefined => textIn(('answer' in entry ? entry.answer : undefined) ?? entry.summary, speaker)

/** A text in the visitor's language, or in the one that stands in for it. */
export const textIn = (text: Localized | undefined, speaker: Speaker): string | undefined => picker(speaker)(text)?.value

const spelling = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The texts of an entry, the most telling first. */
function textsOf(entry: Searched): (Localized | undefined)[] {
  if (entry.type === 'locations') return []
  if (entry.type === 'organisations') return [...entry.tasks, entry.text]
  if (entry.type !== 'services') return [entry.text]
  return [
    entry.summary,
    entry.whoNeedsIt,
    entry.text,
    ...entry.fees.map(({ label }) => label),
    ...entry.requirements,
    ...entry.requiredDocuments.map(({ name }) => name),
    ...entry.hints,
    ...entry.steps,
    ...entry.legalBases.map(({ law, section }) => ({ de: `${section ?? ''} ${law}` })),
  ]
}

/** The text in the visitor's language, else in the one it is based on (`de` of `de-simple`), else in any. */
function picker({ language, defaultLanguage }: Speaker) {
  const base = language.split('-')[0]!
  return (text: Localized | undefined): { value: string; lang: string } | undefined => {
    for (const lang of [language, base, defaultLanguage, ...Object.keys(text ?? {})]) {
      const value = text?.[lang]
      if (value !== undefined) return { value, lang }
    }
    return undefined
  }
}
