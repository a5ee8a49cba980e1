/**
 * `npm run search:eval -- FILE.tsv [--target portal|desk] [--site FOLDER] [--json]`: how well the search answers a file of questions.
 * `portal` asks the built portal's own results page in a headless browser; `--site` takes a portal that is built already, e.g.
 * `data/releases/current`. `desk` asks the index of the 115 desk.
 */
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { deskAddress, find } from '../cms/desk/find.ts'
import { readInternal } from '../cms/exchange/internal.ts'
import type { AgentKnowledge, Answer } from '../cms/desk/answers.ts'
import { readKnowledgeFolder } from '../content/folder.ts'
import { sections } from '../content/paths.ts'
import { decisionsFrom } from '../content/search/rules.ts'
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
  const report = target === 'desk' ? await askDesk(questions) : site ? await askPortal(questions, site) : await buildAndAsk(questions)
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

/** The desk's own index over the city's folder, with what only agents know. */
async function askDesk(questions: Question[]): Promise<SearchReport> {
  const { STADT_SAMPLE } = readSettings()
  const { entries } = readKnowledgeFolder(STADT_SAMPLE)
  const internal = readInternal(STADT_SAMPLE).services
  const answers = [...entries.services.values()].map((service): Answer => ({
    service,
    url: null,
    organisation: entries.organisations.get(service.organisation ?? ''),
    contactPoints: [],
    locations: [],
    agentOnly: (internal.get(service.id) ?? {}) as AgentKnowledge,
  }))
  const decisions = decisionsFrom([...entries['search-rules'].values()], deskAddress)
  return evaluate(questions, (query) => find(answers, query, decisions).map(({ service }) => service.slug ?? service.id))
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
