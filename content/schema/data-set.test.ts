import { expect, it } from 'vitest'
import { contractFor } from './index.ts'

const schema = contractFor(['de', 'en']).entries['data-sets']
const dataSet = (fields: object) => ({ title: 'Bäume', licence: 'cc-zero', columns: [{ key: 'art', label: 'Art' }], rows: [{ art: 'Linde' }], ...fields })
const findings = (fields: object) => schema.safeParse(dataSet(fields)).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
const columns = (...more: object[]) => [{ key: 'art', label: 'Art' }, ...more]

it('takes a year, a month or a day, and nothing else', () => {
  for (const asOf of ['2020', '2020-12', '2020-12-31']) expect(findings({ asOf })).toEqual([])
  for (const asOf of ['20', '2020-13', '2020-12-32', '31.12.2020']) expect(findings({ asOf })).toHaveLength(1)
})

it('knows its columns', () => {
  expect(findings({ rows: [{ art: 'Linde', hoehe: '12' }] })).toEqual([expect.stringMatching(/^rows\.0\.hoehe: eine Spalte „hoehe“ ist nicht beschrieben/)])
  expect(findings({ columns: columns({ key: 'art', label: 'Noch einmal' }) })).toEqual(['columns.1.key: die Spalte „art“ ist zweimal beschrieben'])
  expect(findings({ groupBy: 'hoehe' })).toEqual(['groupBy: eine Spalte „hoehe“ ist nicht beschrieben'])
  expect(findings({ columns: [{ key: 'Höhe (m)', label: 'Höhe' }], rows: [{}] })[0]).toMatch(/^columns\.0\.key: erlaubt sind Kleinbuchstaben/)
})

it('has cells of the kind that their column says', () => {
  const rows = [{ art: 'Linde', wert: '1,5' }]
  expect(findings({ columns: columns({ key: 'wert', label: 'Wert', kind: 'number' }), rows })).toEqual([expect.stringContaining('„1,5“ ist keine Zahl')])
  expect(findings({ columns: columns({ key: 'wert', label: 'Wert', kind: 'service' }), rows })).toEqual([expect.stringContaining('keine Kennung')])
  const category = { key: 'wert', label: 'Wert', kind: 'category', values: [{ value: 'a', label: 'A' }] }
  expect(findings({ columns: columns(category), rows })).toEqual([expect.stringContaining('keiner der beschriebenen Werte (a)')])
  expect(findings({ columns: columns(category), rows: [{ art: 'Linde', wert: 'a' }, { art: 'Eiche' }] })).toEqual([])
})

it('has rows, and not more than a page can show', () => {
  expect(findings({ rows: [] })).toHaveLength(1)
  expect(findings({ rows: Array.from({ length: 2001 }, () => ({ art: 'Linde' })) })).toHaveLength(1)
})
