import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { interfaceOf, objections } from './answers-client.ts'
import { newInstallation, type Installation } from './installation.ts'

let installation: Installation
let key: string
let api: ReturnType<typeof interfaceOf>

type Doc = { id: number | string; entryId: string }
const create = async (collection: string, data: object) =>
  (await installation.payload.create({ collection: collection as 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })) as unknown as Doc

beforeAll(async () => {
  installation = await newInstallation()
  await installation.payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', territory: '07315000', _status: 'published' } as never, overrideAccess: true })
  const contact = await create('contact-points', { name: 'Schalter', phone: '06131 12-0', directLine: '06131 12-34', substitute: 'Die Kasse' })
  const dog = await installation.payload.create({
    collection: 'services', locale: 'all' as 'de', overrideAccess: true,
    data: {
      title: { de: 'Hund anmelden', en: 'Register a dog' }, answer: { de: 'Melden Sie den Hund an.' }, organisation: installation.ids.office, contactPoints: [contact.id],
      agentNote: 'Listenhunde an das Ordnungsamt', fees: [{ kind: 'fixed', amount: 19.99 }], _status: 'published',
    } as never,
  })
  for (const title of ['Ausweis beantragen', 'Wohnsitz ummelden', 'Zaun bauen']) await create('services', { title })
  await create('hotline-notices', { title: 'Hochwasser', severity: 'warning', start: '2026-01-01T08:00:00.000Z', services: [dog.id] })
  await create('hotline-notices', { title: 'Vorbei', severity: 'warning', start: '2026-01-01T08:00:00.000Z', end: '2026-01-02T08:00:00.000Z' })
})
afterAll(() => installation?.close())
beforeEach(async () => {
  key = await installation.newKey('Prüfung')
  api = interfaceOf(installation, key)
})

interface Body {
  language: string
  city: object
  answers: { id: string; title: object; answer: object; agentOnly: object; territory: string[] }[]
  hotlineNotices: object[]
  hasMore: boolean
  cursor: string
}
const body = async (query = '', options = {}) => (await api.get(query, options)).json as Body
const dogOf = ({ answers }: Body) => answers.find(({ id }) => id === 'hund-anmelden')!

describe('an answer', () => {
  test('has the public record and what only agents know, of the office and the contacts, too', async () => {
    const all = await body()
    expect(all).toMatchObject({ version: 1, language: 'de', city: { name: 'Teststadt', territory: '07315000', languages: ['de', 'en', 'de-simple'], url: 'https://stadt.example/' }, hasMore: false })
    expect(dogOf(all)).toMatchObject({
      urls: { de: 'https://stadt.example/leistungen/hund-anmelden/' }, territory: ['07315000'], organisation: { name: { de: 'Prüfamt' } }, fees: [{ amount: 19.99 }],
      agentOnly: { agentNote: 'Listenhunde an das Ordnungsamt', contactPoints: [{ id: 'schalter', directLine: '06131 12-34', substitute: 'Die Kasse' }] },
    })
    expect(all.hotlineNotices).toMatchObject([{ title: 'Hochwasser', services: ['hund-anmelden'], organisations: [] }])
  })

  test('comes in the language that is asked for, and says where a text has another one', async () => {
    const english = await api.get('', { headers: { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' } })
    expect(english.headers.get('content-language')).toBe('en')
    expect(dogOf(english.json)).toMatchObject({ title: { en: 'Register a dog' }, answer: { de: 'Melden Sie den Hund an.' } })
    expect(Object.keys(dogOf(english.json).title)).toEqual(['en'])
    expect(dogOf(await body('', { headers: { 'accept-language': 'de-simple' } }))).toMatchObject({ title: { de: 'Hund anmelden' } })
    expect(await body('', { headers: { 'accept-language': '*' } })).toMatchObject({ language: 'de' })
    expect(await body('', { headers: { 'accept-language': 'fr' } })).toMatchObject({ language: 'de' })
  })

  test('is for agents who have signed in, too', async () => {
    const { status, text } = await installation.request('GET', '/115/answers', { as: 'agent' })
    expect([status, text.includes('Listenhunde')]).toEqual([200, true])
  })
})

describe('pages', () => {
  test('are as long as asked for and end', async () => {
    const seen: string[] = []
    let since = ''
    for (let page = 0; page < 4; page++) {
      const { answers, hasMore, cursor } = await body(`?limit=1${since}`)
      seen.push(...answers.map(({ id }) => id))
      expect([answers.length, hasMore]).toEqual([1, page < 3])
      since = `&since=${cursor}`
    }
    expect(seen.sort()).toEqual(['ausweis-beantragen', 'hund-anmelden', 'wohnsitz-ummelden', 'zaun-bauen'])
  })

  test('are told by their ETag, which changes with what is in them', async () => {
    const etagOf = async (query: string, headers = {}) => (await api.get(query, { headers })).headers.get('etag')!
    const etag = await etagOf('')
    const again = await api.get('', { headers: { 'if-none-match': `"anders", ${etag}` } })
    expect([again.status, again.json, again.headers.get('etag')]).toEqual([304, undefined, etag])
    for (const other of [await etagOf('?limit=2'), await etagOf('', { 'accept-language': 'en' })]) expect(other).not.toBe(etag)
    const { id } = await create('hotline-notices', { title: 'Neu', severity: 'info', start: '2026-01-01T08:00:00.000Z' })
    const withNotice = await api.get('', { headers: { 'if-none-match': etag } })
    expect([withNotice.status, (withNotice.json as Body).hotlineNotices.length]).toEqual([200, 2])
    await installation.payload.delete({ collection: 'hotline-notices', id, overrideAccess: true })
    expect(await etagOf('')).toBe(etag)
    await create('services', { title: 'Ganz neu' })
    expect((await api.get('', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('what is not in order', () => {
  test.each([
    ['?limit=0', /limit: erwartet wird eine ganze Zahl von 1 bis 1000/], ['?limit=viele', /limit/], ['?limit=1001', /limit/], ['?since=quatsch', /since: das ist kein Stand von uns/],
    [`?since=${Buffer.from('[1]').toString('base64url')}`, /kein Stand/], ['?page=2', /Die Angabe „page“ gibt es nicht/], ['?since=', /since/],
  ])('%s gets a sentence', async (query, sentence) => {
    const { status, json, headers } = await api.get(query)
    expect({ status, json }).toMatchObject({ status: 400, json: { type: 'https://stadt.example/schnittstelle-115/#falsche-anfrage', status: 400, title: 'Diese Anfrage ist nicht zu verstehen.', detail: expect.stringMatching(sentence) } })
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  test('a cursor keeps its language, and an unknown one is gone', async () => {
    const { cursor } = await body()
    expect((await api.get(`?since=${cursor}`, { headers: { 'accept-language': 'en' } })).json).toMatchObject({ status: 400, detail: expect.stringContaining('„en“') })
    const other = Buffer.from(JSON.stringify([1, 'anders', 1, null, 'de'])).toString('base64url')
    expect((await api.get(`?since=${other}`)).json).toMatchObject({ status: 410, type: expect.stringContaining('#stand-unbekannt') })
    const future = Buffer.from(JSON.stringify([9999, 'anders', 9999, null, 'de'])).toString('base64url')
    expect((await api.get(`?since=${future}`)).status).toBe(410)
  })

  test('nobody without a key or an account gets anything', async () => {
    for (const as of [undefined, 'st115_falsch', `${key}x`, 'anderes']) {
      const { status, headers, json } = await interfaceOf(installation, '').get('', { as })
      expect([status, headers.get('www-authenticate'), Object.keys(json)]).toEqual([401, 'Bearer realm="115"', ['type', 'status', 'title']])
    }
    expect((await installation.request('GET', '/115/answers', { as: 'social' })).status).toBe(403)
  })

  test('whoever asks too often has to wait, others do not', async () => {
    const { allowance } = await import('../../cms/desk/api/limit.ts')
    const first = await api.get('?limit=1')
    expect(first.headers.get('ratelimit-policy')).toBe('"answers";q=120;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"answers";r=119;t=(?:60|59)$/)
    const headers = { 'if-none-match': first.headers.get('etag')! }
    for (let asked = 1; asked < allowance.most; asked++) expect((await api.get('?limit=1', { headers })).status).toBe(304)
    const refused = await api.get('?limit=1')
    expect(refused).toMatchObject({ status: 429, json: { title: expect.stringContaining('warten') } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toContain('r=0')
    expect((await api.get('', { as: await installation.newKey('Andere') })).status).toBe(200)
  })

  test('each kind of problem is explained on the portal', async () => {
    const { problems } = await import('../../cms/desk/api/problems.ts')
    const page = readFileSync('content/pages/schnittstelle-115.de.mdx', 'utf8')
    const anchors = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(' ', '-'))
    expect(anchors).toEqual(expect.arrayContaining(Object.keys(problems)))
  })
})

describe('a key', () => {
  const keys = async () => (await installation.payload.find({ collection: 'api-keys', sort: '-createdAt', depth: 0, limit: 1, overrideAccess: true, showHiddenFields: true })).docs[0]!

  test('is told once and kept as a hash', async () => {
    expect(key).toMatch(/^st115_[\w-]{43}$/)
    const stored = await keys()
    expect(JSON.stringify(stored)).not.toContain(key.slice(14))
    expect(stored).toMatchObject({ prefix: key.slice(0, 12), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const shown = await installation.request('GET', `/api-keys/${stored.id}`, { as: 'admin' })
    expect([shown.status, shown.text.includes('hash'), shown.text.includes(key.slice(14))]).toEqual([200, false, false])
    expect((await installation.request('POST', `/api-keys/${stored.id}/secret`, { as: 'admin' })).status).toBe(409)
    for (const as of ['chief', 'agent', 'machine'] as const) expect([401, 403]).toContain((await installation.request('POST', `/api-keys/${stored.id}/secret`, { as })).status)
    await installation.request('PATCH', `/api-keys/${stored.id}`, { as: 'admin', body: { hash: 'selbst gewählt', prefix: 'selbst' } })
    const after = await installation.payload.findByID({ collection: 'api-keys', id: stored.id, overrideAccess: true, showHiddenFields: true })
    expect(after).toMatchObject({ prefix: stored.prefix, hash: stored.hash })
  })

  test('tells when it was last used', async () => {
    expect((await keys()).lastUsedAt ?? null).toBeNull()
    await api.get()
    expect(Date.now() - Date.parse((await keys()).lastUsedAt!)).toBeLessThan(60_000)
  })

  test('holds until it is withdrawn, for good', async () => {
    expect((await api.get()).status).toBe(200)
    const { id } = await keys()
    expect((await installation.request('PATCH', `/api-keys/${id}`, { as: 'admin', body: { withdrawn: true } })).status).toBe(200)
    expect((await api.get()).status).toBe(401)
    expect((await keys()).withdrawnAt).toBeTruthy()
    const back = await installation.request('PATCH', `/api-keys/${id}`, { as: 'admin', body: { withdrawn: false } })
    expect([back.status, back.text.includes('bleibt zurückgezogen')]).toEqual([400, true])
    expect((await api.get()).status).toBe(401)
  })

  test('opens nothing else', async () => {
    for (const address of ['/users', '/services/versions', '/hotline-notices', '/api-keys', '/tasks']) {
      expect((await api.ask(address, { authorization: `Bearer ${key}` })).status, address).toBe(403)
    }
    expect(JSON.stringify((await api.ask('/services?limit=100', { authorization: `Bearer ${key}` })).json)).not.toContain('Listenhunde')
  })
})

describe('the OpenAPI description', () => {
  test('has no fault that its linter knows', async () => {
    const { json, status } = await api.ask('/115/openapi.json')
    expect([status, (json as { openapi: string }).openapi]).toEqual([200, '3.1.1'])
    // The CMS of the tests is on this machine.
    const config = await createConfig({ extends: ['recommended-strict'], rules: { 'no-server-example.com': 'off' } })
    const found = await lintFromString({ source: JSON.stringify(json), absoluteRef: 'openapi.json', config })
    expect(found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
  })

  test('refuses what is not in it', async () => {
    const { json: description } = (await api.ask('/115/openapi.json')) as { json: object }
    const schema = { $ref: '#/components/schemas/Answers' }
    const right = await body()
    expect(objections(description, schema, right)).toEqual([])
    expect(objections(description, schema, { ...right, version: 2 })).not.toEqual([])
    expect(objections(description, schema, { ...right, answers: [{ ...right.answers[0], internalNotes: 'x' }] })).not.toEqual([])
  })
})
