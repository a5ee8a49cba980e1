import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { list } from '../../content/knowledge.ts'
import type { FeedContext } from './context.ts'
import { exampleClock, openExample } from './example.ts'
import { buildSearchIndex, buildSearchTexts } from './search.ts'
import { searchable } from './searchable.ts'
import { buildSitemap, pageIn, pageOfEntry } from './sitemap.ts'

let context: FeedContext
beforeAll(() => {
  context = openExample()
})

describe('search index', () => {
  const build = (language: string) =>
    buildSearchIndex(context.city, language, exampleClock, searchable()).entries

  test('holds what can be found, with other words for it', () => {
    expect(build('de').find(({ url }) => url === '/leistungen/wohnung-anmelden/')).toEqual({
      kind: 'service',
      title: 'Wohnung anmelden',
      url: '/leistungen/wohnung-anmelden/',
      synonyms: 'ummelden',
      also: 'Register your address|move in|Melderegister Anmeldung',
      keywords: expect.stringContaining('wochen') as unknown,
      popularity: 90,
    })
    expect(build('de').find(({ kind }) => kind === 'organisation')).toMatchObject({ synonyms: 'Meldeamt', also: expect.stringContaining('33') as unknown })
    expect(
      build('de')
        .filter(({ kind }) => kind === 'news' || kind === 'event')
        .map(({ title }) => title),
    ).toEqual(['Neue Schalter & Wege', 'Älteres', 'Stadtfest; groß, bunt', 'Markt'])
  })

  test('holds the standing pages, in their own language', () => {
    const pages = [{ slug: 'impressum', title: 'Impressum', lang: 'de', description: 'Wer dieses Portal betreibt.' }]
    const { entries } = buildSearchIndex(context.city, 'en', exampleClock, searchable(pages))
    expect(entries.at(-1)).toEqual({ kind: 'page', url: '/en/impressum/', title: 'Impressum', lang: 'de', keywords: expect.stringContaining('betreibt') as unknown })
  })

  test('in another language: its own addresses and words, the German ones too, and says what is not translated', () => {
    const [ausweis, wohnung] = build('en')
    expect(ausweis).toMatchObject({ title: 'Personalausweis', url: '/en/leistungen/ausweis/', lang: 'de' })
    expect(wohnung).toMatchObject({
      title: 'Register your address',
      synonyms: 'move in',
      also: expect.stringMatching(/Wohnung anmelden.*ummelden/) as unknown,
    })
    expect(wohnung).not.toHaveProperty('lang')
  })
})

describe('search texts', () => {
  test('say what results say below their titles, by address', () => {
    const { results, topics, offices } = buildSearchTexts(context.city, 'de', exampleClock, searchable())
    expect(results['/leistungen/wohnung-anmelden/']).toMatchObject({ text: 'Melden Sie sich innerhalb von zwei Wochen an.' })
    expect(results['/leistungen/ausweis/']).not.toHaveProperty('text')
    for (const { topics: named = [], office } of Object.values(results)) {
      for (const slug of named) expect(topics).toHaveProperty(slug)
      if (office) expect(offices).toHaveProperty(office)
    }
    expect(Object.values(results).some(({ office }) => office)).toBe(true)
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
