import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startObjectStore, type ObjectStore } from '../../tests/object-store.ts'
import { nodeFlags } from '../children.ts'
import { openDeployment, type DeploymentOptions } from './deployment.ts'
import { manifestName } from './manifest.ts'
import { openTarget } from './places.ts'
import { openSource } from './release.ts'

type Website = Record<string, string>

const page = (text: string) => `<!doctype html><title>${text}</title>${`<p>${text}</p>`.repeat(200)}`
const first: Website = {
  'index.html': page('Start'),
  'leistungen/index.html': page('Leistungen'),
  'leistungen/hund/index.html': page('Hund'),
  'leistungen/größe (1)/index.html': page('Größe'),
  'en/index.html': page('Home'),
  '_astro/seite.a1.css': 'p{color:green}'.repeat(200),
  'media/wappen.png': 'Bild',
  'feeds/index.json': '{"feeds":[]}',
  'sitemap.xml': '<urlset/>',
  'weiterleitungen.json': '{"version":1,"moved":{},"gone":[]}',
  '.well-known/security.txt': 'Contact: mailto:a@b.example',
}
/** A page is new, one has changed, one and its picture are gone. */
const { 'leistungen/größe (1)/index.html': _page, 'media/wappen.png': _picture, ...rest } = first
const second: Website = { ...rest, 'leistungen/hund/index.html': page('Hund anmelden'), 'leistungen/katze/index.html': page('Katze'), 'media/katze.png': 'Katze' }

let folder: string
let store: ObjectStore
let count = 0
const at = (name: string) => path.join(folder, name)
const current = () => at('releases/current')
beforeAll(async () => void (store = await startObjectStore(['portal'])))
afterAll(() => store.close())
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deploy-'))
  release('one', first)
  goLive('one')
})
afterEach(() => {
  store.onRequest = () => {}
  rmSync(folder, { recursive: true, force: true })
})

function release(name: string, website: Website) {
  for (const [file, text] of Object.entries(website)) change(name, file, text)
  change(name, '.halb.html.tmp', 'noch nicht fertig')
  change(name, 'index.html.br', 'was der Veröffentlicher verkleinert hat')
}
/** As the publisher does it: whole, by rename. */
function change(name: string, file: string, text: string) {
  const target = at(`releases/${name}/${file}`)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(`${target}.new`, text)
  renameSync(`${target}.new`, target)
}
function goLive(name: string) {
  symlinkSync(name, at('releases/.next'), 'dir')
  renameSync(at('releases/.next'), current())
}

/** A place of a test's own, and what a reader finds there. */
interface Place {
  address: string
  contents(): Promise<Website>
}
function filesBelow(top: string): Website {
  const files = existsSync(top) ? readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : []
  const names = files.map(({ parentPath, name }) => path.relative(top, path.join(parentPath, name)).replaceAll(path.sep, '/'))
  return Object.fromEntries(names.filter((name) => !/\.(?:br|gz)$/.test(name)).map((name) => [name, readFileSync(path.join(top, name), 'utf8')]))
}
const inFolder = (): Place => ({ address: at('ziel'), contents: async () => filesBelow(at('ziel')) })
const byRsync = (): Place => ({ address: `rsync:${at('ziel')}`, contents: async () => filesBelow(at('ziel')) })
function inStore(): Place {
  const prefix = `stadt-${++count}`
  return {
    address: `s3://portal/${prefix}`,
    async contents() {
      const own = [...(await store.contents('portal'))].filter(([key]) => key.startsWith(`${prefix}/`))
      return Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length + 1), Buffer.from(text, 'latin1').toString()]))
    },
  }
}

async function deploy({ address }: Place, options: Partial<DeploymentOptions> = {}, onProgress: () => void = () => {}, settings = store.settings) {
  const target = await openTarget(address, current(), { S3_REGION: undefined, ...settings })
  try {
    return await (await openDeployment({ source: openSource(current()), target, ...options })).run(onProgress)
  } finally {
    await target.close?.()
  }
}
const without = ({ [manifestName]: _manifest, ...website }: Website) => website
const nothing = { added: [], changed: [], removed: [], foreign: [] }

const hasRsync = spawnSync('rsync', ['--version']).status === 0
if (!hasRsync) console.warn('Without the program rsync, deployment by rsync is not tested here.')

const kinds: [string, () => Place][] = [['a folder', inFolder], ['an S3-compatible store', inStore], ...(hasRsync ? [['rsync', byRsync] satisfies [string, () => Place]] : [])]
describe.each(kinds)('%s', (_kind, newPlace) => {
  let place: Place
  beforeEach(() => void (place = newPlace()))
  const contents = async () => without(await place.contents())

  test('gets the whole website, then nothing, then exactly what changed', async () => {
    expect((await deploy(place)).added.toSorted()).toEqual(Object.keys(first).sort())
    expect(await contents()).toEqual(first)
    expect(await deploy(place)).toEqual(nothing)
    change('one', 'leistungen/hund/index.html', page('Hund melden'))
    expect(await deploy(place)).toEqual({ ...nothing, changed: ['leistungen/hund/index.html'] })
    expect((await contents())['leistungen/hund/index.html']).toBe(page('Hund melden'))
  })

  test('follows to another release and back', async () => {
    await deploy(place)
    release('two', second)
    goLive('two')
    expect(await deploy(place)).toEqual({
      added: ['media/katze.png', 'leistungen/katze/index.html'], changed: ['leistungen/hund/index.html'], removed: ['media/wappen.png', 'leistungen/größe (1)/index.html'], foreign: [],
    })
    expect(await contents()).toEqual(second)
    goLive('one')
    await deploy(place)
    expect(await contents()).toEqual(first)
  })

  test('ends with the release that went live meanwhile', async () => {
    release('two', second)
    let switches = 0
    await deploy(place, {}, () => void (switches++ === 0 && goLive('two')))
    expect(switches).toBeGreaterThan(0)
    expect(await contents()).toEqual(second)
  })

  test('leaves alone what is not ours, until it is told to remove it', async () => {
    await deploy(place)
    const others = { 'notiz.txt': 'Nicht von uns', 'leistungen/eigene/index.html': page('Eigene') }
    await put(place, others)
    expect(await deploy(place)).toEqual(nothing)
    expect(await contents()).toEqual({ ...first, ...others })
    expect((await deploy(place, { deleteOthers: true })).removed.toSorted()).toEqual(Object.keys(others).sort())
    expect(await contents()).toEqual(first)
  })

  test('without its list of what lies there, looks', async () => {
    await deploy(place)
    await put(place, { [manifestName]: '{"version":1,"complete":true' })
    change('one', 'sitemap.xml', '<urlset>neu</urlset>')
    const { changed, added } = await deploy(place)
    expect([...added, ...changed]).toContain('sitemap.xml')
    expect(await contents()).toEqual({ ...first, 'sitemap.xml': '<urlset>neu</urlset>' })
    expect(await deploy(place)).toEqual(nothing)
  })

  test('says what it would do, and does nothing', async () => {
    expect((await deploy(place, { dryRun: true })).added.toSorted()).toEqual(Object.keys(first).sort())
    expect(await place.contents()).toEqual({})
  })
})

async function put({ address }: Place, website: Website) {
  for (const [name, text] of Object.entries(website)) {
    if (address.startsWith('s3:')) {
      await store.client.send(new PutObjectCommand({ Bucket: 'portal', Key: `${address.replace('s3://portal/', '')}/${name}`, Body: text }))
      continue
    }
    mkdirSync(path.dirname(at(`ziel/${name}`)), { recursive: true })
    writeFileSync(at(`ziel/${name}`), text)
  }
}

test('in a folder, texts have smaller forms that fit them, and a list from elsewhere removes nothing outside', async () => {
  const place = inFolder()
  await deploy(place)
  for (const form of ['br', 'gz']) expect(Math.trunc(statSync(at(`ziel/index.html.${form}`)).mtimeMs)).toBe(Math.trunc(statSync(at('ziel/index.html')).mtimeMs))
  change('one', 'index.html', 'kurz')
  writeFileSync(at('wichtig.txt'), 'bleibt')
  writeFileSync(at(`ziel/${manifestName}`), JSON.stringify({ version: 1, complete: true, rules: 'x', files: { '../wichtig.txt': '' } }))
  await deploy(place)
  expect(readdirSync(at('ziel')).filter((name) => name.startsWith('index'))).toEqual(['index.html'])
  expect(readFileSync(at('wichtig.txt'), 'utf8')).toBe('bleibt')
})

test('in a store, new comes before old: styles, pages from below, the front page, lists for machines, removals last', async () => {
  const place = inStore()
  await deploy(place)
  release('two', { ...second, 'index.html': page('Neuer Start'), 'feeds/index.json': '{"feeds":[1]}', 'leistungen/index.html': page('Neue Leistungen') })
  goLive('two')
  const before = store.requests.length
  await deploy(place)
  const prefix = place.address.replace('s3://', '/')
  const changes = store.requests.slice(before).filter((one) => /^(?:PUT|DELETE)/.test(one)).map((one) => one.replace(prefix, ''))
  // The two of the same rank are on their way together.
  expect([...changes.slice(0, 2), ...changes.slice(2, 4).sort(), ...changes.slice(4)]).toEqual([
    `PUT /${manifestName}`, 'PUT /media/katze.png', 'PUT /leistungen/hund/index.html', 'PUT /leistungen/katze/index.html', 'PUT /leistungen/index.html', 'PUT /index.html',
    'PUT /feeds/index.json', 'DELETE /leistungen/größe (1)/index.html', 'DELETE /media/wappen.png', `PUT /${manifestName}`,
  ])
})

test('in a store, each file has its type and its time to keep; former addresses lead on', async () => {
  change('one', 'weiterleitungen.json', '{"version":1,"moved":{"/alt/":"/leistungen/hund/","/feeds/alt.json":"/feeds/index.json"},"gone":["/weg/"]}')
  const place = inStore()
  await deploy(place)
  const head = async (name: string) => {
    const { ContentType, CacheControl, ContentEncoding, WebsiteRedirectLocation } = await store.client.send(new HeadObjectCommand({ Bucket: 'portal', Key: `${place.address.replace('s3://portal/', '')}/${name}` }))
    return [ContentType, CacheControl, ContentEncoding, WebsiteRedirectLocation]
  }
  expect(await head('index.html')).toEqual(['text/html; charset=utf-8', 'no-cache', undefined, undefined])
  expect(await head('_astro/seite.a1.css')).toEqual(['text/css; charset=utf-8', 'public, max-age=31536000, immutable', undefined, undefined])
  expect(await head('media/wappen.png')).toEqual(['image/png', 'public, max-age=300', undefined, undefined])
  expect(await head('alt/index.html')).toEqual(['text/html; charset=utf-8', 'no-cache', undefined, '/leistungen/hund/'])
  expect((await head('feeds/alt.json'))[3]).toBe('/feeds/index.json')
  expect((await place.contents())['alt/index.html']).toContain('content="0; url=/leistungen/hund/"')
  change('one', 'weiterleitungen.json', '{"version":1,"moved":{},"gone":["/alt/"]}')
  expect((await deploy(place)).removed).toEqual(['feeds/alt.json', 'alt/index.html'].sort())
})

/** The real command. */
function command(args: string[], settings: Record<string, string> = {}): ChildProcess & { said: () => string; ended: Promise<number | null> } {
  const environment = { ...process.env, ...store.settings, STADT_DATA: at('data'), ...settings }
  const child = spawn(process.execPath, [...nodeFlags, 'scripts/deploy.ts', ...args], { env: environment })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  return Object.assign(child, { said: () => said, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) })
}

describe('a run that is killed', () => {
  const many = (version: string): Website => ({ ...first, ...Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`leistungen/nummer-${i}/index.html`, page(`${version} ${i}`)])) })

  test('in a store is repeated, or undone by going back to the release before', async () => {
    release('many', many('alt'))
    goLive('many')
    const place = inStore()
    await deploy(place)
    release('two', { ...second, ...Object.fromEntries(Object.entries(many('neu')).filter(([name]) => name.includes('nummer'))) })
    goLive('two')
    for (const [killAt, goOnWith, expected] of [[8, 'many', many('alt')], [16, 'two', undefined]] as const) {
      goLive('two')
      const killed = command([place.address, '--from', current()])
      let puts = 0
      store.onRequest = (request) => void (request.startsWith('PUT') && ++puts === killAt && killed.kill('SIGKILL'))
      expect(await killed.ended).toBeNull()
      store.onRequest = () => {}
      await store.settled()
      expect(without(await place.contents())).not.toEqual(filesBelowRelease('two'))
      goLive(goOnWith)
      await deploy(place)
      expect(without(await place.contents())).toEqual(expected ?? filesBelowRelease('two'))
      expect(await deploy(place)).toEqual(nothing)
    }
  }, 60_000)

  test('in a folder leaves no half file, and is repeated', async () => {
    release('many', many('alt'))
    goLive('many')
    const place = inFolder()
    await deploy(place)
    release('two', many('neu'))
    goLive('two')
    const killed = command([place.address, '--from', current()])
    while (!readFileSync(at('ziel/leistungen/nummer-20/index.html'), 'utf8').includes('neu')) await pause(2)
    killed.kill('SIGKILL')
    await killed.ended
    for (const [name, text] of Object.entries(await place.contents())) if (!name.split('/').at(-1)!.startsWith('.')) expect([many('alt')[name], many('neu')[name]]).toContain(text)
    await deploy(place)
    expect(without(await place.contents())).toEqual(many('neu'))
  }, 60_000)

  const filesBelowRelease = (name: string) =>
    Object.fromEntries(Object.entries(filesBelow(at(`releases/${name}`))).filter(([file]) => file !== '.halb.html.tmp'))
})

test('--watch follows each publication', async () => {
  const watching = command([at('ziel'), '--from', current(), '--watch'])
  const until = async (isSo: () => boolean) => {
    while (!isSo() && watching.exitCode === null) await pause(50)
  }
  try {
    await until(() => existsSync(at(`ziel/${manifestName}`)) && watching.said().includes('Beenden mit'))
    change('one', 'index.html', page('Neues vom Rathaus'))
    await until(() => readFileSync(at('ziel/index.html'), 'utf8').includes('Neues vom Rathaus'))
    expect(readFileSync(at('ziel/index.html'), 'utf8')).toBe(page('Neues vom Rathaus'))
    watching.kill('SIGTERM')
    expect(await watching.ended).toBe(0)
  } finally {
    watching.kill('SIGKILL')
    await watching.ended
  }
}, 60_000)

describe('the command explains', () => {
  let strict: ObjectStore
  beforeAll(async () => void (strict = await startObjectStore(['portal'], { checksSignatures: true })))
  afterAll(() => strict.close())

  test.each([
    ['a wrong secret', 's3://portal', { S3_SECRET_ACCESS_KEY: 'ganz-geheim' }, 'nimmt die Zugangsdaten nicht an'],
    ['a missing bucket', 's3://nirgends', {}, 'Den Bucket „nirgends“ gibt es in diesem Speicher nicht'],
    ['a store that does not answer', 's3://portal', { S3_ENDPOINT: 'http://127.0.0.1:1' }, 'nicht erreichbar'],
  ])('%s', async (_what, address, settings, sentence) => {
    const { said, ended } = command([address, '--from', current()], { ...strict.settings, ...settings })
    expect(await ended).toBe(1)
    expect(said()).toContain(sentence)
    expect(said()).not.toMatch(/ganz-geheim|\bat .*\.ts:/)
  }, 60_000)

  test('a missing target, an unknown option, and an installation without a website', async () => {
    for (const [args, sentence] of [[[], 'Bitte nennen Sie das Ziel'], [[at('ziel'), '--wach'], 'Bitte nennen Sie das Ziel'], [[at('ziel')], 'liegt noch kein Stand der Website']] as const) {
      const { said, ended } = command([...args])
      expect([await ended, said()]).toEqual([1, expect.stringContaining(sentence)])
    }
  }, 60_000)

  test('where a target cannot be, and a website that is none', async () => {
    writeFileSync(at('datei'), 'x')
    mkdirSync(at('leer'))
    const opened = async (address: string, settings: object = strict.settings) => void (await openTarget(address, current(), { ...settings } as typeof strict.settings & { S3_REGION: undefined }))
    await expect(opened('s3://Portal/../x')).rejects.toThrow('ist kein Ort in einem Speicher')
    await expect(opened('ftp://example.org/www')).rejects.toThrow('weiß Stadtschreiber nicht')
    await expect(opened('s3://portal', {})).rejects.toThrow('fehlen die Zugangsdaten')
    await expect(opened(at('datei'))).rejects.toThrow('ist kein Ordner')
    await expect(opened(at('releases/one/kopie'))).rejects.toThrow('liegen ineinander')
    await expect(opened(at('.'))).rejects.toThrow('liegen ineinander')
    expect(existsSync(at('releases/one/kopie'))).toBe(false)
    await expect(openSource(at('leer'))()).rejects.toThrow('liegt keine Website')
    await expect(deploy({ address: 's3://portal', contents: async () => ({}) }, {}, () => {}, { ...strict.settings, S3_ACCESS_KEY_ID: 'UNBEKANNT' })).rejects.toThrow('nimmt die Zugangsdaten nicht an')
  })
})
