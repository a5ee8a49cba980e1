import { expect, it } from 'vitest'
import { syllables } from './syllables.ts'

it.each(
  Object.entries({
    Hund: 1, Amt: 1, Frau: 1, Eis: 1, Zoo: 1, Ämter: 2, Steuer: 2, neue: 2, Quelle: 2, Euro: 2, zuerst: 2, Bauamt: 2, Reise: 2, Ferien: 3,
    Medien: 3, dienen: 2, Wien: 1, beenden: 3, geeignet: 3, beurkunden: 4, Museum: 3, Familie: 4, Familien: 4, Studie: 3, Batterie: 3, Anmeldung: 3, Vereinigung: 4,
    Trauung: 2, Personalausweis: 5, 'Personal-Ausweis': 5, Aufenthaltserlaubnis: 6, Gewerbeanmeldung: 6, Staatsangehörigkeit: 6, Kraftfahrzeug: 3,
    Geburtsurkunde: 5, Bürgerinnen: 4, Äußerung: 3, PIN: 3, Kfz: 3, 'Kfz-Steuer': 5, '2026': 1, Information: 5,
  }),
)('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count)
})
