import type { Payload, Where } from 'payload'
import type { PublicationState } from '../collections/publications.ts'
import type { Publication as PublicationRecord } from '../payload-types.ts'

/** A publication that a publisher has taken on. */
export interface Claim {
  id: number | string
  title: string
  entryType: string
  documentId: string
  /** The entry's id; empty for the city and for everything. */
  entryId: string
  /** When it was announced, ISO 8601. */
  createdAt: string
  /** When this publisher took it on, ISO 8601; missing where that is another one's to do, and to say how it ended. */
  startedAt?: string
}

export interface Outcome {
  state: Extract<PublicationState, 'live' | 'failed'>
  message?: string | undefined
  /** How many pages of the portal were touched. */
  pages?: number
  /** How many feeds and other files were touched. */
  feeds?: number
  /** Their addresses, from the portal's root; the first hundred are kept. */
  touched?: string[]
  durationMs: number
}

/** The queue belongs to the system: no account may write to it, so access rules have nothing to say here. */
const asSystem = { collection: 'publications', overrideAccess: true, depth: 0 } as const

const inState = (state: PublicationState): Where => ({ state: { equals: state } })

/** How many addresses a record names; more would help nobody and make a change of every page a large document. */
const touchedLimit = 100

type Fields = Pick<PublicationRecord, 'id' | 'title' | 'entryType' | 'documentId' | 'entryId' | 'createdAt'>

const claimOf = ({ id, title, entryType, documentId, entryId, createdAt }: Fields): Claim => ({
  id, title: title ?? '', entryType: entryType ?? '', documentId: documentId ?? '', entryId: entryId ?? '', createdAt,
})

/** Takes all that waits, oldest first; each is taken once, whoever else may try. */
export async function claimQueued(payload: Payload): Promise<Claim[]> {
  const { docs } = await payload.find({ ...asSystem, where: inState('queued'), sort: 'createdAt', pagination: false })
  const claims: Claim[] = []
  for (const doc of docs) {
    const startedAt = new Date().toISOString()
    if (await changeWhere(payload, doc.id, inState('queued'), { state: 'running', startedAt })) claims.push({ ...claimOf(doc), startedAt })
  }
  return claims
}

/** All publications that were announced since a moment, oldest first, however they stand. @param known ids to leave out. */
export async function announcedSince(payload: Payload, since: Date, known: (number | string)[]): Promise<Claim[]> {
  const where: Where = { and: [{ createdAt: { greater_than_equal: since.toISOString() } }, ...(known.length ? [{ id: { not_in: known } }] : [])] }
  const select = { title: true, entryType: true, documentId: true, entryId: true, createdAt: true } as const
  const { docs } = await payload.find({ ...asSystem, where, sort: 'createdAt', pagination: false, select })
  return (docs as Fields[]).map(claimOf)
}

/** Says how publications ended, where they are this publisher's: one that was given to another meanwhile is left to that one. */
export async function settle(payload: Payload, claims: Claim[], outcome: Outcome): Promise<void> {
  const { state, message = '', pages, feeds, touched, durationMs } = outcome
  for (const { id, startedAt } of claims) {
    if (!startedAt) continue
    await changeWhere(payload, id, { startedAt: { equals: startedAt } }, {
      state, message, finishedAt: new Date().toISOString(), durationMs: Math.round(durationMs),
      ...(pages !== undefined && { pages }), ...(feeds !== undefined && { feeds }), ...(touched && { touched: touched.slice(0, touchedLimit) }),
    })
  }
}

/**
 * A publication of everything has brought out whatever had failed before.
 * @param isStill whether a publication's document still could not go out.
 */
export async function settleFailed(payload: Payload, isStill: (claim: Pick<Claim, 'entryType' | 'documentId'>) => boolean): Promise<void> {
  const { docs } = await payload.find({ ...asSystem, where: inState('failed'), pagination: false, select: { entryType: true, documentId: true } })
  const finishedAt = new Date().toISOString()
  for (const { id, entryType, documentId } of docs) {
    if (!isStill({ entryType: entryType ?? '', documentId: documentId ?? '' })) await change(payload, id, { state: 'live', message: '', finishedAt })
  }
}

/** Straight to the database: the record has no hooks, and a bulk update through the whole API costs an editor's blink each. */
const change = (payload: Payload, id: number | string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'publications', id, data: { ...data, updatedAt: new Date().toISOString() }, returning: false })

/** The same, but only while something holds, in one step. @returns whether it did. */
async function changeWhere(payload: Payload, id: number | string, holds: Where, data: Record<string, unknown>): Promise<boolean> {
  const changed: unknown = await payload.db.updateOne({
    collection: 'publications', where: { and: [{ id: { equals: id } }, holds] }, options: { atomic: true }, data: { ...data, updatedAt: new Date().toISOString() },
  })
  return changed !== null
}

/** Back into the queue. Whoever had taken it on has nothing to say about it any more. */
const requeued = { state: 'queued', startedAt: null } as const

/**
 * What a publisher that died had taken on goes back into the queue, and so does what failed lately:
 * what kept it from going out may be mended by now. Planned publications that it was about to do are done anew, too.
 */
export async function requeueAbandoned(payload: Payload): Promise<void> {
  const lately = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString()
  const where: Where = { or: [inState('running'), { and: [inState('failed'), { finishedAt: { greater_than: lately } }] }] }
  const { docs } = await payload.find({ ...asSystem, where, pagination: false, select: {} })
  for (const { id } of docs) await change(payload, id, requeued)
  const jobs = await payload.db.find({ collection: 'payload-jobs', where: { processing: { equals: true } }, pagination: false, limit: 0 })
  for (const { id } of jobs.docs) await payload.db.updateOne({ collection: 'payload-jobs', id: id as string, data: { processing: false }, returning: false })
}

/**
 * What is being published by somebody who lost the lease goes back into the queue: it took it on in its last moment.
 * @param isOwn whether it is this publisher who has taken it on.
 */
export async function requeueStray(payload: Payload, isOwn: (id: number | string, startedAt: string) => boolean): Promise<void> {
  const { docs } = await payload.find({ ...asSystem, where: inState('running'), pagination: false, select: { startedAt: true } })
  for (const { id, startedAt } of docs) if (!isOwn(id, startedAt ?? '')) await changeWhere(payload, id, inState('running'), requeued)
}

export interface QueueState {
  queued: number
  /** Age of the oldest that waits, in seconds; 0 where nothing waits. */
  queueAgeSeconds: number
  /** ISO 8601, null where nothing has succeeded yet. */
  lastSuccess: string | null
  /** How many failed in the last 24 hours. */
  failedLast24h: number
}

/** How the queue is doing, in numbers. */
export async function queueState(payload: Payload): Promise<QueueState> {
  const now = Date.now()
  const yesterday = new Date(now - 24 * 60 * 60 * 1000).toISOString()
  const [waiting, succeeded, failed] = await Promise.all([
    payload.find({ ...asSystem, where: inState('queued'), sort: 'createdAt', limit: 1 }),
    payload.find({ ...asSystem, where: inState('live'), sort: '-finishedAt', limit: 1, pagination: false }),
    payload.count({ ...asSystem, where: { and: [inState('failed'), { finishedAt: { greater_than: yesterday } }] } }),
  ])
  const [oldest] = waiting.docs
  return {
    queued: waiting.totalDocs,
    queueAgeSeconds: oldest ? Math.max(0, Math.round((now - Date.parse(oldest.createdAt)) / 1000)) : 0,
    lastSuccess: succeeded.docs[0]?.finishedAt ?? null,
    failedLast24h: failed.totalDocs,
  }
}

/** How long a publication is on record at least, for publishers that were away. Milliseconds. */
export const remembered = 24 * 60 * 60 * 1000

/** Keeps the record short: the newest thousand stay, and all of the last day. */
export async function forgetOld(payload: Payload, keep = 1000): Promise<void> {
  const { docs } = await payload.find({ ...asSystem, sort: '-createdAt', limit: 1, page: keep + 1 })
  const [oldest] = docs
  if (!oldest) return
  const until = new Date(Math.min(Date.parse(oldest.createdAt), Date.now() - remembered)).toISOString()
  const old: Where = { and: [{ createdAt: { less_than_equal: until } }, { state: { in: ['live', 'failed'] } }] }
  await payload.delete({ ...asSystem, where: old })
}
