import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Claim } from '../../cms/publication/claims.ts'
import type { Traces } from '../../content/changes.ts'
import type { Part } from '../../scripts/part.ts'
import { onMongo } from './database.ts'
import { newInstallation, type Installation } from './installation.ts'

type Claims = typeof import('../../cms/publication/claims.ts')
type Modules = { claims: Claims; amongOthers: (typeof import('../../scripts/part.ts'))['amongOthers']; folders: (typeof import('../../cms/installation.ts'))['installationFolders'] }

/* Several publishers share one queue; SQLite has one publisher, whose data folder is locked. */
describe.skipIf(!onMongo)('among several publishers', () => {
  let installation: Installation
  let modules: Modules
  let machines = 0

  beforeAll(async () => {
    installation = await newInstallation()
    modules = {
      claims: await import('../../cms/publication/claims.ts'),
      amongOthers: (await import('../../scripts/part.ts')).amongOthers,
      folders: (await import('../../cms/installation.ts')).installationFolders,
    }
  })
  afterAll(() => installation?.close())

  beforeEach(async () => {
    await installation.payload.delete({ collection: 'publications', where: { id: { exists: true } }, overrideAccess: true })
    await installation.payload.kv.delete('lead')
    await installation.payload.kv.delete('traces')
  })

  const times = { lasts: 400, margin: 100 }
  let clock = 0
  const newMachine = () => {
    const folder = path.join(installation.folder, `machine-${++machines}`)
    mkdirSync(folder)
    return folder
  }
  /** There is one to go on from. */
  function hasRelease(folder: string) {
    const { releases, journal } = modules.folders(folder)
    mkdirSync(path.join(releases, '2026-11-22T12-00-00Z-1'), { recursive: true })
    symlinkSync('2026-11-22T12-00-00Z-1', path.join(releases, 'current'), 'dir')
    writeFileSync(journal, '{}')
  }
  const join = (folder = newMachine()) => modules.amongOthers(installation.payload, modules.folders(folder), times, () => clock)
  const announce = async (title: string, more: object = {}) =>
    (await installation.payload.create({ collection: 'publications', data: { title, entryType: 'services', documentId: '1', entryId: 'hund', state: 'queued', ...more } as never, overrideAccess: true })).id
  const record = (id: number | string) => installation.payload.findByID({ collection: 'publications', id, depth: 0, overrideAccess: true })
  const titles = (claims: Claim[]) => claims.map(({ title }) => title)
  const take = async (part: Part) => titles(await part.take())
  const live = { state: 'live', durationMs: 1 } as const
  /** One that has waited long enough, while nobody renewed the lease. */
  async function takeOver(part: Part) {
    await part.keep()
    clock += times.lasts + 1
    expect(await part.keep()).toBe(true)
  }

  test('one takes what waits, all bring it out, and only the one says how it ended', async () => {
    const [leader, follower] = [await join(), await join()]
    expect([await leader.keep(), await follower.keep()]).toEqual([true, false])
    const id = await announce('Hund')
    const followed = await follower.take()
    expect(followed).toMatchObject([{ id, title: 'Hund', entryId: 'hund' }])
    await modules.claims.settle(installation.payload, followed, live)
    expect(await record(id)).toMatchObject({ state: 'queued' })
    const claimed = await leader.take()
    expect(titles(claimed)).toEqual(['Hund'])
    expect([leader.leads(), follower.leads()]).toEqual([true, false])
    expect(await record(id)).toMatchObject({ state: 'running' })
    await modules.claims.settle(installation.payload, claimed, live)
    expect(await record(id)).toMatchObject({ state: 'live' })
    for (const part of [leader, follower]) {
      part.done([])
      expect(await take(part)).toEqual([])
    }
  })

  test('what is not out yet is handed on again, also after a restart', async () => {
    const folder = newMachine()
    const first = await join(folder)
    await announce('Eins')
    expect(await take(first)).toEqual(['Eins'])
    first.done([])
    hasRelease(folder)
    await announce('Zwei')
    await announce('Drei')
    const [two] = await first.take()
    // Killed before it said that they are out.
    const second = await join(folder)
    expect(await take(second)).toEqual(['Zwei', 'Drei'])
    second.done([two!])
    expect(await take(second)).toEqual([])
    // What was kept back is in the memory of that process alone.
    expect(await take(await join(folder))).toEqual(['Zwei'])
  })

  test('what commits late or comes from a clock that is slow is seen all the same', async () => {
    const part = await join()
    await announce('Neu')
    expect(await take(part)).toEqual(['Neu'])
    part.done([])
    await announce('Spät', { createdAt: new Date(Date.now() - 4 * 60_000).toISOString() })
    await announce('Voraus', { createdAt: new Date(Date.now() + 4 * 60_000).toISOString() })
    expect(await take(part)).toEqual(['Spät', 'Voraus'])
    part.done([])
    expect(await take(part)).toEqual([])
  })

  test('a dead one’s publications are taken over and settled once, whatever it says when it wakes', async () => {
    const [stalled, other] = [await join(), await join()]
    await stalled.keep()
    const id = await announce('Hund')
    const [old] = await stalled.take()
    await takeOver(other)
    const [taken] = await other.take()
    expect(taken).toMatchObject({ id, startedAt: expect.any(String) })
    expect(taken!.startedAt).not.toBe(old!.startedAt)
    await modules.claims.settle(installation.payload, [old!], { state: 'failed', message: 'zu spät', durationMs: 1 })
    expect(await record(id)).toMatchObject({ state: 'running' })
    await modules.claims.settle(installation.payload, [taken!], live)
    expect(await record(id)).toMatchObject({ state: 'live', message: '' })
    expect([await stalled.keep(), stalled.leads(), other.leads()]).toEqual([false, false, true])
    await announce('Katze')
    // Its own release needs both.
    expect((await stalled.take()).map(({ title, startedAt }) => [title, startedAt])).toEqual([['Hund', undefined], ['Katze', undefined]])
  })

  /** What a publisher's site knows of addresses that are no more. */
  function site(...former: string[]) {
    let traces: Traces = { formerAddresses: Object.fromEntries(former.map((address) => [address, 'services/hund'])), removed: {} }
    return { traces: () => traces, adopt: async (all: Traces) => void (traces = all), knows: () => Object.keys(traces.formerAddresses).sort() }
  }

  test('a former address is known to all in the end, whoever was killed before it could tell', async () => {
    const [killed, other, restarted] = [await join(), await join(), await join()]
    await killed.keep()
    await killed.agree(site('leistungen/alt'))
    // Both have seen this one become a former address; the one that leads is killed before it has told.
    const website = site('leistungen/alt', 'leistungen/neuer')
    expect(await other.agree(website)).toBe(true)
    expect(website.knows()).toEqual(['leistungen/alt', 'leistungen/neuer'])
    expect(await other.agree(website)).toBe(false)
    const stale = site('leistungen/alt', 'leistungen/dazwischen')
    await restarted.agree(stale)
    await other.agree(website)
    expect(website.knows()).toEqual(['leistungen/alt', 'leistungen/dazwischen', 'leistungen/neuer'])
    expect(stale.knows()).toEqual(website.knows())
    expect([await other.agree(website), await restarted.agree(stale)]).toEqual([false, false])
  })

  test('what one took on in its last moment in the lead does not stay with it', async () => {
    const [stalled, other] = [await join(), await join()]
    await stalled.keep()
    await stalled.take()
    await takeOver(other)
    await other.take()
    const id = await announce('Hund')
    // The stalled one had just seen that it leads.
    expect(await modules.claims.claimQueued(installation.payload)).toHaveLength(1)
    expect(await other.take()).toMatchObject([{ id }])
    expect(await other.take()).not.toMatchObject([{ startedAt: expect.any(String) }])
    clock += 250
    await other.keep()
    clock += 250
    const [own] = await other.take()
    expect(own).toMatchObject({ id, startedAt: (await record(id)).startedAt })
    // What it does itself stays with it.
    clock += 100
    await other.keep()
    for (let time = 0; time < 500; time += 250) {
      clock += 250
      await other.keep()
    }
    await other.take()
    expect(await record(id)).toMatchObject({ state: 'running', startedAt: own!.startedAt })
  })

  test('of two who claim at the same time, each publication goes to one', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => announce(`Nr. ${index}`)))
    const all = (await Promise.all([1, 2, 3].map(() => modules.claims.claimQueued(installation.payload)))).flat()
    expect(all.map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  test('after a day away, everything is made anew', async () => {
    const folder = newMachine()
    const { openFollowing } = await import('../../scripts/following.ts')
    const file = path.join(folder, 'followed.json')
    let now = Date.now()
    const open = () => openFollowing(installation.payload, file, false, () => now)
    // Nobody knows how far a release without a record has come.
    expect(await open().next()).toMatchObject([{ entryType: 'everything' }])
    const following = open()
    following.done(await following.next(), [])
    await announce('Hund')
    expect(titles(await open().next())).toEqual(['Hund'])
    now += 23 * 3_600_000
    expect(titles(await open().next())).toEqual(['Hund'])
    now += 3_600_000
    const again = open()
    const all = await again.next()
    expect(all).toMatchObject([{ entryType: 'everything' }])
    again.done([], all)
    // Not again and again while it does not succeed.
    expect(await again.next()).toEqual([])
    expect(await open().next()).toMatchObject([{ entryType: 'everything' }])
    again.done(all, [])
    expect(await again.next()).toEqual([])
    // Forgotten it is not before nobody can need it any more.
    await modules.claims.forgetOld(installation.payload, 0)
    expect(await installation.payload.count({ collection: 'publications', overrideAccess: true })).toMatchObject({ totalDocs: 1 })
  })
})
