import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PublicationStatus } from '../../cms/publication/status.ts'
import { newInstallation, type Installation, type Person } from './installation.ts'

type Claims = typeof import('../../cms/publication/claims.ts')
type Id = number | string

let installation: Installation
let claims: Claims
type Heartbeats = typeof import('../../cms/publication/heartbeat.ts')
let [beat, forgetPublishers]: [Heartbeats['beat'], Heartbeats['forgetPublishers']] = [async () => {}, async () => {}]

beforeAll(async () => {
  installation = await newInstallation()
  claims = await import('../../cms/publication/claims.ts')
  ;({ beat, forgetPublishers } = await import('../../cms/publication/heartbeat.ts'))
})
afterAll(() => installation?.close())

/** Nothing waits and nothing is remembered. */
const emptyQueue = () => installation.payload.delete({ collection: 'publications', where: { id: { exists: true } }, overrideAccess: true })
beforeEach(() => emptyQueue())

const request: Installation['request'] = (...args) => installation.request(...args)
const create = async (collection: string, body: Record<string, unknown>, as: Person = 'chief') =>
  ((await request('POST', `/${collection}?depth=0`, { as, body })).json as { doc: { id: Id; slug?: string } }).doc
const statusOf = async (collection: string, id: Id, as: Person = 'chief') =>
  (await request('GET', `/publications/status/${collection}/${id}`, { as })).json as PublicationStatus
/** What a publisher does with all that waits. */
const settleAll = async (outcome: Parameters<Claims['settle']>[2]) =>
  claims.settle(installation.payload, await claims.claimQueued(installation.payload), outcome)

describe('where a document stands', () => {
  test('a draft: nobody outside sees it', async () => {
    const { id } = await create('services', { title: 'Entwurf', _status: 'draft' })
    expect(await statusOf('services', id)).toEqual({
      state: 'draft', since: null, message: '', isPublic: false, newerDraft: false, pages: null, feeds: null, touched: [], urls: [],
    })
  })

  test('from waiting over running to online, with what it touched', async () => {
    const { id, slug } = await create('services', { title: 'Über die Brücke', _status: 'published' })
    const waiting = await statusOf('services', id)
    expect(waiting).toMatchObject({ state: 'queued', isPublic: true, pages: null, feeds: null, touched: [] })
    expect(Math.abs(Date.now() - Date.parse(waiting.since!))).toBeLessThan(10_000)

    const taken = await claims.claimQueued(installation.payload)
    expect(await statusOf('services', id)).toMatchObject({ state: 'running', since: expect.any(String) })

    const touched = ['/en/leistungen/', `/leistungen/${slug}/`, '/feeds/115/services.json']
    await claims.settle(installation.payload, taken, { state: 'live', pages: 2, feeds: 1, touched, durationMs: 41.6 })
    expect(await statusOf('services', id)).toMatchObject({
      state: 'live', since: expect.any(String), message: '', pages: 2, feeds: 1,
      touched: [`/leistungen/${slug}/`, '/feeds/115/services.json', '/en/leistungen/'].map((address) => `https://stadt.example${address}`),
      urls: expect.arrayContaining([{ language: 'Deutsch', url: `https://stadt.example/leistungen/${slug}/` }]),
    })
    const { docs } = (await request('GET', '/publications', { as: 'chief' })).json as { docs: Record<string, unknown>[] }
    expect(docs).toMatchObject([{ title: 'Über die Brücke', requestedBy: 'chief', durationMs: 42, entryType: 'services', documentId: String(id) }])
  })

  test('not online, with the sentence', async () => {
    const { id } = await create('news', { title: 'Misslingt', date: '2026-11-01T08:00:00.000Z', _status: 'published' })
    await settleAll({ state: 'failed', message: 'Eine feste Gebühr braucht einen Betrag.', durationMs: 5 })
    expect(await statusOf('news', id)).toMatchObject({ state: 'failed', isPublic: true, message: 'Eine feste Gebühr braucht einen Betrag.' })
  })

  test('the newest publication counts', async () => {
    const { id } = await create('topics', { title: 'Zweimal', _status: 'published' })
    await settleAll({ state: 'failed', message: 'Nein.', durationMs: 5 })
    await request('PATCH', `/topics/${id}`, { as: 'chief', body: { title: 'Zum zweiten Mal', _status: 'published' } })
    expect(await statusOf('topics', id)).toMatchObject({ state: 'queued', message: '' })
    await settleAll({ state: 'live', pages: 1, durationMs: 5 })
    expect(await statusOf('topics', id)).toMatchObject({ state: 'live', message: '', pages: 1, feeds: null })
  })

  test('a newer draft is told beside what is online', async () => {
    const { id } = await create('topics', { title: 'Online', _status: 'published' })
    await settleAll({ state: 'live', pages: 1, durationMs: 5 })
    await request('PATCH', `/topics/${id}?draft=true`, { as: 'chief', body: { title: 'Weiter gedacht', _status: 'draft' } })
    expect(await statusOf('topics', id)).toMatchObject({ state: 'live', isPublic: true, newerDraft: true })
  })

  test.each([
    ['unpublished', (id: Id) => request('PATCH', `/topics/${id}`, { as: 'chief', body: { _status: 'draft' } })],
    ['in the trash', (id: Id) => request('PATCH', `/topics/${id}`, { as: 'chief', body: { deletedAt: new Date().toISOString() } })],
  ])('%s: on its way down, then withdrawn', async (how, act) => {
    const { id } = await create('topics', { title: `Zurück, weil ${how}`, _status: 'published' })
    await settleAll({ state: 'live', pages: 3, durationMs: 5 })
    expect((await act(id)).status).toBe(200)
    expect(await statusOf('topics', id)).toMatchObject({ state: 'queued', isPublic: false, urls: [] })
    await settleAll({ state: 'live', pages: 3, durationMs: 5 })
    expect(await statusOf('topics', id)).toMatchObject({ state: 'withdrawn', isPublic: false, newerDraft: false, pages: 3 })
  })

  test('a publication of everything tells when, not what this document touched', async () => {
    const { id } = await create('contact-points', { name: 'Eingelesen', _status: 'published' })
    await emptyQueue()
    expect(await statusOf('contact-points', id)).toMatchObject({ state: 'live', since: null })
    const { enqueueEverything } = await import('../../cms/publication/queue.ts')
    await enqueueEverything(installation.payload, 'Alles')
    expect(await statusOf('contact-points', id)).toMatchObject({ state: 'queued' })
    await settleAll({ state: 'live', pages: 900, touched: ['/'], durationMs: 5 })
    expect(await statusOf('contact-points', id)).toMatchObject({ state: 'live', since: expect.any(String), pages: null, touched: [], urls: [] })
  })

  test('the city itself', async () => {
    await installation.payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', _status: 'published' } as never, overrideAccess: true })
    expect(await statusOf('city', 'city')).toMatchObject({ state: 'queued', isPublic: true })
    await settleAll({ state: 'live', pages: 12, durationMs: 5 })
    expect(await statusOf('city', 'city')).toMatchObject({ state: 'live', pages: 12 })
  })

  test('a record names a hundred addresses at most', async () => {
    const { id } = await create('topics', { title: 'Überall', _status: 'published' })
    await settleAll({ state: 'live', pages: 250, touched: Array.from({ length: 250 }, (_, n) => `/seite-${n}/`), durationMs: 5 })
    const { pages, touched } = await statusOf('topics', id)
    expect([pages, touched.length]).toEqual([250, 100])
  })

  test('what does not exist', async () => {
    for (const address of ['services/999999', 'services/abc', 'city/anders', 'users/1', 'publications/1', 'hotline-notices/1', 'gibt-es-nicht/1']) {
      const { status } = await request('GET', `/publications/status/${address}`, { as: 'admin' })
      expect({ address, status }).toEqual({ address, status: 404 })
    }
  })
})

describe('what is announced', () => {
  const announced = () => installation.payload.count({ collection: 'publications', overrideAccess: true }).then(({ totalDocs }) => totalDocs)
  const saveDraft = (id: Id) => request('PATCH', `/topics/${id}?draft=true`, { as: 'chief', body: { title: `Neuerer Entwurf von ${id}`, _status: 'draft' } })
  let made = 0
  const online = async () => {
    const { id } = await create('topics', { title: `Steht online ${++made}`, _status: 'published' })
    await emptyQueue()
    return id
  }

  test('a draft beside a published document is nobody’s business outside', async () => {
    const id = await online()
    expect((await saveDraft(id)).status).toBe(200)
    expect((await saveDraft(id)).status).toBe(200)
    expect(await announced()).toBe(0)
  })

  const oldestVersion = async (id: Id) => {
    const { docs } = (await request('GET', `/topics/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`, { as: 'chief' })).json as { docs: { id: Id }[] }
    return docs[0]!.id
  }
  const everyWay: [string, (id: Id) => Promise<{ status: number }>][] = [
    ['publishing', (id) => request('PATCH', `/topics/${id}`, { as: 'chief', body: { title: 'Weiter', _status: 'published' } })],
    ['unpublishing', (id) => request('PATCH', `/topics/${id}`, { as: 'chief', body: { _status: 'draft' } })],
    ['unpublishing many', (id) => request('PATCH', `/topics?where[id][equals]=${id}`, { as: 'chief', body: { _status: 'draft' } })],
    ['the trash', (id) => request('PATCH', `/topics/${id}`, { as: 'chief', body: { deletedAt: new Date().toISOString() } })],
    ['deleting', (id) => request('DELETE', `/topics/${id}`, { as: 'chief' })],
    ['an earlier version', async (id) => request('POST', `/topics/versions/${await oldestVersion(id)}`, { as: 'chief' })],
  ]
  test.each(everyWay)('%s, and no less where a newer draft lies beside', async (_way, act) => {
    const [plain, drafted] = [await online(), await online()]
    await saveDraft(drafted)
    for (const id of [plain, drafted]) {
      await emptyQueue()
      expect((await act(id)).status).toBe(200)
      expect(await announced()).toBe(1)
    }
  })

  test('what has never been public, or is no longer, is not', async () => {
    const { id } = await create('topics', { title: 'Nur Entwurf', _status: 'draft' })
    await request('PATCH', `/topics/${id}`, { as: 'chief', body: { title: 'Noch immer', _status: 'draft' } })
    const trashed = await online()
    await request('PATCH', `/topics/${trashed}`, { as: 'chief', body: { deletedAt: new Date().toISOString() } })
    await emptyQueue()
    await request('PATCH', `/topics/${trashed}?trash=true`, { as: 'chief', body: { title: 'Im Papierkorb' } })
    expect(await announced()).toBe(0)
    expect((await request('PATCH', `/topics/${trashed}?trash=true`, { as: 'chief', body: { deletedAt: null, _status: 'published' } })).status).toBe(200)
    expect(await announced()).toBe(1)
  })
})

describe('who may ask', () => {
  test('editorial accounts only, for any document that they may read', async () => {
    const { id } = await create('services', { title: 'Für wen', _status: 'published' })
    const allowed: Record<string, number> = { admin: 200, chief: 200, editor: 200, social: 200, agent: 403, machine: 401 }
    for (const [person, expected] of Object.entries(allowed)) {
      const { status, text } = await request('GET', `/publications/status/services/${id}`, { as: person as Person })
      expect({ person, status }).toEqual({ person, status: expected })
      if (expected !== 200) expect(text).not.toContain('queued')
    }
    const { status, text } = await request('GET', `/publications/status/services/${id}`)
    expect([status, text]).toEqual([401, expect.stringContaining('Bitte melden Sie sich an.')])
  })

  test('who asked for a publication is for colleagues only', async () => {
    await create('services', { title: 'Von mir', _status: 'published' }, 'editor')
    const read = async (person?: Person) => (await request('GET', '/publications', person ? { as: person } : {})).text
    expect(await read('social')).toContain('"requestedBy":"editor"')
    for (const person of [undefined, 'agent', 'machine'] as const) expect(await read(person)).not.toContain('requestedBy')
  })
})

describe('health', () => {
  type Health = { ok: boolean; queueAgeSeconds: number; lastSuccess: string | null; failedLast24h: number; database: { queued: number }; publishers: { name?: string }[] }
  const health = async () => {
    const { status, text, json } = await request('GET', '/health')
    return { status, text, body: json as Health }
  }
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
  const record = (data: Record<string, unknown>) =>
    installation.payload.create({ collection: 'publications', data: { title: 'x', ...data } as never, overrideAccess: true })

  const publisher = { name: 'rechner-1', leads: true }
  beforeEach(() => beat(installation.payload, publisher))
  afterEach(() => emptyQueue())

  test('an idle house is well', async () => {
    const { status, body } = await health()
    expect([status, body]).toEqual([200, {
      ok: true, database: { ok: true, queued: 0 }, publisher: { ok: true, failing: false },
      publishers: [{ ok: true, leads: true, failing: false, lastSuccess: null }], queueAgeSeconds: 0, lastSuccess: null, failedLast24h: 0,
    }])
  })

  test('what waits for longer than a minute makes it unwell', async () => {
    await record({ state: 'queued', createdAt: ago(50) })
    await record({ state: 'queued' })
    const young = await health()
    expect(young).toMatchObject({ status: 200, body: { ok: true, database: { queued: 2 } } })
    expect(young.body.queueAgeSeconds).toBeGreaterThanOrEqual(50)
    await record({ state: 'queued', createdAt: ago(90) })
    const old = await health()
    expect(old).toMatchObject({ status: 503, body: { ok: false, database: { ok: true }, publisher: { ok: true } } })
    expect(old.body.queueAgeSeconds).toBeGreaterThanOrEqual(90)
  })

  test('counts what failed in the last 24 hours, and is well all the same', async () => {
    await record({ state: 'failed', finishedAt: ago(60) })
    await record({ state: 'failed', finishedAt: ago(23 * 3600) })
    await record({ state: 'failed', finishedAt: ago(25 * 3600) })
    expect(await health()).toMatchObject({ status: 200, body: { ok: true, failedLast24h: 2 } })
  })

  test('tells the last success: the publisher’s own, else the newest on record', async () => {
    const [newest, own] = [ago(100), ago(10)]
    await record({ state: 'live', finishedAt: ago(5000) })
    await record({ state: 'live', finishedAt: newest })
    expect((await health()).body.lastSuccess).toBe(newest)
    await beat(installation.payload, { ...publisher, lastSuccess: own })
    expect((await health()).body.lastSuccess).toBe(own)
  })

  test('without a publisher it is unwell', async () => {
    await installation.payload.kv.set('publisher', { ...publisher, at: Date.now() - 60_000 } as never)
    expect(await health()).toMatchObject({ status: 503, body: { ok: false, publisher: { ok: false } } })
  })

  test('of several publishers one must lead; those that are silent for long vanish', async () => {
    const { payload } = installation
    await payload.kv.delete('publisher')
    await beat(payload, { name: 'rechner-2', leads: false }, 'b')
    expect(await health()).toMatchObject({ status: 503, body: { publisher: { ok: false } } })
    const own = ago(10)
    await beat(payload, { name: 'rechner-1', leads: true, lastSuccess: own }, 'a')
    await payload.kv.set('publisher-c', { name: 'rechner-3', leads: true, at: Date.now() - 60_000 } as never)
    await payload.kv.set('publisher-d', { name: 'rechner-4', leads: true, at: Date.now() - 3_700_000 } as never)
    const { status, text, body } = await health()
    expect([status, body.publishers]).toEqual([200, [
      { ok: true, leads: true, failing: false, lastSuccess: own },
      { ok: true, leads: false, failing: false, lastSuccess: null },
      { ok: false, leads: true, failing: false, lastSuccess: null },
    ]])
    expect(text).not.toContain('rechner')
    const forAdmins = (await request('GET', '/health', { as: 'admin' })).json as Health
    expect(forAdmins.publishers.map(({ name }) => name)).toEqual(['rechner-1', 'rechner-2', 'rechner-3'])
    await forgetPublishers(payload)
    expect((await payload.kv.keys()).filter((key) => key.startsWith('publisher')).sort()).toEqual(['publisher-a', 'publisher-b', 'publisher-c'])
    for (const id of ['a', 'b', 'c']) await payload.kv.delete(`publisher-${id}`)
  })

  test('says nothing about content or accounts', async () => {
    const failure = { title: 'Geheimer Titel', message: 'Geheime Meldung', requestedBy: 'Geheime Person', entryType: 'services', documentId: '77712' }
    await record({ state: 'failed', finishedAt: ago(1), ...failure })
    await record({ state: 'queued', ...failure })
    await beat(installation.payload, { ...publisher, lastError: 'Geheime Meldung' })
    const { text, body } = await health()
    expect(body).toMatchObject({ publisher: { failing: true }, failedLast24h: 1 })
    for (const word of [...Object.values(failure), 'Geheim']) expect(text).not.toContain(word)
  })
})
