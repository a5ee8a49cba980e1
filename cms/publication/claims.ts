import type { Payload, Where } from 'payload'
import type { PublicationState } from '../collections/publications.ts'

/** A publication that a publisher has taken on. */
export interface Claim {
  id: number | string
  title: string
  entryType: string
  documentId: string
}

export interface Outcome {
  state: Extract<PublicationState, 'live' | 'failed'>
  message?: string | undefined
  /** Pages and feeds of the release. */
  pages?: number
  durationMs: number
}

/** The queue belongs to the system: no account may write to it, so access rules have nothing to say here. */
const asSystem = { collection: 'publications', overrideAccess: true, depth: 0 } as const

const inState = (state: PublicationState): Where => ({ state: { equals: state } })

/** Takes all that waits, oldest first. */
export async function claimQueued(payload: Payload): Promise<Claim[]> {
  const { docs } = await payload.find({ ...asSystem, where: inState('queued'), sort: 'createdAt', pagination: false })
  if (!docs.length) return []
  const { docs: claimed } = await payload.update({
    ...asSystem, where: { id: { in: docs.map(({ id }) => id) } }, data: { state: 'running', startedAt: new Date().toISOString() },
  })
  return claimed.map(({ id, title, entryType, documentId }) => ({ id, title: title ?? '', entryType: entryType ?? '', documentId: documentId ?? '' }))
}

/** Says how publications ended. */
export async function settle(payload: Payload, claims: Claim[], { state, message = '', pages, durationMs }: Outcome): Promise<void> {
  if (!claims.length) return
  await payload.update({
    ...asSystem, where: { id: { in: claims.map(({ id }) => id) } },
    data: { state, message, finishedAt: new Date().toISOString(), durationMs: Math.round(durationMs), ...(pages !== undefined && { pages }) },
  })
}

/** What a publisher that died had taken on goes back into the queue. */
export async function requeueAbandoned(payload: Payload): Promise<void> {
  await payload.update({ ...asSystem, where: inState('running'), data: { state: 'queued' } })
}

/** Keeps the record short: the newest thousand stay. */
export async function forgetOld(payload: Payload, keep = 1000): Promise<void> {
  const { docs } = await payload.find({ ...asSystem, sort: '-createdAt', limit: 1, page: keep + 1 })
  const [oldest] = docs
  if (!oldest) return
  await payload.delete({ ...asSystem, where: { and: [{ createdAt: { less_than_equal: oldest.createdAt } }, { state: { in: ['live', 'failed'] } }] } })
}
