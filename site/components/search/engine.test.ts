import { describe, expect, it } from 'vitest'
import { endings, fold, makeSearch, type SearchEntry } from './engine.ts'

const entry = (title: string, words: string[] = [], rest: Partial<SearchEntry> = {}): SearchEntry => ({ kind: 'service', title, url: `/${title}/`, words, ...rest })

const search = makeSearch([
  entry('Personalausweis beantragen', ['Perso'], { weight: 100 }),
  entry('Bewohnerparkausweis beantragen', ['Anwohnerparken'], { weight: 10 }),
  entry('Hundesteuer anmelden', ['Hund anmelden']),
  entry('Führerschein umtauschen', ['Straßenverkehr']),
  entry('Hundeschule feiert', [], { kind: 'news' }),
])
const first = (query: string) => search(query)[0]?.title

describe('fold', () => {
  it('makes spellings alike', () => {
    expect(fold('FÜHRERSCHEIN')).toBe(fold('fuehrerschein'))
    expect(fold('Straße')).toBe(fold('strasse'))
    expect(fold('Café')).toBe('cafe')
  })
})

describe('endings', () => {
  it('gives what a long word ends with', () => {
    expect(endings('Parkausweis').split(' ')).toContain('ausweis')
    expect(endings('Hund')).toBe('')
  })
})

describe('makeSearch', () => {
  it.each([
    ['perso', 'Personalausweis beantragen'],
    ['ausweis', 'Personalausweis beantragen'],
    ['hundestuer', 'Hundesteuer anmelden'],
    ['Fuehrerschein', 'Führerschein umtauschen'],
    ['strassenverkehr', 'Führerschein umtauschen'],
    ['wie kann ich meinen hund anmelden', 'Hundesteuer anmelden'],
  ])('%s', (query, title) => {
    expect(first(query)).toBe(title)
  })

  it('finds nothing for what is not there', () => {
    expect(search('xylophon')).toEqual([])
  })
})
