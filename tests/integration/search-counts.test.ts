import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newInstallation, type Installation } from './installation.ts'

let installation: Installation
let addresses = 0
beforeAll(async () => {
  installation = await newInstallation()
  await installation.payload.create({ collection: 'services', data: { title: 'Hund anmelden', slug: 'hund', _status: 'published' } as never, overrideAccess: true })
  await switchOn(true)
})
afterAll(() => installation?.close())
beforeEach(async () => {
  for (const collection of ['search-counts', 'tasks'] as const) await installation.payload.db.deleteMany({ collection, where: {} })
})

const switchOn = (searchCounts: boolean) => installation.payload.updateGlobal({ slug: 'city', data: { searchCounts, _status: 'published' } as never, overrideAccess: true })

/** What the results page sends, from an address of its own unless one is named. */
async function say(fields: Record<string, string>, { headers = {}, from = `192.0.2.${++addresses}` }: { headers?: Record<string, string>; from?: string } = {}) {
  const { handleEndpoints } = await import('payload')
  const response = await handleEndpoints({
    config: installation.config,
    request: new Request('http://localhost:3999/api/asked', {
      method: 'POST', body: new URLSearchParams({ language: 'de', outcome: 'found', ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://stadt.example', 'x-forwarded-for': from, ...headers },
    }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const rows = async () => (await installation.payload.find({ collection: 'search-counts', sort: 'key', pagination: false, overrideAccess: true })).docs
const modules = async () => ({ ...(await import('../../cms/search-counts/count.ts')), ...(await import('../../cms/search-counts/lists.ts')) })

describe('what is counted', () => {
  test('are words by day, and nothing else is kept', async () => {
    for (const question of ['Hund', 'hund ', 'HUND']) expect((await say({ question })).status).toBe(204)
    await say({ question: 'hund', outcome: 'chosen', page: '/leistungen/hund/' })
    await say({ question: 'einhorn', outcome: 'none' })
    const today = new Date().toISOString().slice(0, 10)
    expect((await rows()).map(({ id: _id, ...row }) => row)).toEqual([
      { key: `${today}|de|einhorn|`, day: today, language: 'de', question: 'einhorn', page: '', asked: 1, unfound: 1, chosen: 0 },
      { key: `${today}|de|hund|`, day: today, language: 'de', question: 'hund', page: '', asked: 3, unfound: 0, chosen: 0 },
      { key: `${today}|de|hund|/leistungen/hund/`, day: today, language: 'de', question: 'hund', page: '/leistungen/hund/', asked: 0, unfound: 0, chosen: 1 },
    ])
  })

  test('loses nothing where many count at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => say({ question: 'hund' })))
    expect(await rows()).toMatchObject([{ question: 'hund', asked: 40 }])
  })

  test('leaves out what tells who asked', async () => {
    await say({ question: 'hund von max@example.org, 06131 123456' })
    expect(await rows()).toMatchObject([{ question: 'hund von' }])
    expect((await say({ question: '06131 123456' })).status).toBe(204)
    expect(await rows()).toHaveLength(1)
  })

  test('gets no cookie and may be sent from the portal only', async () => {
    const { headers } = await say({ question: 'hund' })
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBe('https://stadt.example')
    expect((await say({ question: 'hund' }, { headers: { origin: 'https://fremd.example' } })).status).toBe(403)
  })

  test.each([
    [{ question: 'x'.repeat(101) }, 'höchstens 100 Zeichen'],
    [{ question: 'hund', language: 'xx' }, 'keine Sprache des Portals'],
    [{ question: 'hund', outcome: 'liked' }, 'eines von found, none, chosen'],
    [{ question: 'hund', outcome: 'chosen' }, 'page gehört zu outcome chosen'],
    [{ question: 'hund', outcome: 'chosen', page: '/leistungen/gibt-es-nicht/' }, 'gibt es im Portal nicht'],
    [{ question: 'hund', outcome: 'chosen', page: 'https://fremd.example/' }, 'Weg einer Seite'],
    [{ question: 'hund', who: 'ich' }, 'erwartet werden question'],
  ])('refuses %j', async (fields, sentence) => {
    const { status, text } = await say(fields as Record<string, string>)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(await rows()).toEqual([])
  })

  test('stops counting a flood from one address', async () => {
    const answers: number[] = []
    for (let n = 0; n < 62; n++) answers.push((await say({ question: 'hund' }, { from: '198.51.100.7' })).status)
    expect(answers.filter((status) => status === 429)).toHaveLength(2)
  })

  test('is nothing, unless the city has switched it on', async () => {
    await switchOn(false)
    const { status, text } = await say({ question: 'hund' })
    await switchOn(true)
    expect(status).toBe(404)
    expect(text).toContain('zählt keine Suchen')
    expect(await rows()).toEqual([])
  })

  test('is read and written by no account', async () => {
    await say({ question: 'hund' })
    for (const as of [undefined, 'admin', 'chief', 'editor', 'social', 'agent', 'machine'] as const) {
      expect((await installation.request('GET', '/search-counts', as && { as })).status).toBe(403)
      expect((await installation.request('POST', '/search-counts', { ...(as && { as }), body: { key: 'x', day: 'x', language: 'de', question: 'x' } })).status).toBe(403)
    }
  })
})

describe('what editors learn', () => {
  const now = new Date('2026-11-22T12:00:00.000Z')
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  async function asked(question: string, times: number, outcome: 'found' | 'none' | 'chosen' = 'found', days = 1) {
    const { countQuestion } = await modules()
    for (let n = 0; n < times; n++) await countQuestion(installation.payload, { question, language: 'de', outcome, ...(outcome === 'chosen' && { page: '/leistungen/hund/' }) }, ago(days))
  }

  test('is what is asked most, found by nobody, or chosen by nobody; never what is rare', async () => {
    await asked('hund', 4)
    await asked('hund', 1, 'found', 5)
    await asked('hund', 2, 'chosen')
    await asked('katze', 3)
    await asked('einhorn', 3, 'none')
    await asked('max mustermann', 2, 'none')
    await asked('von gestern', 9, 'found', 40)
    const { searchLists } = await modules()
    const { mostAsked, foundNothing, choseNothing } = await searchLists(installation.payload, now)
    expect(mostAsked.map(({ question, asked }) => [question, asked])).toEqual([['hund', 5], ['einhorn', 3], ['katze', 3]])
    expect(mostAsked[0]).toMatchObject({ chosen: 2, page: '/leistungen/hund/' })
    expect(foundNothing.map(({ question }) => question)).toEqual(['einhorn'])
    expect(choseNothing.map(({ question }) => question)).toEqual(['katze'])
  })

  test('stands above the rules of the search, for those who write', async () => {
    const { SearchCounts } = await import('../../cms/admin/SearchCounts.tsx')
    const { countQuestion } = await modules()
    for (let n = 0; n < 3; n++) await countQuestion(installation.payload, { question: '<b>hund', language: 'de', outcome: 'found' })
    await countQuestion(installation.payload, { question: 'max mustermann', language: 'de', outcome: 'none' })
    const shownTo = async (role: string) => renderToStaticMarkup(await SearchCounts({ payload: installation.payload, user: { role } as never }))
    for (const role of ['admin', 'chief-editor', 'editor']) {
      expect(await shownTo(role)).toContain('„&lt;b&gt;hund“: 3-mal')
      expect(await shownTo(role)).not.toContain('mustermann')
    }
    for (const role of ['social', 'agent', 'integration']) expect(await shownTo(role)).toBe('')
    await switchOn(false)
    expect(await shownTo('editor')).toContain('Die Stadt zählt keine Suchen.')
    await switchOn(true)
  })

  test('becomes a task of the central team where many found nothing within a week, once', async () => {
    await asked('einhorn', 5, 'none')
    await asked('drache', 4, 'none')
    await asked('elfe', 9, 'none', 10)
    const { fileSearchTasks } = await modules()
    await fileSearchTasks(installation.payload, now)
    await fileSearchTasks(installation.payload, now)
    const { docs } = await installation.payload.find({ collection: 'tasks', depth: 0, overrideAccess: true })
    expect(docs).toMatchObject([{ kind: 'search', state: 'open', title: 'Suche ohne Treffer: einhorn', words: 'einhorn' }])
    expect(docs[0]!.organisation ?? null).toBeNull()
  })

  test('is forgotten: what is rare after thirty days, everything after a year', async () => {
    await asked('selten', 2, 'found', 31)
    await asked('jung und selten', 2, 'found', 29)
    await asked('oft', 2, 'found', 31)
    await asked('oft', 1)
    await asked('uralt', 9, 'found', 366)
    const { forgetCounts } = await modules()
    await forgetCounts(installation.payload, now)
    expect(new Set((await rows()).map(({ question }) => question))).toEqual(new Set(['jung und selten', 'oft']))
    expect((await rows()).filter(({ question }) => question === 'oft')).toHaveLength(2)
  })
})
