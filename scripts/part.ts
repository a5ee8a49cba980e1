import { existsSync } from 'node:fs'
import os from 'node:os'
import type { Payload } from 'payload'
import type { installationFolders } from '../cms/installation.ts'
import { claimQueued, requeueAbandoned, requeueStray, type Claim } from '../cms/publication/claims.ts'
import { beat, forgetPublishers, type Heartbeat } from '../cms/publication/heartbeat.ts'
import { leaseTimes, openLease, type Lease } from '../cms/publication/lease.ts'
import { readSharedTraces, writeSharedTraces, type SharedTraces } from '../cms/publication/shared-traces.ts'
import { areSame, tracesInOrder, type Traces } from '../content/changes.ts'
import { activeRelease } from '../site/release/release.ts'
import { openFollowing } from './following.ts'
import type { Publication } from './publication.ts'

/** The part that a publisher plays among all that work on one database. */
export interface Part {
  /** Whether this one takes publications from the queue, and does what is to be done once in the city. */
  leads(): boolean
  /** What is to be published here: what it has taken from the queue, and what another one has. */
  take(): Promise<Claim[]>
  /** What was taken is out, or noted in the release's journal. @param keptBack but these. */
  done(keptBack: readonly Claim[]): void
  /** What only the order of publications tells comes to all, whoever has seen it. @returns whether there may be more to do now. */
  agree(publication: Pick<Publication, 'traces' | 'adopt'>): Promise<boolean>
  beat(health: Omit<Heartbeat, 'name' | 'leads'>): Promise<void>
  /** Takes, renews or notices the loss of the lead. @returns whether it changed hands. */
  keep(): Promise<boolean>
  forget(): Promise<void>
  leave(): Promise<void>
}

const name = os.hostname()

/** The only publisher of an installation: its data folder is locked, and nobody else can be there. */
export function alone(payload: Payload): Part {
  return {
    leads: () => true,
    take: () => claimQueued(payload),
    done: () => {},
    agree: async () => false,
    beat: (health) => beat(payload, { name, leads: true, ...health }),
    keep: async () => false,
    forget: () => forgetPublishers(payload),
    leave: async () => {},
  }
}

/**
 * One of several publishers, each with a data folder of its own: one leads, all follow (docs/decisions/0015-one-leads-others-follow.md).
 * @param times of the lease, milliseconds.
 * @param now milliseconds of a clock that never goes back.
 */
export async function amongOthers(payload: Payload, folders: ReturnType<typeof installationFolders>, times = leaseTimes, now = () => performance.now()): Promise<Part> {
  const following = openFollowing(payload, folders.followed, !activeRelease(folders.releases) || !existsSync(folders.journal))
  const lease: Lease = await openLease(payload, 'lead', times, now)
  /** What is taken from the queue, by name of the claim. */
  let own = new Set<string>()
  let handed: Claim[] = []
  let ledBefore = false
  let strayAt = 0
  let shared: SharedTraces | undefined
  /** What was compared last: the same again needs no second look. */
  let checked: unknown[] = []

  const nameOf = (id: number | string, startedAt = '') => `${id} ${startedAt}`

  async function claim(): Promise<Claim[]> {
    if (!lease.holds()) {
      ledBefore = false
      return []
    }
    if (!ledBefore) {
      await requeueAbandoned(payload)
      ;[ledBefore, strayAt] = [true, now()]
    } else if (now() - strayAt > times.lasts) {
      const running = new Set<string>()
      await requeueStray(payload, (id, startedAt) => own.has(nameOf(id, startedAt)) && Boolean(running.add(nameOf(id, startedAt))))
      ;[own, strayAt] = [running, now()]
    }
    const claims = await claimQueued(payload)
    for (const { id, startedAt } of claims) own.add(nameOf(id, startedAt))
    return claims
  }

  return {
    leads: () => lease.holds() && ledBefore,
    async take() {
      const claimed = await claim()
      const ids = new Set(claimed.map(({ id }) => id))
      handed = [...claimed, ...(await following.next()).filter(({ id }) => !ids.has(id))]
      return handed
    },
    done(keptBack) {
      following.done(handed, keptBack)
      handed = []
    },
    async agree(publication) {
      shared = (await readSharedTraces(payload, shared?.number)) ?? shared
      const mine = publication.traces()
      if (!mine || [shared, mine.formerAddresses, mine.removed].every((one, index) => one === checked[index])) return false
      await publication.adopt(together(mine, shared?.traces))
      const all = publication.traces()
      if (!all) return false
      const traces = tracesInOrder(all)
      if (!areSame(traces, shared?.traces)) {
        const number = shared?.number ?? 0
        // Where somebody else was faster, there is something new to read.
        if (!(await writeSharedTraces(payload, traces, number))) return true
        shared = { number: number + 1, traces }
      }
      checked = [shared, all.formerAddresses, all.removed]
      return true
    },
    beat: (health) => beat(payload, { name, leads: lease.holds(), ...health }, following.id),
    async keep() {
      const before = lease.holds()
      return (await lease.keep()) !== before
    },
    forget: () => forgetPublishers(payload),
    leave: () => lease.giveBack(),
  }
}

/**
 * Nothing is lost, whoever is killed and whoever saw several changes at once: of what is there again, each publisher finds out itself.
 * What the database says counts where both say something.
 */
const together = (mine: Traces, theirs?: Traces): Traces => ({
  formerAddresses: { ...mine.formerAddresses, ...theirs?.formerAddresses },
  removed: { ...mine.removed, ...theirs?.removed },
})
