import { describe, expect, test } from 'vitest'
import { daysAhead, deskLoop, everyone, titleOf } from './desk-loop.ts'
import type { Person } from './installation.ts'

const room = deskLoop()
const { post, tasks, own, figures, everythingStored } = room
const number = '06131 5551234'
const callback = (more: object = {}) => post('callbacks', { service: 'hund', time: 'morning', phone: number, name: 'Erika Beispiel', wish: 'Hund aus dem Ausland', ...more })

describe('a callback', () => {
  test('is a task of the office, due by the promise of 115', async () => {
    const { callbackDue } = await import('../../cms/desk/loop/promise.ts')
    const sent = await callback()
    const [task] = await tasks()
    expect([sent.status, task!.dueAt]).toEqual([200, (sent.json as { dueAt: string }).dueAt])
    expect(task!.dueAt).toBe(callbackDue(new Date(task!.createdAt), 'Europe/Berlin', 'rp').toISOString())
    expect(task).toMatchObject({ kind: 'callback', title: 'Rückruf: Hund anmelden', organisation: room.installation.ids.below, callTime: 'morning' })
    await callback({ service: '', wish: 'Ein Krokodil' })
    await callback({ service: '', wish: 'Ein Krokodil', office: room.officeId })
    expect((await tasks()).slice(1).map(({ organisation, title }) => [organisation ?? null, title])).toEqual([[null, 'Rückruf'], [room.installation.ids.other, 'Rückruf']])
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
    const knows = async (person: Person | undefined, id: unknown, query = '') => /5551234|Erika|Ausland/.test((await room.installation.request('GET', `/tasks/${String(id)}${query}`, person && { as: person })).text)
    const known: Partial<Record<Person, unknown[]>> = { editor: [below], agent: [below, other, nobody], admin: [nobody], chief: [nobody] }
    for (const person of everyone) {
      for (const id of [below, other, nobody]) {
        const expected = (person && known[person]?.includes(id)) ?? false
        for (const query of ['', '?select[callerPhone]=true&select[callerName]=true', '?depth=0']) expect({ person, id, query, knows: await knows(person, id, query) }).toEqual({ person, id, query, knows: expected })
      }
    }
    for (const query of [`where[callerPhone][like]=555`, 'where[callerName][exists]=true']) {
      for (const person of ['chief', 'editor', 'agent'] as const) expect((await room.installation.request('GET', `/tasks?${query}`, { as: person })).status).toBe(400)
    }
    expect((await own())[0]).toMatchObject({ kind: 'callback', callback: { time: '8 bis 12 Uhr', phone: number, name: 'Erika Beispiel', overdue: false } })
  })

  test('lies encrypted in the database, through every change, and is in no log', async () => {
    const logged: unknown[] = []
    const { logger } = room.installation.payload
    const before = { error: logger.error, warn: logger.warn, info: logger.info }
    for (const level of ['error', 'warn', 'info'] as const) logger[level] = ((...words: unknown[]) => void logged.push(words)) as never
    await callback()
    await callback({ phone: `${number}x` })
    const [{ id } = { id: 0 }] = await tasks()
    for (const body of [{ state: 'progress' }, { answer: 'Morgen.' }]) expect((await room.installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body })).status).toBe(200)
    expect((await room.installation.request('PATCH', `/tasks/${id}`, { as: 'chief', body: { answer: 'Bald.', callerPhone: '110' } })).status).toBe(200)
    Object.assign(logger, before)
    expect(await tasks()).toMatchObject([{ callerPhone: number, callerName: 'Erika Beispiel', callerWish: 'Hund aus dem Ausland', state: 'progress' }])
    expect(await everythingStored()).not.toMatch(/5551234|Erika|Ausland/)
    expect(JSON.stringify(logged)).not.toMatch(/5551234|Erika|Ausland/)
  })

  test('forgets the caller as soon as it is done, and stays in sight', async () => {
    await callback()
    const [{ id } = { id: 0 }] = await tasks()
    const done = await room.installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body: { state: 'done', answer: 'Erreicht.' } })
    expect([done.status, done.text.includes('5551234')]).toEqual([200, false])
    const [task] = await tasks()
    expect([task!.callerPhone, task!.callerName, task!.callerWish].map((value) => value ?? null)).toEqual([null, null, null])
    expect((await own())[0]).toMatchObject({ state: 'done', answer: 'Erreicht.' })
    // Taken up again it does not come back.
    await room.installation.request('PATCH', `/tasks/${id}`, { as: 'editor', body: { state: 'open' } })
    expect((await tasks())[0]!.callerPhone ?? null).toBeNull()
  })

  test('is gone within seven days, done or not; the office and the agent learn that it ran out', async () => {
    const { forgetCallbacks } = await import('../../cms/desk/loop/forget.ts')
    await callback()
    await callback({ service: 'pass' })
    const [first] = await tasks()
    await room.installation.payload.update({ collection: 'tasks', id: first!.id, data: { state: 'done' }, overrideAccess: true })
    await forgetCallbacks(room.installation.payload, daysAhead(6.8))
    expect(await tasks()).toHaveLength(2)
    await forgetCallbacks(room.installation.payload, daysAhead(7))
    await forgetCallbacks(room.installation.payload, daysAhead(8))
    const left = await tasks()
    expect(left).toMatchObject([{ kind: 'callback', title: 'Rückruf verfallen: Reisepass', state: 'open', organisation: room.installation.ids.other, filedByName: 'agent', entryId: 'pass' }])
    expect(left[0]!.words).toMatch(/^Ein Rückruf war bis \d\d\.\d\d\.20\d\d, \d\d:\d\d Uhr versprochen und ist nicht als erledigt vermerkt\./)
    expect(await everythingStored()).not.toMatch(/5551234|Erika|Ausland/)
    expect(await own()).toMatchObject([{ title: 'Rückruf verfallen: Reisepass' }])
    // Not again: it is a plain task now.
    await forgetCallbacks(room.installation.payload, daysAhead(30))
    expect((await tasks()).map(({ id }) => id)).toEqual([left[0]!.id])
    expect((await figures()).callbacks).toEqual({ kept: 1, late: 1, waiting: 0, overdue: 0, share: 0.5 })
  })

  test('stands above all other tasks, the longest overdue first', async () => {
    const { fileTask } = await import('../../cms/tasks/file-task.ts')
    const file = (name: string, days: number) =>
      fileTask(room.installation.payload, { kind: 'callback', subject: { entryTitle: name }, language: 'de', callback: { dueAt: daysAhead(days), time: 'any', phone: number } })
    await file('morgen', 1)
    await file('vorgestern', -2)
    await post('reports', { service: 'hund', words: 'Falsch' })
    await file('gestern', -1)
    const { json } = await room.installation.request('GET', '/tasks?depth=0', { as: 'chief' })
    expect((json as { docs: { title: string }[] }).docs.map(({ title }) => title)).toEqual(['Rückruf: vorgestern', 'Rückruf: gestern', 'Rückruf: morgen', 'Auskunft falsch oder fehlt: Hund anmelden'])
    expect((await figures()).callbacks).toEqual({ kept: 0, late: 2, waiting: 1, overdue: 2, share: 0 })
  })
})
