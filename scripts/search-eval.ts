/**
 * `npm run search:eval -- FILE.tsv [--target portal|desk] [--site FOLDER] [--json]`: how well the search answers a file of questions.
 * `portal` asks the built portal's own results page in a headless browser; `--site` takes a portal that is built already, e.g.
 * `data/releases/current`. `desk` asks the list of the 115 desk.
 */
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { keyOf } from '../cms/desk/contract.ts'
import type { Around, Internal } from '../cms/desk/project.ts'
import { deskAddress, deskIndex, deskKnowledge } from '../cms/desk/search-records.ts'
import { askDesk, hitsFor } from '../cms/desk/ui/hits.ts'
import { wantedIn } from '../cms/desk/ui/lookup.ts'
import { said } from '../cms/desk/wording.ts'
import { readInternal } from '../cms/exchange/internal.ts'
import { dayIn } from '../content/clock.ts'
import { readKnowledgeFolder } from '../content/folder.ts'
import { sections } from '../content/paths.ts'
import type { ContactPoint, Organisation, Service } from '../content/schema/index.ts'
import type { SearchIndex } from '../content/search/contract.ts'
import { decisionsFrom } from '../content/search/rules.ts'
import { openSearch } from '../content/search/search.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { browserOptions } from './browser.ts'
import { buildPortal, withWorkFolder } from './portal-build.ts'
import { evaluate, readQuestions, reportLines, type Question, type SearchReport } from './search-report.ts'
import { serve } from './serve.ts'
import { run } from './terminal.ts'

const usage = 'So geht es: npm run search:eval -- FRAGEN.tsv [--target portal|desk] [--site ORDNER] [--json]'

async function searchEval(): Promise<void> {
  const { file, target, site, json } = wishes()
  const questions = readQuestions(file)
  const report = target === 'desk' ? await askDeskOf(questions) : site ? await askPortal(questions, site) : await buildAndAsk(questions)
  for (const line of reportLines(report)) console.log(line)
  if (json) console.log(JSON.stringify(report))
}

function wishes() {
  const { values, positionals } = parsed()
  const [file, ...others] = positionals
  if (!file || others.length) throw new Mistake(`Bitte nennen Sie eine Datei mit Fragen. ${usage}`)
  const { target = 'portal', site, json } = values
  if (target !== 'portal' && target !== 'desk') throw new Mistake(`--target ist portal oder desk, nicht „${target}“. ${usage}`)
  return { file: path.resolve(file), target, site: site === undefined ? undefined : path.resolve(site), json }
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { target: { type: 'string' }, site: { type: 'string' }, json: { type: 'boolean' } } })
  } catch {
    throw new Mistake(`Diese Angaben versteht der Befehl nicht. ${usage}`)
  }
}

/** The desk's list over the city's folder with what only agents know: its own index, its own way to ask, as an agent sees it. */
async function askDeskOf(questions: Question[]): Promise<SearchReport> {
  const { STADT_SAMPLE } = readSettings()
  const { city, entries } = readKnowledgeFolder(STADT_SAMPLE)
  const internal = readInternal(STADT_SAMPLE)
  const around: Around = { language: city.languages[0].code, today: dayIn(new Date(), city.timeZone), region: city.holidayRegion, fileAddress: () => undefined, shortLink: ({ id }) => id }
  // A field that is not there is one that is not known.
  const knowledgeOf = (entry: Service | ContactPoint | Organisation, internal: object | undefined) =>
    deskKnowledge(entry, (internal ?? {}) as Internal, 'organisation' in entry ? said(entries.organisations.get(entry.organisation ?? '')?.name) : undefined, around)
  const known = [
    ...[...entries.services.values()].map((entry) => knowledgeOf(entry, internal.services.get(entry.id))),
    ...[...entries['contact-points'].values()].map((entry) => knowledgeOf(entry, internal['contact-points'].get(entry.id))),
    ...[...entries.organisations.values()].map((entry) => knowledgeOf(entry, internal.organisations.get(entry.id))),
    ...[...entries.locations.values()].map((entry) => deskKnowledge(entry, {}, undefined, around)),
  ]
  const records = new Map(known.map(({ record }) => [keyOf(record), record]))
  const index = deskIndex(known.map(({ search }) => search), decisionsFrom([...entries['search-rules'].values()], deskAddress))
  const search = openSearch(JSON.parse(JSON.stringify(index)) as SearchIndex) // as it comes to the browser
  return evaluate(questions, (query) => {
    const wanted = wantedIn(query)
    const { keys } = wanted.phone ? { keys: [] } : askDesk(search, wanted.rest)
    return hitsFor(query, wanted, keys, '', { records, city: undefined }).map(({ key }) => entries.services.get(key)?.slug ?? key)
  })
}

const buildAndAsk = (questions: Question[]): Promise<SearchReport> =>
  withWorkFolder('search-eval', async (folder) => {
    const site = path.join(folder, 'site')
    await buildPortal({ knowledgeFolder: readSettings().STADT_SAMPLE, outDir: site })
    return askPortal(questions, site)
  })

/** The results page of a built portal, as a visitor's browser shows it. */
async function askPortal(questions: Question[], site: string): Promise<SearchReport> {
  const { PORTAL_URL } = readSettings()
  const server = await serve(site, 0, '127.0.0.1', PORTAL_URL)
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch(browserOptions())
  try {
    const page = await browser.newPage({ locale: 'de-DE' })
    return await evaluate(questions, (query) => resultsOf(page, `http://127.0.0.1:${port}`, query))
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

/** The list of answers says for which question it stands: `data-question` is set when all are in. */
async function resultsOf(page: Page, portal: string, query: string): Promise<string[]> {
  await page.goto(`${portal}/suche/?${new URLSearchParams({ q: query })}`)
  const list = page.locator('[data-part="results"]')
  await page.waitForFunction(
    (asked) => (document.querySelector('[data-part="results"]') as HTMLElement | null)?.dataset['question'] === asked,
    query,
    { timeout: 20_000 },
  )
  const addresses = await list.locator('> li').evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''))
  return addresses.map((address) => new RegExp(`/${sections.services}/([^/]+)/$`).exec(address)?.[1] ?? address)
}

await run(searchEval)
