/**
 * Works on the installation that the environment names, in a process of its own, for tests that have several of them.
 * Arguments: `enrich` fills it with what a sample city has none of; `facts` prints what is to be the same everywhere, without ids;
 * `snapshot FOLDER` publishes into a folder. Speaks over IPC: `{ result }`.
 */
import { BasePayload, type Payload } from 'payload'
import config from '../../cms/payload.config.ts'
import { takeSnapshot } from '../../cms/publication/snapshot.ts'
import { password } from './installation.ts'

type Id = number | string
const [work, folder] = process.argv.slice(2)
const payload = new BasePayload() as Payload
await payload.init({ config, disableOnInit: true })
payload.logger.level = 'fatal'
const all = { overrideAccess: true, depth: 0, pagination: false, trash: true } as const

const result = work === 'enrich' ? await enrich() : work === 'facts' ? await facts() : await takeSnapshot(payload, folder)
await new Promise((sent) => process.send!({ result }, sent))
process.exit(0)

/** Drafts, trash, sessions, preferences, planned publications, tasks, keys, counts, an intent: whatever holds an id in its own way. */
async function enrich() {
  const overrideAccess = true
  const { docs: news } = await payload.find({ collection: 'news', ...all, sort: 'entryId' })
  const { docs: services } = await payload.find({ collection: 'services', ...all, sort: 'entryId' })
  const { docs: [account] } = await payload.find({ collection: 'users', ...all, where: { role: { equals: 'admin' } } })
  const [first, second] = news as unknown as [{ id: Id }, { id: Id }]
  const { totalDocs: times } = await payload.count({ collection: 'desk-counts', overrideAccess })
  const created = await payload.create({ collection: 'news', data: { title: `Hier entstanden ${times}`, date: '2026-11-01T08:00:00.000Z', _status: 'published' } as never, overrideAccess })
  const service = services[0]!
  await payload.update({ collection: 'news', id: first.id, data: { title: 'Ein neuerer Entwurf', _status: 'draft' }, draft: true, overrideAccess })
  await payload.update({ collection: 'news', id: second.id, data: { deletedAt: new Date().toISOString() } as never, trash: true, overrideAccess })
  await payload.update({ collection: 'services', id: service.id, data: { title: 'Titel in einer Sprache', _status: 'published' }, locale: 'en', overrideAccess })
  await payload.login({ collection: 'users', data: { email: account!.email, password } })
  const user = { relationTo: 'users', value: account!.id } as const
  await payload.db.create({ collection: 'payload-preferences', data: { key: `collection-services-${service.id}`, user, value: { fields: { tabs: { tabIndex: 2 } } } } })
  await payload.db.create({ collection: 'payload-locked-documents', data: { document: { relationTo: 'services', value: service.id }, user } })
  await payload.jobs.queue({ task: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'news', value: String(created.id) }, user }, waitUntil: new Date('2036-01-01') } as never)
  await payload.create({ collection: 'tasks', data: { title: 'Bitte ansehen', kind: 'feedback', state: 'open', organisation: (service.organisation as Id) ?? null, filedBy: account!.id, times: null } as never, overrideAccess })
  await payload.create({ collection: 'api-keys', data: { name: 'Prüfprogramm' } as never, overrideAccess })
  await payload.db.create({ collection: 'desk-counts', data: { key: `2026-11-22|opened|hund-${times}`, day: '2026-11-22', kind: 'opened', about: 'hund', count: 3 } })
  await payload.kv.set('edit-of-a-killed-process', { entryType: 'services', documentId: String(service.id), entryId: service.entryId, since: 1 })
  return {}
}

async function facts() {
  const everything = async (collection: string) => (await payload.find({ collection: collection as 'news', ...all, locale: 'all' })).docs as unknown as (Record<string, unknown> & { id: Id })[]
  const names = new Map<string, string>()
  for (const collection of ['services', 'news', 'organisations', 'media', 'users'] as const) {
    for (const { id, entryId, email } of await everything(collection)) names.set(`${collection}/${id}`, String(entryId ?? email))
  }
  const nameOf = (collection: unknown, id: unknown) => names.get(`${String(collection)}/${String(id)}`) ?? `unknown ${String(collection)}`
  const reference = (value: unknown) => nameOf((value as { relationTo: string }).relationTo, (value as { value: Id }).value)
  const versions = (await payload.findVersions({ collection: 'news', ...all, locale: 'all', sort: 'updatedAt' })).docs
  const intent = (await payload.kv.get('edit-of-a-killed-process')) as Record<string, unknown> | null
  const admin = [...names.values()].find((name) => name.startsWith('admin@'))!
  const { user } = await payload.login({ collection: 'users', data: { email: admin, password } }).catch(() => ({ user: undefined }))
  const jobs = await everything('payload-jobs')
  return {
    news: (await everything('news')).map(({ entryId, title, deletedAt, _status, createdAt, updatedAt }) => ({ entryId, title: texts(title), deletedAt: deletedAt ?? null, _status, createdAt, updatedAt })).sort(byText),
    versions: versions.map(({ parent, latest, createdAt, updatedAt, version }) => ({ of: nameOf('news', parent), latest: latest === true, createdAt, updatedAt, title: texts(version.title), status: version._status })).sort(byText),
    preferences: (await everything('payload-preferences')).map(({ key, user, value }) => ({ of: nameOf('services', /\w+$/.exec(String(key))![0]), user: reference(user), value })).sort(byText),
    locked: (await everything('payload-locked-documents')).map(({ document, user }) => [reference(document), reference(user)]).sort(byText),
    jobs: jobs.map(({ input, waitUntil, taskSlug }) => ({ ...reference2(input as { doc: never; user: never }), waitUntil, taskSlug })).sort(byText),
    tasks: (await everything('tasks')).map(({ title, organisation, filedBy, times }) => ({ title, office: organisation ? nameOf('organisations', organisation) : null, by: nameOf('users', filedBy), times: times ?? null })).sort(byText),
    keys: (await everything('api-keys')).map(({ name }) => name).sort(byText),
    counts: (await everything('desk-counts')).map(({ key, count }) => [key, count]).sort(byText),
    publications: (await everything('publications')).map(({ title, entryType, documentId, entryId }) => ({ title, entryId: entryId ?? null, of: documentId ? nameOf(entryType, documentId) : null })).sort(byText),
    intent: intent && { ...intent, documentId: nameOf('services', intent['documentId']) },
    canSignIn: user !== undefined,
    sessions: (await everything('users')).map(({ email, sessions }) => [email, ((sessions as unknown[] | undefined) ?? []).length > 0]).sort(byText),
  }

  function reference2({ doc, user }: { doc: { relationTo: string; value: Id }; user: { relationTo: string; value: Id } }) {
    return { doc: reference(doc), docIsText: typeof doc.value === 'string', user: reference(user), userIsNumber: typeof user.value === 'number' ? payload.db.defaultIDType === 'number' : payload.db.defaultIDType === 'text' }
  }
}

/** SQLite tells a language without a text, and has them in another order. */
function texts(languages: unknown) {
  return Object.entries(languages as object).filter(([, text]) => text !== null).sort(byText)
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
