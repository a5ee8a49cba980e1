import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskNotice, DeskService, DeskUpdate } from '../../cms/desk/contract.ts'
import { openSearch } from '../../content/search/search.ts'
import { newInstallation, type Installation, type Person } from './installation.ts'

let installation: Installation
/** What a real mail server was given, and whether it takes anything now. */
const mails: { from: string; to: string[]; raw: string }[] = []
let refusing = false
const smtp = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) => done(refusing ? Object.assign(new Error(`5.1.1 ${address.address} unknown`), { responseCode: 550 }) : null),
  onData: (stream, session, done) =>
    void text(stream).then((raw) => {
      const { mailFrom, rcptTo } = session.envelope
      mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
      done()
    }),
})

const ids: Record<string, number | string> = {}
const secret = 'nur-intern-geflüstert'

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  process.env['SMTP_FROM'] = '115@stadt.example'
  installation = await newInstallation()
  const create = async (collection: string, data: object) => (await installation.payload.create({ collection: collection as 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })).id
  ids['point'] = await create('contact-points', { name: 'Hundestelle', phone: '06131 12-9210', organisation: installation.ids.office, directLine: '06131 12-7777', competences: [{ kind: 'name', from: 'A', to: 'K' }] })
  ids['dog'] = await create('services', {
    entryId: 'hund', title: 'Hund anmelden', answer: 'Melden Sie den Hund an.', organisation: installation.ids.office, contactPoints: [ids['point']],
    fees: [{ kind: 'fixed', amount: 120 }], agentNote: `Krokodile auch. ${secret}`, spokenAnswer: `Gesprochen ${secret}`, lastCheckedAt: '2026-11-01T12:00:00.000Z',
  })
  ids['draft'] = await create('services', { entryId: 'entwurf', title: 'Noch geheim', _status: 'draft' })
})
afterAll(async () => {
  await installation?.close()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
})

const everyone: (Person | undefined)[] = [undefined, 'admin', 'chief', 'editor', 'social', 'lead', 'agent', 'machine']
/** Machines have keys for `/115/answers` and nothing else. */
const isPerson = (person: Person | undefined): person is Exclude<Person, 'machine'> => person !== undefined && person !== 'machine'
const as = (person: Person | undefined) => (person ? { as: person } : {})
const update = async (since = ''): Promise<DeskUpdate> => (await installation.request('GET', `/115/desk?since=${since}`, { as: 'agent' })).json
/** Long enough that the CMS looks again. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 900))

describe('the desk', () => {
  test.each(['/115/desk', '/115/desk/index'])('%s is read by people who answer, and by nobody else', async (address) => {
    for (const person of everyone) {
      const { status, text } = await installation.request('GET', address, as(person))
      expect({ person, status }).toEqual({ person, status: isPerson(person) ? (person === 'social' ? 403 : 200) : 401 })
      if (status !== 200) expect(text).not.toContain('Krokodile')
    }
  })

  test('tells everything once, with what only agents see, and no drafts', async () => {
    const all = await update()
    expect(all).toMatchObject({ fresh: true, more: false, removed: [], city: { name: 'Teststadt' } })
    const dog = all.changed.find(({ id }) => id === 'hund') as DeskService
    expect(dog).toMatchObject({ isSpoken: true, fees: ['120\u00a0€'], contactPoints: ['hundestelle'], organisation: 'pruefamt', agentOnly: { agentNote: `Krokodile auch. ${secret}` } })
    expect(all.changed.find(({ id }) => id === 'hundestelle')).toMatchObject({ agentOnly: { directLine: '06131 12-7777' }, competences: [{ kind: 'name', from: 'A', to: 'K' }] })
    expect(JSON.stringify(all)).not.toContain('Noch geheim')
    expect(await update(all.version)).toMatchObject({ fresh: false, changed: [], removed: [] })
  })

  test('the index knows the words that only agents see, offices and contact points', async () => {
    const { text: json } = await installation.request('GET', '/115/desk/index', { as: 'agent' })
    const search = openSearch(JSON.parse(json))
    const found = (question: string) => search.ask(question).results[0]?.entry.url
    expect([found('krokodil'), found('hundestelle'), found('prüfamt')]).toEqual(['hund', 'contact-points/hundestelle', 'organisations/pruefamt'])
  })

  test('an edit, an unpublication and a new publication are told to those who ask since then', async () => {
    const { version } = await update()
    await installation.payload.update({ collection: 'services', id: ids['dog']!, data: { agentNote: 'Nur Hunde.', _status: 'published' } as never, overrideAccess: true })
    await soon()
    const edited = await update(version)
    expect(edited.changed.map(({ id }) => id)).toEqual(['hund'])
    expect((edited.changed[0] as DeskService).agentOnly.agentNote).toBe('Nur Hunde.')

    await installation.payload.update({ collection: 'services', id: ids['dog']!, data: { _status: 'draft' } as never, overrideAccess: true })
    await soon()
    const taken = await update(edited.version)
    expect([taken.changed, taken.removed]).toEqual([[], ['hund']])
    // Who has been away longer gets the same end.
    expect(await update(version)).toMatchObject({ changed: [], removed: ['hund'] })

    await installation.payload.update({ collection: 'services', id: ids['dog']!, data: { _status: 'published' } as never, overrideAccess: true })
    await soon()
    expect((await update(taken.version)).changed.map(({ id }) => id)).toEqual(['hund'])
  })

  test('a contact point that is taken back and published again is named by its services again', async () => {
    const { version } = await update()
    const set = (_status: string) => installation.payload.update({ collection: 'contact-points', id: ids['point']!, data: { _status } as never, overrideAccess: true })
    await set('draft')
    await soon()
    const without = await update(version)
    expect(without.removed).toEqual(['contact-points/hundestelle'])
    expect(without.changed.find(({ id }) => id === 'hund')).toMatchObject({ contactPoints: [] })
    await set('published')
    await soon()
    expect((await update(without.version)).changed.find(({ id }) => id === 'hund')).toMatchObject({ contactPoints: ['hundestelle'] })
  })

  test('a version of another start gets everything anew', async () => {
    expect(await update('frueher.12')).toMatchObject({ fresh: true })
    expect((await update('frueher.12')).changed.length).toBeGreaterThan(3)
  })
})

describe('ad-hoc notices', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
  const notices = async (): Promise<DeskNotice[]> => (await soon(), (await update()).notices)

  test('are written on the desk by 115 and the central team, for services by their ids, and ended again', async () => {
    for (const person of everyone) {
      const { status } = await installation.request('POST', '/115/desk/notices', { ...as(person), body: { title: `Von ${person}`, severity: 'info', end: inAnHour(), services: ['hund'] } })
      expect({ person, status }).toEqual({ person, status: isPerson(person) ? (['admin', 'chief', 'lead', 'agent'].includes(person) ? 200 : 403) : 401 })
    }
    const written = await notices()
    expect(written).toHaveLength(4)
    expect(written[0]).toMatchObject({ severity: 'info', services: ['hund'], organisations: [] })
    for (const { id } of written) {
      expect((await installation.request('POST', `/115/desk/notices/${id}/end`, { as: 'editor' })).status).toBe(403)
      expect((await installation.request('POST', `/115/desk/notices/${id}/end`, { as: 'agent' })).status).toBe(200)
    }
    expect(await notices()).toEqual([])
  })

  test('expire by themselves, and come most urgent first', async () => {
    const write = (title: string, severity: string, end: number) =>
      installation.request('POST', '/115/desk/notices', { as: 'agent', body: { title, severity, end: new Date(Date.now() + end).toISOString() } })
    await write('Kurz', 'emergency', 1200)
    await write('Hinweis', 'info', 60_000)
    await write('Störung', 'warning', 60_000)
    expect((await notices()).map(({ title }) => title)).toEqual(['Kurz', 'Störung', 'Hinweis'])
    await soon()
    // What has ended is not sent any more once anything else changes; until then the browser leaves it out.
    await write('Noch eine', 'info', 60_000)
    expect((await notices()).map(({ title }) => title)).not.toContain('Kurz')
  })

  test.each([
    [{}, 'Bitte schreiben Sie, worum es geht.'],
    [{ title: 'x', severity: 'info', end: '2020-01-01T00:00:00Z' }, 'Das Ende liegt in der Vergangenheit.'],
    [{ title: 'x', severity: 'info' }, 'Bitte geben Sie an, bis wann die Meldung gilt.'],
    [{ title: 'x', severity: 'schlimm', end: inAnHour() }, 'Bitte wählen Sie Hinweis, Störung oder Gefahr.'],
    [{ title: 'x', severity: 'info', end: inAnHour(), services: ['gibt-es-nicht'] }, 'Eine der Leistungen gibt es nicht mehr. Bitte wählen Sie sie neu aus.'],
  ])('%j is answered with a sentence', async (body, sentence) => {
    const { status, json } = await installation.request('POST', '/115/desk/notices', { as: 'agent', body })
    expect([status, (json as { title: string }).title]).toEqual([422, sentence])
  })
})

describe('e-mail to a caller', () => {
  const send = (body: object, person: Person | null = 'agent') => installation.request('POST', '/115/desk/mail', { ...(person && { as: person }), body })
  /** Quoted-printable as text. */
  const decoded = (raw: string) => Buffer.from(raw.replace(/\r/g, '').replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')

  test('arrives at a real mail server in German and English, with public parts only', async () => {
    expect((await send({ to: 'anrufer@example.org', service: 'hund', language: 'de' })).status).toBe(200)
    expect((await send({ to: 'anrufer@example.org', service: 'hund', language: 'en' })).status).toBe(200)
    const [german, english] = mails.slice(-2)
    expect(german).toMatchObject({ from: '115@stadt.example', to: ['anrufer@example.org'] })
    expect(decoded(german!.raw)).toMatch(/Guten Tag,[^]*HUND ANMELDEN[^]*Melden Sie den Hund an\.[^]*Kosten:\n- 120\u00a0€[^]*06131 12-9210[^]*https:\/\/stadt\.example\/s\/hund\//)
    expect(decoded(english!.raw)).toMatch(/Hello,[^]*Fees:\n- €120[^]*https:\/\/stadt\.example\/en\/s\/hund\//)
    for (const { raw } of mails) for (const internal of [secret, 'Krokodil', '7777', 'Nur Hunde']) expect(decoded(raw)).not.toContain(internal)
  })

  test('leaves nothing about the caller in the database', async () => {
    const { client } = installation.payload.db as unknown as { client?: { execute(sql: string): Promise<{ rows: Record<string, string>[] }> } }
    if (!client) return // SQLite only: the same code writes to both
    const tables = (await client.execute("select name from sqlite_master where type = 'table'")).rows
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) expect(JSON.stringify((await client.execute(`select * from "${name}"`)).rows)).not.toContain('anrufer@example.org')
  })

  test('what goes wrong is said without repeating the address, not even to the log', async () => {
    const logged: string[] = []
    const { logger } = installation.payload
    const before = logger.error.bind(logger)
    logger.error = ((...words: unknown[]) => void logged.push(JSON.stringify(words))) as typeof logger.error
    refusing = true
    const { status, text: answer } = await send({ to: 'falsch@example.org', service: 'hund', language: 'de' })
    refusing = false
    logger.error = before
    expect([status, answer]).toEqual([502, expect.stringContaining('ließ sich nicht senden')])
    expect(answer + logged.join()).not.toContain('falsch@')
    expect(logged).toHaveLength(1)
  })

  test('only published services, only whole addresses, only for agents, and not without end', async () => {
    expect((await send({ to: 'a@example.org', service: 'entwurf', language: 'de' })).status).toBe(404)
    expect((await send({ to: 'a@example.org\r\nBcc: b@example.org', service: 'hund', language: 'de' })).status).toBe(422)
    expect((await send({ to: 'a@example.org', service: 'hund', language: 'de' }, 'social')).status).toBe(403)
    expect((await send({ to: 'a@example.org', service: 'hund', language: 'de' }, null)).status).toBe(401)
    const statuses: number[] = []
    for (let number = 0; number < 22; number++) statuses.push((await send({ to: 'a@example.org', service: 'hund', language: 'de' }, 'chief')).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200))
    expect(statuses.at(-1)).toBe(429)
  })
})
