import type { Payload } from 'payload'

/** What a publisher says of itself. */
export interface Heartbeat {
  /** Its machine. */
  name: string
  /** Whether it takes publications from the queue; the others follow it. */
  leads: boolean
  /** ISO 8601. */
  lastSuccess?: string
  lastError?: string
}

export interface PublisherState extends Heartbeat {
  /** Whether it lives. */
  ok: boolean
}

type Stored = Heartbeat & { at: number }

const prefix = 'publisher'

/** A publisher that has been silent for longer is taken for dead. Milliseconds; longer than another one needs to take its place. */
const patience = 20_000
/** For so long an operator should see that one is missing. */
const longestSilence = 60 * 60 * 1000

/** The publisher says that it is alive, in the database, because it may run on another machine than the CMS. @param id its own, where there are several. */
export const beat = (payload: Payload, state: Heartbeat, id = '') => payload.kv.set(id ? `${prefix}-${id}` : prefix, { ...state, at: Date.now() } satisfies Stored as never)

/** The publishers that were heard of lately, the leading one first. */
export async function publisherStates(payload: Payload, now = Date.now()): Promise<PublisherState[]> {
  const known = (await all(payload)).filter(({ at }) => now - at < longestSilence)
  const states = known.map(({ at, key: _key, ...state }) => ({ ...state, ok: now - at < patience }))
  return states.sort((a, b) => Number(leadsNow(b)) - Number(leadsNow(a)) || a.name.localeCompare(b.name))
}

/** Whether a publisher is at work and says how publications end. */
export const leadsNow = ({ ok, leads }: PublisherState): boolean => ok && leads

/** Publishers that are no more are forgotten. */
export async function forgetPublishers(payload: Payload, now = Date.now()): Promise<void> {
  for (const { key, at } of await all(payload)) if (now - at >= longestSilence) await payload.kv.delete(key)
}

async function all(payload: Payload): Promise<(Stored & { key: string })[]> {
  const keys = (await payload.kv.keys()).filter((key) => key === prefix || key.startsWith(`${prefix}-`))
  const found = await Promise.all(keys.map(async (key) => ({ key, stored: await payload.kv.get<Stored>(key) })))
  // One of another version may say less of itself.
  return found.flatMap(({ key, stored }) => (stored?.name ? { ...stored, key } : []))
}
