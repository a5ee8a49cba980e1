import { describe, expect, test } from 'vitest'
import { momentIn } from '../../../content/opening.ts'
import { callbackDue } from './promise.ts'

const zone = 'Europe/Berlin'
const due = (asked: string, region: Parameters<typeof callbackDue>[2] = 'rp') => {
  const { day, time } = momentIn(callbackDue(new Date(asked), zone, region), zone)
  return `${day} ${time}`
}

describe('the promise to call back within 24 hours', () => {
  test.each([
    ['on a Tuesday', '2026-11-24T10:30:00+01:00', '2026-11-25 10:30'],
    ['as the first of the day', '2026-11-24T08:00:00+01:00', '2026-11-25 08:00'],
    ['in the last minute', '2026-11-24T17:59:00+01:00', '2026-11-25 17:59'],
    ['in the evening: it counts from the next morning', '2026-11-24T18:00:00+01:00', '2026-11-26 08:00'],
    ['before the centre opens', '2026-11-24T06:00:00+01:00', '2026-11-25 08:00'],
    ['on a Friday: over the weekend', '2026-11-27T17:00:00+01:00', '2026-11-30 17:00'],
    ['on a Saturday', '2026-11-28T11:00:00+01:00', '2026-12-01 08:00'],
    ['before Christmas on a Friday and the days after it', '2026-12-24T12:00:00+01:00', '2026-12-28 12:00'],
    ['before Easter', '2026-04-02T16:00:00+02:00', '2026-04-07 16:00'],
    ['on a holiday', '2026-05-14T10:00:00+02:00', '2026-05-18 08:00'],
    ['over the end of summer time', '2026-10-23T09:00:00+02:00', '2026-10-26 09:00'],
    ['over the beginning of summer time', '2026-03-27T09:00:00+01:00', '2026-03-30 09:00'],
    ['over the end of a year', '2026-12-31T15:00:00+01:00', '2027-01-04 15:00'],
  ])('asked for %s', (_, asked, expected) => expect(due(asked)).toBe(expected))

  test('knows the holidays of the state, and none where the city names no state', () => {
    const asked = '2026-06-03T10:00:00+02:00'
    expect([due(asked, 'rp'), due(asked, 'be')]).toEqual(['2026-06-05 10:00', '2026-06-04 10:00'])
    const christmas = callbackDue(new Date('2026-12-24T12:00:00+01:00'), zone, undefined)
    expect(momentIn(christmas, zone)).toEqual({ day: '2026-12-25', time: '12:00' })
  })
})
