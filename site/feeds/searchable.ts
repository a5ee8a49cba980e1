import { list } from '../../content/knowledge.ts'
import type { Searchable } from './search.ts'

/** All entries that can be found, read from the knowledge base: for endpoints. */
export const searchable = (): Searchable => ({
  services: list('services'),
  organisations: list('organisations'),
  locations: list('locations'),
  topics: list('topics'),
  news: list('news'),
  events: list('events'),
})
