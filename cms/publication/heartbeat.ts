import type { Payload } from 'payload'

interface Heartbeat {
  /** Milliseconds since 1970. */
  at: number
  lastSuccess?: string
  lastError?: string
}

const key = 'publisher'

/** A publisher that has been silent for longer is taken for dead. Milliseconds. */
const patience = 15_000

/** The publisher says that it is alive, in the database, because it may run on another machine than the CMS. */
export const beat = (payload: Payload, state: Omit<Heartbeat, 'at'>) => payload.kv.set(key, { ...state, at: Date.now() } as never)

/** Whether a publisher is at work, and what it last achieved. */
export async function publisherState(payload: Payload): Promise<{ ok: boolean; lastSuccess?: string; lastError?: string }> {
  const heartbeat = (await payload.kv.get(key)) as Heartbeat | null
  if (!heartbeat) return { ok: false }
  const { at, ...rest } = heartbeat
  return { ok: Date.now() - at < patience, ...rest }
}
