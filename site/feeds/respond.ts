import { city, clock, get, list } from '../../content/knowledge.ts'
import { localeOf } from '../locale.ts'
import { absolute } from '../urls.ts'
import type { FeedContext } from './context.ts'
import { buildNewsJson } from './news.ts'

/** What the builders need, read from the knowledge base: for endpoints. */
export const feedContext = (): FeedContext => ({ city: city(), get, absolute })

/** JSON as a response. Web servers go by the file's name; the type is for development. */
export const json = (body: unknown, type = 'application/json'): Response => respond(JSON.stringify(body), type)

/** Text as a response. */
export const respond = (body: string | ReadableStream, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } })

/** Pieces of UTF-8 as a response that hands them on as they are. */
export function respondInPieces(pieces: readonly Uint8Array[], type: string): Response {
  const stream = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  return respond(stream, type)
}

/** The news of a language as JSON Feed; the default language where none is named. */
export function newsJson(locale?: string): Response {
  const context = feedContext()
  const { code, path, t } = localeOf(locale)
  const options = {
    language: code,
    clock: clock(),
    path: path('feeds/news.json').replace(/\/$/, ''),
    title: `${t.sections.news}: ${context.city.name}`,
  }
  return json(buildNewsJson(context, list('news'), options), 'application/feed+json')
}
