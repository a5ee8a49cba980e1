import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { FindingName } from '../findings.ts'
import { said, service } from '../said-for-tests.ts'
import { monthsBefore } from './freshness.ts'

const complete = `
answer: Melden Sie Ihren Hund an.
summary: Melden Sie Ihren Hund innerhalb von zwei Wochen an.
whoNeedsIt: Alle mit Hund.
synonyms: [Köter, Wauwau, Hundemarke]
requiredDocuments: [Ausweis]
steps: [Füllen Sie das Formular aus.]
fees: [{ kind: free }]
processingTime: { note: sofort }
legalBases: [{ law: Hundesteuersatzung }]
appointment: { need: none }
organisation: amt
contactPoints: [schalter]
addressees: [citizens]
topics: [tiere]
leikaType: '5'
lastCheckedAt: '2026-11-01'
`
/** What the complete service refers to. */
const around = {
  'topics/tiere.yaml': 'title: Tiere\nsummary: Alles über Tiere.\n',
  'organisations/amt.yaml': 'name: Amt',
  'contact-points/schalter.yaml': 'name: Schalter',
}
const saidOfService = (yaml: string, ...kinds: FindingName[]) =>
  said({ ...service(yaml), ...around }, ...kinds).filter((line) => line.includes('services/hund'))

describe('completeness', () => {
  const kinds: FindingName[] = ['missing-field', 'missing-detail', 'few-synonyms', 'nobody-responsible', 'nothing-to-read', 'never-checked']

  it('is content with a complete service', () => expect(saidOfService(complete, ...kinds)).toEqual([]))

  it.each(Object.keys(parse(complete) as object))('misses %s in a service', (field) => {
    const { [field]: _, ...rest } = parse(complete) as Record<string, unknown>
    expect(saidOfService(toYaml(rest), ...kinds)).toHaveLength(1)
  })

  it('has an error for a page without a text or without an office', () => {
    expect(said(service(''), 'nothing-to-read', 'nobody-responsible')).toEqual([
      'nobody-responsible services/hund organisation',
      'nothing-to-read services/hund text',
    ])
  })

  it('looks at offices, contacts, places, news and events, too', () => {
    const files = {
      'organisations/amt.yaml': 'name: Amt',
      'contact-points/schalter.yaml': 'name: Schalter',
      'locations/haus.yaml': 'name: Haus',
      'news/neu.yaml': 'title: Neu\ndate: 2026-11-01T10:00:00Z',
      'events/fest.yaml': 'title: Fest\nstart: 2026-11-01T10:00:00Z',
    }
    expect(said(files, 'missing-field')).toEqual([
      'missing-field contact-points/schalter phone',
      'missing-field events/fest summary',
      'missing-field events/fest location',
      'missing-field locations/haus street',
      'missing-field locations/haus coordinates',
      'missing-field locations/haus publicTransport',
      'missing-field locations/haus stepFree',
      'missing-field news/neu summary',
      'missing-field organisations/amt summary',
      'missing-field organisations/amt tasks',
    ])
  })
})

const toYaml = (value: Record<string, unknown>) =>
  Object.entries(value)
    .map(([key, inner]) => `${key}: ${JSON.stringify(inner)}`)
    .join('\n')

describe('links in Markdown', () => {
  const city = { 'services/katze.yaml': 'title: Katze anmelden\nslug: katze-anmelden', 'pages/impressum.de.mdx': 'Text.' }
  const linked = (href: string) => said({ ...city, ...service(`text: Lesen Sie [mehr](${href}).`) }, 'dead-link')

  it.each([
    '/leistungen/katze-anmelden/',
    '/en/leistungen/hund',
    '/',
    '/themen/',
    '/impressum/',
    '/de-simple/suche/?q=hund',
    'https://example.org/x',
    'mailto:a@b.de',
    'tel:115',
    '#ziel',
  ])('may lead to %s', (href) => expect(linked(href)).toEqual([]))
  it.each(['/leistungen/katze/', '/en/leistungen/weg/', 'leistungen/hund/', '/fr/leistungen/hund/', '/nirgends'])(
    'must not lead to %s',
    (href) => expect(linked(href)).toEqual(['dead-link services/hund text de']),
  )

  it('are links in Markdown only, and former addresses still lead somewhere', () => {
    expect(said(service('summary: Lesen Sie [mehr](/nirgends).'), 'dead-link')).toEqual([])
    const traces = JSON.stringify({ formerAddresses: { 'leistungen/alt': 'services/hund' }, removed: {} })
    expect(said({ ...service('text: "[mehr](/leistungen/alt/)"'), 'traces.json': traces }, 'dead-link')).toEqual([])
  })

  it('are no pictures', () =>
    expect(said(service('text: "![Hund](/hund.png)"'), 'picture-in-text')).toEqual(['picture-in-text services/hund text de']))
})

describe('pictures', () => {
  const picture = (alt: string) => said({ 'media/dom.yaml': `file: dom.svg\nalt: ${alt}`, 'media/dom.svg': '<svg/>' }, 'weak-alt-text')
  it('need an alternative text in every language', () => {
    expect(picture('{ de: Der Mainzer Dom im Abendlicht, en: Mainz cathedral at dusk, de-simple: Der Dom von Mainz }')).toEqual([])
    expect(picture('Der Mainzer Dom im Abendlicht')).toEqual(['weak-alt-text media/dom alt en', 'weak-alt-text media/dom alt de-simple'])
  })
  it.each(['Bild', 'Foto 3', 'dom.svg', 'IMG_2031'])('are not described by „%s“', (alt) =>
    expect(picture(`{ de: ${alt}, en: The cathedral, de-simple: Der Dom }`)).toEqual(['weak-alt-text media/dom alt de']),
  )
})

describe('freshness', () => {
  const reviewed = (day: string) => said(service(`lastCheckedAt: '${day}'`), 'stale-review')
  it('lasts twelve months', () => {
    expect(reviewed('2025-11-22')).toEqual([])
    expect(reviewed('2025-11-21')).toEqual(['stale-review services/hund lastCheckedAt'])
    expect([monthsBefore('2028-02-29', 12), monthsBefore('2026-01-15', 1), monthsBefore('2026-03-31', 1)]).toEqual([
      '2027-02-28',
      '2025-12-15',
      '2026-02-28',
    ])
  })

  it('ends with the last day of an exception', () => {
    const except = (exception: string) =>
      said({ 'locations/haus.yaml': `name: Haus\nopeningHours: { regular: [], exceptions: [${exception}] }` }, 'past-exception')
    expect(except("{ from: '2026-11-22' }")).toEqual([])
    expect(except("{ from: '2026-11-01', to: '2026-12-01' }")).toEqual([])
    expect(except("{ from: '2026-11-21' }")).toEqual(['past-exception locations/haus openingHours.exceptions[0]'])
  })
})

describe('facts', () => {
  const contacts = (first: string, second: string, office = 'b') => ({
    'organisations/a.yaml': 'name: A',
    'organisations/b.yaml': 'name: B',
    'city.yaml': "phone: '06131 12-0'",
    'contact-points/eins.yaml': `name: Eins\norganisation: a\nphone: '${first}'`,
    'contact-points/zwei.yaml': `name: Zwei\norganisation: ${office}\nphone: '${second}'`,
  })
  it('name a phone number that two offices share, however it is written', () => {
    expect(said(contacts('06131 12-3456', '+49 6131 123456'), 'shared-phone')).toEqual(['shared-phone contact-points/eins phone'])
    expect(said(contacts('06131 12-3456', '06131 12-3457'), 'shared-phone')).toEqual([])
    expect(said(contacts('06131 12-3456', '06131 12-3456', 'a'), 'shared-phone')).toEqual([])
    expect(said(contacts('115', '115'), 'shared-phone')).toEqual([])
    expect(said(contacts('06131 12-0', '06131 120'), 'shared-phone')).toEqual([])
  })

  const fee = (amount: number, label = 'Hundemarke') => `{ kind: fixed, label: ${label}, amount: ${amount} }`
  it('name a fee with two amounts', () => {
    expect(said(service(`fees: [${fee(5)}, ${fee(6)}]`), 'contradicting-fee')).toEqual(['contradicting-fee services/hund fees'])
    expect(said(service(`fees: [${fee(5)}, ${fee(6, 'Ersatzmarke')}]`), 'contradicting-fee')).toEqual([])
  })

  it('compare fees of related services, once', () => {
    const two = (amount: number) => ({
      ...service(`fees: [${fee(5)}]\nrelatedServices: [marke]`),
      'services/marke.yaml': `title: Marke holen\nfees: [${fee(amount)}]\nrelatedServices: [hund]`,
    })
    expect(said(two(7), 'differing-fees')).toEqual(['differing-fees services/hund fees'])
    expect(said(two(5), 'differing-fees')).toEqual([])
  })
})

describe('translations', () => {
  const kinds: FindingName[] = ['missing-translations', 'incomplete-translation']
  it('are summed up per language', () => {
    const files = {
      'topics/tiere.yaml': 'title: { de: Tiere, en: Animals }',
      'services/hund.yaml': 'title: { de: Hund, en: Dog, de-simple: Hund }\nsummary: { de: Kurz, en: Short }',
    }
    expect(said(files, ...kinds)).toEqual(['missing-translations services de-simple', 'missing-translations topics de-simple'])
  })

  it('are looked for in the forty most asked services alone', () => {
    const services = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`services/s${i}.yaml`, 'title: { de: Hund, en: Dog, de-simple: Hund }\npopularity: 9']),
    )
    expect(said({ ...services, 'services/selten.yaml': 'title: Selten' }, ...kinds)).toEqual([])
    expect(said({ ...services, 'services/oft.yaml': 'title: Oft\npopularity: 10' }, ...kinds)).toEqual([
      'missing-translations services en',
      'missing-translations services de-simple',
    ])
  })

  it('are named where the text has changed since', () => {
    const dog = 'title: { de: Hund, en: Dog, de-simple: Hund }\noutdatedTranslations: [en]'
    expect(said({ 'services/hund.yaml': dog }, 'outdated-translation')).toEqual(['outdated-translation services/hund outdatedTranslations en'])
    expect(said({ 'services/hund.yaml': 'title: { de: Hund, en: Dog }' }, 'outdated-translation')).toEqual([])
  })

  it('are to be finished where they were begun', () => {
    expect(
      said(
        { 'services/hund.yaml': 'title: { de: Hund, en: Dog }\nsteps: [{ de: Kommen Sie., en: Come. }, Zahlen Sie.]' },
        'incomplete-translation',
      ),
    ).toEqual(['incomplete-translation services/hund steps[1] en'])
  })
})

describe('a data set', () => {
  const kinds: FindingName[] = ['missing-field', 'missing-detail', 'unresolved-reference', 'wrong-data']
  const columns = 'columns:\n  - { key: art, label: Art, description: Welcher Baum. }\n  - { key: amt, label: Amt, description: Wer ihn pflegt., kind: organisation }\n'
  const complete = `title: Bäume\nsummary: Alle Bäume.\nsourceNote: Gezählt.\nlicence: cc-zero\nasOf: '2026'\n${columns}`
  const files = { 'organisations/gruenamt.yaml': 'name: Grünamt\nsummary: Bäume.\ntasks: [Bäume pflegen]', 'data-sets/baeume.yaml': complete, 'data-sets/baeume.csv': 'art,amt\nLinde,gruenamt\n' }
  const saidOf = (changed: Record<string, string>) => said({ ...files, ...changed }, ...kinds).filter((line) => line.includes('data-sets/'))

  it('is complete with summary, source, date and an explanation of each column', () => {
    expect(saidOf({})).toEqual([])
    expect(saidOf({ 'data-sets/baeume.yaml': 'title: Bäume\nlicence: cc-zero\ncolumns: [{ key: art, label: Art }, { key: amt, label: Amt }]\n' })).toEqual([
      'missing-field data-sets/baeume summary', 'missing-field data-sets/baeume sourceNote',
      'missing-field data-sets/baeume columns[0].description', 'missing-field data-sets/baeume columns[1].description',
      'missing-detail data-sets/baeume asOf',
    ])
  })

  it('names entries that are there', () => {
    expect(saidOf({ 'data-sets/baeume.csv': 'art,amt\nLinde,gruenamt\nEiche,gruenant\n' })).toEqual(['unresolved-reference data-sets/baeume rows.amt'])
  })

  it('still has its other findings where its table cannot be read', () => {
    expect(saidOf({ 'data-sets/baeume.csv': 'art,amt\nLinde\n' })).toEqual([expect.stringMatching(/^wrong-data/)])
  })
})

it.each([
  ['Hund anmelden', 0],
  ['Wohnung anmelden oder ummelden', 0],
  ['Hundeanmeldung', 1],
  ['Begrüßungsgeld für den neuen Hund', 1],
  ['Wählen per Brief', 1],
])('the title „%s“ gets so many hints: %i', (title, count) =>
  expect(said({ 'services/hund.yaml': `title: ${title}` }, 'title-without-verb')).toHaveLength(count),
)
