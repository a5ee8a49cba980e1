import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, eventually, newPage, signedIn } from './browser.ts'

const [portal, cms, data] = [inject('portal'), inject('cms'), inject('data')]
afterAll(closeBrowser)

test('the start prints where everything is, and the accounts, but no password that was given', () => {
  const printed = inject('printed')
  for (const part of [`${portal}/`, `${cms}/admin`, `${cms}/115`, 'buergeramt@mainz.example', '115@mainz.example']) expect(printed).toContain(part)
  expect(printed).not.toContain(inject('password'))
})

test('health says that database and publisher are well, and nothing else', async () => {
  const response = await fetch(`${cms}/api/health`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ ok: true, database: { ok: true }, publisher: { ok: true } })
})

test('a second start on the same data gets a sentence and changes nothing', async () => {
  const before = readFileSync(path.join(data, 'running.json'), 'utf8')
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = execFile(process.execPath, ['--experimental-strip-types', 'scripts/start.ts'], { env: { ...process.env, STADT_DATA: data, CMS_PORT: '3997', PORTAL_PORT: '3998' } }, (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }))
  })
  expect(code).toBe(1)
  expect(output).toContain(data)
  expect(output).not.toMatch(/\n\s+at /)
  expect(readFileSync(path.join(data, 'running.json'), 'utf8')).toBe(before)
})

test('what an office publishes is on its page, in the feed and in the search, and gone when it is taken back', async () => {
  const as = await signedIn('finanzen')
  const { docs } = (await as('GET', '/services?where[entryId][equals]=hundesteuer-anmelden&depth=0')).json
  const id = docs[0]!.id
  const title = 'Hund anmelden, ganz neu geschrieben'
  const page = `${portal}/leistungen/hundesteuer-anmelden/`
  const has = (_status: number, text: string) => text.includes(title)

  expect((await as('PATCH', `/services/${id}`, { title, _status: 'published' })).status).toBe(200)
  expect((await eventually(page, has)).text).toContain(`${title}</h1>`)
  expect((await eventually(`${portal}/feeds/115/services.json`, has)).text).toContain(title)
  expect((await eventually(`${portal}/suche/de.json`, has)).text).toContain(title)

  expect((await as('PATCH', `/services/${id}`, { _status: 'draft' })).status).toBe(200)
  expect((await eventually(page, (status) => status !== 200)).status).toBe(410)
  expect((await eventually(`${portal}/feeds/115/services.json`, (status, text) => !has(status, text))).text).not.toContain(title)

  expect((await as('PATCH', `/services/${id}`, { _status: 'published' })).status).toBe(200)
  expect((await eventually(page, has)).status).toBe(200)
})

test('deleting takes the page away, and the record of publications tells all of it', async () => {
  const as = await signedIn('redaktion')
  const { doc } = (await as('POST', '/news', { title: 'Nur kurz zu lesen', date: '2026-11-20T08:00:00.000Z', _status: 'published' })).json
  const page = `${portal}/aktuelles/nur-kurz-zu-lesen/`
  expect((await eventually(page, (status) => status === 200)).status).toBe(200)
  await as('DELETE', `/news/${doc.id}`)
  expect((await eventually(page, (status) => status === 410)).status).toBe(410)
  const states = async () => {
    const { docs } = (await as('GET', `/publications?where[documentId][equals]=${doc.id}&where[entryType][equals]=news`)).json
    return docs.map((publication) => (publication as unknown as { state: string }).state)
  }
  await expect.poll(states, { timeout: 10_000 }).toEqual(['live', 'live'])
})

test('an office clerk signs in, changes a sentence, presses Veröffentlichen, and it is on the portal', async () => {
  const page = await newPage({ viewport: { width: 1400, height: 1000 } })
  await page.goto(`${cms}/admin`)
  await page.getByLabel('E-Mail').fill('buergeramt@mainz.example')
  await page.locator('#field-password').fill(inject('password'))
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(`${cms}/admin`)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await page.goto(`${cms}/admin/collections/services?search=meldebestaetigung`)
  await page.getByRole('link', { name: 'Meldebescheinigung' }).first().click()
  const answer = page.locator('#field-answer')
  await answer.waitFor()
  const sentence = `Die Meldebestätigung bekommen Sie sofort, Stand ${Date.now()}.`
  await answer.fill(sentence)
  await page.getByRole('button', { name: /veröffentlichen/i }).first().click()
  expect((await eventually(`${portal}/leistungen/meldebestaetigung/`, (_status, text) => text.includes(sentence))).text).toContain(sentence)
  await page.context().close()
})

test('an agent finds the answer at the desk, with what only agents may know', async () => {
  const page = await newPage()
  await page.goto(`${cms}/115`)
  await page.getByLabel('E-Mail').fill('115@mainz.example')
  await page.locator('#field-password').fill(inject('password'))
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(`${cms}/115`)
  await page.getByLabel('Worum geht es?').fill('perso beantragen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Personalausweis beantragen' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Nur für 115' }).first().isVisible()).toBe(true)
  await page.context().close()
})

test('nobody reads the desk or its answers without signing in', async () => {
  expect((await fetch(`${cms}/115`, { redirect: 'manual' })).headers.get('location')).toContain('/admin/login')
  expect((await fetch(`${cms}/api/115/answers`)).status).toBe(401)
})
