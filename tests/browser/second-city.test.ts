import type { Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { serve } from '../../scripts/serve.ts'
import { buildBlauenfurt } from '../integration/blauenfurt.ts'
import { axeFindings } from './axe.ts'
import { closeBrowser, newPage } from './browser.ts'

/** The second city in a real browser, from right to left. */
let city: { folder: string; remove: () => void }
let server: Server
let address: string

beforeAll(async () => {
  city = await buildBlauenfurt()
  const port = await freePort()
  address = `http://localhost:${port}`
  server = await serve(city.folder, port, '127.0.0.1', address)
})
afterAll(async () => {
  await closeBrowser()
  server?.closeAllConnections()
  server?.close()
  city?.remove()
})

const templates = ['/', '/leistungen/liegeplatz/', '/aemter/hafenamt/', '/standorte/kontor/', '/aktuelles/neuer-steg/', '/veranstaltungen/hafenfest/', '/themen/wohnen/', '/leistungen/', '/suche/', '/impressum/']

/** What the security policy refused while a page was loaded. */
async function violations(page: Page): Promise<string[]> {
  const refused: string[] = []
  await page.exposeFunction('refused', (what: string) => refused.push(what))
  await page.addInitScript("document.addEventListener('securitypolicyviolation', (event) => refused(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))")
  return refused
}

test.each(templates)('%s: the policy refuses nothing, linked data included, and nothing of another host is asked for', async (path) => {
  const page = await newPage()
  const refused = await violations(page)
  const elsewhere: string[] = []
  page.on('request', (request) => void (request.url().startsWith(address) || elsewhere.push(request.url())))
  await page.goto(address + path, { waitUntil: 'networkidle' })
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(blocks.length).toBeGreaterThan(path === '/suche/' ? -1 : 0)
  for (const block of blocks) expect(JSON.parse(block)).toHaveProperty('@context', 'https://schema.org')
  expect([refused, elsewhere]).toEqual([[], []])
  expect(await page.title()).not.toBe('gehackt')
  await page.context().close()
})

test('the policy would have told: an inline script that runs is refused', async () => {
  const page = await newPage()
  const refused = await violations(page)
  await page.goto(`${address}/`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "gehackt"'
    document.body.append(script)
  })
  await expect.poll(() => refused.length).toBeGreaterThan(0)
  expect(await page.title()).not.toBe('gehackt')
  await page.context().close()
})

test.each(templates)('/ar%s stands from right to left: nothing hangs out sideways, nothing is wrong for axe', async (path) => {
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
    const page = await newPage({ viewport: { width, height: 900 }, colorScheme, locale: 'ar' })
    await page.goto(`${address}/ar${path}`, { waitUntil: 'networkidle' })
    const seen = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const name = document.querySelector('.site-header__home')!.getBoundingClientRect()
      const link = document.querySelector('.skip-link')!
      return { sideways: scrollWidth - clientWidth, nameFromRight: clientWidth - name.right, nameFromLeft: name.left, direction: getComputedStyle(link).direction }
    })
    expect(seen.sideways).toBe(0)
    expect(seen.direction).toBe('rtl')
    expect(seen.nameFromRight).toBeLessThan(Math.max(seen.nameFromLeft, 100))
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  }
})

test('browsers take the lightest form of a picture, and it keeps its place', async () => {
  const page = await newPage({ viewport: { width: 400, height: 900 } })
  await page.goto(`${address}/aktuelles/neuer-steg/`, { waitUntil: 'networkidle' })
  const image = page.locator('.picture img')
  expect(await image.evaluate((element: HTMLImageElement) => [new URL(element.currentSrc).pathname, getComputedStyle(element).objectPosition])).toEqual(['/media/hafen-320.avif', '20% 70%'])
  await page.context().close()
})

test('a drawing that carries a script is harmless where it is opened by itself', async () => {
  const page = await newPage()
  const refused = await violations(page)
  await page.route('**/media/wappen.svg', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: '<svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.id=1"><script>document.documentElement.id="gehackt"</script></svg>' })
  })
  await page.goto(`${address}/media/wappen.svg`)
  expect(await page.evaluate(() => document.documentElement.id)).toBe('')
  expect(refused.length).toBeGreaterThan(0)
  await page.context().close()
})
