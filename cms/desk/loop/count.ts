import type { Payload, Where } from 'payload'
import { dayIn } from '../../../content/clock.ts'
import type { DeskCount } from '../../payload-types.ts'

/** Days that counts are kept, and that the words of questions are. docs/datenschutz-115.md names these numbers. */
export const daysKept = 365
export const daysWordsKept = 30
/** What fewer have asked is neither shown nor becomes a task by itself: it may be a name or a slip. */
export const leastShown = 3

type Kind = DeskCount['kind']

/** Counts have no time of the day, so one day for all suffices. */
const day = (now: Date) => dayIn(now, 'UTC')
/** The day so many days before, `YYYY-MM-DD`. */
export const daysBefore = (now: Date, days: number) => day(new Date(now.getTime() - days * 86_400_000))

/** Adds one. The database does the adding, so nothing is lost where several count at once. */
export async function countOne(payload: Payload, kind: Kind, about = '', now = new Date()): Promise<void> {
  const today = day(now)
  const key = [today, kind, about].join('|')
  const add = () => payload.db.updateOne({ collection: 'desk-counts', where: { key: { equals: key } }, options: { atomic: true }, data: { count: { $inc: 1 } } }) as Promise<unknown>
  if (await add()) return
  try {
    await payload.db.create({ collection: 'desk-counts', data: { key, day: today, kind, about, count: 1 } })
  } catch (error) {
    // Somebody else was the first in this very moment: the row is there now.
    if (!(await add())) throw error
  }
}

/** Sums by subject since a day, the largest first. The system itself reads: no account may. */
export async function countsSince(payload: Payload, kind: Kind, since: string, about?: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const row of await rows(payload, kind, since, about)) sums.set(row.about ?? '', (sums.get(row.about ?? '') ?? 0) + row.count)
  return new Map([...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}

/** Sums by day since a day, in order. */
export async function countsByDay(payload: Payload, kind: Kind, since: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const row of await rows(payload, kind, since)) sums.set(row.day, (sums.get(row.day) ?? 0) + row.count)
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function rows(payload: Payload, kind: Kind, since: string, about?: string): Promise<DeskCount[]> {
  const where: Where = { and: [{ kind: { equals: kind } }, { day: { greater_than_equal: since } }, ...(about === undefined ? [] : [{ about: { equals: about } }])] }
  return (await payload.find({ collection: 'desk-counts', where, pagination: false, depth: 0, overrideAccess: true })).docs
}

/** Deletes counts that are a year old, and words after thirty days. */
export async function forgetDeskCounts(payload: Payload, now = new Date()): Promise<void> {
  const remove = (where: Where) => payload.db.deleteMany({ collection: 'desk-counts', where })
  await remove({ day: { less_than: daysBefore(now, daysKept) } })
  await remove({ and: [{ kind: { equals: 'unfound' } }, { day: { less_than: daysBefore(now, daysWordsKept) } }] })
}
