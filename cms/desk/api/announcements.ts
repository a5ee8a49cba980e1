import type { Payload } from 'payload'
import { parts, type Part, type Touched } from './documents.ts'

/** What was announced to the publisher up to a moment: every edit that an answer may show is, with its document. */
export interface Announcements {
  /** What was touched since the ones before; `unknown` where there were more than can be told. */
  touched: Touched | 'unknown'
  /** Ids of the last ones. */
  seen: ReadonlySet<string>
  /** Names them all. */
  mark: string
}

/** So many are looked at; clocks of several machines may not be further apart than these take. */
const window = 200

/** Which announcement is the last, as a word that changes with each. */
export const lastMark = async (payload: Payload): Promise<string> => (await lastOnes(payload, 1)).mark

/** @param before those that are known; without any, everything counts as touched. */
export async function newAnnouncements(payload: Payload, before: Announcements | undefined): Promise<Announcements> {
  const { docs, mark } = await lastOnes(payload, window)
  const seen = new Set(docs.map(({ id }) => String(id)))
  const fresh = docs.filter(({ id }) => !before?.seen.has(String(id)))
  const touched = new Map<Part, Set<string>>(parts.map((type) => [type, new Set()]))
  for (const { entryType, documentId } of fresh) if (documentId) touched.get(entryType as Part)?.add(documentId)
  if (!before || fresh.some(({ entryType }) => entryType === 'everything')) return { touched: 'everything', seen, mark }
  return { touched: fresh.length === window ? 'unknown' : touched, seen, mark }
}

async function lastOnes(payload: Payload, limit: number) {
  // The queue is the system's, and so is this look into it.
  const { docs, totalDocs } = await payload.find({
    collection: 'publications', sort: ['-createdAt', '-id'], limit, depth: 0, select: { entryType: true, documentId: true }, overrideAccess: true,
  })
  return { docs, mark: `${totalDocs}/${docs[0]?.id}` }
}
