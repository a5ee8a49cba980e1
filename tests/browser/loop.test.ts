import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closeBrowser, signedIn } from './browser.ts'
import { axeFindings } from './axe.ts'
import { ask, openAs } from './desk-page.ts'

const cms = inject('cms')
let redaktion: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => void (redaktion = await signedIn('redaktion')))
afterAll(closeBrowser)

const status = (page: Page) => page.locator('.loop [role="status"]').first()

test('an agent reports, asks for a callback and sees what becomes of both, by keyboard alone', async () => {
  const page = await openAs('115')
  await ask(page, 'hund anmelden')
  await page.keyboard.press('Alt+f')
  await page.getByRole('dialog', { name: 'Auskunft falsch oder unvollständig' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type('Die Gebühr für den zweiten Hund fehlt.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => status(page).textContent()).toMatch(/^Gemeldet: „Hund anmelden/)
  // The question is still there, and so is the field.
  expect(await page.locator('#q').inputValue()).toBe('hund anmelden')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')

  await page.keyboard.press('Alt+r')
  await page.getByRole('dialog', { name: /^Rückruf: Hund anmelden/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type('06131 5551234')
  await page.keyboard.press('Enter')
  await expect.poll(() => status(page).textContent()).toMatch(/^Der Rückruf ist notiert\. Das Amt ruft zurück bis (?:Mon|Diens|Mitt|Donners|Frei)\w+, \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\.$/)

  await page.keyboard.press('Alt+n')
  await page.getByText('Die Gebühr für den zweiten Hund fehlt.').waitFor()
  expect(await page.locator('.reports li').count()).toBe(2)
  expect(await page.locator('.reports').textContent()).toContain('06131 5551234')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')

  const { json } = await redaktion('GET', '/tasks?where[kind][equals]=answer&depth=0&limit=1')
  await redaktion('PATCH', `/tasks/${json.docs[0]!.id}`, { state: 'done', answer: 'Steht jetzt da.' })
  await page.keyboard.press('Alt+n')
  await page.getByText('Antwort des Amtes: Steht jetzt da.').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('#q').inputValue()).toBe('hund anmelden')
  await page.context().close()
})

test('what nobody knows is reported with its words and without numbers; a mistake stays to be corrected', async () => {
  const page = await openAs('115')
  await ask(page, 'qwxzyvk')
  await page.getByText('Dazu ist nichts bekannt.').waitFor()
  await page.keyboard.press('Alt+f')
  const dialog = page.getByRole('dialog', { name: 'Auskunft fehlt' })
  await dialog.waitFor()
  expect(await dialog.getByLabel('Was wurde gefragt?').inputValue()).toBe('qwxzyvk')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('06131 5551234')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('ohne Nummern und Adressen').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Qwxzyvk 06131 5551234')
  await page.keyboard.press('Enter')
  await expect.poll(() => status(page).textContent()).toBe('Die Frage ist gemeldet.')
  // Other tests of the desk ask what nobody knows, too: only this one's words are looked for.
  const { json } = await redaktion('GET', '/tasks?where[words][contains]=wxzyvk&depth=0&limit=5')
  expect(json.docs.map((task) => (task as unknown as { words: string }).words)).toEqual(['qwxzyvk'])
  await page.context().close()
})

test('the lead sees what was read and what is overdue', async () => {
  const agent = await openAs('115')
  await ask(agent, 'hund anmelden')
  await agent.waitForResponse((response) => response.url().endsWith('/115/desk/opened') && response.status() === 200)
  expect(await agent.getByRole('link', { name: 'Zahlen' }).count()).toBe(0)
  await agent.goto(`${cms}/115/zahlen`)
  await agent.getByText('Dieses Konto darf die Zahlen der 115 nicht lesen.').waitFor()
  await agent.context().close()

  const page = await openAs('redaktion', '/115/zahlen', 'Zahlen der 115')
  await page.getByRole('row', { name: /^Hund anmelden/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.context().close()
})
