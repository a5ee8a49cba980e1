import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArchive, writeArchive } from '../../cms/transfer/archive.ts'
import { readLanguages } from '../../content/folder.ts'
import type { Values } from '../../cms/transfer/documents.ts'
import { isExpected, manifestFile, type Manifest } from '../../cms/transfer/manifest.ts'
import { filesBelow } from './compare.ts'
import { onMongo, ownDatabase } from './database.ts'
import { newInstallation, pictureFile, type Installation } from './installation.ts'
import { command, inside, killWhen, type Place } from './transfer-commands.ts'

/* Backs up an installation while people work in it, and brings it back elsewhere. */

let installation: Installation
let folder: string
let here: Place
let backup: string
const used: Place[] = []

/** A place where nothing is. */
function emptyPlace(name: string, isMongo = onMongo): Place {
  const place = { STADT_DATA: path.join(folder, name), DATABASE_URL: isMongo ? ownDatabase().DATABASE_URL! : '' }
  used.push(place)
  return place
}

/** What a backup holds: text by name. */
async function contentOf(file: string): Promise<Map<string, string>> {
  const to = mkdtempSync(path.join(folder, 'content-'))
  await readArchive(file, to, isExpected)
  return new Map(filesBelow(to).map((name) => [name, readFileSync(path.join(to, name), 'base64')]))
}
const linesOf = (content: Map<string, string>, part: string) =>
  Buffer.from(content.get(`documents/${part}.ndjson`)!, 'base64').toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Values)
const manifestOf = (content: Map<string, string>) => JSON.parse(Buffer.from(content.get(manifestFile)!, 'base64').toString()) as Manifest

beforeAll(async () => {
  installation = await newInstallation()
  folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-backup-'))
  here = { STADT_DATA: installation.folder, DATABASE_URL: onMongo ? process.env['DATABASE_URL']! : '' }
  // What the first start writes down, and what publications have left.
  writeFileSync(path.join(here.STADT_DATA, 'languages.json'), JSON.stringify(readLanguages('content/sample')))
  mkdirSync(path.join(here.STADT_DATA, 'published'))
  writeFileSync(path.join(here.STADT_DATA, 'published/traces.json'), '{"moved":[],"gone":[]}')
  const { payload } = installation
  await payload.create({ collection: 'media', data: { alt: 'Ein Hund', _status: 'published' } as never, file: pictureFile('hund'), overrideAccess: true })
  for (const title of ['Eins', 'Zwei']) {
    await payload.create({ collection: 'services', data: { title, organisation: installation.ids.office, _status: 'published' } as never, overrideAccess: true })
    await payload.create({ collection: 'news', data: { title, date: '2026-11-01T08:00:00.000Z', _status: 'published' } as never, overrideAccess: true })
  }
}, 120_000)

afterAll(async () => {
  if (onMongo) {
    const { MongoClient } = await import('mongodb')
    for (const { DATABASE_URL } of used.filter(({ DATABASE_URL }) => DATABASE_URL)) {
      const client = await MongoClient.connect(DATABASE_URL)
      await client.db().dropDatabase()
      await client.close()
    }
  }
  await installation.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a backup that is made while people work holds one moment', async () => {
  const { payload } = installation
  backup = path.join(folder, 'backup.tar.gz')
  let isOver = false
  let confirmed = 0
  const working = (async () => {
    const { docs: [news] } = await payload.find({ collection: 'news', limit: 1, overrideAccess: true })
    for (; !isOver; confirmed++) {
      await payload.update({ collection: 'news', id: news!.id, data: { title: `Stand ${confirmed}`, _status: 'published' } as never, overrideAccess: true })
      await breathe()
    }
  })()
  while (confirmed < 5) await breathe()
  const before = confirmed
  const { code, said } = await command(here, 'backup', [backup])
  isOver = true
  await working
  expect(said).toContain('Diese Sicherung enthält Geheimnisse')
  expect(code).toBe(0)
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect(readdirSync(here.STADT_DATA).filter((name) => name.startsWith('.backup'))).toEqual([])

  const content = await contentOf(backup)
  const manifest = manifestOf(content)
  const title = (values: Values) => (values['title'] as { de: string }).de
  const edited = linesOf(content, 'news').map(title).find((text) => text.startsWith('Stand '))!
  expect(Number(edited.slice('Stand '.length))).toBeGreaterThanOrEqual(before - 1)
  expect(confirmed).toBeGreaterThan(before)
  if (manifest.isOneMoment) {
    // A document and its newest version were stored together, so they are here together.
    const newest = linesOf(content, 'news.versions').filter(({ latest }) => latest).map(({ version }) => title(version as Values))
    expect(newest.sort()).toEqual(linesOf(content, 'news').map(title).sort())
  }
  expect(manifest.isOneMoment || onMongo).toBe(true)
}, 120_000)

/** Backups of the same say the same, but when they were made. */
function withoutTime(content: Map<string, string>): Map<string, string> {
  return new Map([...content].filter(([name]) => name !== manifestFile && name !== 'checksums.json'))
}

test('restored into an empty installation, everything is there again', async () => {
  const there = emptyPlace('there')
  const { code, said } = await command(there, 'restore', [backup])
  expect(said).toContain('ist ganz zurückgeholt')
  expect(code).toBe(0)
  const again = path.join(folder, 'again.tar.gz')
  expect((await command(there, 'backup', [again])).code).toBe(0)
  const [first, second] = [await contentOf(backup), await contentOf(again)]
  expect(withoutTime(second)).toEqual(withoutTime(first))
  expect(manifestOf(second).documents).toEqual(manifestOf(first).documents)
  expect([...first.keys()].filter((name) => name.startsWith('uploads/')).length).toBeGreaterThan(1)
  expect(statSync(path.join(there.STADT_DATA, 'secret')).mode & 0o777).toBe(0o600)
  // The CMS itself finds everything, and its people can sign in.
  expect(await inside(there, 'facts')).toMatchObject({ canSignIn: true, news: [{ _status: 'published' }, { _status: 'published' }] })

  const twice = await command(there, 'restore', [backup])
  expect(twice.said).toContain('Hier liegt schon eine Installation')
  expect(twice.code).toBe(1)
}, 180_000)

test.runIf(onMongo)('a backup of MongoDB is brought back into SQLite, and from there into MongoDB', async () => {
  const [sqlite, mongo] = [emptyPlace('sqlite', false), emptyPlace('mongo')]
  const between = path.join(folder, 'between.tar.gz')
  for (const [place, work, file] of [[sqlite, 'restore', backup], [sqlite, 'backup', between], [mongo, 'restore', between]] as const) {
    const { code, said } = await command(place, work, [file])
    expect(said).not.toContain('verschieden')
    expect(code).toBe(0)
  }
  const facts = await inside(sqlite, 'facts')
  expect(facts).toMatchObject({ canSignIn: true })
  expect(await inside(mongo, 'facts')).toEqual(facts)
}, 180_000)

test('a restore that is killed changes nothing that counts, and the next one does it all', async () => {
  const there = emptyPlace('killed')
  const staged = path.join(there.STADT_DATA, '.restore/documents/users.ndjson')
  expect((await command(there, 'restore', [backup], (child) => killWhen(child, () => existsSync(staged)))).code).toBe(null)
  expect(readdirSync(there.STADT_DATA).filter((name) => !name.startsWith('.') && name !== 'running.json' && !name.includes('.restoring'))).toEqual([])
  const { code } = await command(there, 'restore', [backup])
  expect(code).toBe(0)
  expect(readdirSync(there.STADT_DATA).filter((name) => name.startsWith('.') || name.includes('restoring'))).toEqual([])
}, 180_000)

test.runIf(!onMongo)('one that was killed while it moved files to their places is brought to its end', async () => {
  const there = emptyPlace('nearly')
  expect((await command(there, 'restore', [backup])).code).toBe(0)
  // As it was a moment before.
  const place = (name: string) => path.join(there.STADT_DATA, name)
  mkdirSync(place('.restore/data'), { recursive: true })
  writeFileSync(place('.restore/complete'), '')
  renameSync(place('secret'), place('.restore/data/secret'))
  renameSync(place('uploads'), place('.restore/uploads'))
  renameSync(place('stadtschreiber.db'), place('stadtschreiber.db.restoring'))
  const started = await command(there, 'prepare-cms')
  expect(started.said).toContain('kurz vor ihrem Ende unterbrochen')
  const { code, said } = await command(there, 'restore', [backup])
  expect(said).toContain('ist zu Ende gebracht')
  expect(code).toBe(0)
  expect(await inside(there, 'facts')).toMatchObject({ canSignIn: true })
  expect(readdirSync(place('uploads')).length).toBeGreaterThan(0)
}, 120_000)

test('a damaged file and one of a newer version are refused, and nothing is changed', async () => {
  const there = emptyPlace('refused')
  const damaged = path.join(folder, 'damaged.tar.gz')
  writeFileSync(damaged, readFileSync(backup).subarray(0, -2000))
  const newer = path.join(folder, 'newer.tar.gz')
  const content = await contentOf(backup)
  await writeArchive(newer, async (add) => {
    for (const [name, text] of content) {
      if (name === manifestFile) await add(name, Buffer.from(JSON.stringify({ ...manifestOf(content), version: '99.0.0' })))
      else if (name !== 'checksums.json') await add(name, Buffer.from(text, 'base64'))
    }
  })
  for (const [file, sentence] of [[damaged, 'ist beschädigt oder nicht vollständig'], [newer, 'stammt von einer neueren Version (99.0.0)'], [path.join(folder, 'none'), 'gibt es nicht']] as const) {
    const { code, said } = await command(there, 'restore', [file])
    expect(said).toContain(sentence)
    expect(code).toBe(1)
    if (existsSync(there.STADT_DATA)) expect(readdirSync(there.STADT_DATA)).toEqual([])
  }
  // Also the database: it takes a backup.
  expect((await command(there, 'restore', [backup])).code).toBe(0)
}, 180_000)
