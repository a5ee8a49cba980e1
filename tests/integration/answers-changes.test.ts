import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { State } from '../../cms/desk/api/state.ts'
import { interfaceOf, newClient } from './answers-client.ts'
import { actor, history, type Deed } from './histories.ts'
import { newInstallation, type Installation } from './installation.ts'

let installation: Installation
let key: string
beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(() => installation?.close())
// Each test asks more often than one key may in a minute.
beforeEach(async () => void (key = await installation.newKey('Prüfung')))
afterEach(() => void vi.useRealTimers())

type Id = { id: number | string; entryId: string }
const create = async (collection: string, data: object) =>
  (await installation.payload.create({ collection: collection as 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })) as unknown as Id
const edit = (collection: string, id: Id['id'], data: object) =>
  installation.payload.update({ collection: collection as 'services', id, data: { _status: 'published', ...data } as never, overrideAccess: true })
const remove = (collection: string, id: Id['id']) => installation.payload.delete({ collection: collection as 'services', id, overrideAccess: true })

/** Another CMS over the same database: it shares no memory with the first. */
const otherCms = () => Object.create(installation.payload) as Payload

const projectNow = async () => (await import('../../cms/desk/api/projection.ts')).projectAnswers(installation.payload)

/** How things are, asked without journal, pages or memory. */
async function truth() {
  const { localised } = await import('../../cms/desk/api/language.ts')
  const { currentNotices } = await import('../../cms/desk/api/notices.ts')
  const { answers: now, city } = await projectNow()
  const languages = city.languages.map(({ code }) => code)
  const answers = [...now].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { record }]) => [id, localised(record, 'de', languages)])
  return JSON.parse(JSON.stringify({ answers: Object.fromEntries(answers), notices: await currentNotices(installation.payload) })) as object
}

/** What only staff do, beside the deeds of the other histories. */
type Extra = { kind: 'note' | 'notice' | 'endNotice' | 'nothing'; which: number; text: number }
const extra: fc.Arbitrary<Extra> = fc.record({ kind: fc.constantFrom('note' as const, 'note' as const, 'notice' as const, 'endNotice' as const, 'nothing' as const), which: fc.nat(1000), text: fc.nat(9) })

async function doExtra({ kind, which, text }: Extra) {
  const { payload } = installation
  const anyOf = async (collection: string) => {
    const { docs } = await payload.find({ collection: collection as 'services', depth: 0, pagination: false, overrideAccess: true, sort: 'id' })
    return docs.length ? docs[which % docs.length] : undefined
  }
  if (kind === 'note') {
    const collection = ['services', 'organisations', 'contact-points'][which % 3]!
    const document = await anyOf(collection)
    // A document whose newer draft has an address that another one took meanwhile is refused, and that is in order.
    if (document) await edit(collection, document.id, { _status: document._status, agentNote: text ? `Hinweis ${text}` : null }).catch((error: Error) => expect(error.name).toBe('ValidationError'))
  }
  if (kind === 'notice') {
    const service = await anyOf('services')
    await payload.create({ collection: 'hotline-notices', data: { title: `Meldung ${text}`, severity: text % 2 ? 'warning' : 'info', start: '2026-01-01T08:00:00.000Z', ...(service && text % 3 === 0 && { services: [service.id] }) } as never, overrideAccess: true })
  }
  if (kind === 'endNotice') {
    const notice = await anyOf('hotline-notices')
    if (notice) await payload.update({ collection: 'hotline-notices', id: notice.id, data: { end: '2026-02-01T08:00:00.000Z' } as never, overrideAccess: true })
  }
}

/** What a city has before the week begins: an office, a contact, a place and services that name them. */
const made = (type: 'services' | 'organisations' | 'contact-points' | 'locations', title: number, references: number[]): Deed => ({ kind: 'create', type, title, slug: null, references, draft: false, odd: title + 1 })
const city: Deed[] = [made('locations', 1, []), made('contact-points', 2, [1, 1]), made('organisations', 3, [1, 1, 1]), ...[0, 1, 2, 3, 4, 6].map((title) => made('services', title, [1, 2, 3, 4]))]

test('whoever polls through a week of edits has in the end what a full download gives', async () => {
  const { currentState } = await import('../../cms/desk/api/state.ts')
  const day = fc.record({ deeds: history(3), extras: fc.array(extra, { minLength: 2, maxLength: 8 }), limit: fc.integer({ min: 1, max: 6 }), polls: fc.nat(3).map(Boolean) })
  let delivered = 0
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 7, maxLength: 7 }), async (week) => {
      key = await installation.newKey('Woche')
      const { get } = interfaceOf(installation, key)
      const { act } = actor(installation, () => new Date())
      const [daily, interrupted] = [newClient(get), newClient(get)]
      const other = otherCms()
      for (const deed of city) await act(deed)
      for (const { deeds, extras, limit, polls } of week) {
        for (const deed of deeds.flat()) await act(deed)
        // Edits come in between the pages of a client.
        for (const one of extras) {
          await doExtra(one)
          await interrupted.page(limit)
        }
        if (!polls) await currentState(other)
        if (polls) delivered += (await daily.poll(limit + 5)).length
      }
      await Promise.all([daily.poll(), interrupted.poll()])
      const fresh = newClient(get)
      await fresh.poll(7)
      const now = await truth()
      expect(fresh.state()).toEqual(now)
      expect(daily.state()).toEqual(now)
      expect(interrupted.state()).toEqual(now)
      expect(await daily.poll()).toEqual([])
      // What each CMS remembers of the week is the same, and nothing that both do not see.
      const { journal, json, order } = await currentState(other)
      const remembered = order.flatMap(({ id, hash }) => (hash === null ? [] : [[id, JSON.parse(json(id, 'de'))]]))
      expect(Object.fromEntries(remembered)).toEqual((now as { answers: object }).answers)
      expect(journal.number).toBe((await currentState(installation.payload)).journal.number)
    }),
    { numRuns: 3, endOnFailure: true },
  )
  expect(delivered).toBeGreaterThan(5)
}, 400_000)

test('edits of the same millisecond are neither missed nor told twice', async () => {
  const service = await create('services', { title: 'Zeitgleich' })
  const client = newClient(interfaceOf(installation, key).get)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  await client.poll()
  for (let step = 0; step < 5; step++) {
    await edit('services', service.id, { answer: `Schritt ${step}` })
    expect(await client.poll()).toEqual([service.entryId])
    const other = await create('services', { title: `Zugleich ${step}` })
    await edit('services', service.id, { agentNote: `Schritt ${step}` })
    expect((await client.poll()).sort()).toEqual([service.entryId, other.entryId].sort())
    expect(await client.poll()).toEqual([])
  }
  expect(client.state()).toEqual(await truth())
})

test('what is said once changes every answer that says it; what is not public changes none', async () => {
  const place = await create('locations', { name: 'Stadthaus', street: 'Markt 1' })
  const contact = await create('contact-points', { name: 'Schalter', phone: '06131 12-0', location: place.id })
  const office = await create('organisations', { name: 'Bürgerdienste', contactPoints: [contact.id] })
  const [first, second] = [await create('services', { title: 'Erste', organisation: office.id }), await create('services', { title: 'Zweite', contactPoints: [contact.id] })]
  const client = newClient(interfaceOf(installation, key).get)
  await client.poll()
  const both = [first.entryId, second.entryId].sort()
  const changed = async () => (await client.poll()).sort()
  await edit('contact-points', contact.id, { phone: '06131 12-1' })
  expect(await changed()).toEqual(both)
  await edit('contact-points', contact.id, { directLine: '06131 12-99' })
  expect(await changed()).toEqual(both)
  await edit('locations', place.id, { street: 'Markt 2' })
  expect(await changed()).toEqual(both)
  await edit('organisations', office.id, { name: 'Bürgeramt' })
  expect(await changed()).toEqual([first.entryId])
  await edit('organisations', office.id, { agentNote: 'Mittwochs überlastet' })
  expect(await changed()).toEqual([first.entryId])
  await installation.payload.update({ collection: 'services', id: first.id, data: { title: 'Entwurf' } as never, draft: true, overrideAccess: true })
  await edit('services', second.id, { internalNotes: 'Nur für die Redaktion' })
  expect(await changed()).toEqual([])
  await remove('contact-points', contact.id)
  expect(await changed()).toEqual(both)
  await edit('services', second.id, { _status: 'draft' })
  await remove('services', first.id)
  expect(await changed()).toEqual(both)
  expect(client.state()).toEqual(await truth())
})

test('an edit reads what it touched, not the city; what came or went also whoever names it', async () => {
  const place = await create('locations', { name: 'Rathaus' })
  const services: Id[] = []
  for (let index = 0; index < 6; index++) services.push(await create('services', { title: `Gelesen ${index}`, ...(index < 2 && { locations: [place.id] }) }))
  const { currentState } = await import('../../cms/desk/api/state.ts')
  await currentState(installation.payload)
  const find = vi.spyOn(installation.payload, 'find')
  /** How many whole documents were read of a type. */
  const readAfter = async (change: () => Promise<unknown>) => {
    await change()
    find.mockClear()
    await currentState(installation.payload)
    const read: Record<string, number> = {}
    for (const [index, [{ collection, locale }]] of find.mock.calls.entries()) {
      if (locale === 'all') read[collection] = (read[collection] ?? 0) + ((await find.mock.results[index]!.value) as { docs: unknown[] }).docs.length
    }
    return read
  }
  try {
    expect(await readAfter(() => edit('services', services[3]!.id, { answer: 'Anders.' }))).toEqual({ services: 1 })
    expect(await readAfter(() => edit('locations', place.id, { street: 'Markt 3' }))).toEqual({ locations: 1 })
    expect(await readAfter(() => edit('locations', place.id, { _status: 'draft' }))).toEqual({ locations: 0, services: 2 })
    expect(await readAfter(() => edit('locations', place.id, {}))).toEqual({ locations: 1, services: 2 })
    expect(await readAfter(async () => {})).toEqual({})
  } finally {
    find.mockRestore()
  }
})

test('what nobody has announced is found by its date, and two CMS do not quarrel over it', async () => {
  const { makeProjector } = await import('../../cms/desk/api/projection.ts')
  const [kept, gone] = [await create('services', { title: 'Still geändert' }), await create('services', { title: 'Still gelöscht' })]
  const { currentState } = await import('../../cms/desk/api/state.ts')
  const projector = await makeProjector(installation.payload)
  await projector.project('everything')
  await currentState(installation.payload)
  const silently = { context: { silent: true }, overrideAccess: true } as const
  await installation.payload.update({ collection: 'services', id: kept.id, data: { answer: 'Still.', _status: 'published' } as never, ...silently })
  await installation.payload.delete({ collection: 'services', id: gone.id, ...silently })
  const fresh = await installation.payload.create({ collection: 'services', data: { title: 'Still dazu', _status: 'published' } as never, ...silently })
  const touched = await projector.differing()
  // SQLite may give the new one the number of the one that is gone.
  expect(touched === 'everything' ? [] : touched.get('services')).toEqual(new Set([kept, gone, fresh].map(({ id }) => String(id))))
  const { answers } = await projector.project(touched)
  expect([...answers].map(([id, { hash }]) => [id, hash]).sort()).toEqual([...(await projectNow()).answers].map(([id, { hash }]) => [id, hash]).sort())
  // One that starts now knows it at once; the other believes it rather than its own memory.
  const { journal } = await currentState(otherCms())
  expect((await currentState(installation.payload, journal.number)).journal).toEqual(journal)
})

test('an answer that goes between two pages of a first download is taken back', async () => {
  const ids = []
  for (let index = 0; index < 4; index++) ids.push(await create('services', { title: `Seitenweise ${index}` }))
  const client = newClient(interfaceOf(installation, key).get)
  let has: (id: string) => boolean
  do {
    await client.page(2)
    has = (id) => id in client.state().answers
  } while (!ids.some(({ entryId }) => has(entryId)))
  const gone = ids.find(({ entryId }) => has(entryId))!
  await remove('services', gone.id)
  await client.poll(2)
  expect(has(gone.entryId)).toBe(false)
  expect(client.state()).toEqual(await truth())
})

test('two CMS that look at the same time agree on one journal without a gap', async () => {
  const { currentState } = await import('../../cms/desk/api/state.ts')
  const { note } = await import('../../cms/desk/api/journal.ts')
  const both = [installation.payload, otherCms()]
  const service = await create('services', { title: 'Wettlauf' })
  for (let step = 0; step < 6; step++) {
    await edit('services', service.id, { answer: `Lauf ${step}` })
    const [first, second] = (await Promise.all(both.map((payload) => currentState(payload)))) as [State, State]
    const latest = Math.max(first.journal.number, second.journal.number)
    const agreed = await Promise.all(both.map((payload) => currentState(payload, latest)))
    expect(agreed[0]!.journal).toEqual(agreed[1]!.journal)
    expect(agreed[0]!.json(service.entryId, 'de')).toContain(`Lauf ${step}`)
  }
  const { journal } = await currentState(installation.payload)
  // Of two that note at once, one is told to look again.
  const raced = await Promise.all(both.map((payload) => note(payload, journal, [{ id: 'wettlauf', hash: 'anders' }])))
  expect(raced.filter(Boolean)).toHaveLength(1)
  const { docs } = await installation.payload.find({ collection: 'answer-changes', sort: 'number', pagination: false, overrideAccess: true })
  expect(docs.map(({ number }) => number)).toEqual(docs.map((_, index) => index + 1))
})

test('a journal can be read from its last whole step, and forgets what is older than a cursor may be', async () => {
  const { note, readJournal, retention } = await import('../../cms/desk/api/journal.ts')
  const { payload } = installation
  const longAgo = new Date(Date.now() - retention - 1000)
  const kept = () => payload.count({ collection: 'answer-changes', overrideAccess: true })
  let journal = (await readJournal(payload))!
  journal = (await note(payload, journal, [{ id: 'weg', hash: null }, { id: 'da', hash: 'a' }], longAgo))!
  while (journal.number % 200 !== 0) journal = (await note(payload, journal, [{ id: `nummer-${journal.number}`, hash: 'x' }], longAgo))!
  const before = (await kept()).totalDocs
  journal = (await note(payload, journal, [{ id: 'jetzt', hash: 'b' }]))!
  expect((await kept()).totalDocs).toBeLessThan(before - 100)
  const fresh = await readJournal(payload)
  expect(fresh.number).toBe(journal.number)
  expect(fresh.tracked.get('da')).toMatchObject({ hash: 'a' })
  expect(fresh.tracked.has('weg')).toBe(false)
})

test('a cursor of a history that a backup has undone is refused', async () => {
  const { payload } = installation
  const service = await create('services', { title: 'Vor der Sicherung' })
  const client = newClient(interfaceOf(installation, key).get)
  await client.poll()
  await edit('services', service.id, { answer: 'Nach der Sicherung' })
  await client.poll()
  const { docs: [last] } = await payload.find({ collection: 'answer-changes', sort: '-number', limit: 1, overrideAccess: true })
  await payload.delete({ collection: 'answer-changes', id: last!.id, overrideAccess: true })
  // A CMS that starts from the backup goes on with the same numbers.
  const { currentState } = await import('../../cms/desk/api/state.ts')
  const { knows } = await import('../../cms/desk/api/journal.ts')
  const { readCursor } = await import('../../cms/desk/api/cursor.ts')
  const restored = otherCms()
  const { journal } = await currentState(restored)
  const { start, token } = readCursor(client.cursor()!)!
  expect(journal.number).toBe(start)
  expect(await knows(restored, journal, { number: start, token })).toBe(false)
  expect(await knows(restored, journal, journal)).toBe(true)
  expect(await knows(restored, journal, { number: start + 1, token: journal.token })).toBe(false)
})
