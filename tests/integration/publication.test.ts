import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { entryTypes } from '../../content/schema/index.ts'
import { readsWholeCollections } from './database.ts'
import { newInstallation, type Installation } from './installation.ts'

let installation: Installation
let snapshot: () => Promise<{ changed: number; refused: { sentence: string }[] }>

beforeAll(async () => {
  installation = await newInstallation()
  const { takeSnapshot } = await import('../../cms/publication/snapshot.ts')
  snapshot = () => takeSnapshot(installation.payload)
  await snapshot()
})
afterAll(() => installation?.close())

const published = (...parts: string[]) => path.join(installation.folder, 'published', ...parts)
const entry = (type: string, id: string) => JSON.parse(readFileSync(published(type, `${id}.json`), 'utf8')) as Record<string, never>
const queued = () => installation.payload.count({ collection: 'publications', where: { state: { equals: 'queued' } }, overrideAccess: true }).then(({ totalDocs }) => totalDocs)
const publish = async (collection: string, body: Record<string, unknown>) =>
  ((await installation.request('POST', `/${collection}?depth=0`, { as: 'chief', body: { ...body, _status: 'published' } })).json as { doc: { id: number; entryId: string; slug: string } }).doc

test('a published document becomes an entry, with an id and an address made from its title', async () => {
  const before = await queued()
  const { entryId, slug } = await publish('services', { title: 'Über die Straße gehen', answer: 'Gehen Sie.', popularity: 7 })
  expect([entryId, slug]).toEqual(['ueber-die-strasse-gehen', 'ueber-die-strasse-gehen'])
  expect(await queued()).toBe(before + 1)
  expect((await snapshot()).changed).toBe(1)
  expect(entry('services', entryId)).toMatchObject({ title: { de: 'Über die Straße gehen' }, answer: { de: 'Gehen Sie.' }, popularity: 7 })
})

test('a draft changes nothing and is not announced', async () => {
  const before = await queued()
  await installation.request('POST', '/services', { as: 'chief', body: { title: 'Nur ein Entwurf', _status: 'draft' } })
  expect(await queued()).toBe(before)
  expect((await snapshot()).changed).toBe(0)
})

test('a newer draft leaves the published form as it is, until it is published', async () => {
  const { id, entryId } = await publish('topics', { title: 'Erster Stand' })
  await snapshot()
  await installation.request('PATCH', `/topics/${id}?draft=true`, { as: 'chief', body: { title: 'Zweiter Stand', _status: 'draft' } })
  await snapshot()
  expect(entry('topics', entryId)['title']).toEqual({ de: 'Erster Stand' })
  await installation.request('PATCH', `/topics/${id}`, { as: 'chief', body: { title: 'Zweiter Stand', _status: 'published' } })
  await snapshot()
  expect(entry('topics', entryId)['title']).toEqual({ de: 'Zweiter Stand' })
})

test.each([
  ['unpublishing', (id: number) => installation.request('PATCH', `/news/${id}`, { as: 'chief', body: { _status: 'draft' } })],
  ['deleting', (id: number) => installation.request('DELETE', `/news/${id}`, { as: 'chief' })],
  ['moving to the trash', (id: number) => installation.request('PATCH', `/news/${id}`, { as: 'chief', body: { deletedAt: new Date().toISOString() } })],
])('%s takes an entry away and is announced', async (how, act) => {
  const { id, entryId } = await publish('news', { title: `Nachricht zum ${how}`, date: '2026-11-01T08:00:00.000Z' })
  await snapshot()
  expect(existsSync(published('news', `${entryId}.json`))).toBe(true)
  const before = await queued()
  expect((await act(id)).status).toBe(200)
  expect(await queued()).toBe(before + 1)
  await snapshot()
  expect(existsSync(published('news', `${entryId}.json`))).toBe(false)
})

test('the id of an entry stays when title and address change', async () => {
  const { id, entryId } = await publish('services', { title: 'Alter Name' })
  await installation.request('PATCH', `/services/${id}`, { as: 'chief', body: { title: 'Neuer Name', slug: 'neuer-name', entryId: 'ganz-anders', _status: 'published' } })
  await snapshot()
  expect(entry('services', entryId)).toMatchObject({ slug: 'neuer-name', title: { de: 'Neuer Name' } })
})

test('two documents of the same title get ids and addresses of their own', async () => {
  await publish('events', { title: 'Sommerfest', start: '2027-06-01T12:00:00.000Z' })
  const second = await publish('events', { title: 'Sommerfest', start: '2027-06-02T12:00:00.000Z', slug: 'sommerfest-sonntag' })
  expect(second.entryId).not.toBe('sommerfest')
  expect((await snapshot()).refused).toEqual([])
})

test('a document that breaks the contract keeps its published form, and the others go out', async () => {
  const good = await publish('services', { title: 'Gut' })
  const bad = await publish('services', { title: 'Wird schlecht', fees: [{ kind: 'free' }] })
  await snapshot()
  await installation.request('PATCH', `/services/${bad.id}`, { as: 'chief', body: { fees: [{ kind: 'fixed' }], _status: 'published' } })
  await installation.request('PATCH', `/services/${good.id}`, { as: 'chief', body: { title: 'Noch besser', _status: 'published' } })
  const { refused } = await snapshot()
  expect(refused.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('eine feste Gebühr braucht einen Betrag')])
  expect(entry('services', bad.entryId)['fees']).toEqual([{ kind: 'free' }])
  expect(entry('services', good.entryId)['title']).toEqual({ de: 'Noch besser' })
  await installation.request('DELETE', `/services/${bad.id}`, { as: 'chief' })
})

test('a translation can be missing, a title in the city’s own language cannot', async () => {
  const { id, entryId } = await publish('services', { title: 'Nur deutsch' })
  const english = await installation.request('PATCH', `/services/${id}?locale=en`, { as: 'chief', body: { answer: 'An answer.', _status: 'published' } })
  expect(english.status).toBe(200)
  await snapshot()
  expect(entry('services', entryId)).toMatchObject({ title: { de: 'Nur deutsch' }, answer: { en: 'An answer.' } })
  expect((await installation.request('POST', '/services', { as: 'chief', body: { _status: 'published' } })).status).toBe(400)
})

test('bad input gets a sentence in German', async () => {
  const { status, text } = await installation.request('POST', '/contact-points', { as: 'chief', body: { name: 'Stelle', phone: 'ruf mich an', _status: 'published' } })
  expect(status).toBe(400)
  expect(text).toContain('erwartet wird eine Telefonnummer')
})

test('a table pasted into a data set is checked against its columns, and goes out as rows', async () => {
  const columns = [{ key: 'art', label: 'Art', kind: 'text' }, { key: 'hoehe', label: 'Höhe', kind: 'number' }]
  const send = (rows: string) => installation.request('POST', '/data-sets', { as: 'chief', body: { title: 'Bäume', licence: 'cc-zero', columns, rows, _status: 'published' } })
  for (const [rows, sentence] of [
    ['art;hoehe\nLinde;zwölf', 'Bitte prüfen Sie Zeile 2 der Tabelle: „zwölf“ ist keine Zahl'],
    ['art;farbe\nLinde;grün', 'eine Spalte „farbe“ ist nicht beschrieben'],
    ['art;hoehe\nLinde', 'nicht lesen'],
    ['art;hoehe', 'steht noch nichts'],
  ] as const) expect(await send(rows)).toMatchObject({ status: 400, text: expect.stringContaining(sentence) as string })
  const { status, json } = await send('art\thoehe\nLinde, alt\t12.5\nEiche\t')
  expect(status).toBe(201)
  expect((await snapshot()).refused).toEqual([])
  expect(entry('data-sets', (json as { doc: { entryId: string } }).doc.entryId)['rows']).toEqual([{ art: 'Linde, alt', hoehe: '12.5' }, { art: 'Eiche' }])
})

test('a hierarchy cannot run in a circle', async () => {
  const { ids, request } = installation
  const { status, text } = await request('PATCH', `/organisations/${ids.office}`, { as: 'chief', body: { parent: ids.below, _status: 'published' } })
  expect([status, text]).toEqual([400, expect.stringContaining('Das ergäbe einen Kreis')])
  expect((await request('PATCH', `/organisations/${ids.other}`, { as: 'chief', body: { parent: ids.below, _status: 'published' } })).status).toBe(200)
})

test('the whole sample city goes through the CMS and comes out as it was', async ({ skip }) => {
  if (await readsWholeCollections(installation.payload)) skip('this server would need minutes')
  const sample = path.resolve('content/sample')
  const { importAccounts, importCity } = await import('../../cms/exchange/import-city.ts')
  const { readInternal } = await import('../../cms/exchange/internal.ts')
  const city = readKnowledgeFolder(sample)
  const internal = readInternal(sample)
  await importCity(installation.payload, city, internal, () => {})
  const accounts = await importAccounts(installation.payload, internal, 'ein-langes-kennwort-3')
  expect(accounts.length).toBeGreaterThanOrEqual(6)
  expect((await snapshot()).refused).toEqual([])
  const outcome = readKnowledgeFolder(published())
  const different = entryTypes.flatMap((type) => [...city.entries[type].values()].filter(({ id }) => !isDeepStrictEqual(comparable(city.entries[type].get(id)), comparable(outcome.entries[type].get(id)))).map(({ id }) => `${type}/${id}`))
  expect(different).toEqual([])
  expect(outcome.city).toEqual(city.city)

  // An import that is run again, as after an interruption, doubles nothing.
  await importCity(installation.payload, city, internal, () => {})
  expect((await snapshot()).changed).toBe(0)
}, 180_000)

/** Rich text joins lines that Markdown breaks only for the eye, and picture sizes are the CMS's own. */
function comparable(entry: unknown): unknown {
  const { text, sizes, width, height, focalPoint, ...rest } = entry as Record<string, unknown>
  void [sizes, width, height, focalPoint]
  const joined = Object.fromEntries(Object.entries((text ?? {}) as Record<string, string>).map(([language, words]) => [language, words.replace(/\s+/g, ' ').replaceAll('\\', '')]))
  return { ...rest, text: joined }
}

test('nothing is written half: only whole files lie in the published folder', () => {
  mkdirSync(published('news'), { recursive: true })
  expect(entryTypes.flatMap((type) => readdirSync(published(type))).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('what does not belong there is cleared away', async () => {
  writeFileSync(published('news', 'fremd.json'), '{}')
  await snapshot()
  expect(existsSync(published('news', 'fremd.json'))).toBe(false)
  rmSync(published('news', 'fremd.json'), { force: true })
})

test('a video crosses with its texts; what could lead elsewhere is refused with a sentence', async () => {
  const video = { provider: 'youtube', videoId: 'aqz-KE-bpKQ', title: 'Film', description: 'Ein Hase.' }
  const { entryId } = await publish('news', { title: 'Mit Film', date: '2026-11-01T08:00:00.000Z', video })
  await snapshot()
  expect(entry('news', entryId)['video']).toEqual({ ...video, title: { de: 'Film' }, description: { de: 'Ein Hase.' } })

  const wrong = await installation.request('POST', '/news', { as: 'chief', body: { title: 'Falscher Film', date: '2026-11-01T08:00:00.000Z', video: { ...video, videoId: '../../watch' } } })
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Kennung des Videos')])
  const stream = { provider: 'Rat TV', url: 'https://rat.example/', frame: "https://rat.example;script-src'unsafe-inline'" }
  const city = await installation.request('POST', '/globals/city', { as: 'chief', body: { councilStream: stream } })
  expect([city.status, city.text]).toEqual([400, expect.stringContaining('Adresse zum Einbetten')])
})
