import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newInstallation, type Installation } from './installation.ts'

let installation: Installation
let addresses = 0

beforeAll(async () => {
  installation = await newInstallation()
  const { payload, ids } = installation
  const create = (collection: string, data: object) =>
    payload.create({ collection: collection as 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })
  await create('services', { title: 'Hund anmelden', slug: 'hund', organisation: ids.below })
  await create('services', { title: 'Noch geheim', slug: 'geheim', organisation: ids.office, _status: 'draft' })
  await create('topics', { title: 'Tiere', slug: 'tiere' })
})
afterAll(() => installation?.close())
beforeEach(() => installation.payload.delete({ collection: 'tasks', where: {}, overrideAccess: true }))

const portal = 'https://stadt.example'
const page = '/leistungen/hund/'

/** Sends a form as a browser does, from an address of its own unless one is named. */
async function send(fields: Record<string, string>, { headers = {}, from = `192.0.2.${++addresses}` }: { headers?: Record<string, string>; from?: string } = {}) {
  const { handleEndpoints } = await import('payload')
  const response = await handleEndpoints({
    config: installation.config,
    request: new Request('http://localhost:3999/api/feedback', {
      method: 'POST', body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: portal, 'x-forwarded-for': from, ...headers },
    }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const tasks = async () => (await installation.payload.find({ collection: 'tasks', depth: 0, sort: 'createdAt', overrideAccess: true })).docs

describe('what a reader sends', () => {
  test('becomes a task of the office that keeps the entry', async () => {
    const { status, text } = await send({ page, verdict: 'mistake', words: ' Die Telefonnummer\r\nist falsch. ' })
    expect(status).toBe(200)
    expect(text).toContain('Vielen Dank')
    expect(await tasks()).toMatchObject([{
      kind: 'mistake', state: 'open', title: 'Fehler gemeldet: Hund anmelden', words: 'Die Telefonnummer\nist falsch.', language: 'de', page,
      entryType: 'services', entryId: 'hund', entryTitle: 'Hund anmelden', organisation: installation.ids.below,
    }])
  })

  test('about an office goes to that office, about what nobody keeps to the central team', async () => {
    const { payload, ids } = installation
    const office = await payload.findByID({ collection: 'organisations', id: ids.other, overrideAccess: true })
    for (const page of [`/aemter/${office.slug}/`, '/themen/tiere/', '/impressum/']) await send({ page, verdict: 'mistake', words: 'Falsch' })
    expect((await tasks()).map(({ organisation }) => organisation ?? null)).toEqual([ids.other, null, null])
  })

  test('answers in the language of the page and leads back to it', async () => {
    const english = await send({ page: `/en${page}`, verdict: 'no' })
    expect(english.text).toContain('<html lang="en"')
    expect(english.text).toContain(`href="${portal}/en${page}"`)
    expect((await send({ page: `/de-simple${page}`, verdict: 'no' })).text).toContain('<html lang="de-simple"')
    expect((await tasks()).map(({ language }) => language)).toEqual(['en', 'de-simple'])
  })

  test('names the number of the city, whichever that is, and none where it has none', async () => {
    const { payload } = installation
    const answer = async (phone: string | null, language = '') => {
      await payload.updateGlobal({ slug: 'city', data: { phone, _status: 'published' } as never, overrideAccess: true })
      return (await send({ page: `${language}${page}`, verdict: 'no' })).text
    }
    expect(await answer('0999 4711-0', '/en')).toContain('Call: <a href="tel:+4999947110">0999 4711-0</a>')
    expect(await answer('115')).toContain('<a href="tel:115">115</a>')
    const silent = await answer(null)
    expect(silent).toContain('Vielen Dank')
    expect(silent).not.toMatch(/115|tel:|Rufen Sie/)
  })

  test('without words is counted once for all, and praise leaves nothing to do', async () => {
    for (const verdict of ['no', 'yes', 'no', 'no', 'yes']) await send({ page, verdict })
    await send({ page, verdict: 'no', words: 'Zu lang' })
    const found = (await tasks()).map(({ verdict, times, state, words }) => ({ verdict, times, state, words: words ?? null }))
    expect(found).toEqual([
      { verdict: 'no', times: 3, state: 'open', words: null },
      { verdict: 'yes', times: 2, state: 'done', words: null },
      { verdict: 'no', times: 1, state: 'open', words: 'Zu lang' },
    ])
  })

  test('gets no cookie, no script and nothing from elsewhere, and words are shown as words', async () => {
    const { headers, text } = await send({ page, verdict: 'mistake', words: `<img src=x onerror=alert(1)>${'x'.repeat(2000)}` })
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toMatch(/<script|<img|<link|@import|url\(/)
  })

  test('is answered with JSON that only the portal may read, where a script asks', async () => {
    const { headers, text } = await send({ page, verdict: 'yes' }, { headers: { accept: 'application/json' } })
    expect(JSON.parse(text)).toEqual({ ok: true, title: 'Vielen Dank', text: 'Schön, dass Ihnen die Seite geholfen hat.' })
    expect(headers.get('access-control-allow-origin')).toBe(portal)
  })
})

describe('is refused with a sentence and leaves no task', () => {
  const good = { page, verdict: 'mistake', words: 'Falsch' }
  test.each([
    ['too long', { ...good, words: 'x'.repeat(2001) }, {}, 422, '2.000 Zeichen'],
    ['larger than any form', { ...good, words: 'x'.repeat(40_000) }, {}, 413, '2.000 Zeichen'],
    ['a mistake without words', { ...good, words: '  ' }, {}, 422, 'was auf der Seite falsch ist'],
    ['no verdict', { page, words: 'Falsch' }, {}, 422, 'wählen Sie'],
    ['another verdict', { ...good, verdict: 'vielleicht' }, {}, 422, 'wählen Sie'],
    ['a field of its own', { ...good, state: 'done' }, {}, 422, 'nicht vollständig'],
    ['an unknown page', { ...good, page: '/leistungen/gibt-es-nicht/' }, {}, 422, 'gibt es nicht mehr'],
    ['a draft', { ...good, page: '/leistungen/geheim/' }, {}, 422, 'gibt es nicht mehr'],
    ['an address elsewhere', { ...good, page: '//boese.example/' }, {}, 422, 'gibt es nicht mehr'],
    ['another origin', good, { origin: 'https://boese.example' }, 403, 'nicht von unserem Portal'],
    ['another referrer', good, { origin: 'null', referer: 'https://boese.example/leistungen/hund/' }, 403, 'nicht von unserem Portal'],
    ['another type', good, { 'content-type': 'text/plain' }, 415, 'nicht vollständig'],
  ])('%s', async (_what, fields, headers, status, sentence) => {
    const answer = await send(fields as Record<string, string>, { headers: headers as Record<string, string> })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(sentence)
    expect(answer.text).not.toContain('boese.example')
    expect(await tasks()).toEqual([])
  })

  test('a form that a program has filled in looks accepted', async () => {
    expect((await send({ ...good, subject: 'Casino' })).text).toContain('Vielen Dank')
    expect(await tasks()).toEqual([])
  })

  test('the eleventh within ten minutes from one address, however it names others', async () => {
    const from = '198.51.100.7'
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await send({ page, verdict: 'no' }, { from: `203.0.113.${i}, ${from}` })).status)
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
    expect((await send({ page, verdict: 'no' }, { from: '198.51.100.8' })).status).toBe(200)
  })
})

test('an error that nobody expected is told in German, and its reason is not told at all', async () => {
  const { handleEndpoints } = await import('payload')
  const { config, payload } = installation
  const endpoints = payload.config.endpoints || []
  endpoints.push({ path: '/kaputt', method: 'get', handler: () => Promise.reject(new Error('SQLITE_IOERR: /geheim/stadt.db')) })
  const response = await handleEndpoints({ config, request: new Request('http://localhost:3999/api/kaputt') })
  endpoints.pop()
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ errors: [{ message: expect.stringMatching(/^Das hat gerade nicht geklappt\./) as string }] })
})

test('a browser that hides where it comes from is heard', async () => {
  expect((await send({ page, verdict: 'no' }, { headers: { origin: 'null' } })).status).toBe(200)
})

test('nothing about the sender is stored', async () => {
  await send({ page, verdict: 'mistake', words: 'Falsch' }, { from: '198.51.100.77', headers: { 'user-agent': 'Kennzeichen/1.0' } })
  expect(JSON.stringify(await tasks())).not.toMatch(/198\.51|Kennzeichen/)
})

describe('tasks', () => {
  test('tell by whom and when they were settled, and forget it when taken up again', async () => {
    const { payload, request } = installation
    await send({ page, verdict: 'mistake', words: 'Falsch' })
    const [{ id } = { id: 0 }] = await tasks()
    const task = () => payload.findByID({ collection: 'tasks', id, overrideAccess: true })
    expect((await request('PATCH', `/tasks/${id}`, { as: 'editor', body: { state: 'done', answer: 'Berichtigt' } })).status).toBe(200)
    expect(await task()).toMatchObject({ state: 'done', doneBy: 'editor', answer: 'Berichtigt', doneAt: expect.stringMatching(/^20/) as string })
    await request('PATCH', `/tasks/${id}`, { as: 'chief', body: { state: 'open' } })
    expect(await task()).toMatchObject({ state: 'open', doneBy: null, doneAt: null })
  })

  test('stand with the open ones on top', async () => {
    const { payload, request } = installation
    for (const words of ['eins', 'zwei', 'drei']) await send({ page, verdict: 'mistake', words })
    const [, second] = await tasks()
    await payload.update({ collection: 'tasks', id: second!.id, data: { state: 'done' }, overrideAccess: true })
    const { json } = await request('GET', '/tasks?depth=0', { as: 'chief' })
    expect((json as { docs: { words: string }[] }).docs.map(({ words }) => words)).toEqual(['drei', 'eins', 'zwei'])
  })

  test('are forgotten ninety days after they were settled, and only then', async () => {
    const { payload } = installation
    const { daysKept, forgetSettledTasks } = await import('../../cms/tasks/forget.ts')
    await send({ page, verdict: 'yes' })
    await send({ page, verdict: 'no' })
    const later = (days: number) => new Date(Date.now() + days * 86_400_000)
    await forgetSettledTasks(payload, later(daysKept - 1))
    expect(await tasks()).toHaveLength(2)
    await forgetSettledTasks(payload, later(daysKept + 1))
    expect((await tasks()).map(({ verdict }) => verdict)).toEqual(['no'])
  })
})
