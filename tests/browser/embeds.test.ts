import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, newPage } from './browser.ts'

const portal = inject('portal')
afterAll(closeBrowser)

const host = 'https://www.youtube-nocookie.com'
const embedding = ['/aktuelles/winterdienst-gehwege/', '/en/aktuelles/winterdienst-gehwege/', '/ratssitzungen-live/', '/de-simple/ratssitzungen-live/']

/** Every request of a page that leaves the portal, as it happens. The provider is played, so that the test needs no internet. */
async function requestsElsewhere(page: Page): Promise<string[]> {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== portal) elsewhere.push(request.url())
  })
  await page.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title><p>Film</p>' }))
  return elsewhere
}

test.each(embedding)('%s asks nobody else for anything before the visitor agrees, and remembers nothing', async (address) => {
  const page = await newPage()
  const elsewhere = await requestsElsewhere(page)
  await page.goto(portal + address, { waitUntil: 'networkidle' })
  expect(elsewhere).toEqual([])

  const offer = page.locator('.embed')
  await offer.getByRole('button').first().click()
  await page.frameLocator('.embed iframe').getByText('Film').waitFor()
  expect(elsewhere).toHaveLength(1)
  expect(elsewhere[0]).toMatch(new RegExp(`^${host}/embed/[\\w-]{11}$`))
  expect(await page.locator('.embed iframe').getAttribute('title')).toBe(await offer.getAttribute('data-title'))

  await offer.getByRole('button').last().click()
  expect(await page.locator('.embed iframe').count()).toBe(0)
  expect(await offer.getByRole('button').count()).toBe(1)

  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.locator('.embed iframe').count()).toBe(0)
  expect(elsewhere).toHaveLength(1)
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.context().close()
})

test.each(['/ratssitzungen-live/', '/standorte/rathaus/'])('%s: nothing moves when the script offers to load, however late it comes', async (address) => {
  const page = await newPage({ viewport: { width: 390, height: 844 } })
  let letThrough = () => {}
  const late = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route(/\.js$/, async (route) => {
    await late
    await route.continue()
  })
  await page.goto(portal + address, { waitUntil: 'commit' })
  const embed = page.locator('.embed')
  await embed.locator('.embed__ways a').waitFor()
  const before = await embed.boundingBox()
  expect(await embed.getByRole('button').count()).toBe(0)
  letThrough()
  await embed.getByRole('button').waitFor()
  expect(await embed.boundingBox()).toEqual(before)
  await page.context().close()
})

test('a place is shown on a map only when the visitor agrees; the way there stands in words', async () => {
  const page = await newPage()
  const elsewhere = await requestsElsewhere(page)
  await page.goto(`${portal}/standorte/rathaus/`, { waitUntil: 'networkidle' })
  expect(elsewhere).toEqual([])
  expect(await page.getByRole('heading', { name: 'Bus und Bahn' }).isVisible()).toBe(true)
  await page.locator('.embed').getByRole('button').first().click()
  await page.frameLocator('.embed iframe').getByText('Film').waitFor()
  expect(elsewhere).toHaveLength(1)
  expect(elsewhere[0]).toMatch(/^https:\/\/www\.openstreetmap\.org\/export\/embed\.html\?bbox=[\d.%C]+&layer=mapnik&marker=[\d.]+%2C[\d.]+$/)
  await page.context().close()
})

test('the list of places has a map that is loaded on consent only, and then shows each place', async () => {
  const page = await newPage()
  const elsewhere = await requestsElsewhere(page)
  await page.goto(`${portal}/standorte/`, { waitUntil: 'networkidle' })
  expect(elsewhere).toEqual([])
  const links = page.getByRole('link', { name: /^Auf der Karte/ })
  expect(await links.count()).toBeGreaterThan(5)
  expect(await links.first().getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\/\?mlat=/)
  expect(await page.getByText('Bus und Bahn:').first().isVisible()).toBe(true)
  await page.locator('.embed').getByRole('button').first().click()
  await page.frameLocator('.embed iframe').getByText('Film').waitFor()
  expect(elsewhere).toEqual([expect.not.stringContaining('marker=')])
  await links.first().click()
  await expect.poll(() => elsewhere.length).toBe(2)
  expect(elsewhere[1]).toContain('marker=')
  expect(await page.locator('.embed iframe').getAttribute('title')).toMatch(/^Karte: /)
  expect(page.url()).toBe(`${portal}/standorte/`)
  await page.locator('.embed').getByRole('button').last().click()
  expect(await page.locator('.embed iframe').count()).toBe(0)
  await page.context().close()
})

test('without a script a plain link leads to the provider', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  const elsewhere = await requestsElsewhere(page)
  await page.goto(portal + embedding[0]!)
  const offer = page.locator('.embed')
  expect(await offer.getByRole('button').count()).toBe(0)
  expect(await offer.getByRole('link', { name: 'Bei YouTube ansehen' }).getAttribute('href')).toMatch(/^https:\/\/www\.youtube\.com\/watch\?v=/)
  expect(elsewhere).toEqual([])
  await page.context().close()
})

test('the security policy lets no other host into a frame', async () => {
  const page = await newPage()
  const elsewhere = await requestsElsewhere(page)
  await page.goto(portal + embedding[0]!)
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => resolve(`${effectiveDirective} ${blockedURI}`))
        const frame = document.createElement('iframe')
        frame.src = 'https://anderswo.example/'
        document.body.append(frame)
      }),
  )
  expect(blocked).toMatch(/^frame-src https:\/\/anderswo\.example/)
  expect(elsewhere).toEqual([])
  await page.context().close()
})
