import { describe, expect, it } from 'vitest'
import { momentIn, openingState, type Span, type Timetable } from './opening.ts'

const morning: Span = ['08:00', '12:00']
const evening: Span = ['14:00', '18:00', 'nur mit Termin']
/** Mondays to Fridays in the morning, Thursdays in the evening as well. 2026-11-23 is a Monday. */
const office: Timetable = { week: [[morning], [morning], [morning], [evening, morning], [morning], [], []], days: {} }
const at = (timetable: Timetable, day: string, time: string) => openingState(timetable, { day, time })

describe('openingState', () => {
  it('is open from the first minute to the one before the last', () => {
    expect(at(office, '2026-11-23', '08:00')).toEqual({ open: true, until: { day: '2026-11-23', time: '12:00' } })
    expect(at(office, '2026-11-23', '11:59')).toMatchObject({ open: true })
    expect(at(office, '2026-11-23', '12:00')).toEqual({ open: false, opens: { day: '2026-11-24', time: '08:00' } })
  })

  it('opens later today, with what limits it', () => {
    expect(at(office, '2026-11-26', '07:59')).toEqual({ open: false, opens: { day: '2026-11-26', time: '08:00' } })
    expect(at(office, '2026-11-26', '13:00')).toEqual({ open: false, opens: { day: '2026-11-26', time: '14:00' }, note: 'nur mit Termin' })
    expect(at(office, '2026-11-26', '15:00')).toMatchObject({ open: true, note: 'nur mit Termin' })
  })

  it('jumps over the weekend, holidays and closures', () => {
    expect(at(office, '2026-11-27', '12:30')).toMatchObject({ opens: { day: '2026-11-30', time: '08:00' } })
    const closed = { ...office, days: { '2026-11-30': [], '2026-12-01': [['10:00', '11:00'] as Span] } }
    expect(at(closed, '2026-11-27', '12:30')).toMatchObject({ open: false, opens: { day: '2026-12-01', time: '10:00' } })
    expect(at(closed, '2026-11-30', '09:00')).toMatchObject({ open: false })
    expect(at(closed, '2026-12-01', '10:30')).toMatchObject({ open: true, until: { time: '11:00' } })
  })

  it('may open on a day that is closed as a rule', () => {
    expect(at({ ...office, days: { '2026-11-28': [morning] } }, '2026-11-28', '09:00')).toMatchObject({ open: true })
  })

  it('goes on over midnight and over spans that adjoin', () => {
    const bar: Timetable = { week: [[], [], [], [], [['20:00', '24:00']], [['00:00', '03:00']], []], days: {} }
    expect(at(bar, '2026-11-27', '23:00')).toEqual({ open: true, until: { day: '2026-11-28', time: '03:00' } })
    expect(at(bar, '2026-11-28', '02:00')).toMatchObject({ until: { day: '2026-11-28', time: '03:00' } })
    const adjoining: Timetable = { week: [[['08:00', '10:00'], ['10:00', '12:00']], [], [], [], [], [], []], days: {} }
    expect(at(adjoining, '2026-11-23', '09:00')).toMatchObject({ until: { time: '12:00' } })
    const untilMidnight: Timetable = { week: [[['20:00', '24:00']], [], [], [], [], [], []], days: {} }
    expect(at(untilMidnight, '2026-11-23', '23:00')).toMatchObject({ until: { day: '2026-11-23', time: '24:00' } })
  })

  it('never closes, never opens', () => {
    expect(at({ week: Array(7).fill([['00:00', '24:00']]), days: {} }, '2026-11-25', '04:00')).toEqual({ open: true })
    expect(at({ week: Array(7).fill([]), days: {} }, '2026-11-25', '04:00')).toEqual({ open: false })
  })
})

describe('momentIn', () => {
  it('reads the town clock, wherever the visitor is and whatever the season', () => {
    expect(momentIn(new Date('2026-12-31T23:30:00Z'), 'Europe/Berlin')).toEqual({ day: '2027-01-01', time: '00:30' })
    expect(momentIn(new Date('2026-07-01T06:05:00Z'), 'Europe/Berlin')).toEqual({ day: '2026-07-01', time: '08:05' })
  })

  it('knows that no hour is lost when clocks change', () => {
    expect(momentIn(new Date('2027-03-28T01:00:00Z'), 'Europe/Berlin')).toEqual({ day: '2027-03-28', time: '03:00' })
  })
})
