import { describe, expect, test } from 'vitest'
import type { Kind, ResultTexts } from '../../../content/search/contract.ts'
import { addressFor, narrowed, readAddress, valuesFor } from './facets.ts'

const found = (['service', 'service', 'organisation', 'news'] satisfies Kind[]).map((kind, number) => ({ kind, url: `/${number}/` }))
const texts: ResultTexts = {
  version: 2, topics: { umzug: 'Umzug', hund: 'Hund' }, offices: { amt: 'Amt' },
  results: { '/0/': { topics: ['umzug', 'hund'], office: 'amt' }, '/1/': { topics: ['hund'] }, '/2/': { office: 'amt' } },
}
const urls = (choice: Parameters<typeof narrowed>[1]) => narrowed(found, choice, texts).map(({ url }) => url)

describe('narrowing results down', () => {
  test('every choice has to fit', () => {
    expect(urls({})).toEqual(['/0/', '/1/', '/2/', '/3/'])
    expect(urls({ kind: 'service' })).toEqual(['/0/', '/1/'])
    expect(urls({ kind: 'service', office: 'amt' })).toEqual(['/0/'])
    expect(urls({ topic: 'gibt-es-nicht' })).toEqual([])
  })

  test('a value says how many results it leaves beside the other choices', () => {
    expect(valuesFor(found, 'kind', { kind: 'service' }, texts)).toEqual([
      { value: 'service', count: 2 }, { value: 'organisation', count: 1 }, { value: 'news', count: 1 },
    ])
    expect(valuesFor(found, 'topic', { office: 'amt' }, texts)).toEqual([{ value: 'umzug', count: 1 }, { value: 'hund', count: 1 }])
    for (const { value, count } of valuesFor(found, 'topic', {}, texts)) expect(urls({ topic: value })).toHaveLength(count)
  })

  test('what is chosen can be seen, however many there are and even where nothing fits it', () => {
    expect(valuesFor(found, 'topic', { topic: 'umzug' }, texts, 1).map(({ value }) => value)).toEqual(['hund', 'umzug'])
    expect(valuesFor(found, 'topic', { topic: 'fort' }, texts)).toContainEqual({ value: 'fort', count: 0 })
  })

  test('the address keeps question and choice', () => {
    const [question, choice] = ['Hund & Katze', { kind: 'service', office: 'amt' }]
    expect(readAddress(new URLSearchParams(addressFor(question, choice)))).toEqual({ question, choice })
    expect(readAddress(new URLSearchParams('?q=+x+&art='))).toEqual({ question: 'x', choice: {} })
  })
})
