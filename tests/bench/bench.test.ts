import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { nodeFlags } from '../../scripts/children.ts'
import { goalsOf, numbersOf, type SizeResult } from './report.ts'

test.each([
  [['pulbish'], 'Die Messung „pulbish“ gibt es nicht. Meinten Sie „publish“?'],
  [['--size', 'viele'], '--size: erwartet wird die Zahl der Leistungen'],
  [['--fast'], 'Die Angabe --fast gibt es nicht.'],
])('%j is answered with a sentence', (args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [...nodeFlags, 'scripts/bench.ts', ...args], { encoding: 'utf8' })
  expect(stderr).toContain(sentence)
  expect(status).toBe(1)
})

const builds = (name: string, seconds: number[]) => ({ name, seconds, cpuSeconds: seconds, peakMb: 500, pages: 2000, pageBytes: 12_000 })
const result = (size: number, pageMs: number): SizeResult => ({
  size,
  build: {
    size,
    ours: { ...builds('Stadtschreiber', [2, 3, 4]), parts: { start: 0, load: 0, read: 0, render: 0, write: 0 } },
    hugo: builds('Hugo', [4, 4, 4]),
    eleventy: undefined,
  },
  publish: {
    size,
    pageMs: Array.from({ length: 60 }, () => pageMs),
    answerMs: [10],
    searchMs: [300, 6000, 400],
    officeMs: [100],
    officePages: 300,
    everyPageMs: [900],
    pages: 2000,
    firstStartMs: 9000,
    coldStartMs: [1000],
    publisherPeakMb: undefined,
    sqlite: '3',
  },
})

test('a rival that is not installed is not beaten', () => {
  expect(numbersOf(result(1000, 90))).toMatchObject({
    buildSeconds: 3,
    buildVsHugo: 0.75,
    buildVsEleventy: null,
    publishP95Ms: 90,
    pagesPerSecond: 667,
  })
  expect(
    goalsOf(numbersOf(result(1000, 90)), undefined)
      .map(({ name }) => name)
      .join(),
  ).not.toContain('Eleventy')
})

test('goals are judged by the worst that was seen, and missed ones are said to be missed', () => {
  const missed = goalsOf(numbersOf(result(1000, 151)), undefined).filter(({ reached }) => !reached)
  expect(missed.map(({ value, limit }) => [value, limit])).toEqual([
    [151, 150],
    [6000, 5000],
  ])
})

test('a large city is compared with a small one', () => {
  const small = numbersOf(result(1000, 100))
  const verdict = (pageMs: number) => goalsOf(numbersOf(result(50_000, pageMs)), small).find(({ name }) => name.startsWith('Eine Leistung'))
  expect(verdict(150)).toMatchObject({ reached: true, limit: 150 })
  expect(verdict(151)).toMatchObject({ reached: false })
  expect(goalsOf(numbersOf(result(50_000, 100)), undefined).some(({ name }) => name.startsWith('Eine Leistung'))).toBe(false)
})
