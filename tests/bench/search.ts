import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright-core'
import { readSettings } from '../../content/settings.ts'
import { browserOptions } from '../../scripts/browser.ts'
import { nodeFlags } from '../../scripts/children.ts'
import { serve } from '../../scripts/serve.ts'
import type { Say } from '../../scripts/terminal.ts'
import { buildFullText, endFullText } from '../../site/release/fulltext.ts'
import type { Built } from './build-child.ts'
import { readyRenderer } from './build.ts'
import { cityFolder } from './city.ts'
import { timed } from './timed.ts'

/** What was measured of the portal's search. Bytes are those on the wire, compressed. */
export interface SearchResult {
  sampleIndexBytes: number
  indexBytes: number
  textsBytes: number
  /** Every script of the search that is ours. */
  scriptBytes: number
  /** From a key to the suggestions on the screen, in a real browser. */
  keyMs: number[]
  /** From the focus until a field can suggest, once per page. */
  readyMs: number[]
  /** What the first question of a visit moves for the full text. */
  fullTextBytes: number[]
  fullTextSeconds: number
  fullTextPages: number
}

/** As people type them: also with mistakes and for what is not there. */
const questions = ['wohnsitz ummelden', 'personalausweis', 'perso weg', 'hundestuer', 'fuererschein', 'wo kann ich müll abgeben', 'gebühr', 'xylophon', 'parkausweis', 'heiraten']
/** Each is the first of a visit. */
const textQuestions = ['genehmigung', 'unterlagen', 'frist', 'antrag stellen', 'personalausweis']

/** Measures the search of the sample city and of one with so many services, as a visitor's browser has it. */
export async function benchSearch(size: number, workFolder: string, say: Say): Promise<SearchResult> {
  await readyRenderer(workFolder, say)
  say('Beispielstadt')
  const sample = await release(readSettings().STADT_SAMPLE, path.join(workFolder, 'sample'))
  say('Stadt')
  const folder = await release(await cityFolder(size), path.join(workFolder, 'city'))
  say('Volltext')
  const begun = performance.now()
  const fullTextPages = await buildFullText(folder).finally(endFullText)
  const fullTextSeconds = (performance.now() - begun) / 1000
  const browser = await chromium.launch(browserOptions())
  const server = await serve(folder, 0, '127.0.0.1', 'http://localhost')
  const portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    say('Vorschläge')
    const typed = await typeQuestions(browser, portal)
    say('Suche im Text')
    const fullTextBytes: number[] = []
    for (const question of textQuestions) fullTextBytes.push(await firstQuestion(browser, portal, question))
    return {
      sampleIndexBytes: packed(path.join(sample, 'suche/de.json')),
      indexBytes: packed(path.join(folder, 'suche/de.json')),
      textsBytes: packed(path.join(folder, 'suche/texte/de.json')),
      scriptBytes: await scriptBytes(browser, portal, folder),
      ...typed, fullTextBytes, fullTextSeconds, fullTextPages,
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

async function release(city: string, out: string): Promise<string> {
  let built: Built | undefined
  await timed(process.execPath, [...nodeFlags, 'tests/bench/build-child.ts', city, out], { NODE_ENV: 'production' }, (message) => (built = message as Built))
  return built!.folder
}

const packed = (file: string) => gzipSync(readFileSync(file), { level: 6 }).length

/** The scripts that a visitor has loaded who types on the results page: those of every page aside. */
async function scriptBytes(browser: Browser, portal: string, folder: string): Promise<number> {
  const scriptsOf = async (address: string, work: (page: Page) => Promise<void>) => {
    const page = await browser.newPage()
    const names = new Set<string>()
    page.on('request', (request) => request.url().includes('/_astro/') && request.url().endsWith('.js') && names.add(path.basename(request.url())))
    await page.goto(portal + address, { waitUntil: 'networkidle' })
    await work(page)
    await page.close()
    return names
  }
  const everywhere = await scriptsOf('/impressum/', async () => {})
  const used = await scriptsOf('/suche/?q=hund', async (page) => {
    await page.locator('#suchwort').focus()
    await page.getByRole('combobox').waitFor()
  })
  const known = new Set(readdirSync(path.join(folder, '_astro')))
  return [...used].filter((name) => !everywhere.has(name) && known.has(name)).reduce((sum, name) => sum + packed(path.join(folder, '_astro', name)), 0)
}

/** Types every question, letter by letter; the next one comes when the last is on the screen. */
async function typeQuestions(browser: Browser, portal: string): Promise<Pick<SearchResult, 'keyMs' | 'readyMs'>> {
  const [keyMs, readyMs]: [number[], number[]] = [[], []]
  const page = await browser.newPage()
  for (const question of questions) {
    await page.goto(`${portal}/`)
    await page.evaluate(watchKeys)
    const begun = performance.now()
    await page.locator('#suchwort').focus()
    await page.keyboard.type('wo')
    await page.getByRole('option').first().waitFor()
    readyMs.push(performance.now() - begun)
    await page.locator('#suchwort').fill('')
    await page.waitForFunction(() => (window as unknown as Watched).painted.length > 2)
    await page.evaluate(() => (window as unknown as Watched).painted.splice(0))
    for (const [at, letter] of [...question].entries()) {
      await page.keyboard.type(letter)
      await page.waitForFunction((count) => (window as unknown as Watched).painted.length >= count, at + 1)
    }
    keyMs.push(...(await page.evaluate(() => (window as unknown as Watched).painted)))
  }
  await page.close()
  return { keyMs, readyMs }
}

interface Watched {
  painted: number[]
}

/** In the page: notes how long it takes from each key until what it caused is painted. */
function watchKeys() {
  const painted: number[] = ((window as unknown as Watched).painted = [])
  document.addEventListener('input', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      // A message sent before a frame is painted arrives after it.
      port1.onmessage = () => painted.push(performance.now() - timeStamp)
      port2.postMessage(undefined)
    })
  })
}

/** Bytes on the wire that a visit's first question moves for the full text, headers included. */
async function firstQuestion(browser: Browser, portal: string, question: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  const mine = new Set<string>()
  let bytes = 0
  await network.send('Network.enable')
  network.on('Network.requestWillBeSent', ({ requestId, request }) => void (request.url.includes('/volltext') && mine.add(requestId)))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void (mine.has(requestId) && (bytes += encodedDataLength)))
  await page.goto(`${portal}/suche/?${new URLSearchParams({ q: question })}`)
  await page.locator('[data-part="texts"][data-question]').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}
