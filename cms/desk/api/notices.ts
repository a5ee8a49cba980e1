import type { Payload } from 'payload'
import { urgencies } from '../../../content/schema/editorial.ts'
import { readerOf } from './projection.ts'
import type { AnswersBody } from './schema.ts'

type Notice = AnswersBody['hotlineNotices'][number]

/** Ad-hoc notices that hold at a moment, the most urgent first. */
export async function currentNotices(payload: Payload, now = new Date().toISOString()): Promise<Notice[]> {
  const req = await readerOf(payload)
  const { docs } = await payload.find({
    collection: 'hotline-notices', overrideAccess: false, req, user: req.user, depth: 1, pagination: false, sort: 'id',
    populate: { services: { entryId: true }, organisations: { entryId: true } },
    where: { and: [{ start: { less_than_equal: now } }, { or: [{ end: { exists: false } }, { end: { greater_than: now } }] }] },
  })
  return docs
    .map(({ id, title, text, severity, start, end, services, organisations }): Notice => ({
      id: String(id), title, text: text ?? null, severity: severity ?? 'info', start, end: end ?? null,
      services: entryIds(services), organisations: entryIds(organisations),
    }))
    .sort((a, b) => urgencies.indexOf(b.severity) - urgencies.indexOf(a.severity))
}

/** Of documents that are public; of others there is nothing but a number. */
const entryIds = (named: unknown): string[] =>
  ((named ?? []) as ({ entryId?: string | null } | number | string)[]).flatMap((one) => (typeof one === 'object' && one.entryId ? one.entryId : []))
