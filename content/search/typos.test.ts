import { describe, expect, it } from 'vitest'
import { allowedTypos, makeCorrector, typoCost } from './typos.ts'

describe('typoCost', () => {
  it('is nothing for the same word', () => {
    expect(typoCost('hundesteuer', 'hundesteuer', 2)).toBe(0)
  })

  it('is lower for mistakes that are made often', () => {
    const swapped = typoCost('persoanlausweis', 'personalausweis', 3)
    const neighbour = typoCost('persomalausweis', 'personalausweis', 3)
    const doubled = typoCost('personnalausweis', 'personalausweis', 3)
    const noUmlaut = typoCost('fuhrerschein', 'fuehrerschein', 3)
    const wrong = typoCost('persoqalausweis', 'personalausweis', 3)
    for (const cost of [swapped, neighbour, doubled, noUmlaut]) expect(cost).toBeLessThan(wrong)
    expect(wrong).toBe(1)
  })

  it('gives up where it is too far', () => {
    expect(typoCost('hund', 'katze', 1)).toBe(Infinity)
  })
})

describe('makeCorrector', () => {
  const correct = makeCorrector(['hundesteuer', 'hund', 'fuehrerschein', 'karte', 'katze', 'wohngeld', 'reisepass'])
  const words = (typed: string) => correct(typed).map(({ word }) => word)

  it.each([
    ['hundestuer', 'hundesteuer'],
    ['fuhrerschein', 'fuehrerschein'],
    ['fuererschein', 'fuehrerschein'],
    ['whongeld', 'wohngeld'],
    ['raisepass', 'reisepass'],
  ])('%s is %s', (typed, word) => {
    expect(words(typed)[0]).toBe(word)
  })

  it('asks more of short words, and of the first letter', () => {
    expect(allowedTypos(3)).toBe(0)
    expect(allowedTypos(5)).toBeLessThan(allowedTypos(12))
    expect(words('mund')).toEqual([])
    expect(words('kappe')).toEqual([])
  })

  it('leaves numbers alone', () => {
    expect(words('b97')).toEqual([])
  })
})
