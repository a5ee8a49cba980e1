import { describe, expect, it } from 'vitest'
import { areasMeet, holdsIn } from './territory.ts'

const [mainz, wiesbaden, district, village, association, state, country] = [
  '073150000000', '064140000000', '073390000000', '073395003012', '073395003000', '070000000000', '000000000000',
] as const

describe('areasMeet', () => {
  it.each([
    [mainz, mainz, true],
    [mainz, '07315000', true],
    [mainz, wiesbaden, false],
    [state, mainz, true],
    [mainz, state, true],
    [state, wiesbaden, false],
    [country, wiesbaden, true],
    [district, village, true],
    [association, village, true],
    [association, '073395001012', false],
    [district, mainz, false],
    // The same village as AGS; of an association only the district is known there.
    [village, '07339012', true],
    [village, '07339013', false],
    [association, '07339012', true],
    [association, '07315000', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(areasMeet(a, b)).toBe(expected)
    expect(areasMeet(b, a)).toBe(expected)
  })
})

describe('holdsIn', () => {
  it('is the city where a service names nothing', () => {
    expect(holdsIn([], mainz, mainz)).toBe(true)
    expect(holdsIn([], wiesbaden, mainz)).toBe(false)
    expect(holdsIn([mainz, district], village, mainz)).toBe(true)
  })
})
