import { expect, test } from 'vitest'
import { contractFor } from '../../content/schema/index.ts'
import { parseEntry } from '../../content/folder.ts'
import type { AgentKnowledge, Answer } from './answers.ts'
import { find } from './find.ts'

const answer = (id: string, title: string, synonyms: string[], popularity = 0, agentOnly: AgentKnowledge = {}): Answer => ({
  service: parseEntry(contractFor(['de', 'en']), 'services', id, { title, synonyms, popularity }, id),
  url: null,
  organisation: undefined,
  contactPoints: [],
  locations: [],
  agentOnly,
})

const answers = [
  answer('ausweis', 'Personalausweis beantragen', ['Perso', 'Ausweis'], 90),
  answer('hund', 'Hund anmelden', ['Hundesteuer'], 40, { agentNote: 'Bei Straßenfesten und Krokodilen nachfragen' }),
  answer('strasse', 'Straße sperren lassen', ['Umzug'], 10),
]
const ids = (question: string) => find(answers, question).map(({ service }) => service.id)

test('understands what citizens say: spellings, typos, parts of compounds', () => {
  expect(ids('perso weg')[0]).toBe('ausweis')
  expect(ids('STRASSE sperren')[0]).toBe('strasse')
  expect(ids('hundestuer')[0]).toBe('hund')
})

test('finds words that only agents see, for those who see them', () => {
  expect(ids('krokodil')).toEqual(['hund'])
  expect(find([{ ...answers[1]!, agentOnly: {} }], 'krokodil')).toEqual([])
})

test('a word in the title counts more than one in an agent note', () => {
  expect(ids('straße')).toEqual(['strasse', 'hund'])
})

test('without a question the most asked come first', () => {
  expect(ids('')).toEqual(['ausweis', 'hund', 'strasse'])
})
