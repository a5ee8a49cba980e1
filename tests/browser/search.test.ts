import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { evaluate, readQuestions, reportLines } from '../../scripts/search-report.ts'
import { axeFindings } from './axe.ts'
import { closeBrowser, eventually, newPage, signedIn } from './browser.ts'

const portal = inject('portal')
afterAll(closeBrowser)

/** A page with the focus in its search field, when suggestions are ready. */
async function searching(address: string, field = '#suchwort', options = {}) {
  const page = await newPage(options)
  await page.goto(portal + address)
  await page.locator(field).focus()
  const input = page.getByRole('combobox')
  await input.waitFor()
  return { page, input, options: page.getByRole('option') }
}

/** A results page, when its list is complete. */
async function results(address: string, options = {}): Promise<Page> {
  const page = await newPage(options)
  await page.goto(portal + address)
  await page.locator('[data-part="results"][data-question]').waitFor({ state: 'attached' })
  return page
}

const titles = (page: Page) => page.locator('[data-part="results"] > li > a').allInnerTexts()
const question = (page: Page) => new URL(page.url()).searchParams

describe('suggestions', () => {
  test('are chosen with the keyboard alone, and a screen reader is told what happens', async () => {
    const { page, input, options } = await searching('/')
    expect(await input.getAttribute('aria-expanded')).toBe('false')
    await input.pressSequentially('hund anm')
    await options.first().waitFor()
    expect(await input.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator(`#${await input.getAttribute('aria-controls')}`).getAttribute('role')).toBe('listbox')
    const count = await options.count()
    await page.getByRole('status').getByText(`${count} Vorschläge`).waitFor()
    expect(await input.getAttribute('aria-activedescendant')).toBeNull()

    await input.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await chosen.getAttribute('id')).toBe(await input.getAttribute('aria-activedescendant'))
    expect(await chosen.innerText()).toContain('Hund anmelden')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('suchwort')
    // Past either end the field itself comes first.
    await input.press('ArrowUp')
    expect(await input.getAttribute('aria-activedescendant')).toBeNull()
    await input.press('ArrowUp')
    expect(await options.last().getAttribute('aria-selected')).toBe('true')

    await input.press('Escape')
    expect(await options.count()).toBe(0)
    expect(await input.getAttribute('aria-expanded')).toBe('false')
    expect(await input.inputValue()).toBe('hund anm')
    await input.press('ArrowDown')
    await input.press('Enter')
    await page.waitForURL('**/leistungen/hundesteuer-anmelden/')
    await page.context().close()
  })

  test('Tab leaves the field, and Enter without a choice asks', async () => {
    const { page, input, options } = await searching('/en/leistungen/wohngeld/', '#suche-oben')
    await input.pressSequentially('passp')
    await options.first().waitFor()
    await input.press('ArrowDown')
    await input.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.className)).toContain('search-form--compact')
    expect(await options.first().isVisible()).toBe(false)
    await input.focus()
    await input.press('Enter')
    await page.waitForURL('**/en/suche/?q=passp')
    await page.context().close()
  })

  test('load nothing before somebody turns to the field, and nothing from elsewhere', async () => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${portal}/suche/`, { waitUntil: 'networkidle' })
    expect(asked.filter((url) => /\.json|results|suggest|loading/.test(url))).toEqual([])
    await page.goto(`${portal}/`, { waitUntil: 'networkidle' })
    asked.splice(0, asked.indexOf(`${portal}/`))
    expect(asked.filter((url) => /suche|suggest|loading/.test(url))).toEqual([])
    await page.locator('#suchwort').focus()
    await page.getByRole('combobox').waitFor()
    await page.getByRole('combobox').pressSequentially('wohngeld')
    await page.getByRole('option').first().waitFor()
    expect(asked.filter((url) => url.endsWith('/suche/de.json'))).toHaveLength(1)
    expect(asked.filter((url) => !url.startsWith(portal))).toEqual([])
    expect(asked.filter((url) => url.includes('volltext'))).toEqual([])
    await page.context().close()
  })

  test.each([['light', 1280], ['dark', 1280], ['light', 320]] as const)('are accessible, %s at %d pixels', async (colorScheme, width) => {
    const { page, input, options } = await searching('/', '#suchwort', { colorScheme, viewport: { width, height: 740 } })
    await input.pressSequentially('ausweis')
    await options.first().waitFor()
    await input.press('ArrowDown')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    // Fingers need room (WCAG 2.2, 2.5.8 asks for 24 pixels).
    expect(Math.min(...(await options.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))))).toBeGreaterThanOrEqual(44)
    await page.context().close()
  })

  test('say which titles are not in the page’s language', async () => {
    const { page, input, options } = await searching('/en/')
    await input.pressSequentially('zisterne')
    await options.first().waitFor()
    const languages = await page.locator('[role=option] .suggestion__title').evaluateAll((all) => all.map((one) => (one as HTMLElement).lang))
    expect(languages.every((lang) => lang === '' || lang === 'de')).toBe(true)
    await page.context().close()
  })
})

test('without scripts the form leads to a page that says how to go on', async () => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto(`${portal}/`)
  await page.getByLabel('Was möchten Sie erledigen?').fill('Personalausweis')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page.waitForURL('**/suche/?q=Personalausweis')
  expect(await page.locator('main').innerText()).toContain('Die Suche braucht JavaScript')
  const ways = page.getByRole('region', { name: 'Andere Wege zum Ziel' })
  expect(await ways.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(expect.arrayContaining(['/leistungen/', '/themen/', '/aemter/']))
  expect(await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).isVisible()).toBe(false)
  await page.context().close()
})

describe('the results page', () => {
  test('is narrowed down by keyboard, keeps that in the address, and gives it back', async () => {
    const page = await results('/suche/?q=hund')
    const all = await titles(page)
    await page.locator('.search-filters summary').press('Enter')
    const service = page.getByRole('list', { name: 'Art' }).getByRole('link', { name: /^Leistung \(\d+\)$/ })
    const count = Number(/\d+/.exec(await service.innerText())![0])
    await service.press('Enter')
    expect(question(page).get('art')).toBe('service')
    expect((await titles(page)).length).toBe(count)
    expect(count).toBeLessThan(all.length)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true')
    await page.getByRole('status').getByText(`${count} Treffer`).first().waitFor()
    await page.reload()
    await page.locator('[data-part="results"][data-question]').waitFor({ state: 'attached' })
    expect((await titles(page)).length).toBe(count)
    await page.goBack()
    await page.waitForFunction((most) => document.querySelectorAll('[data-part="results"] > li').length === most, Math.min(20, all.length))
    await page.context().close()
  })

  test('says what was probably meant and marks what was asked for', async () => {
    const page = await results('/suche/?q=hundestuer')
    await page.getByRole('link', { name: 'Meinten Sie „Hundesteuer“?' }).click()
    expect(question(page).get('q')).toBe('Hundesteuer')
    expect(await page.getByRole('combobox').or(page.locator('#suchwort')).first().inputValue()).toBe('Hundesteuer')
    expect(await page.locator('[data-part="results"] mark').first().innerText()).toMatch(/Hund/)
    await page.context().close()
  })

  test('tells German results apart on an English page', async () => {
    const page = await results('/en/suche/?q=impressum')
    const foreign = await page.locator('[data-part="results"] a[lang]').evaluateAll((links) => links.map((link) => link.parentElement!.textContent))
    for (const text of foreign) expect(text).toContain('in German')
    await page.context().close()
  })

  test('helps on where nothing is found, and takes a report', async () => {
    const page = await results('/suche/?q=xqzvwkj')
    await page.getByText('Nichts gefunden zu „xqzvwkj“').waitFor()
    await page.getByRole('link', { name: 'Fehlt etwas auf diesen Seiten? Sagen Sie es uns' }).click()
    const words = page.getByLabel('Was ist falsch, oder was fehlt?')
    expect(await words.inputValue()).toBe('Ich habe gesucht nach: xqzvwkj')
    expect(await words.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Fehler melden' }).click()
    await page.getByText('Das zuständige Amt prüft die Seite.').waitFor()
    await page.context().close()
  })

  test.each([['light', 1280], ['dark', 360]] as const)('is accessible, %s at %d pixels', async (colorScheme, width) => {
    const page = await results('/suche/?q=hundestuer&art=service', { colorScheme, viewport: { width, height: 740 } })
    await page.locator('[data-part="texts"][data-question]').waitFor({ state: 'attached' })
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.context().close()
  })

  test('answers the development set as well as the index promises', async () => {
    const questions = readQuestions('tests/search/queries-dev.tsv').filter((_, at) => at % 3 === 0)
    const page = await newPage()
    const report = await evaluate(questions, async (query) => {
      await page.goto(`${portal}/suche/?${new URLSearchParams({ q: query })}`)
      await page.waitForFunction((asked) => document.querySelector<HTMLElement>('[data-part="results"]')?.dataset['question'] === asked, query)
      const links = await page.locator('[data-part="results"] > li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
      return links.map((href) => /^\/leistungen\/(.+)\/$/.exec(href)?.[1] ?? href)
    })
    expect(report.successAt1, reportLines(report).join('\n')).toBeGreaterThanOrEqual(0.96)
    expect(report.successAt5).toBe(1)
    await page.context().close()
  })
})

describe('the full text', () => {
  test('may run its program on the results page and nowhere else', async () => {
    const policy = async (address: string) => (await fetch(portal + address)).headers.get('content-security-policy')
    expect(await policy('/suche/?q=x')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(await policy('/en/suche/')).toContain("'wasm-unsafe-eval'")
    for (const address of ['/', '/leistungen/', '/leistungen/wohngeld/']) expect(await policy(address)).not.toContain('wasm')
  })

  test('is narrowed down as the answers are', async () => {
    await eventually(`${portal}/volltext.json`, (status) => status === 200)
    const found = async (address: string) => {
      const page = await results(address)
      const section = page.getByRole('region', { name: 'Im Text gefunden' })
      await section.waitFor()
      const pages = await section.getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[1]))
      await page.context().close()
      return pages
    }
    expect(new Set(await found('/suche/?q=ausweis')).size).toBeGreaterThan(1)
    expect(new Set(await found('/suche/?q=ausweis&art=service'))).toEqual(new Set(['leistungen']))
  })

  test('finds what stands in a page only, and what was published just now', async () => {
    await eventually(`${portal}/volltext.json`, (status) => status === 200)
    const as = await signedIn('redaktion')
    const { json } = await as('GET', '/services?where[slug][equals]=hundesteuer-anmelden&depth=0')
    const { id } = json.docs[0]!
    expect((await as('PATCH', `/services/${id}?locale=de`, { remedy: 'Widerspruch gegen die Xylothek geht schriftlich.', _status: 'published' })).status).toBe(200)
    await eventually(`${portal}/leistungen/hundesteuer-anmelden/`, (_, text) => text.includes('Xylothek'))
    await eventually(`${portal}/volltext.json`, (_, text) => text.includes('"/leistungen/hundesteuer-anmelden/"'))
    const page = await results('/suche/?q=xylothek')
    const section = page.getByRole('region', { name: 'Im Text gefunden' })
    await section.waitFor()
    expect(await section.getByRole('link').first().getAttribute('href')).toBe('/leistungen/hundesteuer-anmelden/')
    expect(await section.locator('mark').first().innerText()).toMatch(/Xylothek/)
    // What the older part says of the page no longer holds.
    expect((await as('PATCH', `/services/${id}?locale=de`, { remedy: null, _status: 'published' })).status).toBe(200)
    await eventually(`${portal}/leistungen/hundesteuer-anmelden/`, (_, text) => !text.includes('Xylothek'))
    await page.context().close()
  })
})
