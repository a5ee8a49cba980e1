import { beforeAll, describe, expect, test } from 'vitest'
import { get } from '../../content/knowledge.ts'
import { openExample } from '../feeds/example.ts'
import type { FeedContext } from '../feeds/context.ts'
import { breadcrumbs, serialisedGraph, shareable, thingsOf, website, type LinkedDataContext } from './index.ts'
import { objectionsOf } from './vocabulary-for-tests.ts'

let context: LinkedDataContext
beforeAll(() => {
  const feeds: FeedContext = openExample()
  context = { ...feeds, language: 'de' }
})

const thing = (type: 'services' | 'organisations' | 'locations' | 'news' | 'events' | 'topics', id: string) => thingsOf(context, get(type, id)!)[0] as unknown as Record<string, never>

describe('what programs read', () => {
  test('is what the vocabulary of schema.org allows', () => {
    const things = (['services/wohnung-anmelden', 'services/ausweis', 'organisations/amt-33', 'locations/stadthaus', 'news/neu', 'events/fest', 'events/markt', 'events/vorbei', 'topics/umzug'] as const)
      .flatMap((key) => thingsOf(context, get(...(key.split('/') as ['services', string]))!))
    const graph = [...things, ...website(context, 'Beispielstadt'), breadcrumbs([{ label: 'Start', url: 'https://stadt.example/' }, { label: 'Hier' }])]
    expect(things).toHaveLength(9)
    expect(objectionsOf([serialisedGraph(graph)])).toEqual([])
  }, 60_000)

  test('is refused where it is not: the check can fail', () => {
    const wrong = ['{"@type":"GovernmentService","nme":"Hund"}', '{"@type":"Event","startDate":{"@type":"Place"}}', '{"@type":"Amt"}']
    expect(objectionsOf(wrong.map((one) => `{"@context":"https://schema.org","@graph":[${one}]}`))).toHaveLength(3)
  }, 60_000)

  test('cannot end the element that carries it, whatever an office writes', () => {
    const text = serialisedGraph([{ '@type': 'Event', name: '</script><!--<script>' }])
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><!--<script>' }] })
  })
})

describe('a service', () => {
  test('says who provides it, what it costs and how to get it', () => {
    expect(thing('services', 'wohnung-anmelden')).toMatchObject({
      '@type': 'GovernmentService', name: 'Wohnung anmelden', identifier: ['99115005104000'],
      provider: { '@type': 'GovernmentOrganization', '@id': 'https://stadt.example/aemter/amt-33/#amt', name: 'Bürgeramt' },
      areaServed: { name: 'Beispielstadt', identifier: '07315000' },
      offers: [{ price: 19.99, priceCurrency: 'EUR' }],
      availableChannel: [{ serviceUrl: 'https://online.example/' }],
      mainEntityOfPage: { inLanguage: 'de', lastReviewed: '2026-03-01' },
    })
  })

  test('speaks the language of its page, and says which one it is', () => {
    const english = thingsOf({ ...context, language: 'en' }, get('services', 'wohnung-anmelden')!)[0]
    expect(english).toMatchObject({ name: 'Register your address', url: 'https://stadt.example/en/leistungen/wohnung-anmelden/', '@id': 'https://stadt.example/leistungen/wohnung-anmelden/#leistung' })
    const simple = thingsOf({ ...context, language: 'de-simple' }, get('services', 'wohnung-anmelden')!)[0]
    expect(simple).toMatchObject({ name: 'Wohnung anmelden', mainEntityOfPage: { inLanguage: 'de' } })
  })

  test('of another authority is that authority’s', () => {
    const entry = { ...get('services', 'ausweis')!, otherAuthority: { name: { de: 'Kreis' }, phone: '0998 1-0' } }
    const [made] = thingsOf(context, entry)
    expect(made).toMatchObject({ provider: { name: 'Kreis', telephone: '+4999810' } })
    expect(made).not.toHaveProperty('serviceOperator')
  })
})

describe('hours and days', () => {
  test('are told as schema.org counts them: closed from midnight to midnight, no 24:00', () => {
    expect(thing('locations', 'stadthaus')).toMatchObject({
      openingHoursSpecification: [
        { dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'], opens: '08:00', closes: '12:00' },
        { dayOfWeek: 'https://schema.org/PublicHolidays', opens: '00:00', closes: '00:00' },
      ],
      specialOpeningHoursSpecification: [{ validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '00:00', closes: '00:00' }],
    })
    const late = { ...get('locations', 'stadthaus')!, openingHours: { ...get('locations', 'stadthaus')!.openingHours!, regular: [{ days: ['mo' as const], from: '18:00', to: '24:00' }] } }
    expect(thingsOf(context, late)[0]).toMatchObject({ openingHoursSpecification: [{ closes: '23:59' }, {}] })
  })

  test('of an event are days where it lasts whole days, and its state is told', () => {
    expect(thing('events', 'markt')).toMatchObject({ startDate: '2026-07-04', endDate: '2026-07-05', eventStatus: 'https://schema.org/EventCancelled', location: { name: 'Domplatz' } })
    expect(thing('events', 'fest')).toMatchObject({ startDate: '2026-07-01T16:00:00.000Z', eventStatus: 'https://schema.org/EventScheduled', location: { '@id': 'https://stadt.example/standorte/stadthaus/#ort' } })
    expect(thing('events', 'vorbei')).not.toHaveProperty('location')
  })
})

test('news were changed when they appeared, or later', () => {
  const entry = get('news', 'neu')!
  expect(thing('news', 'neu')).toMatchObject({ headline: 'Neue Schalter & Wege', datePublished: entry.date, dateModified: entry.date })
  expect(thingsOf(context, { ...entry, modifiedAt: '2026-06-02T08:00:00.000Z' })[0]).toMatchObject({ dateModified: '2026-06-02T08:00:00.000Z' })
  expect(thingsOf(context, { ...entry, modifiedAt: '2026-05-02T08:00:00.000Z' })[0]).toMatchObject({ dateModified: entry.date })
})

test('others are shown the widest JPEG or PNG of a picture, never a drawing', () => {
  const size = (file: string, width: number) => ({ file, width, height: width })
  const media = { ...get('media', 'bild')!, file: 'dom.svg', sizes: [size('dom-320.jpg', 320), size('dom-1280.jpg', 1280), size('dom-1280.webp', 1280)] }
  expect(shareable(media)?.file).toBe('dom-1280.jpg')
  expect(shareable({ ...media, sizes: [] })).toBeUndefined()
  expect(shareable({ ...media, file: 'dom.PNG', sizes: [] })?.file).toBe('dom.PNG')
})
