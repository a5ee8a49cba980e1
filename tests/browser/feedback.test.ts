import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { closeBrowser, newPage, signedIn } from './browser.ts'

const [portal, cms] = [inject('portal'), inject('cms')]
afterAll(closeBrowser)

const address = '/leistungen/hundesteuer-abmelden/'

/** Kept by the office for finances. */
async function filedTasks(): Promise<{ words?: string; kind: string; verdict?: string; language: string; page: string }[]> {
  const as = await signedIn('finanzen')
  const { json } = await as('GET', '/tasks?depth=0&limit=100')
  return json.docs as never
}

const openMore = (page: Page) => page.locator('.feedback summary').click()

test('without scripts a plain form tells the office, and a page of the CMS thanks and leads back', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto(portal + address)
  await openMore(page)
  await page.getByLabel('Was ist falsch, oder was fehlt?').fill('Die Frist stimmt nicht mehr.')
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vielen Dank' }).waitFor()
  expect(page.url()).toBe(`${cms}/api/feedback`)
  expect(await page.context().cookies()).toEqual([])
  await page.getByRole('link', { name: 'Zurück zur Seite' }).click()
  await page.waitForURL(portal + address)
  expect(await filedTasks()).toContainEqual(expect.objectContaining({ kind: 'mistake', words: 'Die Frist stimmt nicht mehr.', language: 'de', page: address }))
  await page.context().close()
})

test('the page that thanks is the portal’s, accessible in light and dark, and asks nobody for anything', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await newPage({ colorScheme, viewport: { width: 360, height: 740 } })
    await page.goto(`${portal}/en${address}`)
    // As a browser without scripts does, but with scripts for the check.
    await page.evaluate(() => document.querySelector('.feedback')!.replaceWith(document.querySelector('.feedback')!.cloneNode(true)))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('button', { name: 'No', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
    // The browser may still be asking for the icon of the page that it came from.
    expect(asked.filter((url) => !/\/favicon\.ico$|\/media\/[\w-]+\.svg$/.test(url))).toEqual([`${cms}/api/feedback`])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.context().close()
  }
})

test('with scripts the answer stands in place, nothing moves and nothing is kept', async () => {
  const page = await newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== portal) elsewhere.push(request.url())
  })
  await page.goto(`${portal}/en${address}`)
  await page.evaluate(() => {
    const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = [])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByText('We are glad that this page helped you.').waitFor()
  expect(page.url()).toBe(`${portal}/en${address}`)
  expect(elsewhere).toEqual([`${cms}/api/feedback`])
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
  expect(await filedTasks()).toContainEqual(expect.objectContaining({ kind: 'feedback', verdict: 'yes', language: 'en' }))
  await page.context().close()
})

test('a mistake without words gets a sentence, and the words stay until they are sent', async () => {
  const page = await newPage()
  await page.goto(portal + address)
  await openMore(page)
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await page.getByRole('status').getByText('Bitte schreiben Sie, was auf der Seite falsch ist.').waitFor()
  await page.getByLabel('Was ist falsch, oder was fehlt?').fill('Der Link führt ins Leere.')
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await page.getByText('Das zuständige Amt prüft die Seite.').waitFor()
  expect(await page.getByLabel('Was ist falsch, oder was fehlt?').count()).toBe(0)
  await page.context().close()
})

test('while the CMS is away, the page is whole, keeps the words and names 115', async () => {
  const page = await newPage()
  await page.route(`${cms}/**`, (route) => route.abort('connectionrefused'))
  await page.goto(portal + address)
  await openMore(page)
  const words = page.getByLabel('Was ist falsch, oder was fehlt?')
  await words.fill('Noch nicht gesendet')
  await page.getByRole('button', { name: 'Fehler melden' }).click()
  await page.getByRole('status').getByText('rufen Sie an: 115').waitFor()
  expect(await words.inputValue()).toBe('Noch nicht gesendet')
  expect(await page.locator('.feedback').getByRole('link', { name: '115' }).getAttribute('href')).toBe('tel:115')
  await page.context().close()
})

test.each(['/leistungen/hundesteuer-abmelden/', '/en/impressum/', '/de-simple/aemter/buergeramt/'])('the form is accessible, opened as well, in light and dark: %s', async (where) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await newPage({ colorScheme })
    await page.goto(portal + where)
    await openMore(page)
    expect(await axeFindings(page)).toEqual([])
    await page.context().close()
  }
})

test('the office finds its tasks on the dashboard and settles one', async () => {
  const page = await newPage({ viewport: { width: 1400, height: 1000 } })
  await page.goto(`${cms}/admin`)
  await page.getByLabel('E-Mail').fill('finanzen@mainz.example')
  await page.locator('#field-password').fill(inject('password'))
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('link', { name: /^\d+ offene Aufgaben? für Ihr Amt$/ }).click()
  await page.getByRole('link', { name: /^Fehler gemeldet: Hund abmelden/ }).first().click()
  await page.getByText('Der Link führt ins Leere.').first().waitFor()
  await page.context().close()
})
