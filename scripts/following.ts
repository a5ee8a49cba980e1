import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { announcedSince, remembered, type Claim } from '../cms/publication/claims.ts'
import { writeWhole } from '../site/release/files.ts'

/** What a publisher keeps in its data folder: who it is, and how far it has come. */
interface Kept {
  id: string
  /** Milliseconds since 1970: all that was announced before, less `slack`, is out. */
  at: number
  /** Publications announced since that are out as well, and when they were announced, milliseconds since 1970. */
  seen: [id: number | string, announced: number][]
}

/** All publications, whoever takes them from the queue, each once for this publisher's own release. */
export interface Following {
  /** Names this publisher, also after a restart. */
  id: string
  /** What has been announced and is not out here yet, but what is kept back. */
  next(): Promise<Claim[]>
  /** What was handed on is out, or noted in the release's journal. @param keptBack but these: they are tried again by themselves, and after a restart. */
  done(claims: readonly Claim[], keptBack: readonly Claim[]): void
}

/** By so much clocks of several machines may differ, and a commit may come after its own time. Milliseconds. */
const slack = 5 * 60_000
/** Also where nothing is published, so that a restart need not go far back. */
const writeEvery = 60 * 60_000

/** In place of all publications that nobody remembers any more. Nobody waits for its end. */
const forAll = (now: number): Claim => ({ id: '', title: '', entryType: 'everything', documentId: '', entryId: '', createdAt: new Date(now).toISOString() })
const isForAll = ({ id }: Pick<Claim, 'id'>) => id === ''

/**
 * @param file where it is kept.
 * @param isNew there is no release yet: what is announced until now will be in the first one.
 * @param now milliseconds since 1970.
 */
export function openFollowing(payload: Payload, file: string, isNew: boolean, now = Date.now): Following {
  const kept: Kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : { id: randomUUID(), at: 0, seen: [] }
  if (isNew) Object.assign(kept, { at: now(), seen: [] } satisfies Partial<Kept>)
  const seen = new Map(kept.seen)
  let back: readonly Claim[] = []
  let looked = kept.at
  let writtenAt = 0

  function write() {
    kept.at = Math.min(looked, ...back.map(({ createdAt }) => Date.parse(createdAt)))
    for (const [id, announced] of seen) if (announced < kept.at - slack) seen.delete(id)
    writeWhole(file, JSON.stringify({ ...kept, seen: [...seen] } satisfies Kept), true)
    writtenAt = now()
  }

  return {
    id: kept.id,
    async next() {
      const begun = now()
      if (begun - kept.at > remembered - slack) return back.some(isForAll) ? [] : [forAll(begun)]
      const claims = await announcedSince(payload, new Date(kept.at - slack), [...seen.keys(), ...back.map(({ id }) => id)])
      looked = begun
      if (!claims.length && begun - writtenAt > writeEvery) write()
      return claims
    },
    done(claims, keptBack) {
      back = keptBack
      for (const { id, createdAt } of claims) if (!back.some((one) => one.id === id)) seen.set(id, Date.parse(createdAt))
      if (claims.some(isForAll) && !back.some(isForAll)) looked = Date.parse(claims.find(isForAll)!.createdAt)
      seen.delete('')
      if (!back.some(isForAll)) write()
    },
  }
}
