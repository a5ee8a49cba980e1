import { expect, test } from 'vitest'
import { randomFrom } from './random.ts'
import { median, pairedRatio, percentile } from './statistics.ts'

test('a percentile is one of the values, by the nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 50, 95, 100])
  expect(percentile([7], 0.95)).toBe(7)
})

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 10, 2, 4])).toBe(3)
})

test('no values have no statistics', () => {
  expect(() => median([])).toThrow(RangeError)
  expect(() => percentile([], 0.5)).toThrow(RangeError)
})

test('rounds are compared each with its own', () => {
  // The machine was three times slower in the second round.
  expect(pairedRatio([1, 3, 1], [2, 6, 4])).toEqual({ ratios: [0.5, 0.5, 0.25], median: 0.5 })
})

test('the same seed gives the same numbers, another one others', () => {
  const numbers = (seed: number) =>
    Array.from(
      { length: 50 },
      (
        (random) => () =>
          random.next()
      )(randomFrom(seed)),
    )
  expect(numbers(7)).toEqual(numbers(7))
  expect(numbers(7)).not.toEqual(numbers(8))
  expect(Math.min(...numbers(7))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers(7))).toBeLessThan(1)
})

test('some of a list are different ones, at most all', () => {
  const random = randomFrom(3)
  for (let round = 0; round < 50; round++) expect(new Set(random.some(['a', 'b', 'c', 'd'], 3)).size).toBe(3)
  expect(random.some(['a', 'b'], 5)).toEqual(['a', 'b'])
})
