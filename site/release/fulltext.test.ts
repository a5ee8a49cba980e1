import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { FullTextState } from '../../content/search/contract.ts'
import { buildFullText, endFullText, isFullText, updateFullText } from './fulltext.ts'

const release = mkdtempSync(path.join(tmpdir(), 'fulltext-'))

function page(address: string, text: string, { lang = 'de', head = '' } = {}) {
  mkdirSync(path.join(release, address), { recursive: true })
  writeFileSync(
    path.join(release, address, 'index.html'),
    `<!doctype html><html lang="${lang}"><head>${head}</head><body><nav>Menü</nav><main><article class="entry"><h1>${address}</h1><p>${text}</p></article></main></body></html>`,
  )
}

const state = () => JSON.parse(readFileSync(path.join(release, 'volltext.json'), 'utf8')) as FullTextState
const folders = () => readdirSync(path.join(release, 'volltext'))

beforeEach(() => {
  for (const name of readdirSync(release)) rmSync(path.join(release, name), { recursive: true })
  page('leistungen/hund', 'Hunde brauchen eine Marke.')
  page('leistungen/pass', 'Der Pass gilt zehn Jahre.')
  page('en/leistungen/pass', 'A passport is valid for ten years.', { lang: 'en' })
})
afterAll(async () => {
  await endFullText()
  rmSync(release, { recursive: true, force: true })
})

test('holds the pages with a text of their own, by language, under a name made of what is in it', async () => {
  page('leistungen', 'Liste')
  writeFileSync(path.join(release, 'leistungen/index.html'), '<html lang="de"><main><h1>Liste</h1></main></html>')
  page('en/leistungen/hund', 'Noch nicht übersetzt', { lang: 'en', head: '<meta name="robots" content="noindex">' })
  expect(await buildFullText(release)).toBe(3)
  const first = state()
  expect(first).toEqual({ version: 1, parts: [{ folder: expect.stringMatching(/^\/volltext\/[0-9a-f]{16}\/$/) as unknown, languages: ['de', 'en'] }], stale: [] })
  const names = readdirSync(path.join(release, first.parts[0]!.folder))
  expect(names).toEqual(expect.arrayContaining(['fragment', 'index', 'pagefind-entry.json', 'pagefind.js', 'wasm.de.pagefind']))
  expect(names.filter((name) => /ui|highlight|worker/.test(name))).toEqual([])
  // The same pages give the same name, and other ones another.
  await buildFullText(release)
  expect(state()).toEqual(first)
  page('leistungen/hund', 'Hunde brauchen keine Marke mehr.')
  await buildFullText(release)
  expect(state().parts[0]!.folder).not.toBe(first.parts[0]!.folder)
})

test('changed and removed pages get a part of their own, and the older part is told not to speak for them', async () => {
  await buildFullText(release)
  const [whole] = state().parts
  page('leistungen/hund', 'Jetzt steht hier etwas über Leinen.')
  await updateFullText(release, ['/leistungen/hund/'])
  expect(state()).toEqual({ version: 1, parts: [whole, { folder: expect.any(String) as unknown, languages: ['de'] }], stale: ['/leistungen/hund/'] })
  const before = state().parts[1]!.folder
  rmSync(path.join(release, 'leistungen/pass'), { recursive: true })
  await updateFullText(release, ['/leistungen/pass/', '/leistungen/hund/'])
  expect(state()).toMatchObject({ parts: [whole, { languages: ['de'] }], stale: ['/leistungen/hund/', '/leistungen/pass/'] })
  expect(state().parts[1]!.folder).toBe(before)
  rmSync(path.join(release, 'leistungen/hund'), { recursive: true })
  await updateFullText(release, ['/leistungen/pass/', '/leistungen/hund/'])
  expect(state().parts).toEqual([whole, { folder: '', languages: [] }])
})

test('parts that nobody can be using any more are removed', async () => {
  for (let round = 0; round < 5; round++) {
    page('leistungen/hund', `Fassung ${round} ${'wort'.repeat(round)}`)
    await buildFullText(release)
  }
  expect(folders().length).toBeLessThanOrEqual(3)
  expect(folders()).toContain(path.basename(state().parts[0]!.folder))
})

test('knows a page by its own words, not by what every page says at its foot', async () => {
  const file = path.join(release, 'leistungen/hund/index.html')
  const foot = '<div class="short-link"><p>Kurzer Link</p></div><footer class="entry__origin"><p>Diese Angaben sind ein Beispiel.</p></footer>'
  writeFileSync(file, readFileSync(file, 'utf8').replace('</article>', `<p class="muted entry__checked">Zuletzt geprüft am Montag</p>${foot}</article><form><h2>War diese Seite hilfreich?</h2></form>`))
  await buildFullText(release)
  const fragments = path.join(release, state().parts[0]!.folder, 'fragment')
  const texts = readdirSync(fragments).map((name) => gunzipSync(readFileSync(path.join(fragments, name))).toString('utf8')).join('\n')
  expect(texts).toContain('Hunde brauchen eine Marke.')
  expect(texts).not.toMatch(/Kurzer Link|geprüft|Diese Angaben|hilfreich|Menü/)
})

test('its files are told from pages', () => {
  expect(['volltext.json', 'volltext/ab/pagefind.js', 'leistungen/volltext/index.html', 'volltextsuche/index.html'].map(isFullText)).toEqual([true, true, false, false])
})
