import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { list } from '../../content/knowledge.ts'
import type { FeedContext } from './context.ts'
import type { ServicesFeed } from './schemas.ts'
import { clockAt } from '../../content/clock.ts'
import { exampleClock as clock, openExample } from './example.ts'
import {
  buildDataSetJson,
  buildEventCalendar,
  buildEventsCalendar,
  buildFeedIndex,
  buildNewsJson,
  buildNewsRss,
  buildServicesFeed,
  buildSocialFeed,
  dataSetFeedSchema,
  dataSetJsonLd,
  feedIndexSchema,
  feedList,
  jsonSchemaOf,
  schemaPaths,
  servicesFeedSchema,
  socialFeedSchema,
} from './index.ts'

const addFormats = formats.default as unknown as (ajv: Ajv) => Ajv
const jsonFeedSchema = '../shared/standards/jsonfeed-1.1.schema.json'

let context: FeedContext
beforeAll(() => {
  context = openExample()
})

/** What a validator that knows nothing of our code says to a feed: null where it is right. */
function objections(schema: object, feed: unknown, ajv: Ajv = new Ajv2020({ strict: false, allErrors: true })) {
  const validate = addFormats(ajv).compile(schema)
  validate(JSON.parse(JSON.stringify(feed)))
  return validate.errors ?? null
}

describe('services feed', () => {
  const read = (feed: Buffer[]) => JSON.parse(Buffer.concat(feed).toString()) as ServicesFeed
  const build = () => read(buildServicesFeed(context, list('services').reverse()))
  const service = () => build().services[1]!

  test('is what its JSON Schema says, cents included, and the schema refuses a key that it does not know', () => {
    const schema = jsonSchemaOf(servicesFeedSchema, 'https://stadt.example/feeds/115/services.schema.json')
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://stadt.example/feeds/115/services.schema.json',
    })
    expect(objections(schema, build())).toBeNull()
    const leaky = { ...build(), services: [{ ...service(), agentNote: 'intern' }] }
    expect(objections(schema, leaky)).toHaveLength(1)
    expect(
      objections(schema, { ...build(), services: [{ ...service(), contactPoints: [{ ...service().contactPoints[0], directLine: '1' }] }] }),
    ).toHaveLength(1)
  })

  test('an unknown key in an entry is an error, not a leak', () => {
    const [first] = list('services')
    expect(read(buildServicesFeed(context, [], [{ id: 'alt', removedAt: '2026-06-01T08:00:00.000Z' }])).tombstones).toEqual([{ id: 'alt', removedAt: '2026-06-01T08:00:00.000Z' }])
    expect(() => buildServicesFeed(context, [{ ...first!, agentNote: 'intern' } as typeof first & object])).toThrow(/agentNote/)
    const leakyGet = ((type: 'locations', id: string) => {
      const entry = context.get(type, id)
      return entry && type === 'locations' ? { ...entry, keyCode: '1234' } : entry
    }) as FeedContext['get']
    expect(() => buildServicesFeed({ ...context, get: leakyGet }, list('services'))).toThrow(/keyCode/)
  })

  test('is sorted by id, carries its version and the newest check, and has the same bytes every time', () => {
    const feed = build()
    expect(feed.services.map(({ id }) => id)).toEqual(['ausweis', 'wohnung-anmelden'])
    expect(feed).toMatchObject({
      version: 1,
      lastCheckedAt: '2026-05-01',
      city: { name: 'Beispielstadt', languages: ['de', 'en', 'de-simple'] },
    })
    expect(build()).toEqual(feed)
  })

  test('a record is complete in itself', () => {
    expect(service()).toMatchObject({
      title: { de: 'Wohnung anmelden', en: 'Register your address' },
      urls: { de: 'https://stadt.example/leistungen/wohnung-anmelden/', en: 'https://stadt.example/en/leistungen/wohnung-anmelden/' },
      organisation: { id: 'amt-33', number: '33', name: { de: 'Bürgeramt' } },
      contactPoints: [
        { phone: '06131 12-0', location: { street: 'Kaiserstraße 3' }, openingHours: { regular: [{ from: '08:00', to: '18:00' }] } },
      ],
      locations: [{ id: 'stadthaus', openingHours: { exceptions: [{ from: '2026-12-24' }] } }],
      forms: [
        { label: { de: 'Anmeldeformular' }, url: 'https://stadt.example/media/formular.pdf' },
        { url: 'https://formulare.example/a' },
      ],
      relatedServices: [{ id: 'ausweis', urls: { de: 'https://stadt.example/leistungen/ausweis/' } }],
      lastCheckedAt: '2026-03-01',
    })
    expect(service().urls).not.toHaveProperty('de-simple')
  })

  test('names the city’s territory where the record names none', () => {
    expect(build().services.map(({ territory }) => territory)).toEqual([['07339000'], ['07315000']])
  })

  test('leaves out what is referenced but not published', () => {
    const nothing = (() => undefined) as FeedContext['get']
    const [, alone] = read(buildServicesFeed({ ...context, get: nothing }, list('services'))).services
    expect(alone).toMatchObject({
      contactPoints: [],
      furtherOrganisations: [],
      topics: [],
      forms: [{ url: 'https://formulare.example/a' }],
    })
    expect(alone).not.toHaveProperty('organisation')
  })
})

describe('social feeds', () => {
  test('hold the channel’s own posts, newest first, as their JSON Schema says', () => {
    const feed = buildSocialFeed(context, 'mastodon', list('social-posts'), clock)
    expect(objections(jsonSchemaOf(socialFeedSchema, 'https://stadt.example/s'), feed)).toBeNull()
    expect(feed.posts.map(({ id }) => id)).toEqual(['zwei', 'eins'])
    expect(feed.posts[1]).toMatchObject({
      text: { de: 'Neue Schalter!', en: 'New counters!' },
      date: '2026-06-01T10:00:00.000Z',
      image: { url: 'https://stadt.example/media/bild.svg', alt: { de: 'Das Stadthaus' }, credit: 'Stadt' },
      about: [
        { type: 'service', url: 'https://stadt.example/leistungen/wohnung-anmelden/' },
        { type: 'news', id: 'neu', url: 'https://stadt.example/aktuelles/neu/' },
        { type: 'event', url: 'https://stadt.example/veranstaltungen/fest/' },
        { type: 'organisation', url: 'https://stadt.example/aemter/amt-33/' },
      ],
    })
  })

  test('do not name a piece of news before its date', () => {
    const about = (moment: string) => buildSocialFeed(context, 'mastodon', list('social-posts'), clockAt(new Date(moment), 'Europe/Berlin')).posts[1]!.about.map(({ type }) => type)
    const { date } = context.get('news', 'neu')!
    expect(about(date)).toContain('news')
    expect(about('2026-01-01T00:00:00Z')).not.toContain('news')
  })

  test('of a channel without posts is empty, not missing', () => {
    expect(buildSocialFeed(context, 'youtube', list('social-posts'), clock)).toMatchObject({ channel: 'youtube', posts: [] })
  })
})

describe('news', () => {
  const options = { language: 'de', clock, path: '/feeds/news.json', title: 'Aktuelles' }

  test('as JSON Feed: newest first, without what has expired, with whole addresses and no raw HTML', () => {
    const feed = buildNewsJson(context, list('news'), options)
    expect(feed.items.map(({ title }) => title)).toEqual(['Neue Schalter & Wege', 'Älteres'])
    const [item, short] = feed.items
    expect(item).toMatchObject({
      id: 'https://stadt.example/aktuelles/neu/',
      date_published: '2026-06-01T08:00:00.000Z',
      tags: ['Umzug'],
      image: 'https://stadt.example/media/bild.svg',
    })
    expect(item).toHaveProperty(
      'content_html',
      expect.stringContaining('<a href="https://stadt.example/themen/umzug/">Umzug</a> &lt;script&gt;'),
    )
    expect(short).toHaveProperty('content_text', 'Älteres')
  })

  test.runIf(existsSync(jsonFeedSchema))('as JSON Feed: valid against the standard’s schema', () => {
    const standard = JSON.parse(readFileSync(jsonFeedSchema, 'utf8')) as object
    expect(objections(standard, buildNewsJson(context, list('news'), options), new Ajv({ strict: false, allErrors: true }))).toBeNull()
  })

  test('an expiry that lies ahead does not hide a piece of news yet', () => {
    const feed = buildNewsJson(context, list('news'), { ...options, clock: clockAt(new Date('2026-05-02T12:00:00Z'), 'Europe/Berlin') })
    expect(feed.items.map(({ title }) => title)).toContain('Abgelaufen')
  })

  test('in another language: only what is translated, under that language’s addresses', () => {
    const feed = buildNewsJson(context, list('news'), { ...options, language: 'en' })
    expect(feed.items.map(({ title, url }) => [title, url])).toEqual([['New counters', 'https://stadt.example/en/aktuelles/neu/']])
  })

  test('as RSS: well-formed, newest first, with stable links', async () => {
    const xml = await buildNewsRss(context, list('news'), { ...options, path: '/feeds/news.xml' })
    expect(XMLValidator.validate(xml)).toBe(true)
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
      rss: { channel: { language: string; item: Record<string, unknown>[] } }
    }
    expect(rss.channel.language).toBe('de')
    expect(rss.channel.item.map((item) => item['title'])).toEqual(['Neue Schalter & Wege', 'Älteres'])
    expect(rss.channel.item[0]).toMatchObject({ link: 'https://stadt.example/aktuelles/neu/', pubDate: 'Mon, 01 Jun 2026 08:00:00 GMT' })
    expect(await buildNewsRss(context, list('news'), { ...options, path: '/feeds/news.xml' })).toBe(xml)
  })
})

describe('events calendar', () => {
  const build = () => buildEventsCalendar(context, list('events'), { clock, title: 'Veranstaltungen' })
  /** The calendar's events, each as a list of unfolded lines. */
  const events = () =>
    build()
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) => event.split('\r\n'))

  test('of one event says the same of it, also when it is over', () => {
    const calendars = list('events').map((event) => buildEventCalendar(context, event))
    expect(calendars.length).toBeGreaterThan(events().length)
    const inAll = build().split('BEGIN:VEVENT\r\n')[1]!.split('END:VEVENT')[0]!
    expect(calendars.filter((calendar) => calendar.includes(inAll))).toHaveLength(1)
    for (const calendar of calendars) expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })

  test('holds coming events, soonest first, with stable identifiers and stamps', () => {
    const [fest, markt, ...more] = events()
    expect(more).toEqual([])
    expect(fest).toEqual(
      expect.arrayContaining([
        'UID:fest@stadt.example',
        'DTSTAMP:20260701T160000Z',
        'DTSTART:20260701T160000Z',
        'DTEND:20260701T200000Z',
        String.raw`SUMMARY:Stadtfest\; groß\, bunt`,
        'STATUS:CONFIRMED',
        'CATEGORIES:Umzug',
        'GEO:50;8.27',
      ]),
    )
    expect(fest!.join('\n')).toContain('URL;VALUE=URI:https://stadt.example/veranstaltungen/fest/')
    expect(fest!.join('\n')).toContain(String.raw`LOCATION:Stadthaus\nKaiserstraße 3\, 55116 Beispielstadt`)
    expect(markt).toEqual(
      expect.arrayContaining([
        'UID:markt@stadt.example',
        'DTSTART;VALUE=DATE:20260704',
        'DTEND;VALUE=DATE:20260706',
        'STATUS:CANCELLED',
        'LOCATION:Domplatz',
      ]),
    )
    expect(build()).toBe(build())
  })

  test('keeps to iCalendar’s lines', () => {
    expect(build()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    expect(build().trimEnd()).toMatch(/END:VCALENDAR$/)
    expect(build().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of build().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})

describe('data sets', () => {
  const dataSet = () => context.get('data-sets', 'baeume')!

  test('are what their JSON Schema says, with licence, source and the meaning of each column', () => {
    const feed = buildDataSetJson(context, dataSet())
    const schema = jsonSchemaOf(dataSetFeedSchema, 'https://stadt.example/feeds/data.schema.json')
    expect(objections(schema, feed)).toBeNull()
    expect(objections(schema, { ...feed, internalNotes: 'intern' })).toHaveLength(1)
    expect(feed).toMatchObject({
      title: { de: 'Bäume', en: 'Trees' },
      urls: { de: 'https://stadt.example/daten/baeume/', en: 'https://stadt.example/en/daten/baeume/' },
      licence: { code: 'cc-zero', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      source: { de: 'Zählung des Grünamts' },
      asOf: '2026-05',
      csv: 'https://stadt.example/feeds/data/baeume.csv',
      rows: [{ art: 'Linde, "alt"', zustand: 'gut', amt: 'amt-33' }, { art: 'Eiche' }],
    })
  })

  test('tell search engines in the language of the page', () => {
    expect(dataSetJsonLd(context, dataSet(), 'en')).toMatchObject({
      '@type': 'Dataset',
      name: 'Trees',
      inLanguage: 'en',
      url: 'https://stadt.example/en/daten/baeume/',
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      variableMeasured: [{ propertyID: 'art', name: 'Species' }, { propertyID: 'zustand' }, { propertyID: 'amt' }],
      distribution: [{ encodingFormat: 'text/csv' }, { encodingFormat: 'application/json', contentUrl: 'https://stadt.example/feeds/data/baeume.json' }],
    })
  })
})

describe('list of feeds', () => {
  test('names every feed once, as its JSON Schema says', () => {
    const index = buildFeedIndex(context, list('data-sets'))
    expect(objections(jsonSchemaOf(feedIndexSchema, 'https://stadt.example/s'), index)).toBeNull()
    const urls = index.feeds.map(({ url }) => new URL(url).pathname)
    expect(new Set(urls).size).toBe(urls.length)
    expect(urls).toEqual(
      expect.arrayContaining([
        '/feeds/115/services.json',
        '/feeds/news.json',
        '/en/feeds/news.json',
        '/feeds/news.xml',
        '/feeds/events.ics',
        '/feeds/social/x.json',
        '/feeds/social/pinterest.json',
        '/feeds/data/baeume.csv',
        '/feeds/data/baeume.json',
      ]),
    )
  })

  test('names only schemas that are published', () => {
    const named = new Set(feedList(context.city, list('data-sets')).flatMap(({ schema }) => schema ?? []))
    expect([...named]).toEqual([schemaPaths.services, schemaPaths.social, schemaPaths.dataSet])
  })
})
