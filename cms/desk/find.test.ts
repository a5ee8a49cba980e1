import { expect, test } from 'vitest'
import type { Answer } from './answers.ts'
import { find } from './find.ts'

const answer = (id: string, title: string, synonyms: string[], popularity = 0, agentNote?: string) =>
  ({ service: { id, title: { de: title }, synonyms: { de: synonyms }, popularity }, agentOnly: agentNote ? { agentNote } : {} }) as unknown as Answer

const answers = [
  answer('ausweis', 'Personalausweis beantragen', ['Perso', 'Ausweis'], 90),
  answer('hund', 'Hund anmelden', ['Hundesteuer'], 40, 'Bei Straßenfesten nachfragen'),
  answer('strasse', 'Straße sperren lassen', ['Umzug'], 10),
]
const ids = (question: string) => find(answers, question).map(({ service }) => service.id)

test('every word must occur; umlauts, ß and case do not matter', () => {
  expect(ids('perso beantragen')).toEqual(['ausweis'])
  expect(ids('STRASSE sperren')).toEqual(['strasse'])
  expect(ids('perso hund')).toEqual([])
})

test('a word in the title counts more than one in an agent note', () => {
  expect(ids('straße')).toEqual(['strasse', 'hund'])
})

test('without a question the most asked come first', () => {
  expect(ids('')).toEqual(['ausweis', 'hund', 'strasse'])
})
