import { describe, expect, test } from 'vitest'
import { keyOf, type DeskContact, type DeskOffice, type DeskRecord, type DeskService } from '../contract.ts'
import { contactsFor, lookup, wantedIn } from './lookup.ts'

const contact = (id: string, more: Partial<DeskContact>): DeskContact => ({ type: 'contact-points', id, name: id, competences: [], agentOnly: {}, ...more })
const names = (from: string, to: string): DeskContact['competences'][number] => ({ kind: 'name', from, to, note: `Zimmer ${from}` })
const service = (id: string, contactPoints: string[], organisation?: string): DeskService => ({
  type: 'services', id, title: id, isSpoken: false, bring: [], fees: [], payment: [], deadlines: [], online: [], forms: [], requirements: [], steps: [], hints: [],
  contactPoints, locations: [], territory: [], popularity: 0, url: null, link: `https://stadt.example/s/${id}/`, agentOnly: {}, organisation,
})
const office: DeskOffice = { type: 'organisations', id: 'amt', name: 'Amt', contactPoints: ['zulassung'], locations: [], url: null, agentOnly: {} }

const all: DeskRecord[] = [
  contact('hundesteuer', { phone: '06131 12-9210', competences: [names('A', 'K'), names('L', 'Z')] }),
  contact('wohngeld', { phone: '06131 12-9400', agentOnly: { directLine: '06131 12-7777' }, competences: [names('A', 'Z')] }),
  contact('zulassung', { competences: [{ kind: 'plate', from: 'MZ-A', to: 'MZ-K' }] }),
  office,
  service('hund', ['hundesteuer']), service('ummelden', [], 'amt'), service('nachbar', [], 'gibt-es-nicht'),
]
const records = new Map(all.map((record) => [keyOf(record), record]))
const found = (question: string, hits: string[] = []) => lookup(wantedIn(question), records, hits).map(({ key, why }) => [key, why])

describe('lookup', () => {
  test('a letter alone lists everybody who parts people by names', () => {
    expect(found('m')).toEqual([['contact-points/hundesteuer', 'zuständig für Namen L bis Z · Zimmer L'], ['contact-points/wohngeld', 'zuständig für Namen A bis Z · Zimmer A']])
  })
  test('with a service only whoever answers for it', () => {
    expect(found('hund name müller', ['hund'])).toEqual([['contact-points/hundesteuer', 'zuständig für Namen L bis Z · Zimmer L']])
    expect(found('passbild name müller', ['nachbar'])).toEqual([])
  })
  test('a licence plate says enough by itself', () => {
    expect(found('MZ-AB 123')).toEqual([['contact-points/zulassung', 'zuständig für Kennzeichen MZ-A bis MZ-K']])
    expect(found('mz ab 123 irgendwas', ['nachbar'])).toEqual([['contact-points/zulassung', 'zuständig für Kennzeichen MZ-A bis MZ-K']])
    expect(found('WI-AB 123')).toEqual([])
  })
  test.each(['06131 12-9210', '0613112921', '+49 6131 12 9210', '9210'])('finds whose number %s is', (number) => {
    expect(found(number)).toEqual([['contact-points/hundesteuer', 'Telefon 06131 12-9210']])
  })
  test('knows direct lines, and says that they stay inside', () => {
    expect(found('7777')).toEqual([['contact-points/wohngeld', 'Direkte Durchwahl (nur für 115)']])
  })
  test('few digits are no telephone number', () => expect(found('12')).toEqual([]))
})

test('whom to ask about a service: its own contact points, else those of its office, else nobody', () => {
  const ids = (id: string) => contactsFor(records.get(id) as DeskService, records).map((one) => one.id)
  expect([ids('hund'), ids('ummelden'), ids('nachbar')]).toEqual([['hundesteuer'], ['zulassung'], []])
})
