import type { Database } from './databases.ts'
import type { StoredDocument, Values } from './documents.ts'
import type { Part } from './parts.ts'

/** Publishers say of themselves in keys of this kind that they are at work (`publication/heartbeat.ts`). */
const heartbeat = /^publisher(?:-|$)/
/** One of them leads (`publication/lease.ts`). */
const lease = 'lead'

/** A publisher that has said so for the last time longer ago is no more. Milliseconds. */
const patience = 30_000

/** What only says who is at work just now: nothing to keep. */
export const isPassing = ({ slug }: Part, { key }: StoredDocument): boolean => slug === 'payload-kv' && (key === lease || heartbeat.test(String(key)))

/** Whether a publisher works with a database just now, maybe on another machine. @param now milliseconds since 1970. */
export async function isBusy({ store, parts }: Database, now = Date.now()): Promise<boolean> {
  for await (const { key, data } of store.read(parts.find(({ slug }) => slug === 'payload-kv')!)) {
    if (heartbeat.test(String(key)) && now - Number((data as Values)['at']) < patience) return true
  }
  return false
}
