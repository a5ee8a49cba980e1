import { describe, expect, it } from 'vitest'
import { fold, matches } from './matching.ts'

const words = fold('20 Finanzen: Elektronische Grundbesitz-Abgabe, Änderung möglich (Straße)')

describe('a row', () => {
  it.each(['elektronische', 'AENDERUNG', 'anderung', 'moeglich abgabe', 'strasse', '', '  '])('is found with %j', (query) => expect(matches(words, [], query, [])).toBe(true))
  it.each(['hund', 'abgabe hund'])('is not found with %j', (query) => expect(matches(words, [], query, [])).toBe(false))

  it('must have every value that was chosen, the empty one too', () => {
    expect(matches(words, ['1', 'hauptamt'], '', ['1', undefined])).toBe(true)
    expect(matches(words, ['1', 'hauptamt'], '', ['1', 'bauamt'])).toBe(false)
    expect(matches(words, ['1', ''], '', [undefined, ''])).toBe(true)
    expect(matches(words, ['1', 'hauptamt'], '', [undefined, ''])).toBe(false)
  })
})
