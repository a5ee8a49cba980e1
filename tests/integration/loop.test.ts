import { describe, expect, test } from 'vitest'
import { daysAhead, desk, deskLoop, everyone, titleOf } from './desk-loop.ts'

const room = deskLoop()
const { post, tasks, own, figures, everythingStored } = room
const number = '06131 5551234'

describe('who may report', () => {
  const forms: [string, object][] = [
    ['reports', { service: 'hund', words: 'Falsch' }], ['questions', { question: 'krokodil', reported: true }],
    ['callbacks', { service: 'hund', time: 'any', phone: number }], ['opened', { service: 'hund' }],
  ]
  test.each(forms)('%s: 115, its lead and the central team', async (path, body) => {
    for (const person of everyone) {
      const { status } = await post(path, body, person ?? null)
      const expected = person === undefined || person === 'machine' ? 401 : ['admin', 'chief', 'lead', 'agent'].includes(person) ? 200 : 403
      expect({ person, status }).toEqual({ person, status: expected })
    }
  })

  test.each(forms)('%s: as JSON, from the desk, and nothing else in it', async (path, body) => {
    const { handleEndpoints } = await import('payload')
    const { token } = await room.installation.payload.login({ collection: 'users', data: { email: 'agent@stadt.example', password: (await import('./installation.ts')).password } })
    const status = async (headers: Record<string, string>) =>
      (await handleEndpoints({
        config: room.installation.config,
        request: new Request(`${desk}/api/115/desk/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { authorization: `JWT ${token}`, 'content-type': 'application/json', ...headers } }),
      })).status
    expect(await status({ origin: desk })).toBe(200)
    expect(await status({ origin: 'https://boese.example' })).toBe(403)
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await status({ 'content-type': 'text/plain' })).toBe(415)
    expect((await post(path, { ...body, fremd: 1 })).status).toBe(422)
    expect((await post(path, 'Unsinn')).status).toBe(422)
  })

  test('the figures: the lead of 115 and the central team; own reports: those who may report', async () => {
    for (const person of everyone) {
      const as = person && { as: person }
      const nobody = person === undefined || person === 'machine'
      const [lead, reports] = [await room.installation.request('GET', '/115/desk/figures', as), await room.installation.request('GET', '/115/desk/reports', as)]
      expect({ person, lead: lead.status }).toEqual({ person, lead: nobody ? 401 : ['admin', 'chief', 'lead'].includes(person) ? 200 : 403 })
      expect({ person, reports: reports.status }).toEqual({ person, reports: nobody ? 401 : ['admin', 'chief', 'lead', 'agent'].includes(person) ? 200 : 403 })
    }
  })
})

describe('an answer that is wrong', () => {
  test('is a task of the office that keeps it, and the agent sees what becomes of it', async () => {
    expect((await post('reports', { service: 'hund', words: ' Die Gebühr\r\nstimmt nicht. ' })).status).toBe(200)
    const [task] = await tasks()
    expect(task).toMatchObject({
      kind: 'answer', state: 'open', title: 'Auskunft falsch oder fehlt: Hund anmelden', words: 'Die Gebühr\nstimmt nicht.', entryType: 'services', entryId: 'hund',
      page: '/leistungen/hund-anmelden/', organisation: room.installation.ids.below, filedByName: 'agent',
    })
    expect(await own()).toMatchObject([{ kind: 'answer', state: 'open', stateText: 'Offen', service: 'hund', office: 'Prüfstelle', words: 'Die Gebühr\nstimmt nicht.' }])
    expect(await own('chief')).toEqual([])
    await room.installation.request('PATCH', `/tasks/${task!.id}`, { as: 'editor', body: { state: 'progress' } })
    expect(await own()).toMatchObject([{ state: 'progress', stateText: 'In Arbeit' }])
    await room.installation.request('PATCH', `/tasks/${task!.id}`, { as: 'editor', body: { state: 'done', answer: 'Berichtigt.' } })
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
    await post('questions', { question: 'Krokodil halten', office: room.officeId, reported: true })
    await post('questions', { question: 'Löwe', reported: true })
    expect(await tasks()).toMatchObject([
      { kind: 'question', words: 'krokodil halten', organisation: room.installation.ids.other, filedByName: 'agent' }, { kind: 'question', words: 'löwe', title: 'Frage ohne Auskunft: löwe' },
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

describe('the figures', () => {
  test('tell what was opened, what was wrong and what is overdue, and nobody’s name', async () => {
    for (const service of ['hund', 'pass', 'hund']) await post('opened', { service })
    expect(titleOf(await post('opened', { service: 'geheim' }))).toBe('Diese Leistung ist nicht mehr veröffentlicht.')
    await post('reports', { service: 'pass', words: 'Falsch' })
    await post('reports', { service: 'pass', words: 'Immer noch falsch' }, 'chief')
    const [first] = await tasks()
    await room.installation.payload.update({ collection: 'tasks', id: first!.id, data: { state: 'done' }, overrideAccess: true })
    const { text } = await room.installation.request('GET', '/115/desk/figures', { as: 'chief' })
    expect(JSON.parse(text)).toEqual({
      days: 30,
      mostAsked: [{ service: 'hund', title: 'Hund anmelden', count: 2 }, { service: 'pass', title: 'Reisepass', count: 1 }],
      perDay: [{ day: new Date().toISOString().slice(0, 10), count: 3 }],
      withoutResult: [], wrongAnswers: [{ office: 'Nachbaramt', reported: 2, open: 1 }],
      overdueChecks: [{ office: 'Nachbaramt', count: 1 }, { office: 'ohne Amt (zentrale Redaktion)', count: 1 }],
      callbacks: { kept: 0, late: 0, waiting: 0, overdue: 0 },
    })
    expect(text).not.toMatch(/agent|chief/)
    expect((await room.installation.request('GET', '/115/desk/figures?days=0', { as: 'chief' })).status).toBe(422)
  })

  test('lose none where many count at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => post('opened', { service: 'hund' })))
    expect((await figures()).mostAsked).toMatchObject([{ service: 'hund', count: 12 }])
  })

  test('are forgotten: words after thirty days, all else after a year', async () => {
    const { countOne, forgetDeskCounts } = await import('../../cms/desk/loop/count.ts')
    const { payload } = room.installation
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
