import type { APIRoute } from 'astro'
import { city, clock, list, loaded } from '../../../content/knowledge.ts'
import { json } from '../../feeds/respond.ts'
import { buildSearchIndex } from '../../feeds/search.ts'

export const getStaticPaths = () => loaded().city.languages.map(({ code }) => ({ params: { locale: code } }))

export const GET: APIRoute = ({ params }) => {
  const entries = {
    services: list('services'),
    organisations: list('organisations'),
    locations: list('locations'),
    topics: list('topics'),
    news: list('news'),
    events: list('events'),
  }
  return json(buildSearchIndex(city(), params['locale']!, clock(), entries))
}
