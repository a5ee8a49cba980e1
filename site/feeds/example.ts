import { clockAt } from '../../content/clock.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { city, get, openKnowledge } from '../../content/knowledge.ts'
import type { FeedContext } from './context.ts'

/** A small city with everything that a feed can show: for tests. The names of the files are the ids. */
const files: Record<string, object> = {
  city: { name: 'Beispielstadt', territory: '07315000', timeZone: 'Europe/Berlin' },
  'organisations/amt-33': {
    name: { de: 'Bürgeramt', en: 'Citizens’ Office' },
    number: '33',
    contactPoints: ['schalter'],
    locations: ['stadthaus'],
    synonyms: ['Meldeamt'],
  },
  'locations/stadthaus': {
    name: 'Stadthaus',
    street: 'Kaiserstraße 3',
    postalCode: '55116',
    town: 'Beispielstadt',
    coordinates: { lat: 50, lon: 8.27 },
    stepFree: 'yes',
    openingHours: {
      regular: [{ days: ['mo', 'tu'], from: '08:00', to: '12:00' }],
      exceptions: [{ from: '2026-12-24', reason: 'Heiligabend' }],
    },
  },
  'contact-points/schalter': {
    name: 'Schalter',
    phone: '06131 12-0',
    email: 'buergeramt@stadt.example',
    location: 'stadthaus',
    organisation: 'amt-33',
    openingHours: { regular: [{ days: ['we'], from: '08:00', to: '18:00' }] },
    competences: [{ kind: 'plate', from: 'MZ-A', to: 'MZ-C' }],
  },
  'topics/umzug': { title: { de: 'Umzug', en: 'Moving' } },
  'services/wohnung-anmelden': {
    title: { de: 'Wohnung anmelden', en: 'Register your address' },
    officialTitle: 'Anmeldung einer Wohnung',
    leikaNames: ['Melderegister Anmeldung'],
    serviceKeys: ['99115005104000'],
    synonyms: { de: ['ummelden'], en: ['move in'] },
    popularity: 90,
    lastCheckedAt: '2026-03-01',
    topics: ['umzug'],
    summary: 'Melden Sie sich innerhalb von zwei Wochen an.',
    text: 'Bringen Sie **Ihren Ausweis** mit.',
    requiredDocuments: ['Personalausweis'],
    fees: [{ kind: 'fixed', amount: 19.99 }],
    organisation: 'amt-33',
    furtherOrganisations: ['amt-33'],
    relatedServices: ['ausweis'],
    forms: [
      { name: 'Anmeldeformular', file: 'formular' },
      { name: 'Anderes', url: 'https://formulare.example/a' },
    ],
    onlineServices: [{ name: 'Online anmelden', url: 'https://online.example/' }],
    legalBases: [{ law: 'BMG', section: '§ 17' }],
  },
  'services/ausweis': {
    title: 'Personalausweis',
    territory: ['07339000'],
    lastCheckedAt: '2026-05-01',
    organisation: 'amt-33',
    contactPoints: ['schalter'],
  },
  'media/formular': { file: 'formular.pdf', alt: 'Formular' },
  'media/bild': { file: 'bild.svg', alt: 'Das Stadthaus', credit: 'Stadt', width: 800, height: 600 },
  'news/neu': {
    title: { de: 'Neue Schalter & Wege', en: 'New counters' },
    summary: 'Kürzer warten.',
    text: '# Mehr\n\nSiehe [Umzug](/themen/umzug/) <script>alert(1)</script>',
    date: '2026-06-01T10:00:00+02:00',
    topics: ['umzug'],
    image: 'bild',
  },
  'news/aelter': { title: 'Älteres', date: '2026-05-01T10:00:00+02:00' },
  'news/abgelaufen': { title: 'Abgelaufen', date: '2026-05-02T10:00:00+02:00', expires: '2026-05-03T00:00:00+02:00' },
  'events/fest': {
    title: 'Stadtfest; groß, bunt',
    summary: 'Für alle.',
    start: '2026-07-01T18:00:00+02:00',
    end: '2026-07-01T22:00:00+02:00',
    location: 'stadthaus',
    topics: ['umzug'],
  },
  'events/markt': {
    title: 'Markt',
    start: '2026-07-04T00:00:00+02:00',
    end: '2026-07-05T23:00:00+02:00',
    allDay: true,
    place: 'Domplatz',
    cancelled: true,
  },
  'events/vorbei': { title: 'Vorbei', start: '2026-01-01T10:00:00+01:00' },
  'data-sets/baeume': {
    title: { de: 'Bäume', en: 'Trees' },
    summary: 'Alle Bäume der Stadt.',
    synonyms: { de: ['Baumkataster'] },
    licence: 'cc-zero',
    asOf: '2026-05',
    sourceNote: 'Zählung des Grünamts',
    columns: [
      { key: 'art', label: { de: 'Art', en: 'Species' }, description: 'Welcher Baum es ist.' },
      { key: 'zustand', label: 'Zustand', kind: 'category', filter: true, values: [{ value: 'gut', label: { de: 'gesund', en: 'healthy' } }] },
      { key: 'amt', label: 'Amt', kind: 'organisation' },
    ],
    rows: [{ art: 'Linde, "alt"', zustand: 'gut', amt: 'amt-33' }, { art: 'Eiche' }],
  },
  'social-posts/eins': {
    channel: 'mastodon',
    text: { de: 'Neue Schalter!', en: 'New counters!' },
    date: '2026-06-01T12:00:00+02:00',
    image: 'bild',
    news: 'neu',
    service: 'wohnung-anmelden',
    event: 'fest',
    organisation: 'amt-33',
    link: 'https://stadt.example/neu',
  },
  'social-posts/zwei': { channel: 'mastodon', text: 'Später', date: '2026-06-02T12:00:00+02:00' },
  'social-posts/drei': { channel: 'x', text: 'Anderswo', date: '2026-06-02T12:00:00+02:00' },
}

/** When the example is looked at: an old piece of news has expired, an event is over. */
export const exampleClock = clockAt(new Date('2026-06-15T12:00:00Z'), 'Europe/Berlin')

/** Opens the example as the knowledge base. */
export function openExample(): FeedContext {
  const folder = mkdtempSync(path.join(tmpdir(), 'feeds-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content))
    }
    for (const file of ['formular.pdf', 'bild.svg']) writeFileSync(path.join(folder, 'media', file), '')
    openKnowledge(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { city: city(), get, absolute: (address) => new URL(address, 'https://stadt.example').href }
}
