import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Change } from '../../content/changes.ts'
import type { Entry } from '../../content/schema/index.ts'
import { openGraph } from './graph.ts'
import { beginJournal, oweEverything } from './journal.ts'
import { openLiveSite, type LiveSite } from './live.ts'
import { buildRelease } from './release.ts'
import { loadRenderer, type Renderer } from './renderer.ts'

// Inside the project: the kept bundle imports its packages from node_modules.
mkdirSync('.cache', { recursive: true })
const temporary = mkdtempSync(path.resolve('.cache/live-test-'))
const at = (...parts: string[]) => path.join(temporary, ...parts)
const now = new Date('2026-11-22T12:00:00.000Z')
const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>'

let renderer: Renderer
let site: LiveSite

beforeAll(async () => {
  mkdirSync(at('city'))
  execFileSync(process.execPath, ['site/release/fixture/build.ts', '--outDir', at('dist'), '--keep', path.relative('.', at('kept'))], {
    env: { ...process.env, NODE_ENV: 'production', STADT_SAMPLE: at('city'), ASTRO_TELEMETRY_DISABLED: '1', VITEST: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  renderer = await loadRenderer(at('kept'))
}, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

beforeEach(async () => {
  for (const name of ['published', 'releases', 'journal.json', 'reads.jsonl']) rmSync(at(name), { recursive: true, force: true })
  put('city.json', { name: 'Kleinstadt', languages: [{ code: 'de', name: 'Deutsch', direction: 'ltr' }], timeZone: 'Europe/Berlin' })
  put('topics/hund.json', topicOf('hund', 'Hund'))
  put('topics/reisen.json', topicOf('reisen', 'Reisen'))
  put('media/bild.json', { file: 'bild.svg', alt: { de: 'Ein Bild' }, sizes: [] })
  writeFileSync(at('published/media/bild.svg'), picture)
  const { folder, name, reads } = await buildRelease({ renderer, knowledgeFolder: at('published'), releasesFolder: at('releases'), publishedAt: now })
  const graph = openGraph(at('reads.jsonl'))
  for (const [page, own] of reads) graph.record(page, own)
  graph.save()
  beginJournal(at('journal.json'), name, now)
  site = await open(folder)
})

const topicOf = (slug: string, title: string) => ({ title: { de: title }, slug, image: 'bild' })

function put(file: string, content: object) {
  mkdirSync(path.dirname(at('published', file)), { recursive: true })
  writeFileSync(at('published', file), JSON.stringify(content))
}

/** As a new process would: everything it knows, it reads from the disk. */
function open(folder = site.folder) {
  renderer.usePublished(at('published'), now)
  return openLiveSite({ renderer, graph: openGraph(at('reads.jsonl')), folder, journalFile: at('journal.json'), knowledgeFolder: at('published') }, now)
}

const topic = (id: string, title?: string, slug = id): Change => ({ type: 'topics', id, ...(title && { entry: { ...topicOf(slug, title), id, type: 'topics' } as unknown as Entry }) })

/** What the CMS's side does. */
function commit(changes: Change[]) {
  for (const one of changes) {
    if (one.type === 'city') put('city.json', one.city)
    if (one.type === 'city' || one.type === 'traces') continue
    if (one.entry) put(`${one.type}/${one.id}.json`, Object.fromEntries(Object.entries(one.entry).filter(([key]) => key !== 'id' && key !== 'type')))
    else rmSync(at('published', one.type, `${one.id}.json`), { force: true })
  }
}

const publish = (...changes: Change[]) => site.publish(changes, commit)

async function settleAll() {
  while (await site.settle());
}

const page = (slug: string) => path.join(site.folder, 'themen', slug, 'index.html')
const read = (slug: string) => readFileSync(page(slug), 'utf8')
const owesNothing = () => expect(site.owed()).toEqual({ pages: 0, lists: 0, removals: 0 })

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile())
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]))
}

/** The release is what a full build would give, and the journal is empty. */
async function expectExact() {
  await settleAll()
  owesNothing()
  const { folder } = await buildRelease({ renderer, knowledgeFolder: at('published'), releasesFolder: at('compared'), publishedAt: now })
  expect(contents(site.folder)).toEqual(contents(folder))
  rmSync(at('compared'), { recursive: true })
}

test('the entry’s own page goes out at once, lists follow', async () => {
  const step = await publish(topic('hund', 'Hunde'))
  expect(step).toEqual({ written: ['/themen/hund/'], removed: [], failed: [] })
  expect(read('hund')).toContain('Hunde')
  expect(readFileSync(path.join(site.folder, 'index.html'), 'utf8')).not.toContain('Hunde')
  expect(site.owed().lists).toBe(3)
  await expectExact()
})

test('under a stream of edits every list has its turn, what is searched every other one', async () => {
  const made: string[] = []
  for (let edit = 1; edit <= 6; edit++) {
    await publish(topic('hund', `Hund ${edit}`))
    made.push(...(await site.settle())!.written)
  }
  expect(made.filter((_, turn) => turn % 2 === 0)).toEqual(Array(3).fill('/suche/de.json'))
  expect(new Set(made)).toEqual(new Set(['/suche/de.json', '/', '/topics.json']))
  await expectExact()
})

test('the style sheet is new before any page that asks for its new version', async () => {
  const before = renderer.knowledge().city
  const { written } = await publish({ type: 'city', city: { ...before, name: 'Großstadt' } })
  expect(written).toEqual(['/portal.css'])
  await expectExact()
  expect(readFileSync(path.join(site.folder, 'portal.css'), 'utf8')).toContain('Großstadt')
})

test('new, renamed and removed: the old page stays until nothing leads to it any more', async () => {
  await publish(topic('neu', 'Neu'), topic('hund', 'Hund', 'dogge'), topic('reisen'))
  expect([existsSync(page('neu')), existsSync(page('dogge')), existsSync(page('hund')), existsSync(page('reisen'))]).toEqual([true, true, true, true])
  await expectExact()
  expect([existsSync(page('hund')), existsSync(page('reisen'))]).toEqual([false, false])
})

test('a page that throws: the old one stays, the rest goes out, and it is made when it can be', async () => {
  const before = read('hund')
  const { failed, written } = await publish(topic('hund', 'Kaputt'), topic('reisen', 'Fernreisen'))
  expect(failed).toEqual([{ page: '/themen/hund/', sentence: 'Die Seite /themen/hund/ lässt sich nicht erzeugen: kaputtes Thema' }])
  expect(written).toEqual(['/themen/reisen/'])
  await settleAll()
  expect(read('hund')).toBe(before)
  expect(site.concerns('/themen/hund/', 'topics', 'hund')).toBe(true)
  expect(site.concerns('/themen/hund/', 'topics', 'reisen')).toBe(false)
  expect((await site.retry()).failed).toHaveLength(1)
  // The debt outlives the process.
  site = await open()
  expect((await site.settle())?.failed).toHaveLength(1)
  await publish(topic('hund', 'Ganz'))
  expect(site.failures()).toEqual([])
  await expectExact()
})

test.each<[string, Change[]]>([
  ['a changed page', [topic('hund', 'Hunde')]],
  ['a new and a removed page', [topic('neu', 'Neu'), topic('reisen')]],
  ['an address that moves to another entry', [topic('hund', 'Hund', 'dogge'), topic('reisen', 'Reisen', 'hund')]],
])('a process that dies at any step leaves a debt that the next one pays: %s', async (_, changes) => {
  const killed = new Error('killed')
  // Before anything is written, half-way, and when all is.
  for (const count of [0, 1, changes.length]) {
    const dying = site.publish(changes, (all) => {
      commit(all.slice(0, count))
      throw killed
    })
    await expect(dying).rejects.toBe(killed)
    site = await open()
    await expectExact()
  }
  // The publication itself is still in the queue, and comes again.
  await publish(...changes)
  await expectExact()
})

test('a page that goes while others change is not made once more', async () => {
  await publish(topic('reisen'))
  const { failed } = await publish({ type: 'media', id: 'bild', entry: { ...renderer.knowledge().entries.media.get('bild')!, alt: { de: 'Anders' } } })
  expect(failed).toEqual([])
  await settleAll()
  expect(site.failures()).toEqual([])
  await expectExact()
})

test('a picture that goes and comes back before anybody tidied up stays', async () => {
  const entry = renderer.knowledge().entries.media.get('bild')!
  await publish({ type: 'media', id: 'bild' })
  await publish({ type: 'media', id: 'bild', entry })
  await expectExact()
  expect(existsSync(path.join(site.folder, 'media/bild.svg'))).toBe(true)
})

test('pictures and unfinished files that a killed process left are put right', async () => {
  rmSync(path.join(site.folder, 'media/bild.svg'))
  writeFileSync(path.join(site.folder, 'media/fremd.svg'), picture)
  writeFileSync(path.join(site.folder, 'media/.bild.svg.tmp'), 'hal')
  const journal = JSON.parse(readFileSync(at('journal.json'), 'utf8')) as object
  writeFileSync(at('journal.json'), JSON.stringify({ ...journal, pages: ['/themen/hund/', '/themen/nie-da/'] }))
  writeFileSync(path.join(path.dirname(page('hund')), '.index.html.tmp'), 'hal')
  site = await open()
  await expectExact()
})

test('after a whole snapshot that led to no release, every page is made again', async () => {
  oweEverything(at('journal.json'))
  put('topics/hund.json', topicOf('hund', 'Unbemerkt'))
  site = await open()
  await expectExact()
  expect(read('hund')).toContain('Unbemerkt')
})

test('a closed site writes nothing into the journal of the next', async () => {
  await publish(topic('hund', 'Hunde'))
  const before = readFileSync(at('journal.json'), 'utf8')
  await site.close()
  await settleAll()
  expect(readFileSync(at('journal.json'), 'utf8')).toBe(before)
})
