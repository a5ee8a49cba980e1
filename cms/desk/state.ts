import { createHash, randomBytes } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { monthsBefore } from '../../content/check/rules/freshness.ts'
import { thresholds } from '../../content/check/thresholds.ts'
import { dayIn } from '../../content/clock.ts'
import type { Decisions } from '../../content/search/build.ts'
import type { SearchRecord } from '../../content/search/contract.ts'
import { published } from '../access/reading.ts'
import type { City } from '../payload-types.ts'
import { languagesOfInstallation } from '../installation.ts'
import type { DeskCity, DeskNotice, DeskRecord, DeskUpdate } from './contract.ts'
import { deskDecisions } from './decisions.ts'
import { makeIndexBuilder, type DeskIndex } from './index-builder.ts'
import { noticesThatHold } from './notices.ts'
import { projector, readTypes } from './read.ts'

/** A record, or the place where one was, with the number of its last change. */
interface Slot {
  revision: number
  record?: DeskRecord
  search?: SearchRecord
}

/**
 * All that an agent may read, kept in memory and brought up to date when the database changed. It is read with the eyes of the
 * role `agent`, never of the account that asks: who may ask at all is the endpoint's to say, and all who may see no less.
 */
export interface DeskState {
  /** Changes with each start of the CMS: numbers of another one mean nothing. */
  epoch: string
  revision: number
  /** By key, in the order of their last changes. */
  slots: Map<string, Slot>
  index: DeskIndex
  notices: DeskNotice[]
  city: DeskCity
}

/** How long an answer of the database to "has anything changed?" holds, in milliseconds. */
const freshFor = 800
/** Documents whose dates make up that answer: transactions may end in another order than they began. */
const lastChanges = 30
/** Between two builds of a large index, in milliseconds; records do not wait for it. */
const indexPause = (records: number) => (records > 3000 ? 20_000 : 0)

const keepers = new WeakMap<Payload, () => Promise<DeskState>>()

/** The state as the database has it now, at most a second old. */
export function deskState(payload: Payload): Promise<DeskState> {
  const keep = keepers.get(payload) ?? makeKeeper(payload)
  keepers.set(payload, keep)
  return keep()
}

/** Reads everything before the first agent asks; does nothing where the CMS serves no pages. */
export function warmUpDesk(payload: Payload): void {
  if (process.env['NEXT_RUNTIME'] === 'nodejs') void deskState(payload).catch((error) => payload.logger.error(error))
}

/** Whoever reads as an agent does. */
const agentRequest = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({ user: { id: 0, collection: 'users', role: 'agent', email: '', name: '115' } as never }, payload)

function makeKeeper(payload: Payload): () => Promise<DeskState> {
  let kept: ReturnType<typeof makeState> | undefined
  let stamp = ''
  let looked = -Infinity
  let looking: Promise<DeskState> | undefined
  const look = async () => {
    const req = await agentRequest(payload)
    const now = await stampOf(payload, req)
    if (!kept || now !== stamp) {
      kept ??= makeState(payload)
      await kept.refresh(req)
      stamp = now
    }
    looked = performance.now()
    return kept.state()
  }
  return () => {
    if (kept && performance.now() - looked < freshFor) return Promise.resolve(kept.state())
    looking ??= look().finally(() => (looking = undefined))
    return looking
  }
}

/** Changes whenever anything changes that the desk shows, and costs a few reads by index. */
async function stampOf(payload: Payload, req: PayloadRequest): Promise<string> {
  const parts = await Promise.all([
    ...[...readTypes, 'search-rules' as const, 'hotline-notices' as const].map(async (collection) => {
      const { docs, totalDocs } = await payload.find({
        collection: collection as 'services', overrideAccess: false, req, user: req.user, draft: false, depth: 0, limit: lastChanges, sort: '-updatedAt',
        select: { updatedAt: true }, ...(collection !== 'hotline-notices' && { where: published }),
      })
      return [totalDocs, ...docs.map(({ id, updatedAt }) => `${id} ${updatedAt}`)]
    }),
    payload.findGlobal({ slug: 'city', overrideAccess: false, req, user: req.user, depth: 0, draft: false }).then(({ updatedAt }) => updatedAt),
    // Notices begin and end by themselves, and so does the day.
    new Date().toISOString().slice(0, 13),
  ])
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

function makeState(payload: Payload) {
  const epoch = randomBytes(6).toString('base64url')
  const slots = new Map<string, Slot>()
  const build = makeIndexBuilder()
  const read = projector(payload)
  let [revision, indexed] = [0, -Infinity]
  let owed: { changed: Map<string, SearchRecord>; removed: Set<string> } = { changed: new Map(), removed: new Set() }
  let [decisions, areDecisionsOwed]: [Decisions, boolean] = [{}, false]
  let index: DeskIndex | undefined
  let [notices, city]: [DeskNotice[], DeskCity | undefined] = [[], undefined]
  let building: Promise<void> | undefined

  const put = (key: string, slot: Omit<Slot, 'revision'>) => {
    const before = slots.get(key)
    if (JSON.stringify(before?.search) !== JSON.stringify(slot.search)) {
      if (slot.search) owed.changed.set(key, slot.search)
      else owed.changed.delete(key)
      if (slot.search) owed.removed.delete(key)
      else owed.removed.add(key)
    }
    if (before && JSON.stringify(before.record) === JSON.stringify(slot.record)) return void Object.assign(before, slot)
    slots.delete(key)
    slots.set(key, { ...slot, revision: ++revision })
  }

  const buildOwed = async () => {
    const { changed, removed } = owed
    owed = { changed: new Map(), removed: new Set() }
    areDecisionsOwed = false
    index = await build({ changed: [...changed.values()], removed: [...removed], decisions })
    indexed = performance.now()
  }

  return {
    state: (): DeskState => ({ epoch, revision, slots, index: index!, notices, city: city! }),
    async refresh(req: PayloadRequest) {
      const stored = await payload.findGlobal({ slug: 'city', overrideAccess: false, req, user: req.user, depth: 0, draft: false, locale: languagesOfInstallation()[0].code as 'de' })
      city = cityOf(stored)
      const { changed, removed, entryIds } = await read(req, stored)
      for (const { key, record, search } of changed) put(key, { record, search })
      for (const key of removed) put(key, {})
      notices = await noticesThatHold(payload, req, entryIds)
      const decided = await deskDecisions(payload, req)
      areDecisionsOwed ||= JSON.stringify(decided) !== JSON.stringify(decisions)
      decisions = decided
      if (!owed.changed.size && !owed.removed.size && !areDecisionsOwed && index) return
      // Only the very first index is waited for; later ones come while the desk goes on with the last.
      building ??= new Promise<void>((resolve) => setTimeout(resolve, index ? Math.max(0, indexed + indexPause(slots.size) - performance.now()) : 0))
        .then(buildOwed)
        .finally(() => (building = undefined))
      if (index) building.catch((error) => payload.logger.error(error))
      else await building
    },
  }
}

function cityOf({ name, territory, neighbours, timeZone }: City): DeskCity {
  const zone = timeZone || 'Europe/Berlin'
  return {
    name: name || 'Stadt', timeZone: zone, territory: territory ?? undefined,
    neighbours: (neighbours ?? []).map(({ name: neighbour, territory: key }) => ({ name: neighbour, territory: key })),
    overdueBefore: monthsBefore(dayIn(new Date(), zone), thresholds.reviewMonths),
  }
}

/** Records that one answer carries at most. */
const pageSize = 500

/** What has changed since a version; all of it, in pages, where the version is another start's or none. */
export function updateSince({ epoch, revision, slots, index, notices, city }: DeskState, since: string): DeskUpdate {
  const [theirs, number] = since.split('.')
  const fresh = theirs !== epoch || !/^\d+$/.test(number ?? '')
  const from = fresh ? 0 : Number(number)
  const page = from >= revision ? [] : [...slots].filter(([, slot]) => slot.revision > from).slice(0, pageSize)
  const last = page.at(-1)?.[1].revision ?? revision
  return {
    version: `${epoch}.${last}`, fresh, more: last < revision, index: index.version, notices, city,
    changed: page.flatMap(([, { record }]) => record ?? []),
    removed: page.flatMap(([key, { record }]) => (record ? [] : [key])),
  }
}

/** Names a state: the same where nothing that the desk shows is different. */
export const tagOf = ({ epoch, revision, index, notices, city }: DeskState): string =>
  `"${epoch}.${revision}.${index.version}.${createHash('sha256').update(JSON.stringify([notices, city])).digest('base64url').slice(0, 12)}"`
