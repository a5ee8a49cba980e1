import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityFolder } from './city.ts'
import { addressOf, origin, pagesOf, readPortal } from './eleventy/data.ts'
import { data as feedData, render as renderFeed } from './eleventy/feeds.11ty.ts'
import { renderPage } from './eleventy/markup.ts'
import { hugoProject } from './hugo/project.ts'

/* The comparison in the benchmark is fair only while the compared generators make the same pages. */

const size = 40
/** A built site: contents by address. */
type Site = Map<string, string>

// Inside the project: the built renderer imports its packages from node_modules.
mkdirSync('.cache', { recursive: true })
const temporary = mkdtempSync(path.resolve('.cache/rivals-test-'))
const withHugo = spawnSync('hugo', ['version']).status === 0
const ours: Site = new Map()
const rivals = new Map<string, Site>()

beforeAll(async () => {
  const city = await cityFolder(size)
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    STADT_SAMPLE: city,
    PORTAL_URL: origin,
    ASTRO_TELEMETRY_DISABLED: '1',
    VITEST: undefined,
  }
  const folder = (name: string) => path.join(temporary, name)
  execFileSync(
    process.execPath,
    ['site/release/fixture/build.ts', '--outDir', folder('ours'), '--keep', path.relative('.', folder('kept')), '--real'],
    { env, stdio: 'pipe' },
  )
  readSite(folder('ours')).forEach((content, address) => ours.set(address, content))
  rivals.set('Eleventy', eleventySite(city))
  if (!withHugo) return
  execFileSync('hugo', ['--source', await hugoProject(size), '--destination', folder('hugo'), '--noBuildLock', '--quiet'])
  rivals.set('Hugo', readSite(folder('hugo')))
}, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** What Eleventy writes, made with its templates alone: Eleventy itself is installed only while it is measured. */
function eleventySite(city: string): Site {
  const portal = readPortal(city)
  const { permalink, feeds } = feedData
  return new Map([
    ...pagesOf(portal).map((page) => [addressOf(page.path, page.language), renderPage(portal, page)] as const),
    ...feeds.map((feed) => [permalink({ portal, feed }), renderFeed({ portal, feed })] as const),
  ])
}

function readSite(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html|json|xml)$/.test(file))
  return new Map(
    files.map((file) => [`/${file.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`, readFileSync(path.join(folder, file), 'utf8')]),
  )
}

const pagesIn = (site: Site) => [...site].filter(([address]) => address.endsWith('/'))
const meanSize = (site: Site, section: string) => {
  const sizes = pagesIn(site)
    .filter(([address]) => new RegExp(`^(?:/en)?/${section}/[^/]+/$`).test(address))
    .map(([, html]) => Buffer.byteLength(html))
  return sizes.reduce((sum, one) => sum + one, 0) / sizes.length
}
const decoded = (html: string) =>
  html.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|nbsp));/gi, (_, decimal?: string, hex?: string, name?: string) =>
    decimal || hex
      ? String.fromCodePoint(Number(decimal ?? `0x${hex}`))
      : { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }[name!]!,
  )
const titleOf = (html: string) => decoded(/<title>(.*?)<\/title>/s.exec(html)![1]!)
const thingsOn = (html: string): unknown[] => {
  const graph = /ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  return graph === undefined ? [] : (JSON.parse(graph) as { '@graph': unknown[] })['@graph']
}
/** Every `@type` in its place, whatever the order of the keys. */
const typesIn = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(typesIn)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, item]) => [key, key === '@type' ? item : typesIn(item)]),
        )
      : typeof value
/** What a visitor reads, word for word. */
const wordsOn = (html: string) =>
  decoded(
    html
      .slice(html.indexOf('<body'))
      .replaceAll(/<(script|svg)\b.*?<\/\1>/gs, '')
      .replaceAll(/<[^>]+>/g, ' '),
  )
    .replaceAll(/\s+/g, ' ')
    .trim()

describe.each(['Eleventy', ...(withHugo ? ['Hugo'] : [])])('%s makes the same site as we do', (name) => {
  const rival = () => rivals.get(name)!

  test('the same pages, but for those about errors and for the specimens', () => {
    const addresses = (site: Site) =>
      pagesIn(site)
        .map(([address]) => address)
        .filter((address) => !['/410/', '/de/', '/bausteine/', '/en/bausteine/'].includes(address))
        .sort()
    expect(addresses(rival())).toEqual(addresses(ours))
  })

  test.each(['leistungen', 's', 'aemter', 'themen', 'standorte'])('pages of about the same size below /%s/', (section) => {
    expect(meanSize(rival(), section) / meanSize(ours, section)).toBeGreaterThan(0.95)
    expect(meanSize(rival(), section) / meanSize(ours, section)).toBeLessThan(1.05)
  })

  test('the same titles, and the same things for programs', () => {
    for (const [address, html] of pagesIn(rival()).filter(([address]) => address !== '/de/')) {
      const own = ours.get(address)!
      expect(titleOf(html), address).toBe(titleOf(own))
      // Only our archive, empty here, stands below the news.
      if (!address.endsWith('/archiv/')) expect(typesIn(thingsOn(html)), address).toEqual(typesIn(thingsOn(own)))
    }
  })

  test('services say the same, word for word', () => {
    const services = pagesIn(rival()).filter(([address]) => /\/leistungen\/[^/]+\/$/.test(address))
    expect(services).toHaveLength(2 * size)
    for (const [address, html] of services) expect(wordsOn(html), address).toBe(wordsOn(ours.get(address)!))
  })

  test('the same entries in feed, search and sitemap', () => {
    const inFeed = (site: Site) => (JSON.parse(site.get('/feeds/115/services.json')!) as { services: unknown[] }).services.length
    // Hugo writes a folder for each language.
    const json = <T>(site: Site, own: string, hugo: string) => JSON.parse(site.get(own) ?? site.get(hugo)!) as T
    const found = (site: Site) =>
      json<{ entries: { url: string }[] }>(site, '/suche/de.json', '/suche/index.json')
        .entries.map(({ url }) => url)
        .sort()
    const told = (site: Site) =>
      Object.entries(json<{ results: Record<string, { text?: string }> }>(site, '/suche/texte/de.json', '/suche/texte/index.json').results)
        .flatMap(([url, { text }]) => (text ? [`${url} ${text}`] : []))
        .sort()
    const mapped = (site: Site) =>
      ['/sitemap.xml', '/de/sitemap.xml', '/en/sitemap.xml']
        .flatMap((file) => [...(site.get(file) ?? '').matchAll(/<url><loc>(.*?)<\/loc>/g)].map(([, url]) => url))
        .sort()
    expect(inFeed(rival())).toBe(inFeed(ours))
    expect(found(rival())).toEqual(found(ours))
    expect(told(rival())).toEqual(told(ours))
    expect(mapped(rival())).toEqual(mapped(ours))
  })
})
