import { afterAll, beforeAll, expect, test } from 'vitest'
import { onMongo } from './database.ts'
import { emailOf, newInstallation, type Installation } from './installation.ts'

let installation: Installation
beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(() => installation?.close())

const count = async (collection: 'services' | 'publications') => (await installation.payload.count({ collection, overrideAccess: true })).totalDocs
const publish = (title: string) => installation.request('POST', '/services', { as: 'chief', body: { title, _status: 'published' } })

/** MongoDB has transactions where it is a replica set; cms/publication/intents.ts makes up for them elsewhere. */
async function begin(skip: (why: string) => never) {
  return (await installation.payload.db.beginTransaction()) ?? skip('this server has no transactions')
}

test('what belongs together is stored together or not at all', async ({ skip }) => {
  const { payload } = installation
  const before = [await count('services'), await count('publications')]
  const transactionID = await begin(skip)
  const req = { transactionID, context: {} } as never
  const { id } = await payload.create({ collection: 'services', data: { title: 'Zurückgenommen', synonyms: ['eins'], _status: 'published' } as never, overrideAccess: true, req })
  expect((await payload.findByID({ collection: 'services', id, overrideAccess: true, req })).title).toBe('Zurückgenommen')
  // Nobody else sees it yet.
  expect([await count('services'), await count('publications')]).toEqual(before)
  await payload.db.rollbackTransaction(transactionID)
  expect([await count('services'), await count('publications')]).toEqual(before)
})

test('a failure within an edit leaves nothing of it behind', async ({ skip }) => {
  const { payload } = installation
  await payload.db.rollbackTransaction(await begin(skip))
  const { doc } = (await publish('Bleibt')).json as { doc: { id: number } }
  const before = await count('publications')
  const { create } = payload.db
  payload.db.create = (args) => (args.collection === 'publications' ? Promise.reject(new Error('no room in the queue')) : create.call(payload.db, args))
  try {
    expect((await installation.request('PATCH', `/services/${doc.id}`, { as: 'chief', body: { title: 'Halb', synonyms: ['halb'], _status: 'published' } })).status).toBe(500)
  } finally {
    payload.db.create = create
  }
  expect(await payload.findByID({ collection: 'services', id: doc.id, overrideAccess: true })).toMatchObject({ title: 'Bleibt' })
  expect(await count('publications')).toBe(before)
})

test('many edits, refused edits and failed logins at once do not get into each other’s way', async () => {
  const before = [await count('services'), await count('publications')] as const
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, (_, number) => publish(`Zugleich ${number}`)),
    ...Array.from({ length: 5 }, () => publish('')),
    ...Array.from({ length: 3 }, () => installation.request('POST', '/users/login', { body: { email: emailOf('agent'), password: 'falsch' } })),
  ])
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 201), ...Array.from({ length: 5 }, () => 400), ...Array.from({ length: 3 }, () => 401)])
  expect([await count('services'), await count('publications')]).toEqual([before[0] + 20, before[1] + 20])
})

type Raw = { client: { execute(sql: string): Promise<{ rows: Record<string, number>[] }> }; sessions: Record<string, { db: { run(sql: string): Promise<unknown> } }> }
const raw = () => installation.payload.db as unknown as Raw

test.skipIf(onMongo)('where the database has no room left, an edit is refused and leaves nothing of it behind', async () => {
  const { payload } = installation
  const { doc } = (await publish('Passt noch hinein')).json as { doc: { id: number } }
  const before = await count('publications')
  const { rows } = await raw().client.execute('PRAGMA page_count')
  await raw().client.execute(`PRAGMA max_page_count = ${rows[0]!['page_count']! + 2}`)
  const edit = () => installation.request('PATCH', `/services/${doc.id}`, { as: 'chief', body: { title: 'Zu groß', summary: 'Lang. '.repeat(10_000), synonyms: ['zu', 'groß'], _status: 'published' } })
  expect((await edit()).status).toBe(500)
  expect(await payload.findByID({ collection: 'services', id: doc.id, overrideAccess: true })).toMatchObject({ title: 'Passt noch hinein' })
  expect(await count('publications')).toBe(before)
  await raw().client.execute('PRAGMA max_page_count = 1000000')
  expect((await edit()).status).toBe(200)
  expect(await count('publications')).toBe(before + 1)
})

test.skipIf(onMongo)('a commit that fails is told, and nothing is stored', async () => {
  const { payload } = installation
  const before = await count('services')
  const transactionID = (await payload.db.beginTransaction())!
  await payload.create({ collection: 'services', data: { title: 'Nie gewesen', _status: 'published' } as never, overrideAccess: true, req: { transactionID, context: {} } as never })
  // A row that belongs to nobody: SQLite finds that out at the end.
  await raw().sessions[transactionID]!.db.run('PRAGMA defer_foreign_keys = ON')
  await raw().sessions[transactionID]!.db.run("INSERT INTO services_locales (title, _locale, _parent_id) VALUES ('x', 'de', 987654321)")
  await expect(payload.db.commitTransaction(transactionID)).rejects.toThrow('Die Änderung ließ sich nicht speichern.')
  expect(await count('services')).toBe(before)
  expect((await publish('Danach')).status).toBe(201)
})

test.skipIf(onMongo)('after a statement that failed, nothing of the transaction is stored, whatever follows', async () => {
  const { payload } = installation
  const before = await count('services')
  const transactionID = (await payload.db.beginTransaction())!
  const req = { transactionID, context: {} } as never
  const create = (title: string) => payload.create({ collection: 'services', data: { title, _status: 'published' } as never, overrideAccess: true, req })
  await create('Davor')
  await expect(raw().sessions[transactionID]!.db.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow()
  await expect(create('Danach')).rejects.toThrow()
  await payload.db.rollbackTransaction(transactionID)
  expect(await count('services')).toBe(before)
})
