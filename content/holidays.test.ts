import { describe, expect, it } from 'vitest'
import { addDays } from './days.ts'
import { easterSunday, holidaysBetween, type Region } from './holidays.ts'

describe('easterSunday', () => {
  it.each(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2285-03-22'])('is %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
  })
})

describe('holidaysBetween', () => {
  const days = (region: Region, year: number) => holidaysBetween(region, `${year}-01-01`, `${year}-12-31`).map(({ day }) => day)

  it('knows those of Rhineland-Palatinate in 2027', () => {
    expect(days('rp', 2027)).toEqual([
      '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-05-27', '2027-10-03', '2027-11-01', '2027-12-25', '2027-12-26',
    ])
  })

  it('knows what only some states keep', () => {
    expect(days('sn', 2026)).toContain('2026-11-18')
    expect(days('sn', 2027)).toContain('2027-11-17')
    expect(days('sn', 2028)).toContain('2028-11-22')
    expect(days('th', 2027)).toContain('2027-09-20')
    expect(days('be', 2027)).toContain('2027-03-08')
    expect(days('bb', 2027)).toEqual(expect.arrayContaining(['2027-03-28', '2027-05-16', '2027-10-31']))
    expect(days('hh', 2027)).not.toContain('2027-11-01')
  })

  it('goes over the turn of a year, both ends included', () => {
    expect(holidaysBetween('rp', '2026-12-26', '2027-01-01')).toEqual([
      { name: 'secondChristmas', day: '2026-12-26' },
      { name: 'newYear', day: '2027-01-01' },
    ])
  })

  it('knows of none where the city names no state', () => {
    expect(holidaysBetween(undefined, '2026-01-01', '2027-12-31')).toEqual([])
  })
})

describe('addDays', () => {
  it('knows months, leap years and what was before', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
