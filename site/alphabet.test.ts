import { describe, expect, it } from 'vitest'
import { byLetter, letterOf } from './alphabet.ts'

describe('letterOf', () => {
  it.each([['Ärztin', 'A'], ['ölofen', 'O'], ['„Zitat“', 'Z'], ['1. Hilfe', '#'], ['', '#'], ['Ямка', 'Я']])('%s', (word, letter) => {
    expect(letterOf(word)).toBe(letter)
  })
})

describe('byLetter', () => {
  it('groups sorted words and puts figures last', () => {
    expect(byLetter(['115', 'Abfall', 'Äpfel', 'Bus'], (word) => word)).toEqual([
      { letter: 'A', items: ['Abfall', 'Äpfel'] },
      { letter: 'B', items: ['Bus'] },
      { letter: '#', items: ['115'] },
    ])
  })
})
