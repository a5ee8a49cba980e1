import { describe, expect, test } from 'vitest'
import { marker } from './marks.ts'

const marked = (question: string, text: string) => marker(question)(text).filter(({ isMarked }) => isMarked).map((piece) => piece.text)

describe('words that a question asks for', () => {
  test.each([
    ['fuehrerschein', 'Führerschein umtauschen', ['Führerschein']],
    ['hunde anmelden', 'Hund anmelden: die Anmeldung', ['Hund', 'anmelden', 'Anmeldung']],
    ['gebühr', 'Was die Abfallgebühren kosten', ['Abfallgebühren']],
    ['wo kann ich einen pass bekommen', 'Wo Sie einen Pass bekommen können', ['Pass', 'bekommen']],
    ['', 'Nichts gefragt', []],
  ])('%s in „%s“', (question, text, expected) => expect(marked(question, text)).toEqual(expected))

  test('nothing of the text is lost, and markup stays text', () => {
    const text = '  <b>Pass</b> & Ausweis (§ 9)…'
    expect(marker('pass')(text).map((piece) => piece.text).join('')).toBe(text)
  })
})
