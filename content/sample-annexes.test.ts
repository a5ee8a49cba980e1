import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readKnowledgeFolder } from './folder.ts'

/** The annexes of the city's own report; not part of every copy of this repository. */
const seed = fileURLToPath(new URL('../../shared/seed', import.meta.url))
const annex = (file: string) => parse<Record<string, string>>(readFileSync(path.join(seed, file)), { columns: true, bom: true })
const { entries } = readKnowledgeFolder(fileURLToPath(new URL('sample', import.meta.url)))
const rowsOf = (id: string) => entries['data-sets'].get(id)!.rows

describe('the annexes of the report', () => {
  it.skipIf(!existsSync(seed))('are there row by row, as the report words them', () => {
    expect(rowsOf('massnahmen-2015').map(({ organisation: _, ...row }) => row)).toEqual(annex('massnahmen-2015.csv'))
    expect(rowsOf('typ-5-leistungen').map(({ leistung: _, ...row }) => row)).toEqual(annex('typ5.csv'))
  })

  it('name services and offices of the portal', () => {
    expect(rowsOf('typ-5-leistungen').filter(({ leistung }) => !entries.services.has(leistung!))).toEqual([])
    const homeless = rowsOf('massnahmen-2015').filter(({ organisation }) => !entries.organisations.has(organisation!))
    expect(homeless.map(({ amt }) => amt)).toEqual(['44', '44'])
  })

  it('count every service of type 5 among those that the city regulates itself', () => {
    const listed = new Set(rowsOf('typ-5-leistungen').map(({ leistung }) => leistung))
    const others = [...entries.services.values()].filter(({ id, leikaType, leikaNames }) => leikaType === '5' && leikaNames.length && !listed.has(id))
    expect(others.map(({ id }) => id)).toEqual([])
  })

  it.each(['massnahmen-2015', 'leika-typen', 'typ-5-leistungen'])('%s speaks all languages of the sample', (id) => {
    const { title, summary, text, columns } = entries['data-sets'].get(id)!
    const texts = [title, summary, text, ...columns.flatMap(({ label, description, values }) => [label, description, ...values.map((value) => value.label)])]
    expect(texts.filter((one) => !one?.['de'] || !one['en'] || !one['de-simple'])).toEqual([])
  })
})
