import type { Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { serve } from '../../scripts/serve.ts'
import { buildSample, templatePages, type TemplatePage } from '../integration/sample.ts'
import { axeFindings } from './axe.ts'
import { closeBrowser, newPage } from './browser.ts'

/*
 * What only a browser can tell, for every template that the build produced, in every language and colour scheme
 * (tests/integration/pages.test.ts looks at every single page).
 */

const portal = await buildSample()
const templates = templatePages(portal)
let server: Server
let origin: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = await serve(portal.folder, port, '127.0.0.1', origin)
})
afterAll(async () => {
  await closeBrowser()
  server?.closeAllConnections()
  server?.close()
  portal.remove()
})

const phone = { width: 320, height: 640 }
const desktop = { width: 1280, height: 900 }

/** What can differ between the colour schemes: they share their markup and their layout. */
const onColours = ['color-contrast', 'link-in-text-block']

/** Collects what a page must not do: fail, complain, ask others, move what has been shown. */
async function watch(page: Page) {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(`console: ${message.text()}`)))
  page.on('request', (request) => void (new URL(request.url()).origin !== origin && complaints.push(`request: ${request.url()}`)))
  page.on('response', (response) => void (response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`)))
  await page.addInitScript(() => {
    const shifts: string[] = ((globalThis as unknown as { shifts: string[] }).shifts = [])
    interface Shift extends PerformanceEntry {
      value: number
      sources: { node?: Element }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) shifts.push(`shift: ${value} ${sources.map(({ node }) => node?.className || node?.nodeName).join(' ')}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => [...complaints, ...(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts))]
}

/** How many pixels a page can be scrolled sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** As if visitors had chosen another size in their browser's settings, where 16 is usual. */
async function chooseFontSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: Math.round(size * 0.8125) } })
  await session.detach()
}

const usualSize = 16
const textSize = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))

const toTheEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))

test('there are templates to look at', () => {
  expect(templates.length).toBeGreaterThan(20 * portal.languages.length)
})

const named = templates.map((page) => [`${page.template || 'home'} (${page.language}): ${page.address}`, page] as const)
/** The languages have their markup, styles and scripts in common: what depends on nothing else is looked at in the first one. */
const first = named.filter(([, { language }]) => language === portal.languages[0])

// Chromium fetches its hyphenation words when it first needs them: a text that breaks anew then is not the page's doing.
describe.concurrent('in each colour scheme, on a phone and with large text', { retry: 1 }, () => {
  test.each(named)('%s', async (_name, { address, language }: TemplatePage) => {
    const page = await newPage({ viewport: phone, colorScheme: 'light' })
    const complaints = await watch(page)
    await page.goto(origin + address, { waitUntil: 'networkidle' })
    await toTheEnd(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await sideways(page), `at ${phone.width} pixels`).toBe(0)
    const usual = await textSize(page)
    if (language === portal.languages[0]) {
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page, onColours)).toEqual([])
    }
    expect(await complaints()).toEqual([])

    await chooseFontSize(page, 2 * usualSize)
    for (const viewport of [desktop, phone]) {
      await page.setViewportSize(viewport)
      expect(await textSize(page), 'the text follows the size that visitors chose').toBe(2 * usual)
      expect(await sideways(page), `text of 200 % at ${viewport.width} pixels`).toBe(0)
    }
    await page.context().close()
  }, 120_000)
})

describe.concurrent('without scripts', () => {
  test.each(first)('%s', async (_name, { address }: TemplatePage) => {
    const page = await newPage({ viewport: desktop, javaScriptEnabled: false })
    await page.goto(origin + address)
    expect(await page.locator('h1').isVisible()).toBe(true)
    // Whatever can be pressed does something without a script: it sends a form.
    const dead = page.locator('button:visible:not(form button)')
    expect(await dead.allTextContents()).toEqual([])
    const images = page.locator('img:visible')
    for (const image of await images.all()) await image.scrollIntoViewIfNeeded()
    await expect.poll(() => images.evaluateAll((all) => all.filter((image) => !(image as HTMLImageElement).naturalWidth).map((image) => image.outerHTML)), { timeout: 30_000 }).toEqual([])
    await page.context().close()
  }, 120_000)
})

const forced = templates.filter(({ language, template }) => language === portal.languages[0] && ['', 'leistungen/*', 'standorte/*', 'suche'].includes(template))

test.each(forced.map(({ address }) => address))('%s is for everyone where the system forces its colours', async (address) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await newPage({ viewport: phone, forcedColors: 'active', colorScheme })
    await page.goto(origin + address, { waitUntil: 'networkidle' })
    expect(await axeFindings(page)).toEqual([])
    // Fields and buttons still have an edge: a background alone is gone.
    const edgeless = page.locator('main :is(button, input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select):visible')
    expect(await edgeless.evaluateAll((all) => all.filter((one) => getComputedStyle(one).borderTopStyle === 'none').map((one) => one.outerHTML))).toEqual([])
    await page.context().close()
  }
})
