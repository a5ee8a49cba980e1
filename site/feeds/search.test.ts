import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { list } from '../../content/knowledge.ts'
import type { FeedContext } from './context.ts'
import { exampleClock, openExample } from './example.ts'
import { buildSearchIndex } from './search.ts'
import { buildSitemap, pageIn, pageOfEntry } from './sitemap.ts'

let context: FeedContext
beforeAll(() => {
  context = openExample()
})

describe('search index', () => {
  const build = (language: string) =>
    buildSearchIndex(context.city, language, exampleClock, {
      services: list('services'),
      organisations: list('organisations'),
      locations: list('locations'),
      topics: list('topics'),
      news: list('news'),
      events: list('events'),
    }).entries

  test('holds what can be found, with other words for it', () => {
    expect(build('de').find(({ url }) => url === '/leistungen/wohnung-anmelden/')).toEqual({
      kind: 'service',
      title: 'Wohnung anmelden',
      url: '/leistungen/wohnung-anmelden/',
      summary: 'Melden Sie sich innerhalb von zwei Wochen an.',
      words: ['Anmeldung einer Wohnung', 'ummelden', 'Melderegister Anmeldung'],
      weight: 90,
    })
    expect(build('de').find(({ kind }) => kind === 'organisation')).toMatchObject({ words: ['33', 'Meldeamt'] })
    expect(
      build('de')
        .filter(({ kind }) => kind === 'news' || kind === 'event')
        .map(({ title }) => title),
    ).toEqual(['Neue Schalter & Wege', 'Älteres', 'Stadtfest; groß, bunt', 'Markt'])
  })

  test('in another language: its own addresses and words, the German ones too, and says what is not translated', () => {
    const [ausweis, wohnung] = build('en')
    expect(ausweis).toMatchObject({ title: 'Personalausweis', url: '/en/leistungen/ausweis/', lang: 'de' })
    expect(wohnung).toMatchObject({
      title: 'Register your address',
      words: expect.arrayContaining(['move in', 'ummelden', 'Wohnung anmelden']) as unknown,
    })
    expect(wohnung).not.toHaveProperty('lang')
  })
})

describe('sitemap', () => {
  test('names each page in the languages that it is really written in, linked to one another', () => {
    const [ausweis, wohnung] = list('services')
    const xml = buildSitemap(context, [
      pageIn(context.city, 'leistungen', ['en', 'de', 'ukr']),
      pageOfEntry(context.city, ausweis!),
      pageOfEntry(context.city, wohnung!),
    ])
    expect(XMLValidator.validate(xml)).toBe(true)
    type Url = { loc: string; 'xhtml:link'?: { '@_hreflang': string; '@_href': string }[] }
    const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml) as { urlset: { url: Url[] } }
    expect(urlset.url.map(({ loc }) => loc.replace('https://stadt.example', ''))).toEqual([
      '/leistungen/',
      '/en/leistungen/',
      '/leistungen/ausweis/',
      '/leistungen/wohnung-anmelden/',
      '/en/leistungen/wohnung-anmelden/',
    ])
    expect(urlset.url[2]).not.toHaveProperty('xhtml:link')
    expect(urlset.url[4]?.['xhtml:link']?.map((link) => [link['@_hreflang'], link['@_href']])).toEqual([
      ['de', 'https://stadt.example/leistungen/wohnung-anmelden/'],
      ['en', 'https://stadt.example/en/leistungen/wohnung-anmelden/'],
      ['x-default', 'https://stadt.example/leistungen/wohnung-anmelden/'],
    ])
  })
})
