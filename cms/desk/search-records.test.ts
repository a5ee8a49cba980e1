import { expect, test } from 'vitest'
import { contractFor } from '../../content/schema/index.ts'
import { parseEntry } from '../../content/folder.ts'
import { openSearch } from '../../content/search/search.ts'
import { keyOf } from './contract.ts'
import type { Around, Internal } from './project.ts'
import { deskIndex, deskKnowledge } from './search-records.ts'
import { askDesk, hitsFor } from './ui/hits.ts'
import { wantedIn } from './ui/lookup.ts'

const contract = contractFor(['de', 'en'])
const around: Around = { language: 'de', today: '2026-11-02', region: 'rp', fileAddress: () => undefined, shortLink: ({ id }) => id }
const service = (id: string, title: string, synonyms: string[], popularity = 0, internal: Internal = {}, more: object = {}) =>
  deskKnowledge(parseEntry(contract, 'services', id, { title, synonyms, popularity, ...more }, id), internal, 'Ordnungsamt', around)
const contact = (id: string, name: string, internal: Internal, from = 'A', to = 'K') =>
  deskKnowledge(parseEntry(contract, 'contact-points', id, { name, competences: [{ kind: 'name', from, to }] }, id), internal, 'Ordnungsamt', around)

const known = [
  service('ausweis', 'Personalausweis beantragen', ['Perso', 'Ausweis'], 90),
  service('hund', 'Hund anmelden', ['Hundesteuer'], 40, { agentNote: 'Bei Straßenfesten und Krokodilen nachfragen' }, { contactPoints: ['hundestelle'] }),
  service('strasse', 'Straße sperren lassen', ['Umzug'], 10, {}, { territory: ['07339005'] }),
  contact('hundestelle', 'Hundestelle', { substitute: 'Die Kasse' }),
  contact('katzenstelle', 'Katzenstelle', {}),
]
const records = new Map(known.map(({ record }) => [keyOf(record), record]))
const search = openSearch(JSON.parse(JSON.stringify(deskIndex(known.map((one) => one.search), {}))))
function keys(question: string, area = '') {
  const wanted = wantedIn(question)
  const city = { name: 'Stadt', territory: '07315000', timeZone: 'Europe/Berlin', neighbours: [], overdueBefore: '2025-11-02' }
  return hitsFor(question, wanted, askDesk(search, wanted.rest).keys, area, { records, city }).map(({ key }) => key)
}

test('understands what citizens say: spellings, typos, parts of compounds', () => {
  expect(keys('perso weg')[0]).toBe('ausweis')
  expect(keys('STRASSE sperren')[0]).toBe('strasse')
  expect(keys('hundestuer')[0]).toBe('hund')
})

test('finds the words that only agents see', () => {
  expect(keys('krokodil')).toEqual(['hund'])
  expect(keys('kasse')).toEqual(['contact-points/hundestelle'])
})

test('a word in the title counts more than one in an agent note', () => {
  expect(keys('straße')).toEqual(['strasse', 'hund'])
})

test('without a question the most asked come first', () => {
  expect(keys('')).toEqual(['ausweis', 'hund', 'strasse'])
})

test('shows what holds in an area, and the whole city what names none', () => {
  expect(keys('', '07339005')).toEqual(['strasse'])
  expect(keys('', '07315000')).toEqual(['ausweis', 'hund'])
})

test('whoever is responsible by name stands first, for what was asked about', () => {
  expect(keys('hund name becker')[0]).toBe('contact-points/hundestelle')
  expect(keys('hund name müller')[0]).toBe('hund')
})
