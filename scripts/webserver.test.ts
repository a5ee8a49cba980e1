import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../tests/free-port.ts'
import { compressRelease } from '../site/release/compress.ts'
import { parseEmbeds, readEmbeds } from './embeds.ts'
import { parseMoves, readMoves } from './moves.ts'
import { serve } from './serve.ts'
import { caddyConfig, caddyMoves } from './web-caddy.ts'
import { nginxConfig, nginxMoves } from './web-nginx.ts'
import { caching, contentType, fileTypes, securityHeaders } from './web-rules.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'webserver-'))
const release = path.join(temporary, 'releases', 'one')
const current = path.join(temporary, 'releases', 'current')
/** What the release may embed. */
const embeds = { frames: ['https://video.example'], forms: ['https://redaktion.example'] }
const at = (name: string) => path.join(temporary, name)
const isThere = (program: string) => spawnSync(program, ['-h']).error === undefined

const movesText = JSON.stringify({
  version: 1,
  moved: { '/leistungen/alt/': '/leistungen/hund/', '/leistungen/umzug/': '/anderswo/' },
  gone: ['/leistungen/weg/', '/feeds/weg.json'],
})

beforeAll(async () => {
  const put = (name: string, text: string | Buffer) => {
    mkdirSync(path.dirname(path.join(release, name)), { recursive: true })
    writeFileSync(path.join(release, name), text)
  }
  const page = (title: string) => `<!doctype html><title>${title}</title>${`<p>Grüße aus ${title}</p>`.repeat(80)}`
  for (const name of ['index', 'leistungen/hund/index', 'leistungen/umzug/index', 'leistungen/größe/index', '404', '410/index'])
    put(`${name}.html`, page(name))
  put('portal.css', 'p{color:green}'.repeat(200))
  put('_astro/seite.a1b2.js', 'console.log(1)')
  put('feeds/news.xml', `<?xml version="1.0"?><rss>${'ä'.repeat(2000)}</rss>`)
  put('feeds/events.ics', 'BEGIN:VCALENDAR')
  put('suche/de.json', JSON.stringify('ö'.repeat(3000)))
  put('media/wappen.png', Buffer.alloc(2000, 7))
  put('media/wappen.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  put('media/unbekannt.xyz', 'x')
  put('media/leer/unten.txt', 'x')
  put('.geheim', 'geheim')
  put('weiterleitungen.json', movesText)
  put('einbettungen.json', JSON.stringify({ version: 1, ...embeds }))
  symlinkSync('one', current)
  await compressRelease(release)
  // As if it had just been published: no smaller form yet.
  rmSync(path.join(release, 'leistungen/umzug/index.html.gz'))
  rmSync(path.join(release, 'leistungen/umzug/index.html.br'))
})
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

describe.each([
  ['nginx', nginxConfig],
  ['Caddy', caddyConfig],
])('the configuration for %s', (_, config) => {
  const secure = config({ folder: '/daten/releases/current', portalUrl: 'https://www.example.org', embeds })

  test('has every header, every type and every rule of caching', () => {
    for (const [name, value] of Object.entries(securityHeaders('https://www.example.org', embeds))) expect(secure).toContain(`${name} "${value}`)
    for (const { below, value } of caching) expect(secure).toMatch(new RegExp(`~\\^${below}"? "${value}"`))
    for (const { type, extension } of fileTypes)
      expect(secure).toMatch(new RegExp(`${type.replace('+', '\\+')}.*${extension}|${extension}.*${type.replace('+', '\\+')}`))
    expect(secure).toContain('www.example.org')
    expect(secure).toContain('"/daten/releases/current"')
  })

  test('has HSTS only behind TLS', () => {
    expect(secure).toContain('Strict-Transport-Security')
    expect(config({ folder: '/x', portalUrl: 'http://localhost:4321', embeds })).not.toContain('Strict-Transport-Security')
  })
})

test('moved and gone addresses are written with and without the slash', () => {
  const moves = parseMoves(movesText, 'datei')
  expect(nginxMoves(moves)).toMatch(/ {2}\/leistungen\/alt\/ \/leistungen\/hund\/;\n {2}\/leistungen\/alt \/leistungen\/hund\/;/)
  expect(nginxMoves(moves)).toContain('  /leistungen/weg 1;')
  expect(caddyMoves(moves)).toMatch(/ {2}\/leistungen\/alt\/ \/leistungen\/hund\/\n {2}\/leistungen\/alt \/leistungen\/hund\/\n/)
})

test.each([
  '{',
  '{"version":2,"moved":{},"gone":[]}',
  '{"version":1,"moved":{"/a/":"//anderswo.example/"},"gone":[]}',
  '{"version":1,"moved":{"/a/":"/b/; }"},"gone":[]}',
])('what could lead elsewhere or break a configuration is refused: %s', (text) =>
  expect(() => parseMoves(text, 'weiterleitungen.json')).toThrow(/^weiterleitungen\.json: /),
)

test.each(['{', '{"version":1,"frames":["https://*"]}', '{"version":1,"frames":["http://a.example"]}', '{"version":1,"frames":["https://a.example; script-src *"]}', '{"version":1,"frames":[],"forms":["*"]}'])(
  'what could loosen the security policy is refused: %s',
  (text) => expect(() => parseEmbeds(text, 'einbettungen.json')).toThrow(/^einbettungen\.json: /),
)

test('only known types are more than bytes to save', () => {
  expect([contentType('/a/index.html'), contentType('/a.xhtml'), contentType('/a')]).toEqual([
    'text/html; charset=utf-8',
    'application/octet-stream',
    'application/octet-stream',
  ])
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const fetchRaw = (port: number, address: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path: address, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })

const plainBody = ({ headers, body }: Answer) => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString()
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

/** What must not depend on the server: status, place, body, and every header of the rules. */
function essence(answer: Answer) {
  const names = [
    ...Object.keys(securityHeaders('http://localhost', embeds)),
    'Location',
    ...(answer.status < 300 || answer.status === 404 ? ['Cache-Control', 'Content-Type'] : []),
  ]
  return {
    status: answer.status,
    headers: Object.fromEntries(names.map((name) => [name, answer.headers[name.toLowerCase()]])),
    ...(![301, 405].includes(answer.status) && { body: plainBody(answer) }),
  }
}

/** Each pair asks the embedded server and the other one the same. */
const addresses = [
  '/',
  '/leistungen/hund/',
  '/leistungen/hund',
  '/leistungen/hund?von=suche&x=1',
  '//leistungen//hund',
  '/leistungen/gr%C3%B6%C3%9Fe',
  '/leistungen/gr%C3%B6%C3%9Fe/',
  '/leistungen/',
  '/media/leer/',
  '/gibt/es/nicht',
  '/gibt/es/nicht/',
  '/_astro/weg.css',
  '/media/weg.png',
  '/.geheim',
  '/%2egeheim',
  '/leistungen/.geheim',
  '/leistungen/alt/',
  '/leistungen/alt',
  '/leistungen/alt/?von=hier&x=%C3%A4',
  '/leistungen/umzug/',
  '/leistungen/umzug',
  '/leistungen/weg/',
  '/leistungen/weg',
  '/feeds/weg.json',
  '/portal.css?v=a1b2',
  '/_astro/seite.a1b2.js',
  '/feeds/news.xml',
  '/feeds/events.ics',
  '/suche/de.json',
  '/media/wappen.png',
  '/media/wappen.svg',
  '/media/unbekannt.xyz',
  '/weiterleitungen.json',
  '/404.html',
]

describe.each([
  ['nginx', startNginx],
  ['caddy', startCaddy],
])('%s', (program, start) => {
  const there = isThere(program)
  let own: Server
  let ownPort: number
  let port: number
  let other: ChildProcess | undefined

  beforeAll(async () => {
    if (!there) return
    own = await serve(current, 0, '127.0.0.1', 'http://localhost:4321')
    ownPort = (own.address() as AddressInfo).port
    port = await freePort()
    other = start(port)
    let said = ''
    for (const stream of [other.stdout!, other.stderr!]) stream.on('data', (chunk) => (said += chunk))
    while (!(await fetchRaw(port, '/').catch(() => undefined))) {
      if (other.exitCode !== null) throw new Error(said)
      await pause(50)
    }
  })
  afterAll(async () => {
    own?.close().closeAllConnections()
    if (!other || other.exitCode !== null) return
    const ended = new Promise((resolve) => other!.once('exit', resolve))
    other.kill()
    await ended
  })

  test.skipIf(!there).each(addresses)('answers %s as the embedded server does', async (address) => {
    expect(essence(await fetchRaw(port, address))).toEqual(essence(await fetchRaw(ownPort, address)))
  })

  test
    .skipIf(!there)
    .each(['/leistungen/hund/', '/leistungen/umzug/', '/feeds/news.xml', '/portal.css?v=a1b2', '/gibt/es/nicht', '/leistungen/weg/'])(
    'compresses %s',
    async (address) => {
      const [theirs, ours] = [
        await fetchRaw(port, address, { 'accept-encoding': 'gzip' }),
        await fetchRaw(ownPort, address, { 'accept-encoding': 'gzip' }),
      ]
      expect([theirs.headers['content-encoding'], ours.headers['content-encoding']]).toEqual(['gzip', 'gzip'])
      expect(theirs.headers.vary).toMatch(/accept-encoding/i)
      expect(essence(theirs)).toEqual(essence(ours))
    },
  )

  test.skipIf(!there)('sends the form that was made beforehand', async () => {
    const packed = readFileSync(path.join(release, 'leistungen/hund/index.html.gz'))
    expect((await fetchRaw(port, '/leistungen/hund/', { 'accept-encoding': 'gzip' })).body).toEqual(packed)
  })

  test.skipIf(!there || program !== 'caddy')('sends brotli', async () => {
    expect((await fetchRaw(port, '/leistungen/hund/', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br')
  })

  test.skipIf(!there).each(['/leistungen/hund/', '/media/wappen.png'])('says when %s did not change', async (address) => {
    for (const asked of [port, ownPort]) {
      const { etag, 'last-modified': since } = (await fetchRaw(asked, address)).headers
      expect((await fetchRaw(asked, address, { 'if-none-match': etag! })).status).toBe(304)
      expect((await fetchRaw(asked, address, { 'if-modified-since': since! })).status).toBe(304)
      expect((await fetchRaw(asked, address, { 'if-none-match': '"anders"' })).status).toBe(200)
    }
  })
})

/** One process, no rights, nothing outside of the temporary folder. */
function startNginx(port: number): ChildProcess {
  writeFileSync(at('moves.nginx'), nginxMoves(readMoves(current)))
  writeFileSync(at('site.nginx'), nginxConfig({ folder: current, portalUrl: `http://localhost:${port}`, embeds: readEmbeds(current), movesFile: at('moves.nginx') }))
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at(name)};`).join(' ')
  writeFileSync(
    at('nginx.conf'),
    `daemon off; master_process off; pid ${at('nginx.pid')}; error_log stderr; events {} http { access_log off; ${folders} include ${at('site.nginx')}; }`,
  )
  return spawn('nginx', ['-e', 'stderr', '-c', at('nginx.conf')])
}

function startCaddy(port: number): ChildProcess {
  writeFileSync(at('moves.caddy'), caddyMoves(readMoves(current)))
  writeFileSync(at('Caddyfile'), '{\n  admin off\n  auto_https off\n}\n')
  appendFileSync(at('Caddyfile'), caddyConfig({ folder: current, portalUrl: `http://localhost:${port}`, embeds: readEmbeds(current), movesFile: at('moves.caddy') }))
  return spawn('caddy', ['run', '--config', at('Caddyfile'), '--adapter', 'caddyfile'], {
    env: { ...process.env, HOME: temporary, XDG_DATA_HOME: temporary, XDG_CONFIG_HOME: temporary },
  })
}
