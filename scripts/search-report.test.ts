import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { clockAt } from '../content/clock.ts'
import { city, openKnowledge } from '../content/knowledge.ts'
import { openSearch } from '../content/search/search.ts'
import { buildSearchIndex } from '../site/feeds/search.ts'
import { searchable } from '../site/feeds/searchable.ts'
import { evaluate, readQuestions, reportLines } from './search-report.ts'

function file(text: string): string {
  const name = path.join(mkdtempSync(path.join(tmpdir(), 'questions-')), 'fragen.tsv')
  writeFileSync(name, text)
  return name
}

describe('readQuestions', () => {
  it('reads questions, their answers and kinds', () => {
    expect(readQuestions(file('query\texpected_slugs\tkind\r\nperso weg\ta|b\tcolloquial\r\n\r\nhund\tc\t\r\n'))).toEqual([
      { query: 'perso weg', expected: ['a', 'b'], kind: 'colloquial' },
      { query: 'hund', expected: ['c'], kind: 'ohne Angabe' },
    ])
  })

  it.each([
    ['perso\ta\tx\n', 'Kopfzeile fehlt'],
    ['query\texpected_slugs\tkind\nperso\n', 'Zeile 2: unvollständig'],
    ['query\texpected_slugs\tkind\n', 'enthält keine Fragen'],
  ])('explains what is wrong', (text, sentence) => {
    expect(() => readQuestions(file(text))).toThrow(sentence)
  })
})

test('evaluate counts first places, the first five and the mean of reciprocal ranks, also by kind', async () => {
  const answers: Record<string, string[]> = { eins: ['a'], zwei: ['x', 'a'], sechs: ['1', '2', '3', '4', '5', 'a'], nie: [] }
  const questions = Object.keys(answers).map((query) => ({ query, expected: ['a'], kind: query === 'eins' ? 'gut' : 'schlecht' }))
  const report = await evaluate(questions, (query) => answers[query]!)
  expect(report).toMatchObject({ successAt1: 0.25, successAt5: 0.5, mrr: 0.4167, queries: 4, byKind: { gut: { successAt1: 1, queries: 1 } } })
  expect(report.misses.map(({ query, position }) => [query, position])).toEqual([['zwei', 2], ['sechs', 6], ['nie', null]])
  expect(reportLines(report).join('\n')).toContain('stattdessen: nichts')
})

/** What the sample reached, rounded down: less means that a change made the search worse. */
const floors = [
  ['queries-dev.tsv', 0.98, 1],
  ['questions.tsv', 0.98, 0.99],
] as const

test.each(floors)('the sample’s search answers %s', async (name, atLeastFirst, atLeastFive) => {
  openKnowledge('content/sample')
  const clock = clockAt(new Date('2026-11-22T12:00:00Z'), 'Europe/Berlin')
  const search = openSearch(buildSearchIndex(city(), 'de', clock, searchable()))
  const slug = (url: string) => /^\/leistungen\/(.+)\/$/.exec(url)?.[1] ?? url
  const report = await evaluate(readQuestions(`tests/search/${name}`), (query) => search.ask(query).results.map(({ entry }) => slug(entry.url)))
  expect(report.successAt1, reportLines(report).join('\n')).toBeGreaterThanOrEqual(atLeastFirst)
  expect(report.successAt5).toBeGreaterThanOrEqual(atLeastFive)
  expect(report.misses.filter(({ instead }) => !instead.length)).toEqual([])
})
