import { describe, expect, it } from 'vitest'
import { dayOf, formatDate, formatDay, formatEuro, formatEventTime, formatFee, formatProcessingTime, formatUntil } from './format.ts'
import { spoken } from './strings/index.ts'

const de = { t: spoken['de']!, uiCode: 'de', timeZone: 'Europe/Berlin' }
const en = { t: spoken['en']!, uiCode: 'en', timeZone: 'Europe/Berlin' }
/** `Intl` puts no-break spaces where a line must not end; the tests do not care which. */
const plain = (value: string | undefined) => value?.replace(/[\u00a0\u202f]/g, ' ')

describe('dates', () => {
  it('are those of the city, not of the machine', () => {
    expect(formatDate('2026-12-31T23:30:00.000Z', de)).toBe('1. Januar 2027')
    expect(dayOf('2026-12-31T23:30:00.000Z', 'Europe/Berlin')).toBe('2027-01-01')
    expect(formatDay('2026-12-31', en)).toBe('December 31, 2026')
  })

  it('name the last day of what ends at midnight', () => {
    expect(formatUntil('2026-12-31T23:00:00.000Z', de)).toBe('31. Dezember 2026')
    expect(formatUntil('2026-12-31T17:00:00.000Z', de)).toBe('31. Dezember 2026, 18:00 Uhr')
  })

  it('say when an event is', () => {
    const start = '2026-12-04T17:00:00.000Z'
    const event = (end?: string, allDay = false) => plain(formatEventTime({ start, end, allDay }, de))
    expect(event()).toBe('Freitag, 4. Dezember 2026, 18:00 Uhr')
    expect(event('2026-12-04T19:00:00.000Z')).toBe('Freitag, 4. Dezember 2026, 18:00 bis 20:00 Uhr')
    expect(event('2026-12-05T17:00:00.000Z', true)).toBe('Freitag, 4. Dezember 2026 bis Samstag, 5. Dezember 2026')
    expect(event(undefined, true)).toBe('Freitag, 4. Dezember 2026, ganztägig')
  })
})

describe('prices', () => {
  it('have cents only where there are some', () => {
    expect(plain(formatEuro(46, de))).toBe('46 €')
    expect(plain(formatEuro(27.6, de))).toBe('27,60 €')
    expect(plain(formatEuro(1234.5, en))).toBe('€1,234.50')
  })

  it('name every kind of fee', () => {
    expect(plain(formatFee({ kind: 'fixed', amount: 10 }, de))).toBe('10 €')
    expect(formatFee({ kind: 'fixed', amount: 0 }, de)).toBe('kostenlos')
    expect(formatFee({ kind: 'free' }, en)).toBe('free of charge')
    expect(plain(formatFee({ kind: 'range', amount: 10, upTo: 30.5 }, de))).toBe('10 € bis 30,50 €')
    expect(plain(formatFee({ kind: 'range', upTo: 5 }, de))).toBe('bis zu 5 €')
    expect(formatFee({ kind: 'statute' }, de)).toBeUndefined()
  })
})

describe('lengths of time', () => {
  it.each([
    [{ min: 2, max: 4, unit: 'weeks' }, '2 bis 4 Wochen'],
    [{ min: 3, max: 3, unit: 'days' }, '3 Tage'],
    [{ max: 1, unit: 'months' }, 'bis zu 1 Monat'],
    [{ min: 6, unit: 'weeks' }, 'mindestens 6 Wochen'],
    [{ min: 6 }, undefined],
  ] as const)('%o', (time, words) => {
    expect(formatProcessingTime(time, de)).toBe(words)
  })
})
