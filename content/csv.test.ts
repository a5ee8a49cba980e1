import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'

describe('a table', () => {
  it('is read with its columns, and empty cells are left out', () => {
    expect(readCsv('art,höhe\nLinde,12\nEiche,\n')).toEqual([{ art: 'Linde', höhe: '12' }, { art: 'Eiche' }])
  })

  it('may come from a German spreadsheet or its clipboard, with a byte order mark and Windows line ends', () => {
    const rows = [{ art: 'Linde, alt', hoehe: '12' }]
    expect(readCsv('\uFEFFart;hoehe\r\n"Linde, alt";12\r\n')).toEqual(rows)
    expect(readCsv('art\thoehe\nLinde, alt\t12')).toEqual(rows)
  })

  it.each([
    ['art,hoehe\nLinde,12\nEiche,3,zu viel', /ab Zeile 3 /],
    ['art,hoehe\n"Linde,12', /nicht lesen/],
    ['art,art\nLinde,Eiche', /„art“ gibt es in der ersten Zeile zweimal/],
  ])('that is broken gets a sentence: %j', (text, sentence) => expect(() => readCsv(text)).toThrow(sentence))

  it('is the same after it was written and read, whatever stands in its cells', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
    // The reader trims cells, and the contract refuses empty ones.
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim().replace(/\uFEFF/g, '')).filter(Boolean)
    const table = fc.uniqueArray(key, { minLength: 1, maxLength: 5 }).chain((keys) => fc.array(fc.record(Object.fromEntries(keys.map((one) => [one, cell]))), { minLength: 1, maxLength: 5 }))
    fc.assert(fc.property(table, (rows) => void expect(readCsv(writeCsv(rows))).toEqual(rows)))
  })
})
