import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DeskFigures } from '../../cms/desk/loop/figures.ts'
import type { OwnReport } from '../../cms/desk/loop/own.ts'
import { newInstallation, type Installation, type Person } from './installation.ts'

let installation: Installation
let officeId = ''
const desk = 'http://localhost:3999'
const number = '06131 5551234'
const everyone: (Person | undefined)[] = [undefined, 'admin', 'chief', 'editor', 'social', 'agent', 'machine']

beforeAll(async () => {
  installation = await newInstallation()
  const { payload, ids } = installation
  await payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', holidayRegion: 'rp', _status: 'published' } as never, overrideAccess: true })
  const create = (data: object) => payload.create({ collection: 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })
  await create({ entryId: 'hund', slug: 'hund-anmelden', title: 'Hund anmelden', organisation: ids.below, lastCheckedAt: new Date().toISOString() })
  await create({ entryId: 'pass', title: 'Reisepass', organisation: ids.other, lastCheckedAt: '2020-01-01T12:00:00.000Z' })
  await create({ entryId: 'land', title: 'Sache des Landes' })
  await create({ entryId: 'geheim', title: 'Noch geheim', organisation: ids.office, _status: 'draft' })
  officeId = (await payload.findByID({ collection: 'organisations', id: ids.other, overrideAccess: true })).entryId!
})
afterAll(() => installation?.close())
beforeEach(async () => {
  await installation.payload.delete({ collection: 'tasks', where: {}, overrideAccess: true })
  await installation.payload.db.deleteMany({ collection: 'desk-counts', where: {} })
})

const post = (path: string, body: unknown, as: Person | null = 'agent') => installation.request('POST', `/115/desk/${path}`, { ...(as && { as }), body })
const titleOf = ({ json }: { json: never }) => (json as { title?: string }).title
const tasks = async () => (await installation.payload.find({ collection: 'tasks', depth: 0, sort: 'createdAt', overrideAccess: true })).docs
const own = async (as: Person = 'agent') => ((await installation.request('GET', '/115/desk/reports', { as })).json as { reports: OwnReport[] }).reports
const figures = async () => (await installation.request('GET', '/115/desk/figures', { as: 'chief' })).json as DeskFigures
const callback = (more: object = {}) => post('callbacks', { service: 'hund', time: 'morning', phone: number, name: 'Erika Beispiel', wish: 'Hund aus dem Ausland', ...more })
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)

/** Every table as it lies in the file; nothing on MongoDB, where the same code writes. */
async function everythingStored(): Promise<string> {
  const { client } = installation.payload.db as unknown as { client?: { execute(sql: string): Promise<{ rows: Record<string, string>[] }> } }
  if (!client) return ''
  const tables = (await client.execute("select name from sqlite_master where type = 'table'")).rows
  const contents = await Promise.all(tables.map(({ name }) => client.execute(`select * from "${name}"`)))
  expect(contents.length).toBeGreaterThan(20)
  return JSON.stringify(contents.map(({ rows }) => rows))
}

describe('who may report', () => {
  const forms: [string, object][] = [
    ['reports', { service: 'hund', words: 'Falsch' }], ['questions', { question: 'krokodil', reported: true }],
    ['callbacks', { service: 'hund', time: 'any', phone: number }], ['opened', { service: 'hund' }],
  ]
  test.each(forms)('%s: 115 and the central team', async (path, body) => {
    for (const person of everyone) {
      const { status } = await post(path, body, person ?? null)
      const expected = person === undefined || person === 'machine' ? 401 : ['admin', 'chief', 'agent'].includes(person) ? 200 : 403
      expect({ person, status }).toEqual({ person, status: expected })
    }
  })

  test.each(forms)('%s: as JSON, from the desk, and nothing else in it', async (path, body) => {
    const { handleEndpoints } = await import('payload')
    const { token } = await installation.payload.login({ collection: 'users', data: { email: 'agent@stadt.example', password: (await import('./installation.ts')).password } })
    const status = async (headers: Record<string, string>) =>
      (await handleEndpoints({
        config: installation.config,
        request: new Request(`${desk}/api/115/desk/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { authorization: `JWT ${token}`, 'content-type': 'application/json', ...headers } }),
      })).status
    expect(await status({ origin: desk })).toBe(200)
    expect(await status({ origin: 'https://boese.example' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status({ 'content-type': 'text/plain' })).toBe(415)
    expect((await post(path, { ...body, fremd: 1 })).status).toBe(422)
    expect((await post(path, 'Unsinn')).status).toBe(422)
  })

  test('the figures: the central team; own reports: those who may report', async () => {
    for (const person of everyone) {
      const as = person && { as: person }
      const nobody = person === undefined || person === 'machine'
      const [lead, reports] = [await installation.request('GET', '/115/desk/figures', as), await installation.request('GET', '/115/desk/reports', as)]
      expect({ person, lead: lead.status }).toEqual({ person, lead: nobody ? 401 : ['admin', 'chief'].includes(person) ? 200 : 403 })
      expect({ person, reports: reports.status }).toEqual({ person, reports: nobody ? 401 : ['admin', 'chief', 'agent'].includes(person) ? 200 : 403 })
    }
  })
})

describe('an answer that is wrong', () => {
  test('is a task of the office that keeps it, and the agent sees what becomes of it', async () => {
    expect((await post('reports', { service: 'hund', words: ' Die Gebühr\r\nstimmt nicht. ' })).status).toBe(200)
    const [task] = await tasks()
    expect(task).toMatchObject({
      kind: 'answer', state: 'open', title: 'Auskunft falsch oder fehlt: Hund anmelden', words: 'Die Gebühr\nstimmt nicht.', entryType: 'services', entryId: 'hund',
      page: '/leistungen/hund-anmelden/', organisation: installation.ids.below, filedByName: 'agent',
    })
    expect(await own()).toMatchObject([{ kind: 'answer', state: 'open', stateText: 'Offen', service: 'hund', office: 'Prüfstelle', words: 'Die Gebühr\nstimmt nicht.' }])
    expect(await own('chief')).toEqual([])
    await installation.request('PATCH', `/tasks/${task!.id}`, { as: 'editor', body: { state: 'progress' } })
    expect(await own()).toMatchObject([{ state: 'progress', stateText: 'In Arbeit' }])
    await installation.request('PATCH', `/tasks/${task!.id}`, { as: 'editor', body: { state: 'done', answer: 'Berichtigt.' } })
    expect(await own()).toMatchObject([{ state: 'done', stateText: 'Erledigt', answer: 'Berichtigt.', doneAt: expect.stringMatching(/^20/) as string }])
  })

  test('goes to the central team where no office keeps it', async () => {
    await post('reports', { service: 'land', words: 'Fehlt' })
    expect((await tasks()).map(({ organisation }) => organisation ?? null)).toEqual([null])
  })

  test.each([
    [{ service: 'hund', words: '  ' }, 'Bitte schreiben Sie, was falsch ist oder fehlt.'],
    [{ service: 'hund', words: 'x'.repeat(2001) }, 'Bitte kürzer: höchstens 2000 Zeichen.'],
    [{ service: 'geheim', words: 'Falsch' }, 'Diese Leistung ist nicht mehr veröffentlicht.'],
    [{ service: '../x', words: 'Falsch' }, 'Die Anfrage ist unvollständig. Bitte laden Sie die Seite neu.'],
    [{ words: 'Falsch' }, 'Die Anfrage ist unvollständig. Bitte laden Sie die Seite neu.'],
  ])('%j is answered with a sentence', async (body, sentence) => {
    const refused = await post('reports', body)
    expect([refused.status, titleOf(refused)]).toEqual([422, sentence])
    expect(await tasks()).toEqual([])
  })
})

describe('a question without a result', () => {
  test('that an agent reports goes to the office that was chosen, else to the central team', async () => {
    await post('questions', { question: 'Krokodil halten', office: officeId, reported: true })
    await post('questions', { question: 'Löwe', reported: true })
    expect(await tasks()).toMatchObject([
      { kind: 'question', words: 'krokodil halten', organisation: installation.ids.other, filedByName: 'agent' }, { kind: 'question', words: 'löwe', title: 'Frage ohne Auskunft: löwe' },
    ])
    expect((await tasks())[1]!.organisation ?? null).toBeNull()
    expect((await own()).map(({ words }) => words)).toEqual(['löwe', 'krokodil halten'])
  })

  test('is counted, and becomes one task of the central team when several have asked it', async () => {
    for (const question of ['Krokodil', 'krokodil', 'löwe']) await post('questions', { question })
    expect(await tasks()).toEqual([])
    expect((await figures()).withoutResult).toEqual([])
    for (let more = 0; more < 3; more++) await post('questions', { question: 'KROKODIL ' }, more ? 'chief' : 'agent')
    expect(await tasks()).toMatchObject([{ kind: 'question', words: 'krokodil', times: 3 }])
    expect((await tasks())[0]!.filedBy ?? null).toBeNull()
    expect((await figures()).withoutResult).toEqual([{ words: 'krokodil', count: 5 }])
  })

  test('keeps words only: no numbers, e-mail addresses or plates', async () => {
    await post('questions', { question: 'krokodil von erika@example.org 06131 5551234 MZ-EB 77', reported: true })
    expect((await tasks()).map(({ words, title }) => [words, title])).toEqual([['krokodil von', 'Frage ohne Auskunft: krokodil von']])
    const refused = await post('questions', { question: '06131 5551234', reported: true })
    expect([refused.status, titleOf(refused)]).toEqual([422, 'Bitte beschreiben Sie die Frage in wenigen Wörtern, ohne Nummern und Adressen.'])
    expect((await post('questions', { question: '06131 5551234' })).status).toBe(200)
    expect(await everythingStored()).not.toMatch(/erika@|5551234|MZ-EB/i)
  })

  test('for an office that is not there is answered with a sentence', async () => {
    expect(titleOf(await post('questions', { question: 'krokodil', office: 'gibt-es-nicht', reported: true }))).toBe('Dieses Amt gibt es nicht mehr. Bitte wählen Sie ein anderes.')
  })
})

describe('a callback', () => {
  test('is a task of the office, due by the promise of 115', async () => {
    const { callbackDue } = await import('../../cms/desk/loop/promise.ts')
    const sent = await callback()
    const [task] = await tasks()
    expect([sent.status, task!.dueAt]).toEqual([200, (sent.json as { dueAt: string }).dueAt])
    expect(task!.dueAt).toBe(callbackDue(new Date(task!.createdAt), 'Europe/Berlin', 'rp').toISOString())
    expect(task).toMatchObject({ kind: 'callback', title: 'Rückruf: Hund anmelden', organisation: installation.ids.below, callTime: 'morning' })
    await callback({ service: '', wish: 'Ein Krokodil' })
    await callback({ service: '', wish: 'Ein Krokodil', office: officeId })
    expect((await tasks()).slice(1).map(({ organisation, title }) => [organisation ?? null, title])).toEqual([[null, 'Rückruf'], [installation.ids.other, 'Rückruf']])
  })

  test.each([
    [{ phone: 'ruf mich an' }, 'erwartet wird eine Telefonnummer wie 06131 12-0'],
    [{ phone: '12' }, 'Bitte prüfen Sie die Telefonnummer.'],
    [{ time: 'nachts' }, 'Bitte wählen Sie, wann der Rückruf passt.'],
    [{ service: '', wish: '' }, 'Bitte schreiben Sie, worum es geht.'],
    [{ service: 'geheim' }, 'Diese Leistung ist nicht mehr veröffentlicht.'],
    [{ name: 'x'.repeat(101) }, 'Bitte kürzer: höchstens 100 Zeichen.'],
  ])('%j is answered with a sentence', async (more, sentence) => {
    const refused = await callback(more)
    expect([refused.status, titleOf(refused)]).toEqual([422, sentence])
    expect(await tasks()).toEqual([])
  })

  test('shows number and name to the office that has to call and to the agent, and to nobody else', async () => {
    await callback()
    await callback({ service: 'pass' })
    await callback({ service: 'land' })
    const [below, other, nobody] = (await tasks()).map(({ id }) => id)
    const knows = async (person: Person | undefined, id: unknown, query = '') => /5551234|Erika|Ausland/.test((await installation.request('GET', `/tasks/${String(id)}${query}`, person && { as: person })).text)
    const known: Partial<Record<Person, unknown[]>> = { editor: [below], agent: [below, other, nobody], admin: [nobody], chief: [nobody] }
    for (const person of everyone) {
      for (const id of [below, other, nobody]) {
        const expected = (person && known[person]?.includes(id)) ?? false
        for (const query of ['', '?select[callerPhone]=true&select[callerName]=true', '?depth=0']) expect({ person, id, query, knows: await knows(person, id, query) }).toEqual({ person, id, query, knows: expected })
      }
    }
    for (const query of [`where[callerPhone][like]=555`, 'where[callerName][exists]=true']) {
      for (const person of ['chief', 'editor', 'agent'] as const) expect((await installation.request('GET', `/tasks?${query}`, { as: person })).status).toBe(400)
    }
    expect((await own())[0]).toMatchObject({ kind: 'callback', callback: { time: '8 bis 12 Uhr', phone: number, name: 'Erika Beispiel', overdue: false } })
  })

  test('lies encrypted in the database, through every change, and is in no log', async () => {
    const logged: unknown[] = []
    const { logger } = installation.payload
    const before = { error: logger.error, warn: logger.warn, info: logger.info }
    for (const level of ['error', 'warn', 'info'] as const) logger[level] = ((...words: unknown[]) => void logged.push(words)) as never
    await callback()
    await callback({ phone: `${number}x` })
    const [{ id } = { id: 0 }] = await tasks()
    for (const body of [{ state: 'progress' }, { answer: 'Morgen.' }]) expect((await installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body })).status).toBe(200)
    expect((await installation.request('PATCH', `/tasks/${id}`, { as: 'chief', body: { answer: 'Bald.', callerPhone: '110' } })).status).toBe(200)
    Object.assign(logger, before)
    expect(await tasks()).toMatchObject([{ callerPhone: number, callerName: 'Erika Beispiel', callerWish: 'Hund aus dem Ausland', state: 'progress' }])
    expect(await everythingStored()).not.toMatch(/5551234|Erika|Ausland/)
    expect(JSON.stringify(logged)).not.toMatch(/5551234|Erika|Ausland/)
  })

  test('forgets the caller as soon as it is done, and stays in sight', async () => {
    await callback()
    const [{ id } = { id: 0 }] = await tasks()
    const done = await installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body: { state: 'done', answer: 'Erreicht.' } })
    expect([done.status, done.text.includes('5551234')]).toEqual([200, false])
    const [task] = await tasks()
    expect([task!.callerPhone, task!.callerName, task!.callerWish].map((value) => value ?? null)).toEqual([null, null, null])
    expect((await own())[0]).toMatchObject({ state: 'done', answer: 'Erreicht.' })
    // Taken up again it does not come back.
    await installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body: { state: 'open' } })
    expect((await tasks())[0]!.callerPhone ?? null).toBeNull()
  })

  test('is gone within seven days, done or not; the office and the agent learn that it ran out', async () => {
    const { forgetCallbacks } = await import('../../cms/desk/loop/forget.ts')
    await callback()
    await callback({ service: 'pass' })
    const [first] = await tasks()
    await installation.payload.update({ collection: 'tasks', id: first!.id, data: { state: 'done' }, overrideAccess: true })
    await forgetCallbacks(installation.payload, daysAhead(6.8))
    expect(await tasks()).toHaveLength(2)
    await forgetCallbacks(installation.payload, daysAhead(7))
    await forgetCallbacks(installation.payload, daysAhead(8))
    const left = await tasks()
    expect(left).toMatchObject([{ kind: 'callback', title: 'Rückruf verfallen: Reisepass', state: 'open', organisation: installation.ids.other, filedByName: 'agent', entryId: 'pass' }])
    expect(left[0]!.words).toMatch(/^Ein Rückruf war bis \d\d\.\d\d\.20\d\d, \d\d:\d\d Uhr versprochen und ist nicht als erledigt vermerkt\./)
    expect(await everythingStored()).not.toMatch(/5551234|Erika|Ausland/)
    expect(await own()).toMatchObject([{ title: 'Rückruf verfallen: Reisepass' }])
    // Not again: it is a plain task now.
    await forgetCallbacks(installation.payload, daysAhead(30))
    expect((await tasks()).map(({ id }) => id)).toEqual([left[0]!.id])
    expect((await figures()).callbacks).toEqual({ kept: 1, late: 1, waiting: 0, overdue: 0, share: 0.5 })
  })

  test('stands above all other tasks, the longest overdue first', async () => {
    const { fileTask } = await import('../../cms/tasks/file-task.ts')
    const file = (name: string, days: number) =>
      fileTask(installation.payload, { kind: 'callback', subject: { entryTitle: name }, language: 'de', callback: { dueAt: daysAhead(days), time: 'any', phone: number } })
    await file('morgen', 1)
    await file('vorgestern', -2)
    await post('reports', { service: 'hund', words: 'Falsch' })
    await file('gestern', -1)
    const { json } = await installation.request('GET', '/tasks?depth=0', { as: 'chief' })
    expect((json as { docs: { title: string }[] }).docs.map(({ title }) => title)).toEqual(['Rückruf: vorgestern', 'Rückruf: gestern', 'Rückruf: morgen', 'Auskunft falsch oder fehlt: Hund anmelden'])
    expect((await figures()).callbacks).toEqual({ kept: 0, late: 2, waiting: 1, overdue: 2, share: 0 })
  })
})

describe('the figures', () => {
  test('tell what was opened, what was wrong and what is overdue, and nobody’s name', async () => {
    for (const service of ['hund', 'pass', 'hund']) await post('opened', { service })
    expect(titleOf(await post('opened', { service: 'geheim' }))).toBe('Diese Leistung ist nicht mehr veröffentlicht.')
    await post('reports', { service: 'pass', words: 'Falsch' })
    await post('reports', { service: 'pass', words: 'Immer noch falsch' }, 'chief')
    const [first] = await tasks()
    await installation.payload.update({ collection: 'tasks', id: first!.id, data: { state: 'done' }, overrideAccess: true })
    const { text } = await installation.request('GET', '/115/desk/figures', { as: 'chief' })
    expect(JSON.parse(text)).toEqual({
      days: 30,
      mostAsked: [{ service: 'hund', title: 'Hund anmelden', count: 2 }, { service: 'pass', title: 'Reisepass', count: 1 }],
      perDay: [{ day: new Date().toISOString().slice(0, 10), count: 3 }],
      withoutResult: [], wrongAnswers: [{ office: 'Nachbaramt', reported: 2, open: 1 }],
      overdueChecks: [{ office: 'Nachbaramt', count: 1 }, { office: 'ohne Amt (zentrale Redaktion)', count: 1 }],
      callbacks: { kept: 0, late: 0, waiting: 0, overdue: 0 },
    })
    expect(text).not.toMatch(/agent|chief/)
    expect((await installation.request('GET', '/115/desk/figures?days=0', { as: 'chief' })).status).toBe(422)
  })

  test('lose none where many count at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => post('opened', { service: 'hund' })))
    expect((await figures()).mostAsked).toMatchObject([{ service: 'hund', count: 12 }])
  })

  test('are forgotten: words after thirty days, all else after a year', async () => {
    const { countOne, forgetDeskCounts } = await import('../../cms/desk/loop/count.ts')
    const { payload } = installation
    for (const kind of ['opened', 'unfound'] as const) await countOne(payload, kind, 'hund')
    const kinds = async () => (await payload.find({ collection: 'desk-counts', sort: 'kind', overrideAccess: true })).docs.map(({ kind }) => kind)
    await forgetDeskCounts(payload, daysAhead(30))
    expect(await kinds()).toEqual(['opened', 'unfound'])
    await forgetDeskCounts(payload, daysAhead(31))
    expect(await kinds()).toEqual(['opened'])
    await forgetDeskCounts(payload, daysAhead(366))
    expect(await kinds()).toEqual([])
  })
})
