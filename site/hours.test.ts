import { describe, expect, it } from 'vitest'
import type { Region } from '../content/holidays.ts'
import { openingState, type Timetable } from '../content/opening.ts'
import type { Localized, OpeningHours } from '../content/schema/index.ts'
import { timetableOf } from '../content/timetable.ts'
import { coming, hoursRows } from './hours.ts'

describe('hoursRows', () => {
  it('joins neighbours with the same hours and names closed days', () => {
    const rows = hoursRows({
      regular: [
        { days: ['mo', 'tu'], from: '08:00', to: '12:00' },
        { days: ['th'], from: '14:00', to: '18:00' },
        { days: ['th'], from: '08:00', to: '12:00' },
      ],
    })
    expect(rows.map(({ first, last, spans }) => [first, last, spans.map(({ from }) => from)])).toEqual([
      ['mo', 'tu', ['08:00']],
      ['we', 'we', []],
      ['th', 'th', ['08:00', '14:00']],
      ['fr', 'su', []],
    ])
  })
})

const hours: OpeningHours = {
  regular: [
    { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '08:00', to: '12:00' },
    { days: ['th'], from: '14:00', to: '18:00', note: { de: 'nur mit Termin' } },
  ],
  exceptions: [
    { from: '2027-01-02', hours: [] },
    { from: '2026-12-24', to: '2026-12-26', hours: [{ from: '09:00', to: '10:00' }] },
    { from: '2026-01-01', hours: [] },
  ],
  closedOnPublicHolidays: true,
  byAppointmentOnly: false,
}
const german = (note: Localized) => note['de']!

describe('coming', () => {
  const days = (today: string, region?: Region) => coming(hours, today, region).map(({ from }) => from)

  it('keeps exceptions until their last day is over, soonest first', () => {
    expect(days('2026-12-26')).toEqual(['2026-12-24', '2027-01-02'])
    expect(days('2026-12-27')).toEqual(['2027-01-02'])
  })

  it('tells of the public holidays of the next weeks that close what would be open', () => {
    // 25 and 26 December have hours of their own; All Saints' Day 2026 is a Sunday.
    expect(days('2026-12-01', 'rp')).toEqual(['2026-12-24', '2027-01-01', '2027-01-02'])
    expect(coming(hours, '2027-03-20', 'rp').map(({ from, holiday }) => [from, holiday])).toEqual([
      ['2027-03-26', 'goodFriday'],
      ['2027-03-29', 'easterMonday'],
      ['2027-05-06', 'ascension'],
      ['2027-05-17', 'whitMonday'],
    ])
    expect(days('2026-10-20', 'rp')).toEqual(['2026-12-24', '2027-01-02'])
  })

  it('says nothing of holidays where it is open on them', () => {
    expect(coming({ ...hours, closedOnPublicHolidays: false }, '2027-03-20', 'rp')).toEqual([])
  })
})

describe('timetableOf', () => {
  const state = (timetable: Timetable, day: string, time: string) => openingState(timetable, { day, time })
  const timetable = timetableOf(hours, '2026-12-01', 'rp', german)

  it('has the usual week with its notes', () => {
    expect(timetable.week[3]).toEqual([['08:00', '12:00'], ['14:00', '18:00', 'nur mit Termin']])
    expect(timetable.week[6]).toEqual([])
  })

  it('puts an exception before a holiday, and a holiday before the usual hours', () => {
    expect(state(timetable, '2026-12-25', '09:30')).toMatchObject({ open: true, until: { time: '10:00' } })
    expect(state(timetable, '2027-01-01', '09:30')).toEqual({ open: false, opens: { day: '2027-01-04', time: '08:00' } })
    expect(state(timetable, '2027-05-27', '09:30')).toMatchObject({ open: false })
    expect(state(timetableOf(hours, '2026-12-01', 'be', german), '2027-05-27', '09:30')).toMatchObject({ open: true })
  })

  it('leaves out what is over', () => {
    expect(timetable.days).not.toHaveProperty('2026-01-01')
  })
})
