import { describe, expect, it } from 'vitest'
import { citySchema } from './city.ts'
import { contractFor, entryTypes, referenceFields, type EntryType } from './index.ts'
import { localizedValues } from './values.ts'

const { entries, city } = contractFor(['de', 'en'])
const findings = (type: EntryType, data: object) => entries[type].safeParse(data).error?.issues.map((issue) => issue.path.join('.')) ?? []
const service = (data: object) => findings('services', { title: 'Hund', ...data })

/** The least that an entry of each type needs. */
const smallest: Record<EntryType, object> = {
  services: { title: 'Hund anmelden' },
  organisations: { name: 'Bürgeramt' },
  locations: { name: 'Stadthaus' },
  'contact-points': { name: 'Schalter' },
  topics: { title: 'Tiere' },
  news: { title: 'Neu', date: '2026-12-01T10:00:00Z' },
  events: { title: 'Fest', start: '2026-12-01T10:00:00Z' },
  'social-posts': { channel: 'x', text: 'Hallo', date: '2026-12-01T10:00:00Z' },
  notices: { title: 'Achtung', start: '2026-12-01T10:00:00Z' },
  media: { file: 'dom.svg', alt: 'Der Dom' },
  'data-sets': { title: 'Bäume', licence: 'cc-zero', columns: [{ key: 'art', label: 'Art' }], rows: [{ art: 'Linde' }] },
  'search-rules': { title: 'Fundbüro', kind: 'best-bet' },
}

describe.each(entryTypes)('an entry of %s', (type) => {
  it('needs little', () => {
    expect(findings(type, smallest[type])).toEqual([])
  })

  it('refuses every field that is not in the contract, so nothing internal can slip through', () => {
    for (const field of ['agentNote', 'spokenAnswer', 'directLines', 'doNotAdvise', 'internalNotes', 'createdBy', '_status', 'id']) {
      expect(entries[type].safeParse({ ...smallest[type], [field]: 'geheim' }).success, `${type} lets ${field} through`).toBe(false)
    }
  })

  it('parses to the same again', () => {
    const once = entries[type].parse(smallest[type])
    expect(entries[type].parse(JSON.parse(JSON.stringify(once)))).toEqual(once)
  })

  it('names references only in fields that it has', () => {
    for (const field of Object.keys(referenceFields[type])) {
      const [first, inner] = field.split('.') as [string, string?]
      const group = { name: 'Antrag', [inner ?? '']: 'ein-eintrag' }
      const accepted = ['ein-eintrag', ['ein-eintrag'], [group]].some(
        (value) => entries[type].safeParse({ ...smallest[type], [first]: value }).success,
      )
      expect(accepted, `${type}.${field}`).toBe(true)
    }
  })
})

describe('fees of a service', () => {
  it('say what their kind needs', () => {
    expect(service({ fees: [{ kind: 'fixed' }] })).toEqual(['fees.0.amount'])
    expect(service({ fees: [{ kind: 'range', amount: 10, upTo: 5 }] })).toEqual(['fees.0.upTo'])
    expect(service({ fees: [{ kind: 'statute' }] })).toEqual(['fees.0.statute'])
    expect(
      service({
        fees: [
          { kind: 'free' },
          { kind: 'fixed', amount: 37 },
          { kind: 'range', amount: 5, upTo: 10 },
          { kind: 'statute', statute: 'Satzung' },
        ],
      }),
    ).toEqual([])
  })
})

describe('a service', () => {
  it('takes only keys of the German catalogue', () => {
    expect(service({ serviceKeys: ['99123456789012'] })).toEqual([])
    expect(service({ serviceKeys: ['12345678901234'] })).toEqual(['serviceKeys.0'])
  })

  it('has forms that lead somewhere', () => {
    expect(service({ forms: [{ name: 'Antrag' }] })).toEqual(['forms.0'])
  })

  it('has a processing time that makes sense', () => {
    expect(service({ processingTime: { min: 3, max: 2, unit: 'weeks' } })).toEqual(['processingTime.max'])
    expect(service({ processingTime: { min: 3 } })).toEqual(['processingTime.unit'])
    expect(service({ processingTime: { note: 'sofort' } })).toEqual([])
  })
})

describe('times and ranges run forward', () => {
  it('in opening hours and their exceptions', () => {
    const hours = (openingHours: object) => findings('locations', { name: 'Amt', openingHours })
    expect(hours({ regular: [{ days: ['mo'], from: '18:00', to: '08:00' }] })).toEqual(['openingHours.regular.0.to'])
    expect(hours({ regular: [], exceptions: [{ from: '2026-12-31', to: '2026-12-24' }] })).toEqual(['openingHours.exceptions.0.to'])
    expect(
      hours({
        regular: [{ days: ['mo'], from: '00:00', to: '24:00' }],
        exceptions: [{ from: '2026-12-24', hours: [{ from: '12:00', to: '09:00' }] }],
      }),
    ).toEqual(['openingHours.exceptions.0.hours.0.to'])
  })

  it('in competences, whether of names, plates or numbers', () => {
    const competence = (from: string, to: string, kind = 'name') =>
      findings('contact-points', { name: 'Schalter', competences: [{ kind, from, to }] })
    expect(
      [competence('A', 'K'), competence('Ö', 'Z'), competence('9', '10', 'fileNumber'), competence('MZ-A', 'MZ-C', 'plate')].flat(),
    ).toEqual([])
    expect(competence('L', 'A')).toEqual(['competences.0.to'])
  })

  it('in events and notices', () => {
    expect(findings('events', { title: 'Fest', start: '2026-12-02T10:00:00Z', end: '2026-12-01T10:00:00Z' })).toEqual(['end'])
    expect(findings('notices', { title: 'Achtung', start: '2026-12-02T10:00:00+01:00', end: '2026-12-02T10:00:00+02:00' })).toEqual(['end'])
  })
})

it('no file name of a picture leads out of its folder', () => {
  for (const file of ['../geheim.svg', '/etc/geheim.svg', 'a/b.svg', 'dom.html', 'dom.svg.exe']) {
    expect(findings('media', { file, alt: 'x' }), file).toEqual(['file'])
    expect(findings('media', { file: 'dom.svg', alt: 'x', sizes: [{ file, width: 1, height: 1 }] }), file).toEqual(['sizes.0.file'])
  }
})

describe('a city', () => {
  it('needs nothing and gets sensible defaults', () => {
    expect(city.parse({})).toMatchObject({ name: 'Musterstadt', neighbours: [], channels: [], timeZone: 'Europe/Berlin' })
  })

  it('names colours, time zones and keys that exist', () => {
    const wrong = (data: object) =>
      citySchema(localizedValues(['de']))
        .safeParse(data)
        .error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(wrong({ colours: { brand: 'rot' } })).toEqual(['colours.brand'])
    expect(wrong({ timeZone: 'Europe/Mainz' })).toEqual(['timeZone'])
    expect(wrong({ territory: '123' })).toEqual(['territory'])
    expect(wrong({ holidayRegion: 'xx' })).toEqual(['holidayRegion'])
  })
})
