import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { list } from '../../content/knowledge.ts'
import { exampleClock as clock, openExample } from '../feeds/example.ts'
import {
  buildDataSetJson, buildEventsCalendar, buildFeedIndex, buildNewsJson, buildNewsRss, buildServicesFeed, buildSocialFeed, dataSetFeedSchema, feedIndexSchema, feedList,
  jsonSchemaOf, schemaPaths, servicesFeedSchema, socialFeedSchema, type Channel,
} from '../feeds/index.ts'
import { inSentences, isSerious, verifyRelease, type Verification } from './verify.ts'

const origin = 'https://stadt.example'
const temporary = mkdtempSync(path.join(tmpdir(), 'verify-'))
const [good, folder] = [path.join(temporary, 'good'), path.join(temporary, 'release')]
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

function put(name: string, body: string, place = folder) {
  mkdirSync(path.dirname(path.join(place, name)), { recursive: true })
  writeFileSync(path.join(place, name), body)
}
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
/** Breaks a file of the release; fails where there is nothing to break. */
function change(name: string, from: string | RegExp, to: string) {
  const before = read(name)
  put(name, before.replace(from, to))
  expect(read(name)).not.toBe(before)
}
const page = (body: string) => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title></head><body>${body}</body></html>`
const verify = (options: Verification = {}) => verifyRelease(folder, { origin, ...options })
const verdict = async (options?: Verification) => (await verify(options)).map(({ name, message }) => `${name}: ${message}`)

/** A release with the real feeds of the example city, their schemas and a page wherever a feed leads. */
beforeAll(async () => {
  const context = openExample()
  const news = { language: 'de', clock, title: 'Aktuelles' }
  const made: Record<string, string> = {
    '/feeds/115/services.json': Buffer.concat(buildServicesFeed(context, list('services'))).toString(),
    '/feeds/news.xml': await buildNewsRss(context, list('news'), { ...news, path: '/feeds/news.xml' }),
    '/feeds/events.ics': buildEventsCalendar(context, list('events'), { clock, title: 'Veranstaltungen' }),
  }
  const feeds = feedList(context.city, list('data-sets'))
  for (const { key, path: address, language } of feeds) {
    const channel = key.replace('social-', '') as Channel
    if (key === 'news-json') made[address] = JSON.stringify(buildNewsJson(context, list('news'), { ...news, language, path: address }))
    else if (key.startsWith('social-')) made[address] = JSON.stringify(buildSocialFeed(context, channel, list('social-posts'), clock))
    else if (address.endsWith('.csv')) made[address] = 'name,wert\r\nA,1\r\n'
    else if (key.startsWith('data-')) made[address] = JSON.stringify(buildDataSetJson(context, list('data-sets').find(({ id }) => key === `data-${id}`)!))
  }
  const schemas = { index: feedIndexSchema, services: servicesFeedSchema, social: socialFeedSchema, dataSet: dataSetFeedSchema }
  for (const [name, schema] of Object.entries(schemas)) made[schemaPaths[name as keyof typeof schemas]] = JSON.stringify(jsonSchemaOf(schema, `${origin}${schemaPaths[name as keyof typeof schemas]}`))
  made['/feeds/index.json'] = JSON.stringify(buildFeedIndex(context, list('data-sets')))
  made['/sitemap.xml'] = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${origin}/</loc></url></urlset>\n`
  made['/weiterleitungen.json'] = '{"version":1,"moved":{"/alt/":"/"},"gone":["/weg/"]}'
  made['/index.html'] = page('<main id="main"><p>Willkommen<br>in der Stadt<ul><li>Eins<li>Zwei</ul><svg><path d="M0 0"/></svg><a href="#main">hoch</a><a href="/alt/">früher</a></main>')
  for (const [name, body] of Object.entries(made)) put(name, body, good)
  const addresses = new Set(Object.values(made).flatMap((body) => body.match(/https:\/\/stadt\.example\/[^\s"'<>\\#]*/g) ?? []))
  for (const address of addresses) {
    const { pathname } = new URL(address)
    if (pathname.startsWith('/media/')) put(pathname, 'Bild', good)
    else if (!(pathname in made) && pathname !== '/') put(path.join(pathname, 'index.html'), page('<p>Seite</p>'), good)
  }
})
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(good, folder, { recursive: true })
})

test('a good release has no findings, also where end tags are left out as the standard allows', async () => {
  expect(await verdict()).toEqual([])
})

describe('pages', () => {
  test.each([
    ['<div class="a"><section id="b">x</div>', '<section id="b"> wird vor </div> nicht geschlossen'],
    ['<b><i>x</b></i>', '<i> wird vor </b> nicht geschlossen (und 1 Fehler mehr)'],
    ['<p>a<div>b</div></p>', '</p> schließt nichts'],
    ['<div>x', '<div> wird vor </body> nicht geschlossen'],
    ['x</section>', '</section> schließt nichts'],
    ['<div/>x', '<div> wird vor </body> nicht geschlossen'],
    ['<a href="/" href="/">x</a>', 'ein Attribut steht doppelt'],
    ['<a title="a"b"c">x</a>', 'zwischen zwei Attributen fehlt der Abstand (und 2 Fehler mehr)'],
    ['a < b', 'auf „<“ folgt kein Name'],
  ])('that are not well-formed must not go live: %s', async (body, fault) => {
    put('a/index.html', page(body))
    expect(await verdict()).toEqual([`markup-broken: Die Seite /a/ ist kein einwandfreies HTML: ${fault}.`])
    expect((await verify()).every(isSerious)).toBe(true)
  })

  test('scripts, styles, comments, texts and drawings are no markup', async () => {
    put('a/index.html', page('<script>if (a < b) "<div>"</script><style>p > a {}</style><!-- <div> --><textarea><b></textarea><svg viewBox="0 0 1 1"><title>x</title><g><path/></g></svg>'))
    expect(await verdict()).toEqual([])
  })

  test('an id twice and a place that is not there are told, but may go live', async () => {
    put('a/index.html', page('<p id="x">1</p><p id="x">2</p><a href="#y">y</a><a href="#top">oben</a><a href="/b/#z">z</a><a href="/b/#%C3%BC">ü</a>'))
    put('b/index.html', page('<p id="ü">x</p>'))
    expect(await verdict()).toEqual([
      'id-repeated: Auf der Seite /a/ gibt es die Kennung „x“ mehrmals.',
      'fragment-broken: Die Seite /a/ verweist auf #y, aber die Stelle „y“ gibt es dort nicht.',
      'fragment-broken: Die Seite /a/ verweist auf /b/#z, aber die Stelle „z“ gibt es dort nicht.',
    ])
    expect((await verify()).some(isSerious)).toBe(false)
  })
})

describe('feeds', () => {
  test('that are promised but missing must not go live', async () => {
    rmSync(path.join(folder, 'feeds/news.xml'))
    rmSync(path.join(folder, 'feeds/data.schema.json'))
    expect((await verify()).filter(({ name }) => name === 'feed-missing').map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Die Übersicht der Feeds nennt die Datei /feeds/news.xml, aber sie fehlt.', 'Die Übersicht der Feeds nennt die Datei /feeds/data.schema.json, aber sie fehlt.']),
    )
  })

  test.each<[file: string, from: string | RegExp, to: string, fault: string]>([
    ['feeds/115/services.json', '"title":', '"agentNote":"x","title":', 'sie entspricht nicht ihrem Schema: an der Stelle /services/0 steht das unbekannte Feld „agentNote“'],
    ['feeds/115/services.json', '"tombstones":[]', '"tombstones":{}', 'sie entspricht nicht ihrem Schema: an der Stelle /tombstones steht ein Wert der falschen Art, erwartet wird array'],
    ['feeds/115/services.json', /.{20}$/s, '', 'sie ist kein vollständiges JSON'],
    ['feeds/index.json', /"city":"[^"]*",/, '', 'sie entspricht nicht ihrem Schema: fehlt „city“'],
    ['feeds/social/mastodon.json', '"version":1', '"version":2', 'sie entspricht nicht ihrem Schema: an der Stelle /version steht ein Wert, der die Regel „const“ verletzt'],
    ['feeds/news.json', 'version/1.1', 'version/1', 'version'],
    ['feeds/news.json', '"id":', '"nr":', 'items'],
    ['feeds/news.xml', '</channel>', '', 'sie ist kein wohlgeformtes XML'],
    ['feeds/news.xml', /<link>.*?<\/link>/, '<link>nirgends</link>', 'link'],
    ['sitemap.xml', /loc>/g, 'lok>', 'loc'],
    ['feeds/events.ics', 'END:VEVENT\r\n', '', 'wird nicht beendet'],
    ['feeds/events.ics', /DTSTAMP.*\r\n/, '', 'in einem VEVENT fehlt DTSTAMP'],
    ['feeds/events.ics', /\r\n/, '\n', 'eine Zeile endet nicht mit CR und LF'],
    ['feeds/events.ics', /SUMMARY:/, `SUMMARY:${'x'.repeat(80)}`, 'eine Zeile ist länger als 75 Byte'],
    ['weiterleitungen.json', '"/alt/":"/"', '"/alt/":5', 'moved'],
  ])('%s that is wrong must not go live: %s', async (file, from, to, fault) => {
    change(file, from, to)
    const findings = (await verify()).filter(isSerious)
    expect(findings).toMatchObject([{ name: 'feed-broken' }])
    expect(findings[0]!.message).toContain(`Die Datei /${file} ist fehlerhaft: `)
    expect(findings[0]!.message).toContain(fault)
  })

  test('a table with a row that is too short must not go live', async () => {
    put('feeds/data/a.csv', 'name,wert\r\nA\r\n')
    expect(await verdict()).toEqual(['feed-broken: Die Datei /feeds/data/a.csv ist fehlerhaft: sie ist keine vollständige Tabelle (Zeile 2).'])
  })

  test('an address of ours that leads nowhere is told, but may go live', async () => {
    change('sitemap.xml', `<loc>${origin}/</loc>`, `<loc>${origin}/fehlt/</loc>`)
    expect(await verdict()).toEqual([`link-broken: Die Datei /sitemap.xml verweist auf ${origin}/fehlt/, das es nicht gibt.`])
  })
})

describe('what only staff may know', () => {
  const note = 'Zuerst fragen, ob der „Bescheid“ schon da ist & wann die Karte abläuft.\nDann sofort zur Leitung durchstellen, aber nie selbst Auskunft geben.'
  const internal = [
    { source: 'Datum', text: '2027-05-01' },
    { source: 'Hinweis', text: note },
    { source: 'Durchwahl', text: '06131 12-9944' },
    { source: 'kurz', text: 'Frau Weber' },
    { source: 'Öffnung', text: 'Wir haben montags bis freitags von acht bis zwölf geöffnet.' },
    { source: 'Standort', text: '+49 6131 12-3456' },
  ]
  const published = { entries: new Map([['services', new Map([['a', { text: { de: 'Hinweis: Wir haben montags bis freitags von acht bis zwölf geöffnet. Kommen Sie gern.' }, phone: '06131 12-3456' }]])]]) }
  const leak = (file: string, source: string) => [`internal-text: Die Datei ${file} enthält einen Text, der intern bleiben muss: ${source}.`]
  const html = 'Zuerst <b>fragen</b>, ob der &bdquo;Bescheid&ldquo; schon&nbsp;da ist &amp; wann die Karte abläuft.'

  test.each([
    ['a page', 'a/index.html', page(`<p>${html}</p>`), 'Hinweis'],
    ['a page, but cut short', 'a/index.html', page(`<p>${html.slice(0, -9)}</p>`), 'Hinweis'],
    ['its second line', 'a/index.html', page('<p>Dann sofort zur Leitung durchstellen, aber nie selbst Auskunft geben.</p>'), 'Hinweis'],
    ['an attribute', 'a/index.html', page(`<p title="${note.split('\n')[1]}">x</p>`), 'Hinweis'],
    ['a script', 'a/index.html', page(`<script type="application/ld+json">${JSON.stringify({ a: note.split('\n')[1] })}</script>`), 'Hinweis'],
    ['a search index', 'suche/de.json', JSON.stringify({ a: [[note]] }), 'Hinweis'],
    ['a text', 'hallo.txt', `Guten Tag\n${note}`, 'Hinweis'],
    ['a telephone number', 'a/index.html', page('<p>Tel. <a href="tel:+496131129944">06131 12-9944</a></p>'), 'Durchwahl'],
  ])('must not go live: %s', async (_what, file, body, source) => {
    put(file, body)
    expect(await verdict({ internal, published })).toEqual(leak(`/${file.replace('index.html', '')}`, source))
  })

  test('must not go live in a calendar, however its lines are folded', async () => {
    change('feeds/events.ics', /DTSTAMP/, 'X-NOTE:Dann sofort zur Leitung durchst\r\n ellen\\, aber nie selbst Auskunft geben.\r\nDTSTAMP')
    expect(await verdict({ internal, published })).toEqual(leak('/feeds/events.ics', 'Hinweis'))
  })

  test('is no secret where it is published or part of the portal itself, nor where it is short', async () => {
    put('a/index.html', page('<p>Frau Weber</p><p>2027-05-01</p><p>Wir haben montags bis freitags von acht bis zwölf geöffnet.</p><p>+49 6131 12-3456</p>'))
    put('b/index.html', page('<p>Zuerst fragen, ob der Antrag schon da ist. 06131 12-99 44 gilt nicht.</p>'))
    expect(await verdict({ internal, published })).toEqual([])
    put('a/index.html', page('<p>Wir haben <a href="/">montags bis freitags</a> von acht bis zwölf geöffnet.</p>'))
    expect(await verdict({ internal, published: 'Wir haben [montags bis freitags](https://stadt.example/) von acht bis zwölf geöffnet.' })).toEqual([])
    put('a/index.html', page('<p>Wir haben montags bis freitags von acht bis zwölf geöffnet.</p><p>+49 6131 12-3456</p>'))
    expect(await verdict({ internal })).toEqual([...leak('/a/', 'Öffnung'), ...leak('/a/', 'Standort')])
  })
})

test('tells the first findings and how many more there are', () => {
  const findings = Array.from({ length: 7 }, (_, index) => ({ message: `Fehler ${index + 1}` }))
  expect(inSentences(findings)).toBe('Fehler 1\nFehler 2\nFehler 3\nFehler 4\nFehler 5\n… und 2 weitere.')
})
