import { request as httpRequest } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { freePort } from '../free-port.ts'
import { Mistake } from '../../content/sentences.ts'
import { browserOptions } from '../../scripts/browser.ts'
import { startChild } from '../../scripts/children.ts'
import { buildCms, nextProgram } from '../../scripts/preparation.ts'
import type { Say } from '../../scripts/terminal.ts'
import { account } from './account.ts'
import { environmentOf, newData } from './installation.ts'

/** The 115 desk in a real browser. Times in milliseconds. */
export interface DeskResult {
  size: number
  /** From a key press to the painted list. */
  keyMs: number[]
  /** From the request for the page, signed in, to the painted list for the first key. */
  usableMs: number[]
  /** From the CMS's answer to an edit to its text at the open desk. */
  editMs: number[]
  /** What the search index weighs on the wire, compressed, in bytes, and what comes after it in the background. */
  indexBytes: number
  recordBytes: number
  /** From the first question to the CMS until it has read everything. */
  firstReadMs: number
}

const openings = 5
const edits = 8
const longestMs = 10 * 60_000

/** What agents type: words, parts of compounds, typos, long questions, and whom to ask. */
const questions = [
  'personalausweis', 'hund anmelden', 'gebur', 'wo melde ich mein auto an', 'fuehrerschein umtauschen', 'parkausweis', 'hundestuer', 'wohnung ummelden', 'pass verloren', 'baugenehmigung',
  'sperrmüll', 'gewerbe', 'kita platz', 'heiraten standesamt', 'antrag stellen', 'MZ-AB 123', 'bürgeramt altstadt', 'was kostet ein reisepass', 'name müller', 'steuer',
]

/**
 * Opens the desk of a synthetic city in a browser, types and watches.
 * @param workFolder where the installation lives.
 */
export async function benchDesk(size: number, workFolder: string, say: Say): Promise<DeskResult> {
  const data = path.join(workFolder, 'data')
  await newData(size, data, say)
  say('CMS bauen, wo nötig')
  const port = await freePort()
  const cms = `http://localhost:${port}`
  const env = { ...environmentOf(data), CMS_PORT: String(port), CMS_URL: cms, NEXT_TELEMETRY_DISABLED: '1' }
  await buildCms(env, path.join(workFolder, 'logs'))
  const child = startChild({ name: 'bench-desk-cms', script: nextProgram, args: ['start', 'cms', '--port', String(port), '--hostname', 'localhost'], env })
  void child.ended.then((well) => well || say(child.lastLines()))
  const browser = await chromium.launch(browserOptions())
  try {
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport: { width: 1440, height: 900 } })
    await untilAnswering(cms)
    const login = await context.request.post(`${cms}/api/users/login`, { data: account })
    if (!login.ok()) throw new Mistake(`Das CMS hat die Anmeldung abgelehnt (${login.status()}).`)
    say('Das CMS liest alle Auskünfte')
    const begun = performance.now()
    await context.request.get(`${cms}/api/115/desk/index`, { timeout: longestMs, headers: fromDesk(cms) })
    const firstReadMs = performance.now() - begun
    const { indexBytes, recordBytes } = await weigh(cms, context)
    const usableMs: number[] = []
    for (let round = 0; round <= openings; round++) {
      say(`Arbeitsplatz öffnen, Runde ${round} von ${openings}`)
      const took = await openOnce(context, cms)
      if (round) usableMs.push(took) // the first one fills caches as the day's first agent does
    }
    const page = await openWhole(context, cms)
    const keyMs: number[] = []
    for (const [number, question] of questions.entries()) {
      say(`Frage ${number + 1} von ${questions.length}`)
      keyMs.push(...(await typeQuestion(page, question)))
    }
    const editMs = await editWhileOpen(page, context, cms, say)
    return { size, keyMs, usableMs, editMs, indexBytes, recordBytes, firstReadMs }
  } finally {
    await browser.close()
    await child.stop(10_000)
  }
}

/** Requests that no page makes say where they come from, or the CMS takes no cookie from them. */
const fromDesk = (cms: string) => ({ origin: cms })

/** How many bytes come over the wire, as a browser asks for them: compressed. */
async function weigh(cms: string, context: BrowserContext): Promise<{ indexBytes: number; recordBytes: number }> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const bytesOf = (address: string) =>
    new Promise<number>((resolve, reject) => {
      httpRequest(`${cms}${address}`, { headers: { cookie, 'accept-encoding': 'gzip', origin: cms } }, (response) => {
        let bytes = 0
        response.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => (response.statusCode === 200 ? resolve(bytes) : reject(new Mistake(`${address}: ${response.statusCode}`))))
      })
        .on('error', reject)
        .end()
    })
  const indexBytes = await bytesOf('/api/115/desk/index')
  let recordBytes = 0
  for (let version = '', more = true; more;) {
    const address = `/api/115/desk?since=${version}`
    recordBytes += await bytesOf(address)
    ;({ version, more } = (await (await context.request.get(cms + address, { headers: fromDesk(cms) })).json()) as { version: string; more: boolean })
  }
  return { indexBytes, recordBytes }
}

/** Notes in the page when the list for what was typed has been painted: two frames after it was put in place, at most one too late. */
const watchList = `
  window.painted = []
  addEventListener('keydown', ({ timeStamp, key }) => { if (key.length === 1) window.pressed = timeStamp }, true)
  // Umlauts come without a key: the keyboard of the browser's driver has none for them.
  addEventListener('beforeinput', ({ timeStamp, data }) => { if (data && data > '~') window.pressed = timeStamp }, true)
  const watch = () => {
    const list = document.getElementById('hits')
    const field = document.getElementById('q')
    if (!list || !field) return void setTimeout(watch, 1)
    let last = list.dataset.question
    new MutationObserver(() => {
      const { question } = list.dataset
      if (question === last || question !== field.value) return
      last = question
      const pressed = window.pressed
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.painted.push({ question, pressed, at: performance.now() })
        port2.postMessage(0)
      })
    }).observe(list, { attributes: true })
  }
  watch()`

interface Painted {
  question: string
  /** Since the page was asked for. */
  pressed: number
  at: number
}

const lastPainted = async (page: Page, question: string): Promise<Painted> => {
  const handle = await page.waitForFunction((asked) => (window as unknown as { painted: Painted[] }).painted.findLast((one) => one.question === asked), question, { timeout: longestMs, polling: 5 })
  return handle.jsonValue() as Promise<Painted>
}

/** An agent who types at once: how long until there is a list for it. */
async function openOnce(context: BrowserContext, cms: string): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript(watchList)
  await page.goto(`${cms}/115`, { waitUntil: 'commit' })
  await page.locator('#q').waitFor()
  // What is typed before the page's script runs stays in the field but is heard of by nobody.
  await page.waitForFunction(() => Object.keys(document.getElementById('q')!).some((key) => key.startsWith('__reactProps')), undefined, { polling: 5 })
  await page.locator('#q').pressSequentially('p')
  const { at } = await lastPainted(page, 'p')
  await page.close()
  return at
}

async function openWhole(context: BrowserContext, cms: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(watchList)
  await page.goto(`${cms}/115`)
  await page.getByText('Stand: aktuell').waitFor({ timeout: longestMs })
  return page
}

/** Types letter by letter, each when the list for the one before is there, as quick typists do. */
async function typeQuestion(page: Page, question: string): Promise<number[]> {
  await page.keyboard.press('Escape')
  await page.locator('#hits[data-question=""]').waitFor()
  const times: number[] = []
  for (let at = 1; at <= question.length; at++) {
    await pause(40)
    await page.keyboard.type(question[at - 1]!)
    const { at: painted, pressed } = await lastPainted(page, question.slice(0, at))
    times.push(painted - pressed)
  }
  await page.evaluate(() => void ((window as unknown as { painted: Painted[] }).painted.length = 0))
  return times
}

/** Publishes changes of the answer that is open. */
async function editWhileOpen(page: Page, context: BrowserContext, cms: string, say: Say): Promise<number[]> {
  await typeQuestion(page, 'personalausweis')
  const id = (await page.locator('#hits [aria-selected=true]').getAttribute('id'))!.replace('hit-', '')
  const { docs } = (await (await context.request.get(`${cms}/api/services?where[entryId][equals]=${id}&depth=0&limit=1`, { headers: fromDesk(cms) })).json()) as { docs: { id: number | string }[] }
  const times: number[] = []
  for (let round = 0; round < edits; round++) {
    say(`Änderung ${round + 1} von ${edits}`)
    const agentNote = `Stand ${round} der Messung`
    await context.request.patch(`${cms}/api/services/${docs[0]!.id}?depth=0`, { headers: fromDesk(cms), data: { agentNote, _status: 'published' } })
    const answered = performance.now()
    await page.getByText(agentNote).waitFor({ timeout: 60_000 })
    times.push(performance.now() - answered)
    await pause(300 + round * 250)
  }
  return times
}

async function untilAnswering(cms: string): Promise<void> {
  const end = performance.now() + 120_000
  for (;;) {
    const status = await fetch(`${cms}/api/115/desk`).then((response) => response.status, () => 0)
    if (status === 401) return
    if (performance.now() > end) throw new Mistake(`Das CMS antwortet nicht (${status}).`)
    await pause(200)
  }
}
