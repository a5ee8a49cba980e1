import type { KnowledgeFolder } from '../content/folder.ts'

/**
 * When the portal next changes by itself: a notice begins or ends, news expires, an event is over, a day breaks.
 * @param now milliseconds since 1970.
 * @returns milliseconds since 1970, at the latest in an hour.
 */
export function nextTurn({ entries }: KnowledgeFolder, now = Date.now()): number {
  const hour = 60 * 60 * 1000
  const moments = [
    ...[...entries.notices.values()].flatMap(({ start, end }) => [start, end]),
    ...[...entries.news.values()].flatMap(({ date, expires }) => [date, expires]),
    ...[...entries.events.values()].flatMap(({ start, end }) => [start, end]),
    ...[...entries['social-posts'].values()].map(({ date }) => date),
  ]
  const ahead = moments.flatMap((moment) => (moment === undefined ? [] : Date.parse(moment))).filter((moment) => moment > now)
  return Math.min(...ahead, (Math.floor(now / hour) + 1) * hour)
}
