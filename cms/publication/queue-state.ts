import type { Payload, Where } from 'payload'
import type { PublicationState } from '../collections/publications.ts'

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

/** Numbers and times only, so no account is asked for. */
const asSystem = { collection: 'publications', overrideAccess: true, depth: 0 } as const

const inState = (state: PublicationState): Where => ({ state: { equals: state } })
