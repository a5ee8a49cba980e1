import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compress, dropVariants } from '../site/release/compress.ts'
import { serve } from './serve.ts'

let folder: string
let server: Server
let origin: string

function release(name: string, text: string) {
  const place = path.join(folder, name)
  mkdirSync(path.join(place, 'leistungen', 'hund'), { recursive: true })
  mkdirSync(path.join(place, '_astro'))
  writeFileSync(path.join(place, 'index.html'), `<p>${text}</p>`)
  writeFileSync(path.join(place, 'leistungen/hund/index.html'), `<p>Hund ${text}</p>`)
  writeFileSync(path.join(place, '404.html'), '<p>Nicht gefunden</p>')
  writeFileSync(path.join(place, 'feed.json'), JSON.stringify({ text: 'ä'.repeat(2000) }))
  writeFileSync(path.join(place, '_astro/script.abc.js'), '')
  writeFileSync(path.join(place, 'portal.css'), 'p{}')
  writeFileSync(path.join(place, '.manifest.json'), '{}')
  return place
}

function activate(name: string) {
  symlinkSync(name, path.join(folder, 'next'))
  renameSync(path.join(folder, 'next'), path.join(folder, 'current'))
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'))
  release('one', 'eins')
  activate('one')
  writeFileSync(path.join(folder, 'secret'), 'geheim')
  server = await serve(path.join(folder, 'current'), 0, '127.0.0.1', 'http://localhost:4321')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => void server.close().closeAllConnections())

const get = (address: string, options?: RequestInit) => fetch(origin + address, { redirect: 'manual', ...options })

/** As typed: `fetch` would tidy up the path. */
const raw = (address: string) =>
  new Promise<{ status: number | undefined; location: string | undefined; body: string }>((resolve, reject) =>
    request(origin, { path: address }, (response) => {
      let body = ''
      response
        .setEncoding('utf8')
        .on('data', (chunk) => (body += chunk))
        .on('end', () => resolve({ status: response.statusCode, location: response.headers.location, body }))
    })
      .on('error', reject)
      .end(),
  )

test('serves pages with security headers and the right type', async () => {
  const page = await get('/leistungen/hund/')
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<p>Hund eins</p>')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('cache-control')).toBe('no-cache')
  for (const kept of ['/_astro/script.abc.js', '/portal.css?v=1']) expect((await get(kept)).headers.get('cache-control')).toContain('immutable')
})

test('frames may come from where the live release says, and from nowhere without a word or after a mistake', async () => {
  const policy = async () => (await get('/')).headers.get('content-security-policy')
  const say = (text: string) => writeFileSync(path.join(folder, 'one', 'einbettungen.json'), text)
  expect(await policy()).toContain("frame-src 'none'")
  say(JSON.stringify({ version: 1, frames: ['https://video.example', 'https://rat.example:8443'] }))
  expect(await policy()).toContain('frame-src https://video.example https://rat.example:8443;')
  const report = vi.spyOn(console, 'error').mockImplementation(() => {})
  say(JSON.stringify({ version: 1, frames: ["https://video.example; script-src 'unsafe-inline'"] }))
  expect(await policy()).toContain("frame-src 'none'")
  expect(await policy()).toContain("frame-src 'none'")
  expect(report).toHaveBeenCalledOnce()
  report.mockRestore()
  release('two', 'zwei')
  writeFileSync(path.join(folder, 'two', 'einbettungen.json'), JSON.stringify({ version: 1, frames: ['https://neu.example'] }))
  activate('two')
  expect(await policy()).toContain('frame-src https://neu.example;')
})

test('forms go to where the live release says, and else nowhere but here', async () => {
  const policy = async () => (await get('/')).headers.get('content-security-policy')
  expect(await policy()).toContain("form-action 'self';")
  expect(await policy()).not.toContain('connect-src')
  writeFileSync(path.join(folder, 'one', 'einbettungen.json'), JSON.stringify({ version: 1, frames: [], forms: ['http://localhost:3000'] }))
  expect(await policy()).toContain("form-action 'self' http://localhost:3000;")
  expect(await policy()).toContain("connect-src 'self' http://localhost:3000;")
})

test('an unknown page is the 404 page with status 404', async () => {
  const page = await get('/gibt/es/nicht')
  expect(page.status).toBe(404)
  expect(await page.text()).toBe('<p>Nicht gefunden</p>')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a missing slash is added, and never leads to another host', async () => {
  const answer = await get('/leistungen/hund?von=suche')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/leistungen/hund/?von=suche'])
  expect((await raw('//leistungen/hund')).location).toBe('/leistungen/hund/')
})

test('a swapped link is followed at once, and a removed release harms nobody', async () => {
  expect(await (await get('/')).text()).toBe('<p>eins</p>')
  release('two', 'zwei')
  activate('two')
  rmSync(path.join(folder, 'one'), { recursive: true })
  expect(await (await get('/')).text()).toBe('<p>zwei</p>')
})

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/..%5csecret',
  '/leistungen/..%2f..%2f..%2fsecret',
  '/%00',
  '/%E0%A4%A',
  '/.manifest.json',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
])('%s leads nowhere', async (address) => {
  const { status, body } = await raw(address)
  expect(status).toBe(404)
  expect(body).not.toContain('geheim')
})

test('says when nothing changed, and compresses what is worth it', async () => {
  const first = await get('/feed.json')
  expect(first.headers.get('content-encoding')).toBe('gzip')
  expect(await first.json()).toEqual({ text: 'ä'.repeat(2000) })
  const again = { headers: { 'if-none-match': first.headers.get('etag')! } }
  expect((await get('/feed.json', again)).status).toBe(304)
  utimesSync(path.join(folder, 'one/feed.json'), new Date(), new Date(Date.now() + 5000))
  expect((await get('/feed.json', again)).status).toBe(200)
})

/** With the headers as given and the body as sent. */
const sent = (address: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; coding: string | undefined; etag: string; body: Buffer }>((resolve, reject) =>
    request(origin, { path: address, headers }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () =>
          resolve({
            status: response.statusCode,
            coding: response.headers['content-encoding'],
            etag: response.headers.etag ?? '',
            body: Buffer.concat(chunks),
          }),
        )
    })
      .on('error', reject)
      .end(),
  )

test('sends what was compressed beforehand, in the coding that the reader takes', async () => {
  const file = path.join(folder, 'one/feed.json')
  await compress(file)
  const text = JSON.stringify({ text: 'ä'.repeat(2000) })
  const brotli = await sent('/feed.json', { 'accept-encoding': 'gzip, deflate, br' })
  expect([brotli.coding, brotliDecompressSync(brotli.body).toString()]).toEqual(['br', text])
  const gzip = await sent('/feed.json', { 'accept-encoding': 'gzip, br;q=0' })
  expect([gzip.coding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', text])
  const plain = await sent('/feed.json', { 'accept-encoding': 'zstd' })
  expect([plain.coding, plain.body.toString()]).toEqual([undefined, text])
  expect(new Set([brotli.etag, gzip.etag, plain.etag]).size).toBe(3)
  for (const { etag } of [brotli, gzip, plain]) expect(etag).toMatch(/^"/)
  expect((await sent('/feed.json', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${brotli.etag}` })).status).toBe(304)
  expect((await sent('/feed.json', { 'accept-encoding': 'br', 'if-none-match': gzip.etag })).status).toBe(200)
})

test('never sends a form of an older text', async () => {
  const file = path.join(folder, 'one/feed.json')
  await compress(file)
  writeFileSync(`${file}.new`, JSON.stringify('neu'.repeat(1000)))
  utimesSync(`${file}.new`, new Date(), new Date(Date.now() + 5000))
  renameSync(`${file}.new`, file)
  const { coding, body } = await sent('/feed.json', { 'accept-encoding': 'gzip, br' })
  expect([coding, JSON.parse(gunzipSync(body).toString())]).toEqual(['gzip', 'neu'.repeat(1000)])
  writeFileSync(`${file}.br`, brotliCompressSync('"fremd"'))
  expect((await sent('/feed.json', { 'accept-encoding': 'br' })).coding).toBeUndefined()
})

const moves = (moved: Record<string, string>, gone: string[]) =>
  writeFileSync(path.join(folder, 'one/weiterleitungen.json'), JSON.stringify({ version: 1, moved, gone }))

test('leads from a former address to the present one, unless there is a page', async () => {
  moves({ '/leistungen/dackel/': '/leistungen/hund/', '/leistungen/hund/': '/anderswo/' }, ['/leistungen/katze/'])
  for (const address of ['/leistungen/dackel/', '/leistungen/dackel', '//leistungen/dackel/']) {
    const { status, location } = await raw(address)
    expect([status, location]).toEqual([301, '/leistungen/hund/'])
  }
  expect((await raw('/leistungen/dackel?a=1&b=2')).location).toBe('/leistungen/hund/?a=1&b=2')
  expect((await get('/leistungen/hund/')).status).toBe(200)
  moves({ '/leistungen/pudel/': '/leistungen/hund/' }, [])
  expect((await get('/leistungen/dackel/')).status).toBe(404)
  expect((await get('/leistungen/pudel/')).status).toBe(301)
})

test('says what is gone for good, with its own page where there is one', async () => {
  moves({}, ['/leistungen/katze/'])
  const answers = async () =>
    Promise.all(
      ['/leistungen/katze/', '/leistungen/katze'].map(async (address) => {
        const page = await get(address)
        return [page.status, await page.text(), page.headers.get('cache-control')]
      }),
    )
  expect(await answers()).toEqual(Array(2).fill([410, '<p>Nicht gefunden</p>', 'no-cache']))
  mkdirSync(path.join(folder, 'one/410'), { recursive: true })
  writeFileSync(path.join(folder, 'one/410/index.html'), '<p>Entfallen</p>')
  expect(await answers()).toEqual(Array(2).fill([410, '<p>Entfallen</p>', 'no-cache']))
})

test('a list of moved addresses with a mistake is reported, and the rest works', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
  writeFileSync(path.join(folder, 'one/weiterleitungen.json'), '{"version":1')
  expect((await get('/weg/')).status).toBe(404)
  expect((await get('/weg/')).status).toBe(404)
  expect(reported).toHaveBeenCalledOnce()
  expect((await get('/')).status).toBe(200)
  reported.mockRestore()
})

test('HSTS is sent only where people use https', async () => {
  expect((await get('/')).headers.get('strict-transport-security')).toBeNull()
  const secure = await serve(path.join(folder, 'current'), 0, '127.0.0.1', 'https://www.example.org')
  const page = await fetch(`http://127.0.0.1:${(secure.address() as AddressInfo).port}/`)
  secure.close().closeAllConnections()
  expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
})

test('HEAD sends no body, other methods are refused', async () => {
  const head = await get('/', { method: 'HEAD' })
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', '11'])
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405)
})

test('readers always get a whole page while releases are swapped under them', async () => {
  let swapping = true
  const swaps = (async () => {
    for (let i = 0; swapping; i++) {
      release(`r${i}`, 'x'.repeat((i % 7) * 1000))
      activate(`r${i}`)
      if (i > 1) rmSync(path.join(folder, `r${i - 2}`), { recursive: true })
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  const bodies = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const found: string[] = []
      for (let i = 0; i < 40; i++) {
        const page = await get('/')
        found.push(page.status === 200 ? await page.text() : `status ${page.status}`)
      }
      return found
    }),
  )
  swapping = false
  await swaps
  expect(bodies.flat().filter((body) => !/^<p>(?:eins|x*)<\/p>$/.test(body))).toEqual([])
})

test('readers always get a whole page while its file is replaced and compressed under them', async () => {
  const file = path.join(folder, 'one/seite.html')
  const texts = Array.from({ length: 7 }, (_, i) => `${i}`.repeat(3000 + i * 500))
  writeFileSync(file, texts[0]!)
  let replacing = true
  const replaced = (async () => {
    for (let i = 0; replacing; i++) {
      writeFileSync(`${file}.new`, texts[i % 7]!)
      await dropVariants(file)
      renameSync(`${file}.new`, file)
      await compress(file)
    }
  })()
  const found: (string | undefined)[] = []
  for (let i = 0; i < 200; i++) {
    const { status, coding, body } = await sent('/seite.html', { 'accept-encoding': ['br', 'gzip', ''][i % 3]! })
    found.push(
      status === 200
        ? (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body).toString()
        : `status ${status}`,
    )
  }
  replacing = false
  await replaced
  expect(found.filter((text) => !texts.includes(text!))).toEqual([])
})
