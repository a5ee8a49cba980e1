import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closeBrowser, newPage, signedIn } from './browser.ts'
import { axeFindings } from './axe.ts'
import { ask, openAs } from './desk-page.ts'

const cms = inject('cms')
let redaktion: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => void (redaktion = await signedIn('redaktion')))
afterAll(closeBrowser)

/** The desk as an agent has it open. */
const openDesk = (options: BrowserContextOptions = {}, account = '115') => openAs(account, undefined, undefined, options)

const heading = (page: Page) => page.locator('article h2')
const options = (page: Page) => page.locator('#hits [role=option]')

async function idOf(collection: string, entryId: string): Promise<number | string> {
  const { json } = await redaktion('GET', `/${collection}?where[entryId][equals]=${entryId}&depth=0&limit=1`)
  return json.docs[0]!.id
}

test('an agent works with the keyboard alone: type, choose, read, copy, ask anew', async () => {
  const page = await openDesk({ permissions: ['clipboard-read', 'clipboard-write'] })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  expect(await options(page).count()).toBeGreaterThan(5)

  await ask(page, 'hundestuer')
  expect(await heading(page).textContent()).toMatch(/^Hund anmelden/)
  expect(await page.locator('#hits [aria-selected=true]').textContent()).toContain('Hund anmelden')
  await page.keyboard.press('ArrowDown')
  const second = await heading(page).textContent()
  expect(second).not.toMatch(/^Hund anmelden/)
  expect(await page.locator('#hits [aria-selected=true]').textContent()).toContain(second)
  await page.keyboard.press('ArrowUp')
  expect(await heading(page).textContent()).toMatch(/^Hund anmelden/)

  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
  await page.keyboard.press('Alt+k')
  await page.getByText('Die Antwort ist kopiert.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Hund anmelden.*\n\n/)
  for (const part of await page.locator('article .internal').allTextContents()) expect(copied).not.toContain(part.replace('Nur für 115', '').slice(0, 40))

  await page.keyboard.press('Alt+q')
  await page.getByRole('img', { name: /^QR-Code für http/ }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await heading(page).textContent()).toMatch(/^Hund anmelden/)

  await page.keyboard.press('Escape')
  expect(await page.locator('#q').inputValue()).toBe('')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.context().close()
})

test('the answer comes in the order of a call, and what only agents may know is marked', async () => {
  const page = await openDesk()
  await ask(page, 'personalausweis beantragen')
  const parts = await page.locator('article').evaluate((article) => [...article.querySelectorAll(':scope > .spoken, :scope > section > h3')].map((part) => (part.matches('.spoken') ? 'Satz' : part.textContent)))
  const order = ['Satz', 'Mitbringen', 'Kosten', 'Fristen und Dauer', 'Zuständig', 'Termin', 'Online', 'Formulare', 'Nur für 115']
  expect(parts.filter((part) => order.includes(part!))).toEqual(order.filter((part) => parts.includes(part)))
  expect(parts).toEqual(expect.arrayContaining(['Satz', 'Mitbringen', 'Kosten', 'Zuständig', 'Nur für 115']))
  expect(await page.locator('article').textContent()).toMatch(/Jetzt (?:geöffnet bis|geschlossen, öffnet)/)
  expect(await page.locator('article .meta').textContent()).toMatch(/Gilt in: Mainz\. Zuletzt geprüft am \d\d\.\d\d\.\d{4}/)
  await page.context().close()
})

test('who is responsible: a plate, a letter with a service, a telephone number, all in one field', async () => {
  const page = await openDesk()
  const first = () => options(page).first().textContent()
  await ask(page, 'MZ-AB 123')
  expect(await first()).toMatch(/Kfz-Zulassungsstelle.*MZ-A bis MZ-K/)
  await ask(page, 'hundesteuer name müller')
  expect(await first()).toMatch(/Hundesteuer.*Namen L bis Z/)
  await page.locator('article .fits').getByText('L bis Z').waitFor()
  await ask(page, '06131 12-9320')
  expect(await first()).toMatch(/Kfz-Zulassungsstelle.*06131 12-9320/)
  await page.context().close()
})

test('the area decides which services are listed', async () => {
  const page = await openDesk()
  await ask(page, 'hund anmelden')
  expect(await heading(page).textContent()).toMatch(/^Hund anmelden/)
  await page.keyboard.press('Alt+g')
  await page.keyboard.type('Wiesbaden')
  await expect.poll(() => options(page).allTextContents().then((texts) => texts.some((text) => text.startsWith('Hund anmelden')))).toBe(false)
  await page.context().close()
})

test('an edit reaches an open desk; while the CMS is away it answers from memory, says how old that is, and catches up', async () => {
  const page = await openDesk()
  await ask(page, 'hund abmelden')
  const id = await idOf('services', 'hundesteuer-abmelden')
  const edit = (agentNote: string) => redaktion('PATCH', `/services/${id}`, { agentNote, _status: 'published' })
  await edit('Neuer Hinweis, erster Stand.')
  await page.getByText('Neuer Hinweis, erster Stand.').waitFor({ timeout: 10_000 })

  await page.context().setOffline(true)
  await page.getByRole('alert').getByText(/nicht erreichbar.*Sie arbeiten mit dem Stand von \d\d:\d\d Uhr/).waitFor()
  await edit('Neuer Hinweis, zweiter Stand.')
  await ask(page, 'wohnsitz anmelden')
  expect(await heading(page).textContent()).toMatch(/Wohnsitz/)
  await ask(page, 'hund abmelden')
  await page.getByText('Neuer Hinweis, erster Stand.').waitFor()
  expect(await page.getByRole('button', { name: 'E-Mail senden' }).isDisabled()).toBe(true)

  await page.context().setOffline(false)
  await page.getByText('Neuer Hinweis, zweiter Stand.').waitFor({ timeout: 10_000 })
  await page.getByText('Stand: aktuell').waitFor()
  await page.context().close()
})

test('a notice is written in place, stands on top and at its service for everybody, and ends by itself', async () => {
  const [lead, agent] = [await openDesk(), await openDesk()]
  await ask(lead, 'reisepass')
  const title = (await heading(lead).textContent())!
  await lead.keyboard.press('Alt+a')
  await lead.keyboard.type('Passdrucker ausgefallen')
  await lead.keyboard.press('Tab')
  await lead.keyboard.type('Bitte morgen wieder anrufen.')
  await lead.getByRole('checkbox', { name: title, exact: true }).focus()
  await lead.keyboard.press('Space')
  await lead.keyboard.press('Enter')
  await expect.poll(() => lead.getByRole('dialog').count()).toBe(0)

  const onTop = agent.locator('.notices').getByText('Passdrucker ausgefallen')
  await onTop.waitFor({ timeout: 10_000 })
  await ask(agent, 'reisepass')
  await agent.locator('article').getByText('Passdrucker ausgefallen').waitFor()
  await ask(agent, 'hund anmelden')
  expect(await agent.locator('article').getByText('Passdrucker ausgefallen').count()).toBe(0)
  await agent.getByRole('button', { name: 'Meldung beenden: Passdrucker ausgefallen' }).click()
  await onTop.waitFor({ state: 'detached', timeout: 10_000 })

  await agent.request.post(`${cms}/api/115/desk/notices`, { headers: { origin: cms }, data: { title: 'Nur ganz kurz', severity: 'info', end: new Date(Date.now() + 20_000).toISOString() } })
  await agent.getByText('Nur ganz kurz').waitFor({ timeout: 18_000 })
  await agent.context().setOffline(true) // it needs nobody to end
  await agent.getByText('Nur ganz kurz').waitFor({ state: 'detached', timeout: 40_000 })
  for (const page of [lead, agent]) await page.context().close()
})

test('roles: an office sees the desk but writes no notices, social media and the public see nothing', async () => {
  const page = await openDesk({}, 'buergeramt')
  expect(await page.getByRole('button', { name: 'Ad-hoc-Meldung' }).count()).toBe(0)
  await page.context().close()
  const social = await newPage()
  await social.request.post(`${cms}/api/users/login`, { data: { email: 'social@mainz.example', password: inject('password') } })
  await social.goto(`${cms}/115`)
  await social.getByText('Dieses Konto darf die Auskünfte der 115 nicht lesen.').waitFor()
  await social.context().close()
  const agent = await signedIn('115')
  const change = { title: 'Von 115 geändert', _status: 'published' }
  expect((await agent('PATCH', `/services/${await idOf('services', 'hundesteuer-abmelden')}`, change)).status).toBe(403)
  expect((await agent('PATCH', `/contact-points/${await idOf('contact-points', 'hundesteuer')}`, { phone: '06131 12-1', _status: 'published' })).status).toBe(403)
})

test('without a mail server the button says so', async () => {
  const page = await openDesk()
  await ask(page, 'hund anmelden')
  expect(await page.getByRole('button', { name: 'E-Mail senden' }).isDisabled()).toBe(true)
  await page.getByText('Es ist kein Mailserver eingerichtet.').waitFor()
  await page.context().close()
})

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const)('accessible: %s, %i pixels wide, with answers of every kind and open dialogs', async (colorScheme, width) => {
  const page = await openDesk({ colorScheme, viewport: { width, height: 900 } })
  for (const question of ['', 'personalausweis beantragen', 'aufenthaltserlaubnis', 'MZ-AB 123', 'bürgeramt', 'xqzzy']) {
    if (question) await ask(page, question)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
  await ask(page, 'hund anmelden')
  for (const key of ['Alt+a', 'Alt+q']) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.context().close()
})
