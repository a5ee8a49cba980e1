import { describe, expect, it } from 'vitest'
import type { FindingName } from '../findings.ts'
import { everyday, said, service } from '../said-for-tests.ts'

/** What the check says about a service with one text in Leichte Sprache. */
const easy = (text: string, ...kinds: FindingName[]) =>
  said(service(`summary: { de: Ein Text., de-simple: ${JSON.stringify(text)} }`), ...kinds)

describe('Leichte Sprache', () => {
  it.each<[FindingName, string, string]>([
    ['easy-long-sentence', 'Sie melden Ihren Hund in den ersten zwei Wochen im Amt in Mainz an.', 'Sie melden Ihren Hund im Amt an.'],
    ['easy-several-statements', 'Wenn Sie umziehen, melden Sie sich, weil das Pflicht ist.', 'Sie ziehen um. Dann melden Sie sich.'],
    ['easy-subordinate-clause', 'Das gilt, wenn Sie krank sind.', 'Sind Sie krank? Dann gilt das.'],
    ['easy-genitive', 'Das ist die Aufgabe des Amtes.', 'Das ist die Aufgabe vom Amt.'],
    ['easy-subjunctive', 'Sie könnten anrufen.', 'Sie können anrufen.'],
    ['easy-passive', 'Der Antrag wird geprüft.', 'Das Amt prüft den Antrag.'],
    ['easy-abbreviation', 'Bringen Sie z. B. den Pass mit.', 'Bringen Sie zum Beispiel den Pass mit.'],
    ['easy-long-word', 'Sie brauchen einen Personalausweis.', 'Sie brauchen einen Personal-Ausweis.'],
    [
      'easy-unexplained-letters',
      'Bringen Sie Ihre PIN mit.',
      'Sie haben eine Geheim-Nummer. Die Nummer heißt PIN. Bringen Sie Ihre PIN mit.',
    ],
  ])('%s: „%s“, rather „%s“', (name, bad, good) => {
    expect(easy(bad, name)).toEqual([`${name} services/hund summary de-simple`])
    expect(easy(good, name)).toEqual([])
  })

  it('has its own rules: those of everyday German do not apply, nor the other way round', () => {
    const text = 'Sie melden Ihren Hund in den ersten zwei Wochen im Amt in Mainz an, z. B. online.'
    expect(everyday(text, 'easy-long-sentence', 'easy-abbreviation')).toEqual([])
  })
})
