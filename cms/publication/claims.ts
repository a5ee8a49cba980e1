import type { Payload, Where } from 'payload'
import type { PublicationState } from '../collections/publications.ts'

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

/** Takes all that waits, oldest first. */
export async function claimQueued(payload: Payload): Promise<Claim[]> {
  const { docs } = await payload.find({ ...asSystem, where: inState('queued'), sort: 'createdAt', pagination: false })
  if (!docs.length) return []
  const startedAt = new Date().toISOString()
  for (const { id } of docs) await change(payload, id, { state: 'running', startedAt })
  return docs.map(({ id, title, entryType, documentId, entryId, createdAt }) => ({
    id, title: title ?? '', entryType: entryType ?? '', documentId: documentId ?? '', entryId: entryId ?? '', createdAt,
  }))
}

/** Says how publications ended. */
export async function settle(payload: Payload, claims: Claim[], outcome: Outcome): Promise<void> {
  const { state, message = '', pages, feeds, touched, durationMs } = outcome
  for (const { id } of claims) {
    await change(payload, id, {
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

/**
 * What a publisher that died had taken on goes back into the queue, and so does what failed lately:
 * what kept it from going out may be mended by now.
 */
export async function requeueAbandoned(payload: Payload): Promise<void> {
  const lately = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString()
  const where: Where = { or: [inState('running'), { and: [inState('failed'), { finishedAt: { greater_than: lately } }] }] }
  const { docs } = await payload.find({ ...asSystem, where, pagination: false, select: {} })
  for (const { id } of docs) await change(payload, id, { state: 'queued' })
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

/** Keeps the record short: the newest thousand stay. */
export async function forgetOld(payload: Payload, keep = 1000): Promise<void> {
  const { docs } = await payload.find({ ...asSystem, sort: '-createdAt', limit: 1, page: keep + 1 })
  const [oldest] = docs
  if (!oldest) return
  const old: Where = { and: [{ createdAt: { less_than_equal: oldest.createdAt } }, { state: { in: ['live', 'failed'] } }] }
  await payload.delete({ ...asSystem, where: old })
}
