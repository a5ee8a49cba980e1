import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import { dropDatabase, onMongo, ownDatabase } from './database.ts'

export const password = 'nur-fuer-diesen-test-9'

/** The seven people and the machine of the tests; `office` is an office, `below` one under it, `other` another one. */
export type Person = 'admin' | 'chief' | 'editor' | 'social' | 'lead' | 'agent' | 'machine'

export interface Installation {
  payload: Payload
  config: SanitizedConfig
  folder: string
  ids: Record<'office' | 'below' | 'other', number | string>
  /** A request to the REST API as a person, or as the public where none is named. */
  request(method: string, address: string, options?: { as?: Person; body?: unknown; form?: FormData }): Promise<{ status: number; text: string; json: never }>
  /** Issues an API key as an administrator would. */
  newKey(name: string): Promise<string>
  close(): Promise<void>
}

/**
 * A real installation in a folder of its own: database migrated, three offices, one account per role.
 * Settings are read when the configuration is first imported, so each test file has one installation.
 */
export async function newInstallation(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-'))
  Object.assign(process.env, ownDatabase(), { STADT_DATA: folder, PORTAL_URL: 'https://stadt.example', CMS_URL: 'http://localhost:3999' })
  const { getPayload, handleEndpoints } = await import('payload')
  const config = await (await import('../../cms/payload.config.ts')).default
  const payload = await getPayload({ config, disableOnInit: true })
  payload.logger.level = 'silent' // refusals are what these tests provoke
  if (!onMongo) await payload.db.migrate()

  const office = await organisation('Prüfamt')
  const ids = { office, below: await organisation('Prüfstelle', office), other: await organisation('Nachbaramt') }
  await payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', _status: 'published' } as never, overrideAccess: true })

  const roles = { admin: 'admin', chief: 'chief-editor', editor: 'editor', social: 'social', lead: 'lead', agent: 'agent' } as const
  for (const [person, role] of Object.entries(roles)) {
    await payload.create({
      collection: 'users', overrideAccess: true,
      data: {
        email: emailOf(person), password, name: person, role,
        ...(role === 'editor' && { organisation: ids.office }),
      } as never,
    })
  }
  /** Each signs in once, also where several requests are the first: two at the same time may cost each other the session. */
  const tokens = new Map<Person, Promise<string>>()
  let apiKey: Promise<string> | undefined

  async function organisation(name: string, parent?: number | string) {
    const created = await payload.create({ collection: 'organisations', data: { name, _status: 'published', ...(parent !== undefined && { parent }) } as never, overrideAccess: true })
    return created.id
  }

  async function authorization(person: Person): Promise<string> {
    if (person === 'machine') return `Bearer ${await (apiKey ??= newKey('Prüfprogramm'))}`
    if (!tokens.has(person)) tokens.set(person, payload.login({ collection: 'users', data: { email: emailOf(person), password } }).then(({ token }) => token!))
    return `JWT ${await tokens.get(person)}`
  }

  const newKey: Installation['newKey'] = async (name) => {
    const { doc } = (await request('POST', '/api-keys', { as: 'admin', body: { name } })).json as { doc: { id: number | string } }
    return ((await request('POST', `/api-keys/${doc.id}/secret`, { as: 'admin' })).json as { key: string }).key
  }

  const request: Installation['request'] = async (method, address, { as, body, form } = {}) => {
    const headers = new Headers(body === undefined ? {} : { 'content-type': 'application/json' })
    if (as) headers.set('authorization', await authorization(as))
    const response = await handleEndpoints({
      config,
      request: new Request(`http://localhost:3999/api${address}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), ...(form && { body: form }) }),
    })
    const text = await response.text()
    return { status: response.status, text, json: (text.startsWith('{') ? JSON.parse(text) : {}) as never }
  }

  return {
    payload, config, folder, ids, request, newKey,
    close: async () => {
      await dropDatabase(payload)
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const emailOf = (person: string) => `${person}@stadt.example`

/** The least that a document of each published collection needs, with a text of ours as its title. */
export const leastData = (title: string): Record<string, Record<string, unknown>> => ({
  services: { title },
  organisations: { name: title },
  locations: { name: title },
  'contact-points': { name: title },
  topics: { title },
  news: { title, date: '2026-11-01T08:00:00.000Z' },
  events: { title, start: '2026-12-01T18:00:00.000Z' },
  'social-posts': { text: title, channel: 'mastodon', date: '2026-11-01T08:00:00.000Z' },
  notices: { title, urgency: 'info', start: '2026-11-01T08:00:00.000Z' },
  media: { alt: title },
  'data-sets': { title, licence: 'cc-zero', columns: [{ key: 'wert', label: 'Wert', kind: 'text' }], rows: 'wert\r\nA\r\n' },
  'search-rules': { title, kind: 'same', words: [`${title} anders`] },
})

/** A picture file for an upload, with a text of ours in its name. */
export const pictureFile = (name: string) => {
  const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>')
  return { name: `${name}.svg`, mimetype: 'image/svg+xml', data, size: data.length }
}
