import { expect, it } from 'vitest'
import { countableWords } from './counts.ts'

it.each([
  ['  Perso WEG?!  ', 'perso weg'],
  ['§ 9 Führerschein B96', '§ 9 führerschein b96'],
  ['Klasse C1E, ab 16', 'klasse c1e ab 16'],
  ['E-Auto an’s Netz', 'e-auto an’s netz'],
  ['hund von max@example.org anmelden', 'hund von anmelden'],
  ['siehe https://example.org/x?y=1 hund', 'siehe hund'],
  ['rückruf 06131 12-0 bitte', 'rückruf bitte'],
  ['0171 23 45 67 hund', 'hund'],
  ['geboren 01.02.1990 urkunde', 'geboren urkunde'],
  ['iban DE12 3456 7890 1234 erstattung', 'iban de12 erstattung'],
  ['Kennzeichen MZ-AB 123 abgeschleppt', 'kennzeichen abgeschleppt'],
  ['ausweis L01X00T47 weg', 'ausweis weg'],
  ['<img src=x onerror=alert(1)>', 'img src x onerror alert 1'],
])('of “%s” is counted “%s”', (question, words) => {
  expect(countableWords(question)).toBe(words)
  // The CMS looks at what the page has sent once more.
  expect(countableWords(words)).toBe(words)
})

it.each(['', '  ', '0613112', '12 34', 'max@example.org', 'hund '.repeat(30), '?!', 'a '.repeat(20)])('nothing of “%s” is counted', (question) => {
  expect(countableWords(question)).toBeUndefined()
})
