import { mkdirSync, mkdtempSync, copyFileSync, cpSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildRelease } from '../../site/release/release.ts'
import { loadRenderer } from '../../site/release/renderer.ts'
import { differences, filesBelow } from './compare.ts'
import { ownDatabase } from './database.ts'
import { ensureRenderer } from './renderers.ts'
import { command, inside, killWhen, type Place } from './transfer-commands.ts'

/* The sample city and whatever else can be stored moves from SQLite to MongoDB and back. Runs where there is a MongoDB server. */

const folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-move-'))
const url = ownDatabase().DATABASE_URL!
const place = (name: string, DATABASE_URL = ''): Place => ({ STADT_DATA: path.join(folder, name), DATABASE_URL })
const [here, there, back] = [place('here'), place('here', url), place('back')]
const fileOf = ({ STADT_DATA }: Place) => path.join(STADT_DATA, 'stadtschreiber.db')

/** The same city in another data folder, without its database. */
function anotherFolder({ STADT_DATA }: Place) {
  mkdirSync(STADT_DATA)
  for (const name of ['languages.json', 'secret']) copyFileSync(path.join(here.STADT_DATA, name), path.join(STADT_DATA, name))
  cpSync(path.join(here.STADT_DATA, 'uploads'), path.join(STADT_DATA, 'uploads'), { recursive: true })
}

/** Reads or changes a database file with SQLite itself. */
function inFile<T>(place: Place, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(fileOf(place))
  try {
    return work(database)
  } finally {
    database.close()
  }
}
const countOf = (place: Place, table: string) => inFile(place, (database) => (database.prepare(`SELECT count(*) AS number FROM ${table}`).get() as { number: number }).number)
const written = (said: string) => Number(/(\d+) neu geschrieben/.exec(said)![1])

const facts: unknown[] = []

beforeAll(async () => {
  const { code, said } = await command(here, 'prepare-cms')
  if (code !== 0) throw new Error(said)
  await inside(here, 'enrich')
  facts.push(await inside(here, 'facts'))
}, 300_000)

afterAll(async () => {
  const { MongoClient } = await import('mongodb')
  const client = await MongoClient.connect(url)
  await client.db().dropDatabase()
  await client.close()
  rmSync(folder, { recursive: true, force: true })
})

test('everything gets to MongoDB, and means the same there', async () => {
  const { code, said } = await command(here, 'db-move', ['--to', url])
  expect(said).toContain('Alles ist angekommen.')
  expect(code).toBe(0)
  expect(written(said)).toBeGreaterThan(700)
  facts.push(await inside(there, 'facts'))
  expect(facts[1]).toEqual(facts[0])
  const published = ['published-before', 'published-after'].map((name) => path.join(folder, name))
  for (const [index, place] of [here, there].entries()) await inside(place, 'snapshot', published[index]!)
  expect(differences(published[0]!, published[1]!)).toEqual([])
}, 300_000)

test('a database that holds something is refused', async () => {
  const { code, said } = await command(here, 'db-move', ['--to', url])
  expect(said).toContain('Das Ziel ist nicht leer')
  expect(code).toBe(1)
}, 60_000)

test('what was made on MongoDB itself gets to SQLite, too, also where the move is killed; and what then differs is named', async () => {
  await inside(there, 'enrich')
  facts.push(await inside(there, 'facts'))
  anotherFolder(back)
  const killed = await command(back, 'db-move', ['--from', url], (child) => killWhen(child, () => {
    try {
      return existsSync(fileOf(back)) && countOf(back, 'services') >= 100
    } catch {
      return false // not yet a database, or just being written
    }
  }))
  expect(killed.code).toBe(null)
  const before = countOf(back, 'services')
  expect(before).toBeGreaterThanOrEqual(100)

  const started = await command(back, 'prepare-cms')
  expect(started.said).toContain('Diese Datenbank ist noch nicht vollständig')
  expect(started.code).toBe(1)

  const { entry_id: right } = inFile(back, (database) => database.prepare('SELECT entry_id FROM services WHERE id = 1').get()) as { entry_id: string }
  const rename = (name: string) => inFile(back, (database) => database.prepare('UPDATE services SET entry_id = ? WHERE id = 1').run(name))
  rename('wrong')
  const wrong = await command(back, 'db-move', ['--from', url])
  expect(wrong.said).toMatch(/Nicht alles ist gleich\. .*\nservices 1\n/)
  expect(wrong.code).toBe(1)
  expect(written(wrong.said)).toBeGreaterThan(0)
  expect(written(wrong.said)).toBeLessThanOrEqual(Number(/zusammen +(\d+)/.exec(wrong.said)![1]) - before)

  rename(right)
  const { code, said } = await command(back, 'db-move', ['--from', url])
  expect(said).toContain('Alles ist angekommen.')
  expect(code).toBe(0)
  expect(written(said)).toBe(0)
  expect(await inside(back, 'facts')).toEqual(facts[2])
  for (const table of ['services', '_services_v', 'media', 'topics']) {
    const numbers = (place: Place) => inFile(place, (database) => database.prepare(`SELECT id FROM ${table} ORDER BY id`).all())
    expect(numbers(back).slice(0, numbers(here).length)).toEqual(numbers(here))
  }
}, 300_000)

test('published entries and the release are the same, byte for byte', async () => {
  await ensureRenderer()
  // From the same state of both: MongoDB's.
  const releases: string[] = []
  const published: string[] = []
  for (const place of [there, back]) {
    const name = place === there ? 'mongodb' : 'sqlite'
    published.push(path.join(folder, `published-${name}`))
    expect(await inside(place, 'snapshot', published.at(-1)!)).toMatchObject({ refused: [] })
    const { folder: release } = await buildRelease({
      renderer: await loadRenderer(), knowledgeFolder: published.at(-1)!, releasesFolder: path.join(folder, `releases-${name}`), publishedAt: new Date('2026-11-22T12:00:00.000Z'),
    })
    releases.push(release)
  }
  expect(filesBelow(published[0]!).length).toBeGreaterThan(250)
  expect(differences(published[0]!, published[1]!)).toEqual([])
  expect(filesBelow(releases[0]!).length).toBeGreaterThan(500)
  expect(differences(releases[0]!, releases[1]!)).toEqual([])
}, 300_000)
