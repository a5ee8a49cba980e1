import { describe, expect, it } from 'vitest'
import { clockAt } from '../content/clock.ts'
import type { Event, News } from '../content/schema/index.ts'
import { comingEvents, currentNews, isOn } from './current.ts'

const now = clockAt(new Date('2026-11-22T12:00:00Z'), 'Europe/Berlin')

describe('isOn', () => {
  it.each([
    ['2026-11-22T11:59:00Z', undefined, true],
    ['2026-11-22T12:01:00Z', undefined, false],
    ['2026-11-01T00:00:00Z', '2026-11-22T12:00:00Z', false],
    ['2026-11-01T00:00:00Z', '2026-11-22T12:00:01Z', true],
  ])('from %s to %s', (start, end, on) => {
    expect(isOn({ start, end }, now)).toBe(on)
  })
})

describe('lists', () => {
  it('leave out news that have expired or not appeared yet, newest first', () => {
    const news = [
      { id: 'old', date: '2026-11-01T00:00:00.000Z' },
      { id: 'gone', date: '2026-11-20T00:00:00.000Z', expires: '2026-11-21T00:00:00.000Z' },
      { id: 'new', date: '2026-11-21T00:00:00.000Z' },
      { id: 'now', date: '2026-11-22T12:00:00.000Z' },
      { id: 'soon', date: '2026-11-22T12:00:01.000Z' },
    ] as News[]
    expect(currentNews(news, now).map(({ id }) => id)).toEqual(['now', 'new', 'old'])
  })

  it('keep today\'s events until the day is over in the city', () => {
    const events = [
      { id: 'tomorrow', start: '2026-11-23T10:00:00.000Z' },
      { id: 'yesterday', start: '2026-11-21T10:00:00.000Z' },
      { id: 'this-morning', start: '2026-11-22T07:00:00.000Z' },
      { id: 'running', start: '2026-11-01T07:00:00.000Z', end: '2026-11-30T07:00:00.000Z' },
    ] as Event[]
    expect(comingEvents(events, now, 'Europe/Berlin').map(({ id }) => id)).toEqual(['running', 'this-morning', 'tomorrow'])
  })
})
