import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, day, entryId, euro, localizedValues, moment, phoneNumber, territoryKey, webAddress } from './values.ts'

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) => schema.safeParse(value).success
const values = localizedValues(['de', 'en', 'de-simple'])

describe('localised texts', () => {
  it('a bare text is the default language’s', () => {
    expect(values.text.parse('  Hund anmelden ')).toEqual({ de: 'Hund anmelden' })
    expect(values.someWords.parse(['Köter', 'Wauwau'])).toEqual({ de: ['Köter', 'Wauwau'] })
  })

  it('other languages may be missing, the default never', () => {
    expect(values.text.parse({ de: 'Hund', 'de-simple': 'Ihr Hund' })).toEqual({ de: 'Hund', 'de-simple': 'Ihr Hund' })
    expect(accepts(values.text)({ en: 'Dog' })).toBe(false)
  })

  it('an optional text may be missing in any language', () => {
    expect(values.someText.parse({ en: 'Dog' })).toEqual({ en: 'Dog' })
    expect(values.someText.parse(undefined)).toBeUndefined()
    expect(accepts(values.someText)({ fr: 'Chien' })).toBe(false)
  })

  it('an object may be written as its main text, in one language or several', () => {
    const document = values.shorthand('name', { name: values.text, note: values.text.optional() })
    expect(document.parse('Ausweis')).toEqual({ name: { de: 'Ausweis' } })
    expect(document.parse({ de: 'Ausweis', en: 'Identity card' })).toEqual({ name: { de: 'Ausweis', en: 'Identity card' } })
    expect(document.parse({ name: 'Ausweis', note: 'gültig' })).toEqual({ name: { de: 'Ausweis' }, note: { de: 'gültig' } })
  })
})

describe('addresses', () => {
  it('only http and https get through, so no link can run a script', () => {
    expect(['https://www.example.org/a?b=1', 'http://example.org'].every(accepts(webAddress))).toBe(true)
    expect(
      [
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        '//example.org',
        '/leistungen',
      ].some(accepts(webAddress)),
    ).toBe(false)
  })

  it('ids are safe as file names and as addresses', () => {
    expect(['hund', 'hund-2', '115'].every(accepts(entryId))).toBe(true)
    expect(['../hund', 'Hund', 'hünd', 'hund--x', '-hund', 'hund/x', '', 'hund.yaml'].some(accepts(entryId))).toBe(false)
  })
})

describe('times', () => {
  it('equal moments have equal bytes, whatever their offset', () => {
    expect(moment.parse('2026-12-31T18:00:00+01:00')).toBe(moment.parse('2026-12-31T17:00:00Z'))
  })

  it('a moment read again stays the same', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
        expect(moment.parse(moment.parse(date.toISOString()))).toBe(date.toISOString())
      }),
    )
  })

  it('days that do not exist and moments without an offset are refused', () => {
    expect(['2026-02-29', '31.12.2026', '2026-13-01'].some(accepts(day))).toBe(false)
    expect(['2026-12-31', '2026-12-31T18:00:00', '2026-02-30T10:00:00Z'].some(accepts(moment))).toBe(false)
    expect(accepts(day)('2028-02-29')).toBe(true)
  })

  it('the clock goes from 00:00 to 24:00', () => {
    expect(['00:00', '08:30', '23:59', '24:00'].every(accepts(clock))).toBe(true)
    expect(['8:30', '24:01', '25:00', '08:60'].some(accepts(clock))).toBe(false)
  })
})

describe('numbers', () => {
  it('every amount of whole cents is an amount in euro', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), (cents) => accepts(euro)(Number((cents / 100).toFixed(2)))))
    expect([-1, 0.005, 12.345, Number.NaN].some(accepts(euro))).toBe(false)
  })

  it('phone numbers are taken as people write them', () => {
    expect(['115', '06131 12-0', '(06131) 12-0', '+49 6131 12-0', '06131 / 12 34 56'].every(accepts(phoneNumber))).toBe(true)
    expect(['anrufen', '06131 12-0 bis 9', 'tel:115', '1'].some(accepts(phoneNumber))).toBe(false)
  })

  it('territories have 8 or 12 digits', () => {
    expect(['07315000', '073150000000'].every(accepts(territoryKey))).toBe(true)
    expect(['7315000', '0731500000', 'Mainz'].some(accepts(territoryKey))).toBe(false)
  })
})
