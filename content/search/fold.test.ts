import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './fold.ts'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)

describe('fold', () => {
  it('makes case, umlauts, ß and accents alike', () => {
    expect(fold('FÜHRERSCHEIN')).toBe('fuehrerschein')
    expect(fold('Führerschein')).toBe('fuehrerschein')
    expect(fold('Straße')).toBe(fold('strasse'))
    expect(fold('Café')).toBe('cafe')
  })

  it('takes an umlaut of two characters for one', () => {
    expect(fold('u\u0308ber')).toBe('ueber')
  })
})

describe('wordsOf', () => {
  it.each([
    ['§ 9 und §§ 12a', ['§9', 'und', '§12a']],
    ['Paragraf 24', ['§24']],
    ['Klasse C1E, B96', ['klasse', 'c1e', 'b96']],
    ['BF 17', ['bf17']],
    ['ab 16', ['ab', '16']],
    ['7,5 Tonnen, 7.5 t', ['7,5', 'tonnen', '7,5', 't']],
    ['Bürger*innen und Schüler:innen', ['buerger', 'und', 'schueler']],
    ['Lehrer(in)', ['lehrer']],
    ['Mu\u0308lltonne', ['muelltonne']],
    ['Müll\u00adtonne', ['muelltonne']],
  ])('%s', (text, words) => {
    expect(folded(text)).toEqual(words)
  })

  it('joins what Leichte Sprache parts, and keeps the pieces', () => {
    expect(wordsOf('Personal-Ausweis')).toEqual([{ text: 'Personal-Ausweis', folded: 'personalausweis', pieces: ['personal', 'ausweis'] }])
    expect(folded('Personal·Ausweis')).toEqual(folded('Personalausweis'))
  })
})
