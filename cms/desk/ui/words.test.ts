import { describe, expect, test } from 'vitest'
import type { DeskCity, DeskService, Hours } from '../contract.ts'
import { ageText, checkText, isInArea, openText, plainText, territoryText } from './words.ts'

const city: DeskCity = {
  name: 'Teststadt', timeZone: 'Europe/Berlin', territory: '073150000000', overdueBefore: '2025-11-23',
  neighbours: [{ name: 'Nachbarstadt', territory: '064140000000' }],
}
const service = (more: Partial<DeskService> = {}): DeskService => ({
  type: 'services', id: 'hund', title: 'Hund anmelden', answer: 'Melden Sie ihn an.', spoken: 'Gesprochen und geheim.', isSpoken: true, bring: ['Ausweis'], fees: ['120 €'], payment: ['bar', 'online'],
  deadlines: ['zwei Wochen'], online: [{ name: 'Online', url: 'https://stadt.example/online' }], forms: [], requirements: [], steps: [], hints: [], contactPoints: [], locations: [],
  territory: [], popularity: 0, url: 'https://stadt.example/hund/', link: 'https://stadt.example/hund/', lastCheckedAt: '2026-11-01', agentOnly: { agentNote: 'ganz geheim', lastCheckedBy: 'Fachredaktion' }, ...more,
})

describe('openText', () => {
  const week: Hours['timetable']['week'] = [[['08:00', '12:00']], [['08:00', '12:00']], [], [], [['08:00', '12:00']], [], []]
  // 2026-11-23 is a Monday; the day after is said to be closed.
  const hours: Hours = { timetable: { week, days: { '2026-11-24': [] } }, byAppointmentOnly: false }
  test.each([
    ['2026-11-23T09:00:00+01:00', true, 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2026-11-23T07:00:00+01:00', false, 'Jetzt geschlossen, öffnet heute um 08:00 Uhr'],
    ['2026-11-22T07:00:00+01:00', false, 'Jetzt geschlossen, öffnet morgen (Montag) um 08:00 Uhr'],
    ['2026-11-23T13:00:00+01:00', false, 'Jetzt geschlossen, öffnet am Freitag um 08:00 Uhr'],
  ])('%s', (moment, open, text) => expect(openText(hours, Date.parse(moment), city.timeZone)).toEqual({ open, text }))

  test('says that one needs an appointment, and nothing about an opening that nobody knows', () => {
    expect(openText({ ...hours, byAppointmentOnly: true }, Date.parse('2026-11-23T09:00:00+01:00'), city.timeZone).text).toBe('Jetzt geöffnet bis 12:00 Uhr (nur mit Termin)')
    expect(openText({ timetable: { week: [], days: {} }, byAppointmentOnly: false }, Date.parse('2026-11-23T09:00:00+01:00'), city.timeZone).text).toBe('Jetzt geschlossen')
  })
})

test.each([[20_000, 'vor weniger als einer Minute'], [60_000, 'vor einer Minute'], [600_000, 'vor 10 Minuten'], [3_700_000, 'vor einer Stunde'], [9_000_000, 'vor 2 Stunden']])('%i ms: %s', (age, text) =>
  expect(ageText(age)).toBe(text))

describe('checkText', () => {
  const now = Date.parse('2026-11-23T09:00:00+01:00')
  const overdue = (more: Partial<DeskService>) => checkText(service(more), city, now).overdue
  test('says when and by whom', () => expect(checkText(service(), city, now)).toEqual({ text: 'Zuletzt geprüft am 01.11.2026 von Fachredaktion.', overdue: undefined }))
  test('warns where the check is old, was due, or never was', () => {
    expect(overdue({ lastCheckedAt: '2025-11-22' })).toMatch('mehr als ein Jahr')
    expect(overdue({ lastCheckedAt: '2025-11-23' })).toBeUndefined()
    expect(overdue({ agentOnly: { reviewDate: '2026-11-22' } })).toMatch('22.11.2026')
    expect(overdue({ agentOnly: { reviewDate: '2026-11-23' } })).toBeUndefined()
    expect(overdue({ lastCheckedAt: undefined })).toMatch('noch nie')
  })
})

test('where a service holds, by names', () => {
  expect(territoryText(service(), city)).toBe('Teststadt')
  expect(territoryText({ territory: ['064140000000', '070000000000', '073390000000', '000000000000'] }, city)).toBe('Nachbarstadt, Rheinland-Pfalz, Gebiet 073390000000, ganz Deutschland')
  expect(isInArea(service(), '064140000000', city)).toBe(false)
  expect(isInArea(service({ territory: ['000000000000'] }), '064140000000', city)).toBe(true)
  expect(isInArea(service(), '', city)).toBe(true)
})

test('what is copied is public and whole', () => {
  const text = plainText(service(), [{ name: 'Hundestelle', phone: '06131 12-9210' }])
  expect(text).toBe('Hund anmelden\n\nMelden Sie ihn an.\n\nMitbringen:\n- Ausweis\n\nKosten:\n- 120 €\n\nBezahlen:\n- bar, online\n\nFristen:\n- zwei Wochen\n\nKontakt:\n- Hundestelle, 06131 12-9210\n\nOnline:\n- Online: https://stadt.example/online\n\nhttps://stadt.example/hund/')
  expect(text).not.toContain('geheim')
})
