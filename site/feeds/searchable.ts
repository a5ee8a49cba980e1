import { list } from '../../content/knowledge.ts'
import type { Searchable, StandingPage } from './search.ts'

/** Everything that can be found, read from the knowledge base: for endpoints. @param pages the standing pages, which only Astro can read. */
export const searchable = (pages: StandingPage[] = []): Searchable => ({
  services: list('services'),
  organisations: list('organisations'),
  locations: list('locations'),
  topics: list('topics'),
  news: list('news'),
  events: list('events'),
  dataSets: list('data-sets'),
  pages,
  rules: list('search-rules'),
})
