import type { Payload, Where } from 'payload'
import { dayIn } from '../../content/clock.ts'
import type { Outcome } from '../../content/search/counts.ts'
import type { SearchCount } from '../payload-types.ts'

/** Days that anything is kept, and days that rare questions are. docs/datenschutz-suche.md names these numbers. */
export const daysKept = 365
export const daysRareKept = 30
/** What fewer have asked is never shown. */
export const leastShown = 3

export interface Asked {
  /** Already without what may not be counted (`countableWords`). */
  question: string
  language: string
  outcome: Outcome
  /** For `chosen`: where the result led. */
  page?: string | undefined
}

/** Whether the city counts searches at all; off where nothing is said. */
export async function countsSearches(payload: Payload): Promise<boolean> {
  const city = await payload.findGlobal({ slug: 'city', depth: 0, draft: false, overrideAccess: false, select: { searchCounts: true } }).catch(() => undefined)
  return city?.searchCounts === true
}

const day = (now: Date) => dayIn(now, 'UTC')
/** The day so many days before, `YYYY-MM-DD`. */
export const daysBefore = (now: Date, days: number) => day(new Date(now.getTime() - days * 86_400_000))

/** Adds one to what was asked. The database does the adding, so nothing is lost where several count at once. */
export async function countQuestion(payload: Payload, { question, language, outcome, page = '' }: Asked, now = new Date()): Promise<void> {
  const today = day(now)
  const key = [today, language, question, page].join('|')
  const fields = outcome === 'chosen' ? (['chosen'] as const) : outcome === 'none' ? (['asked', 'unfound'] as const) : (['asked'] as const)
  const add = () =>
    payload.db.updateOne({
      collection: 'search-counts', where: { key: { equals: key } }, options: { atomic: true },
      data: Object.fromEntries(fields.map((field) => [field, { $inc: 1 }])),
    }) as Promise<unknown>
  if (await add()) return
  const ones = Object.fromEntries(fields.map((field) => [field, 1]))
  const data = { key, day: today, language, question, page, asked: 0, unfound: 0, chosen: 0, ...ones }
  try {
    await payload.db.create({ collection: 'search-counts', data })
  } catch (error) {
    // Somebody else was the first in this very moment: the row is there now.
    if (!(await add())) throw error
  }
}

/** Rows read at once, so that whoever else works in this process is not held up. */
const batch = 500

/** Looks at all rows that fit, one after the other. The system itself reads: no account may. */
export async function eachCount(payload: Payload, where: Where, look: (row: SearchCount) => void): Promise<void> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({ collection: 'search-counts', where, sort: 'key', limit: batch, page, depth: 0, overrideAccess: true })
    docs.forEach(look)
    if (!hasNextPage) return
  }
}

/** Deletes what is a year old, and after thirty days what hardly anybody has asked. */
export async function forgetCounts(payload: Payload, now = new Date()): Promise<void> {
  const remove = (where: Where) => payload.db.deleteMany({ collection: 'search-counts', where })
  await remove({ day: { less_than: daysBefore(now, daysKept) } })
  const old: Where = { day: { less_than: daysBefore(now, daysRareKept) } }
  const { totalDocs } = await payload.count({ collection: 'search-counts', where: old, overrideAccess: true })
  if (!totalDocs) return
  const asked = new Map<string, number>()
  await eachCount(payload, {}, (row) => asked.set(row.question, (asked.get(row.question) ?? 0) + row.asked))
  const rare = [...asked].flatMap(([question, times]) => (times < leastShown ? [question] : []))
  for (let at = 0; at < rare.length; at += batch) await remove({ and: [old, { question: { in: rare.slice(at, at + batch) } }] })
}
