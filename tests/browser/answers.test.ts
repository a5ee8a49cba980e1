import { request, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, inject, test } from 'vitest'
import { closeBrowser, newPage } from './browser.ts'

const cms = inject('cms')
afterAll(closeBrowser)

/** What comes over the wire, as it comes. */
const get = (address: string, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request(cms + address, { headers }, (response) => void buffer(response).then((body) => resolve({ status: response.statusCode!, headers: response.headers, body }), reject))
      .on('error', reject)
      .end()
  })
const ask = (key: string, headers: Record<string, string> = {}, query = '') => get(`/api/115/answers${query}`, { authorization: `Bearer ${key}`, ...headers })
const varies = ({ vary = '' }: IncomingHttpHeaders) => vary.toLowerCase().split(/, */)

test('an API key is shown once, opens the answers, travels well and ends when it is withdrawn', async () => {
  const page = await newPage({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })
  await page.request.post(`${cms}/api/users/login`, { data: { email: 'admin@mainz.example', password: inject('password') } })
  await page.goto(`${cms}/admin/collections/api-keys/create`)
  await page.getByText('Speichern Sie zuerst den Namen.').waitFor()
  await page.getByLabel('Name').first().fill('115-Verbund, Abgleich jede Nacht')
  await page.locator('#action-save').click()
  await page.getByRole('button', { name: 'Schlüssel ausstellen' }).click()
  await page.getByText('Kopieren Sie den Schlüssel jetzt.').waitFor()
  const key = (await page.locator('section[aria-label="Der Schlüssel selbst"] code').textContent())!
  expect(key).toMatch(/^st115_[\w-]{43}$/)
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click()
  await page.getByRole('status').getByText('Kopiert').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)

  // Over the wire: compressed for those who ask for it, the same state by the same name for all.
  const [packed, plain] = [await ask(key, { 'accept-encoding': 'gzip' }, '?limit=1000'), await ask(key, {}, '?limit=1000')]
  expect([packed.status, packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([200, 'gzip', undefined])
  expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual(JSON.parse(plain.body.toString()))
  expect(packed.body.length).toBeLessThan(plain.body.length / 4)
  expect(packed.headers.etag).toMatch(/^W\/"/)
  expect(plain.headers.etag).toBe(packed.headers.etag)
  for (const { headers } of [packed, plain]) expect(varies(headers)).toEqual(expect.arrayContaining(['accept-encoding', 'accept-language', 'authorization']))
  const known = await ask(key, { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag! }, '?limit=1000')
  expect([known.status, known.body.length, known.headers.etag, known.headers['content-encoding']]).toEqual([304, 0, packed.headers.etag, undefined])
  expect(varies(known.headers)).toContain('accept-encoding')
  const wrong = await ask(key, { 'accept-encoding': 'gzip' }, '?limit=viele')
  expect([wrong.status, wrong.headers['content-type']]).toEqual([400, 'application/problem+json'])

  await page.reload()
  await page.getByText('Ausgestellt. Er lässt sich nicht noch einmal anzeigen.').waitFor()
  expect(await page.getByRole('button', { name: 'Schlüssel ausstellen' }).count()).toBe(0)
  expect(await page.content()).not.toContain(key.slice(14))

  await page.getByLabel('Zurückgezogen', { exact: true }).check()
  await page.locator('#action-save').click()
  await expect.poll(async () => (await ask(key)).status, { timeout: 15_000 }).toBe(401)
  const refused = await ask(key)
  expect(refused.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(refused.body.toString())).toMatchObject({ status: 401, title: 'Bitte senden Sie einen gültigen API-Schlüssel, oder melden Sie sich an.' })
  await page.context().close()
})
