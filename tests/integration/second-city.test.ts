import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { buildRelease } from '../../site/release/release.ts'
import { verifyRelease } from '../../site/release/verify.ts'
import { objectionsOf } from '../../site/linked-data/vocabulary-for-tests.ts'
import { buildBlauenfurt } from './blauenfurt.ts'
import { filesBelow } from './compare.ts'
import { secondRenderer } from './renderers.ts'

/** A portal of another city: whatever is in it comes from its folder or belongs to every city. */
let portal: { folder: string; remove: () => void }
beforeAll(async () => {
  portal = await buildBlauenfurt()
})
afterAll(() => portal?.remove())

const read = (file: string) => readFileSync(path.join(portal.folder, file), 'utf8')
const texts = () => filesBelow(portal.folder).filter((file) => !/\.(?:jpe?g|png|webp|avif|woff2)$/.test(file))

/** Words of the sample city: its name, numbers, addresses, the names of its offices and people’s words for it. */
function wordsOfSample(): string[] {
  const { city, entries } = readKnowledgeFolder(path.resolve('content/sample'))
  return [
    'Mainz', 'mainz', 'Rheinhessen', '06131', '55116', city.territory!, city.address!.street, city.colours.brand, city.colours.brandDark,
    ...city.neighbours.map(({ name }) => name),
    ...[...entries.organisations.values()].map(({ name }) => name['de']!).filter((name) => name.length > 12),
  ]
}

test('nothing of the sample city is in it', () => {
  const words = wordsOfSample()
  expect(words.length).toBeGreaterThan(25)
  const found = texts().flatMap((file) => {
    const text = read(file)
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(found).toEqual([])
})

test('nobody is told to call 115 in a city that has another number', () => {
  const pages = texts().filter((file) => file.endsWith('.html'))
  // The standing pages are every city's, and one explains what 115 is.
  expect(pages.filter((file) => !/^(?:ar\/)?115\//.test(file) && read(file).includes('tel:115'))).toEqual([])
  // What the service feed and its guide are called is the same everywhere.
  const ownWords = pages.filter((file) => !/^(?:ar\/)?(?:115|schnittstelle-115|offene-daten|feeds|s)\//.test(file))
  expect(ownWords.length).toBeGreaterThan(25)
  expect(ownWords.filter((file) => /\b115\b/.test(read(file).replaceAll(/<script\b.*?<\/script>|<svg\b.*?<\/svg>|\s[\w-]+="[^"]*"/gs, '')))).toEqual([])
  expect(read('leistungen/liegeplatz/index.html')).toContain('tel:+49999')
  // Nothing leads to the page about it.
  expect(read('115/index.html')).toContain('<meta name="robots" content="noindex">')
  for (const file of ['sitemap.xml', 'suche/de.json']) expect(read(file)).not.toMatch(/[/"]115\//)
})

test('the smallest city, without forms for feedback, has no link to a missing part of a page', async () => {
  const work = mkdtempSync(path.join(tmpdir(), 'klein-'))
  const folder = path.join(work, 'stadt')
  mkdirSync(path.join(folder, 'services'), { recursive: true })
  writeFileSync(path.join(folder, 'services/hund.yaml'), 'title: Hund anmelden\nappointment: { need: required }\n')
  writeFileSync(path.join(folder, 'services/pass.yaml'), 'title: Pass\norganisation: amt\n')
  mkdirSync(path.join(folder, 'organisations'))
  writeFileSync(path.join(folder, 'organisations/amt.yaml'), 'name: Amt\n')
  // A renderer reads the setting once.
  process.env['FEEDBACK_URL'] = 'off'
  const { renderer, remove } = await secondRenderer()
  const release = await buildRelease({ renderer, knowledgeFolder: folder, releasesFolder: path.join(work, 'releases') })
  delete process.env['FEEDBACK_URL']
  const built = (file: string) => readFileSync(path.join(release.folder, file), 'utf8')
  expect(await verifyRelease(release.folder)).toEqual([])
  expect(built('suche/index.html')).not.toContain('rueckmeldung')
  expect(built('leistungen/hund/index.html')).not.toContain('#zustaendig')
  expect(built('leistungen/pass/index.html')).toMatch(/href="#zustaendig"[^]*id="zustaendig"/)
  remove()
  rmSync(work, { recursive: true })
})

test('name, crest, colours, typefaces, navigation and footer are its own', () => {
  const home = read('index.html')
  expect(home).toContain('/media/wappen.svg')
  expect(home).toMatch(/<title>[^<]*Blauenfurt/)
  const header = home.slice(home.indexOf('<nav class="site-nav"'), home.indexOf('</header>'))
  expect([...header.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/leistungen/', '/veranstaltungen/', '/themen/wohnen/', 'https://hafen.blauenfurt.example/'])
  expect(header).toContain('>Dienste<')
  expect(header).toContain('>Veranstaltungen<')
  const footer = home.slice(home.indexOf('<footer class="site-footer"'))
  expect([...footer.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([expect.any(String), 'Rechtliches', 'Mehr'])
  expect(footer).toContain('href="https://archiv.blauenfurt.example/"')
  const css = read('portal.css')
  expect(css).toMatch(/--city-brand:#00695c.*prefers-color-scheme:dark.*--city-brand:#7fd6c8/s)
  expect(css).toContain('--city-font-headings:Rockwell')
})

describe('from right to left', () => {
  const service = () => read('ar/leistungen/liegeplatz/index.html')

  test('pages say their language and direction, and mark what is in another one', () => {
    expect(service()).toMatch(/<html lang="ar" dir="rtl"/)
    expect(service()).toContain('استئجار مكان للرسو')
    expect(service()).toMatch(/<li[^>]*>\s*<a href="https:\/\/hafen\.blauenfurt\.example\/"[^>]*lang="ar"[^>]*>الميناء</)
    expect(read('ar/index.html')).toMatch(/<a href="\/ar\/veranstaltungen\/"[^>]*>Veranstaltungen</)
    expect(read('index.html')).toMatch(/<a [^>]*href="\/ar\/"[^>]*lang="ar"[^>]*dir="rtl"/)
  })

  test('our style sheets speak of start and end, not of left and right', () => {
    const sources = filesBelow('site/styles').map((file) => readFileSync(path.join('site/styles', file), 'utf8')).join('\n')
    expect(sources.length).toBeGreaterThan(10_000)
    const physical = sources.match(/^\s*(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float|clear|text-align):(?!\s*(?:start|end|center|both|none|inherit|initial|justify|inline))[^;]*/gm) ?? []
    expect(physical).toEqual([])
  })
})

test('security.txt says whom to tell, as RFC 9116 wants it', () => {
  expect(read('.well-known/security.txt').trimEnd().split('\n')).toEqual([
    'Contact: mailto:sicherheit@blauenfurt.example',
    'Contact: https://blauenfurt.example/melden',
    'Expires: 2027-03-01T00:00:00Z',
    'Preferred-Languages: de, ar',
    expect.stringMatching(/^Canonical: https?:\/\/[^/]+\/\.well-known\/security\.txt$/),
    'Policy: https://blauenfurt.example/regeln',
  ])
})

test('the sitemap knows when content changed where somebody knows, and nowhere else', () => {
  const urls = [...read('sitemap.xml').matchAll(/<url>.*?<\/url>/gs)].map(([url]) => url)
  const dated = urls.flatMap((url) => (url.includes('<lastmod>') ? [`${/<loc>https?:\/\/[^/]+(.*?)<\/loc>/.exec(url)![1]} ${/<lastmod>(.*?)</.exec(url)![1]}`] : []))
  expect(dated).toEqual([
    '/leistungen/liegeplatz/ 2026-05-02T08:00:00.000Z',
    '/ar/leistungen/liegeplatz/ 2026-05-02T08:00:00.000Z',
    '/aktuelles/neuer-steg/ 2026-06-01T08:00:00.000Z',
    '/ar/aktuelles/neuer-steg/ 2026-06-01T08:00:00.000Z',
  ])
  expect(urls.find((url) => url.includes('/ar/leistungen/liegeplatz/</loc>'))).toMatch(/hreflang="de".*hreflang="ar".*hreflang="x-default"/)
})

test('links can be shown with picture and description', () => {
  const news = read('aktuelles/neuer-steg/index.html')
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(news)?.[1]
  expect(['og:type', 'og:title', 'og:description', 'og:locale', 'og:image:width', 'og:image:alt', 'twitter:card'].map(meta)).toEqual([
    'article', 'Neuer Steg eröffnet', 'Der Steg ist fertig.', 'de_DE', '640', 'Boote an einem Steg', 'summary_large_image',
  ])
  expect(meta('og:image')).toMatch(/^https?:\/\/.*\/media\/hafen-640\.jpg$/)
  expect(news).toContain('<link rel="alternate" type="application/rss+xml" href="/feeds/news.xml"')
  expect(read('ar/aktuelles/neuer-steg/index.html')).toContain('type="application/feed+json" href="/ar/feeds/news.json"')
})

test('a picture comes in the forms that are there, in its size, with credit, at once where it is the main one', () => {
  const news = read('aktuelles/neuer-steg/index.html')
  expect(news).toMatch(/<picture>\s*<source type="image\/avif" srcset="\/media\/hafen-320\.avif 320w"[^>]*>\s*<source type="image\/webp"/)
  const image = /<img class="focus-x-20 focus-y-70"[^>]*>/.exec(news)![0]
  expect(image).toMatch(/src="\/media\/hafen-640\.jpg" srcset="\/media\/hafen-320\.jpg 320w, \/media\/hafen-640\.jpg 640w"/)
  expect(image).toMatch(/width="640" height="360" alt="Boote an einem Steg".*fetchpriority="high"/)
  expect(image).not.toContain('loading=')
  expect(news).toContain('Presseamt Blauenfurt')
  expect(read('veranstaltungen/hafenfest/index.html')).toMatch(/<img [^>]*loading="lazy"/)
})

describe('what programs read', () => {
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/gs
  const blocks = () => filesBelow(portal.folder).filter((file) => file.endsWith('.html')).flatMap((file) => [...read(file).matchAll(block)].map(([, text]) => text!))
  type Thing = Record<string, unknown>
  const things = () => blocks().flatMap((text) => { const data = JSON.parse(text) as Thing & { '@graph'?: Thing[] }; return data['@graph'] ?? [data] })

  test('is valid on every page, by the vocabulary of schema.org', () => {
    expect(blocks().length).toBeGreaterThan(30)
    expect(objectionsOf([JSON.stringify({ '@graph': things() })])).toEqual([])
  }, 120_000)

  // What search engines ask for, as their documentation names it (developers.google.com/search/docs/appearance/structured-data).
  const wanted: Record<string, string[]> = {
    GovernmentService: ['name', 'url', 'provider', 'areaServed', 'mainEntityOfPage'],
    GovernmentOffice: ['name', 'url', 'address', 'contactPoint', 'parentOrganization'],
    CivicStructure: ['name', 'url', 'address', 'geo', 'openingHoursSpecification', 'specialOpeningHoursSpecification', 'image'],
    Event: ['name', 'startDate', 'endDate', 'location', 'eventStatus', 'organizer', 'image', 'description'],
    NewsArticle: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'image'],
    BreadcrumbList: ['itemListElement'],
    WebSite: ['name', 'url', 'potentialAction', 'publisher'],
    GovernmentOrganization: ['name', 'url', 'telephone', 'address', 'email'],
  }
  test.each(Object.entries(wanted))('%s has what search engines ask for', (type, properties) => {
    const found = things().filter((thing) => thing['@type'] === type)
    expect(found.length).toBeGreaterThan(0)
    for (const thing of found) expect(Object.keys(thing)).toEqual(expect.arrayContaining(properties))
  })

  test('leads from the home page to the page itself', () => {
    const list = things().find((thing) => thing['@type'] === 'BreadcrumbList' && JSON.stringify(thing).includes('Liegeplatz mieten'))!['itemListElement'] as Thing[]
    expect(list.map(({ position, name, item }) => [position, name, typeof item === 'string' ? new URL(item).pathname : undefined])).toEqual([
      [1, expect.any(String), '/'], [2, expect.any(String), '/leistungen/'], [3, 'Liegeplatz mieten', undefined],
    ])
  })

  test('keeps words of an office that would end it', () => {
    const service = read('leistungen/liegeplatz/index.html')
    expect(service).not.toContain('<script>document.title')
    expect(things().some((thing) => thing['alternateName'] === 'Miete </script><!--<script> eines Platzes')).toBe(true)
  })
})
