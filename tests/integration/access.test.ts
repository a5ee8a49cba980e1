import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryTypes, type EntryType } from '../../content/schema/index.ts'
import { emailOf, leastData, newInstallation, password, type Installation, type Person } from './installation.ts'

let installation: Installation
beforeAll(async () => void (installation = await newInstallation()))
afterAll(() => installation?.close())

type Doc = { doc: { id: number | string; organisation?: { id: number | string } | number | string | null; _status?: string } }

/** Creates a document as the system and gives its id. */
async function given(collection: EntryType | 'hotline-notices', data: Record<string, unknown>): Promise<number | string> {
  const { id } = await installation.payload.create({ collection: collection as 'services', data: data as never, overrideAccess: true })
  return id
}

const everyone: (Person | undefined)[] = [undefined, 'admin', 'chief', 'editor', 'social', 'lead', 'agent', 'machine']
/** Everything that can be created without a file. */
const writable = entryTypes.filter((type) => type !== 'media')

describe('who may create', () => {
  const officeTypes = ['services', 'locations', 'contact-points', 'news', 'events', 'social-posts', 'data-sets']
  const allowed = (type: string, person: Person | undefined) =>
    person === 'admin' || person === 'chief' || (person === 'editor' && officeTypes.includes(type)) || (person === 'social' && type === 'social-posts')

  test.each(writable)('%s: the central team, editors for their office, social media their posts, nobody else', async (type) => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', `/${type}`, { ...(person && { as: person }), body: { ...leastData(`neu ${person}`)[type], _status: 'published' } })
      expect({ person, status }).toEqual({ person, status: allowed(type, person) ? 201 : 403 })
    }
  })

  test('hotline notices: 115, its lead and the central team', async () => {
    for (const person of everyone) {
      const body = { title: 'Hochwasser', severity: 'warning', start: '2026-11-01T08:00:00.000Z' }
      const { status } = await installation.request('POST', '/hotline-notices', { ...(person && { as: person }), body })
      expect({ person, status }).toEqual({ person, status: ['admin', 'chief', 'lead', 'agent'].includes(person ?? '') ? 201 : 403 })
    }
  })

  test('tasks: nobody, they come from forms', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', '/tasks', { ...(person && { as: person }), body: { title: 'x', kind: 'mistake', state: 'open' } })
      expect({ person, status }).toEqual({ person, status: 403 })
    }
  })

  test('accounts: administrators only', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', '/users', { ...(person && { as: person }), body: { email: emailOf(`neu-${person}`), password: 'ein-langes-kennwort-2', name: 'Neu', role: 'agent' } })
      expect({ person, status }).toEqual({ person, status: person === 'admin' ? 201 : 403 })
    }
  })

  test('API keys: administrators only, and nobody the system’s own record of changes', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', '/api-keys', { ...(person && { as: person }), body: { name: 'Neu' } })
      expect({ person, status }).toEqual({ person, status: person === 'admin' ? 201 : 403 })
      const change = await installation.request('POST', '/answer-changes', { ...(person && { as: person }), body: { number: 1, token: 'x', changes: [] } })
      expect({ person, status: change.status }).toEqual({ person, status: 403 })
      const count = await installation.request('POST', '/desk-counts', { ...(person && { as: person }), body: { key: 'x', day: '2026-11-01', kind: 'opened', count: 1 } })
      expect({ person, status: count.status }).toEqual({ person, status: 403 })
      expect({ person, status: (await installation.request('GET', '/desk-counts', person && { as: person })).status }).toEqual({ person, status: 403 })
      expect((await installation.request('GET', '/answer-changes', person && { as: person })).status).toBe(403)
      expect((await installation.request('GET', '/api-keys', person && { as: person })).status).toBe(person === 'admin' ? 200 : 403)
    }
  })

  test('publications: nobody, they are the system’s record', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', '/publications', { ...(person && { as: person }), body: { title: 'x', state: 'live' } })
      expect({ person, status }).toEqual({ person, status: 403 })
    }
  })
})

describe('an editor of one office', () => {
  test('writes for the own office and those below it, not for others', async () => {
    const { ids, request } = installation
    for (const [office, status] of [['office', 200], ['below', 200], ['other', 403]] as const) {
      const id = await given('services', { title: `Leistung ${office}`, organisation: ids[office], _status: 'published' })
      const answer = await request('PATCH', `/services/${id}`, { as: 'editor', body: { popularity: 5 } })
      expect({ office, status: answer.status }).toEqual({ office, status })
    }
  })

  test('gets the own office into a new document', async () => {
    const { json } = await installation.request('POST', '/services?depth=0', { as: 'editor', body: { title: 'Ohne Amt' } })
    expect((json as Doc).doc.organisation).toBe(installation.ids.office)
  })

  test('cannot create for another office', async () => {
    const { status } = await installation.request('POST', '/services', { as: 'editor', body: { title: 'Fremd', organisation: installation.ids.other } })
    expect(status).toBe(403)
  })

  test('cannot hand a document to another office, nor take one', async () => {
    const { ids, request, payload } = installation
    const own = await given('services', { title: 'Eigene', organisation: ids.office, _status: 'published' })
    await request('PATCH', `/services/${own}`, { as: 'editor', body: { organisation: ids.other } })
    expect(await payload.findByID({ collection: 'services', id: own, depth: 0, overrideAccess: true })).toMatchObject({ organisation: ids.office })
    const foreign = await given('services', { title: 'Fremde', organisation: ids.other, _status: 'published' })
    expect((await request('PATCH', `/services/${foreign}`, { as: 'editor', body: { organisation: ids.office } })).status).toBe(403)
  })

  test('cannot change others in bulk', async () => {
    const { ids, request, payload } = installation
    const foreign = await given('news', { title: 'Fremde Nachricht', date: '2026-11-01T08:00:00.000Z', organisation: ids.other, _status: 'published' })
    await request('PATCH', '/news?where[id][exists]=true', { as: 'editor', body: { title: 'Übernommen' } })
    expect(await payload.findByID({ collection: 'news', id: foreign, overrideAccess: true })).toMatchObject({ title: 'Fremde Nachricht' })
  })

  test('keeps the entry of the own office, but founds none', async () => {
    const { ids, request } = installation
    expect((await request('PATCH', `/organisations/${ids.below}`, { as: 'editor', body: { number: '33' } })).status).toBe(200)
    expect((await request('PATCH', `/organisations/${ids.other}`, { as: 'editor', body: { number: '34' } })).status).toBe(403)
    expect((await request('DELETE', `/organisations/${ids.office}`, { as: 'editor' })).status).toBe(403)
  })

  test('cannot become someone else', async () => {
    const { request, payload } = installation
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: emailOf('editor') } }, overrideAccess: true })
    await request('PATCH', `/users/${docs[0]!.id}`, { as: 'editor', body: { role: 'admin', organisation: installation.ids.other } })
    expect(await payload.findByID({ collection: 'users', id: docs[0]!.id, depth: 0, overrideAccess: true })).toMatchObject({ role: 'editor', organisation: installation.ids.office })
  })
})

describe('who may read', () => {
  test('drafts: editors of every kind, nobody else', async () => {
    const id = await given('services', { title: 'Entwurf', _status: 'draft' })
    for (const person of everyone) {
      const { status } = await installation.request('GET', `/services/${id}`, person && { as: person })
      expect({ person, status }).toEqual({ person, status: ['admin', 'chief', 'editor', 'social'].includes(person ?? '') ? 200 : 404 })
    }
  })

  test('agent-only fields: editors and agents; API keys only where answers are handed out', async () => {
    const id = await given('services', { title: 'Mit Hinweis', agentNote: 'Bitte nachfragen', _status: 'published' })
    for (const person of everyone) {
      const { text, status } = await installation.request('GET', `/services/${id}`, person && { as: person })
      expect({ person, status, sees: text.includes('Bitte nachfragen') }).toEqual({ person, status: 200, sees: ['admin', 'chief', 'editor', 'lead', 'agent'].includes(person ?? '') })
    }
  })

  test('accounts: each the own one, administrators all', async () => {
    for (const person of everyone) {
      const { status, json } = await installation.request('GET', '/users?limit=100', person && { as: person })
      const found = (json as { docs?: { email: string }[] }).docs ?? []
      if (person === undefined || person === 'machine') expect(status).toBe(403)
      else if (person === 'admin') expect(found.length).toBeGreaterThan(5)
      else expect(found.map(({ email }) => email)).toEqual([emailOf(person)])
    }
  })

  test('the answers of 115: agents, editors and API keys', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('GET', '/115/answers', person && { as: person })
      expect({ person, status }).toEqual({ person, status: person === undefined ? 401 : person === 'social' ? 403 : 200 })
    }
  })

  test('no password, key or token is ever in an answer', async () => {
    const { text } = await installation.request('GET', '/users?limit=100&depth=2', { as: 'editor' })
    expect(text).not.toMatch(/"(?:hash|salt|password|apiKeyIndex|resetPasswordToken)"/)
  })
})

describe('tasks', () => {
  test('are for their office, those who filed them and the central team', async () => {
    const { ids, payload, request } = installation
    const { fileTask } = await import('../../cms/tasks/file-task.ts')
    const { docs: [agent] } = await payload.find({ collection: 'users', where: { email: { equals: emailOf('agent') } }, depth: 0, overrideAccess: true })
    const file = (organisation: number | string | undefined, more: object = {}) =>
      fileTask(payload, { kind: 'answer', subject: { organisation, entryTitle: 'Hund' }, words: 'Fehlt', language: 'de', ...more })
    const filed = { office: await file(ids.office), below: await file(ids.below), other: await file(ids.other), nobody: await file(undefined), agent: await file(ids.other, { filedBy: agent }) }
    const sees: Record<string, string[]> = { admin: Object.keys(filed), chief: Object.keys(filed), editor: ['office', 'below'], agent: ['agent'] }
    const works: Record<string, string[]> = { ...sees, agent: [] }
    for (const person of everyone) {
      for (const [whose, id] of Object.entries(filed)) {
        const [read, changed, removed] = [
          await request('GET', `/tasks/${id}`, person && { as: person }),
          await request('PATCH', `/tasks/${id}`, { ...(person && { as: person }), body: { state: 'progress' } }),
          ['admin', 'chief'].includes(person ?? '') ? undefined : await request('DELETE', `/tasks/${id}`, person && { as: person }),
        ]
        const [maySee, mayWork] = [sees, works].map((lists) => lists[person ?? '']?.includes(whose) ?? false)
        expect({ person, whose, read: read.status === 200 }).toEqual({ person, whose, read: maySee })
        expect({ person, whose, changed: changed.status === 200 }).toEqual({ person, whose, changed: mayWork })
        if (removed) expect({ person, whose, removed: removed.status }).toEqual({ person, whose, removed: 403 })
      }
    }
    const { json } = await request('GET', '/tasks?depth=0', { as: 'agent' })
    expect((json as { totalDocs: number }).totalDocs).toBe(1)
  })

  test('stay as they were filed, and only the central team hands them on', async () => {
    const { ids, payload, request } = installation
    const { fileTask } = await import('../../cms/tasks/file-task.ts')
    const id = await fileTask(payload, { kind: 'mistake', subject: { organisation: ids.office, page: '/impressum/' }, words: 'Wie gemeldet', language: 'de' })
    const read = () => payload.findByID({ collection: 'tasks', id, depth: 0, overrideAccess: true })
    const body = { words: 'Anders', kind: 'answer', title: 'Anders', doneBy: 'Andere', organisation: ids.other, answer: 'Geprüft' }
    await request('PATCH', `/tasks/${id}`, { as: 'editor', body })
    expect(await read()).toMatchObject({ words: 'Wie gemeldet', kind: 'mistake', organisation: ids.office, answer: 'Geprüft', title: 'Fehler gemeldet: /impressum/' })
    expect((await read()).doneBy ?? null).toBeNull()
    await request('PATCH', `/tasks/${id}`, { as: 'chief', body })
    expect(await read()).toMatchObject({ words: 'Wie gemeldet', organisation: ids.other })
  })
})

describe.each(['lead', 'agent'] as const)('115 (%s)', (person) => {
  test('changes nothing that the public sees', async () => {
    for (const type of writable) {
      const id = await given(type, { ...leastData(`Bestand ${type} ${person}`)[type], _status: 'published' })
      for (const [method, body] of [['PATCH', { _status: 'draft' }], ['DELETE', undefined]] as const) {
        const { status } = await installation.request(method, `/${type}/${id}`, { as: person, ...(body && { body }) })
        expect({ type, method, status }).toEqual({ type, method, status: 403 })
      }
    }
    expect((await installation.request('POST', '/globals/city', { as: person, body: { name: 'Anders' } })).status).toBe(403)
  })
})

describe('signing in', () => {
  const login = (email: string, word: string) => installation.request('POST', '/users/login', { body: { email, password: word } })

  test('locks an account after five wrong passwords, and says so to nobody but with a refusal', async () => {
    await installation.payload.create({ collection: 'users', data: { email: emailOf('vergesslich'), password, name: 'Vergesslich', role: 'agent' } as never, overrideAccess: true })
    for (let attempt = 0; attempt < 5; attempt++) expect((await login(emailOf('vergesslich'), 'falsch')).status).toBe(401)
    expect((await login(emailOf('vergesslich'), password)).status).toBe(401)
  })

  test('needs no default password: no account can be registered from outside', async () => {
    expect((await installation.request('POST', '/users/first-register', { body: { email: 'neu@stadt.example', password, name: 'Neu', role: 'admin' } })).status).toBe(403)
  })

  test('a cookie counts only from pages of the CMS', async () => {
    const { handleEndpoints } = await import('payload')
    const { token } = await installation.payload.login({ collection: 'users', data: { email: emailOf('admin'), password } })
    const asked = async (origin: string) => {
      const response = await handleEndpoints({ config: installation.config, request: new Request('http://localhost:3999/api/users/me', { headers: { cookie: `payload-token=${token}`, origin } }) })
      return ((await response.json()) as { user: unknown }).user !== null
    }
    expect(await asked('http://localhost:3999')).toBe(true)
    expect(await asked('https://boese.example')).toBe(false)
  })
})

test('there is no GraphQL', async () => {
  for (const method of ['GET', 'POST']) expect((await installation.request(method, '/graphql?query={Services{docs{id}}}')).status).toBe(404)
})
