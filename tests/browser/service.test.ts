import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Timetable } from '../../content/opening.ts'
import { closeBrowser, newPage } from './browser.ts'

const portal = inject('portal')
afterAll(closeBrowser)

const service = '/leistungen/hundesteuer-anmelden/'
/** Its hours are those of a counter that one can go to without an appointment. */
const place = '/standorte/rathaus/'

describe('open now', () => {
  /** The first day from tomorrow on with regular hours and no others, as the page itself has them. */
  async function nextOpening(page: Page) {
    const { timetable, timeZone } = JSON.parse((await page.locator('[data-hours]').first().getAttribute('data-hours'))!) as { timetable: Timetable; timeZone: string }
    for (let ahead = 1; ahead < 60; ahead++) {
      const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
      const [span] = timetable.week[(new Date(day).getUTCDay() + 6) % 7]!
      if (span && !(day in timetable.days)) return { day, from: span[0], to: span[1], timeZone }
    }
    throw new Error(`${place} ist nie geöffnet.`)
  }

  /** The moment at which the clocks of a time zone show a time. */
  function momentAt(day: string, time: string, timeZone: string): Date {
    const guess = new Date(`${day}T${time}:00Z`)
    const shown = new Date(`${guess.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
    return new Date(guess.getTime() - (shown.getTime() - guess.getTime()))
  }

  const saidAt = async (moment: Date, address: string) => {
    // The visitor is far away, the office is not.
    const page = await newPage({ timezoneId: 'America/New_York' })
    await page.clock.setFixedTime(moment)
    await page.goto(portal + address)
    const said = await page.locator('[data-hours]').first().innerText()
    await page.context().close()
    return said.replace(/\s+/g, ' ')
  }

  test('is told by the clock of the city, in the page’s language', async () => {
    const page = await newPage()
    await page.goto(portal + place)
    const { day, from, to, timeZone } = await nextOpening(page)
    await page.context().close()
    expect(await saidAt(momentAt(day, from, timeZone), place)).toMatch(new RegExp(`^Jetzt geöffnet bis ${to} Uhr`))
    expect(await saidAt(new Date(momentAt(day, from, timeZone).getTime() - 60_000), place)).toMatch(new RegExp(`^Jetzt geschlossen öffnet heute um ${from} Uhr`))
    expect(await saidAt(momentAt(day, from, timeZone), `/en${place}`)).toMatch(new RegExp(`^Open now until ${to}`))
    expect(await saidAt(momentAt(`${new Date().getFullYear()}-12-25`, '10:00', timeZone), place)).toMatch(/^Jetzt geschlossen/)
  })

  test('is said nowhere without a script; the table says it all', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(portal + place)
    expect(await page.locator('.hours__now').first().isVisible()).toBe(false)
    expect(await page.locator('.hours table').first().innerText()).toMatch(/Montag[\s\S]*Uhr/)
    await page.context().close()
  })
})

test('documents can be ticked off with the keyboard and are remembered nowhere', async () => {
  const page = await newPage()
  await page.goto(portal + service)
  const first = page.locator('.documents').getByRole('checkbox').first()
  await first.focus()
  await page.keyboard.press('Space')
  expect(await first.isChecked()).toBe(true)
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0)
  await page.goto(portal)
  await page.goto(portal + service)
  expect(await first.isChecked()).toBe(false)
  await page.context().close()
})

test.each([service, '/leistungen/personalausweis-beantragen/', '/en/leistungen/hundesteuer-anmelden/'])('%s prints its list on two sheets at most', async (address) => {
  const page = await newPage()
  await page.goto(portal + address)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.documents input').first().isVisible()).toBe(true)
  expect(await page.locator('.short-link__qr').isVisible()).toBe(true)
  for (const part of ['.site-nav', '.site-footer', '.contents', '.short-link button']) expect(await page.locator(part).first().isVisible()).toBe(false)
  const sheets = (await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets!.length).toBeLessThanOrEqual(2)
  await page.context().close()
})

test.each([['/s/hundesteuer-anmelden/', service], ['/en/s/hundesteuer-anmelden/', `/en${service}`]])('the short address %s leads to %s, without a script', async (short, long) => {
  const page = await newPage({ javaScriptEnabled: false })
  await page.goto(portal + short)
  await page.waitForURL(portal + long)
  await page.context().close()
})

test('another authority comes before everything else', async () => {
  const page = await newPage()
  await page.goto(`${portal}/leistungen/einkommensteuer/`)
  const [authority, heading] = [await page.locator('.other-authority').boundingBox(), await page.locator('main h2').first().boundingBox()]
  expect(authority!.y).toBeLessThan(heading!.y)
  expect(await page.locator('.other-authority').innerText()).toContain('nicht die Stadt')
  await page.context().close()
})

describe('an address that does not exist', () => {
  const suggestionsFor = async (address: string) => {
    const page = await newPage()
    await page.goto(portal + address)
    await page.locator('[data-suggestions] a').first().waitFor()
    const found = await page.locator('[data-suggestions] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    await page.context().close()
    return found
  }

  test('leads to the page that was meant', async () => {
    expect((await suggestionsFor('/leistungen/hundesteuer-anmeldn/'))[0]).toBe(service)
    expect((await suggestionsFor('/en/personalausweis-beantragn.html'))[0]).toBe('/en/leistungen/personalausweis-beantragen/')
  })

  test('leads on to the lists without a script', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${portal}/gibt-es-nicht/`)
    expect(await page.locator('main').getByRole('link', { name: 'Leistungen A–Z' }).isVisible()).toBe(true)
    expect(await page.locator('[data-suggestions]').innerText()).toBe('')
    await page.context().close()
  })
})

test.each([[service, 30_000], ['/en/leistungen/personalausweis-beantragen/', 30_000], ['/', 80_000]])('a first visit of %s takes at most %d bytes in five requests', async (address, most) => {
  const page = await newPage()
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  let bytes = 0
  let requests = 0
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    // The icon is the logo: what is at hand already is not asked for again.
    if (encodedDataLength > 0) requests++
  })
  await page.goto(portal + address, { waitUntil: 'networkidle' })
  expect(requests).toBeLessThanOrEqual(5)
  expect(bytes).toBeLessThanOrEqual(most)
  await page.context().close()
})

const templates = ['/', service, '/leistungen/', '/themen/', '/aemter/', '/aemter/buergeramt/', '/standorte/', place, '/aktuelles/', '/archiv/', '/veranstaltungen/', '/online/', '/formulare/', '/termine/', '/fuer/unternehmen/', '/feeds/', '/115/', '/gibt-es-nicht/']

test.each(templates)('%s needs no sideways scrolling at 320 pixels, nor with letters twice as large', async (address) => {
  const narrow = await newPage({ viewport: { width: 320, height: 640 } })
  await narrow.goto(portal + address)
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await narrow.setViewportSize({ width: 640, height: 640 })
  const before = await narrow.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height)
  await narrow.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'))
  expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
  expect(await narrow.evaluate(() => document.querySelector('main')!.getBoundingClientRect().height)).toBeGreaterThan(before * 1.3)
  await narrow.context().close()
})

describe('on a phone', () => {
  const phone = { width: 390, height: 844 }
  const titles = async () => {
    const { services } = (await (await fetch(`${portal}/feeds/115/services.json`)).json()) as { services: { urls: { de: string }; answer?: { de: string }; title: { de: string } }[] }
    return services
  }

  test('answer and next step show before anybody scrolls, also where the answer is long', async () => {
    const longest = (await titles()).sort((a, b) => (b.answer?.de.length ?? 0) - (a.answer?.de.length ?? 0)).slice(0, 15)
    const page = await newPage({ viewport: phone })
    for (const { urls } of longest) {
      await page.goto(portal + new URL(urls.de).pathname)
      const first = page.locator('.other-authority__name, .next-step > *').first()
      const { y, height } = (await first.boundingBox())!
      expect(y + height, urls.de).toBeLessThanOrEqual(phone.height)
    }
    await page.context().close()
  })

  test('the navigation opens as a menu and closes again, without a script', async () => {
    const page = await newPage({ viewport: phone, javaScriptEnabled: false })
    await page.goto(portal + service)
    const menu = page.getByRole('navigation', { name: 'Hauptnavigation' })
    expect(await menu.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menü' }).click()
    expect(await menu.getByRole('link', { name: 'Ämter' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await menu.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menü' }).click()
    await menu.getByRole('button', { name: 'Menü schließen' }).click()
    expect(await menu.isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Suche' }).click()
    await page.waitForURL('**/suche/')
    await page.context().close()
  })

  test('the longest words of the city fit as headings, in letters of twice the size, with the browser’s hyphens or without', async () => {
    const words = (await titles()).flatMap(({ title }) => title.de.split(/[\s-]+/)).sort((a, b) => b.length - a.length).slice(0, 12)
    const page = await newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(portal + service)
    await (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    const tooWide = await page.evaluate((all) => {
      const headings = document.querySelectorAll<HTMLElement>('h1, main h2, main h3, .contents a, .next-step p')
      return ['auto', 'manual'].flatMap((hyphens) => {
        document.body.style.hyphens = hyphens
        return all.filter((word) => {
          for (const heading of headings) heading.textContent = word
          return document.documentElement.scrollWidth > innerWidth || [...headings].some((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        })
      })
    }, [...words, 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'])
    expect(words[0]!.length).toBeGreaterThan(20)
    expect(tooWide).toEqual([])
    await page.context().close()
  })
})
