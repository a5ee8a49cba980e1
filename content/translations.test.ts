import { describe, expect, it } from 'vitest'
import { cityForTest, complaintOf } from './city-for-tests.ts'
import { readKnowledgeFolder } from './folder.ts'
import { fingerprint, isTranslated } from './translations.ts'

const languages = ['de', 'en']
const entry = { title: { de: 'Hund anmelden', en: 'Register a dog' }, steps: [{ de: 'Kommen Sie.' }, { de: 'Zahlen Sie.' }], fees: [{ label: { de: 'Marke' }, amount: 5 }], popularity: 3 }
const german = (other: object) => fingerprint(other, 'de', languages)

describe('the fingerprint of what an entry says in a language', () => {
  it.each([
    ['a word more', { ...entry, title: { ...entry.title, de: 'Einen Hund anmelden' } }],
    ['a text more', { ...entry, summary: { de: 'Kurz.' } }],
    ['a step less', { ...entry, steps: entry.steps.slice(1) }],
    ['another label in a row', { ...entry, fees: [{ label: { de: 'Hundemarke' }, amount: 5 }] }],
  ])('is another one after %s', (_, other) => expect(german(other)).not.toBe(german(entry)))

  it.each([
    ['another language', { ...entry, title: { ...entry.title, en: 'Dogs' } }],
    ['facts', { ...entry, popularity: 9, fees: [{ label: { de: 'Marke' }, amount: 6 }] }],
    ['the order of steps', { ...entry, steps: entry.steps.toReversed() }],
    ['line breaks and spaces', { ...entry, title: { ...entry.title, de: ' Hund\n anmelden' } }],
    ['what needs no translation', { ...entry, officialTitle: { de: 'Hundeanmeldung' }, sourceNote: { de: 'Aus dem Bericht.' }, synonyms: { de: ['Köter'] } }],
  ])('does not mind %s', (_, other) => expect(german(other)).toBe(german(entry)))

  it('is none where nothing is said', () => expect(fingerprint({ title: { de: 'Hund' }, popularity: 3 }, 'en', languages)).toBeUndefined())
})

it('an entry is translated when its title or name is', () => {
  expect([isTranslated(entry, 'en'), isTranslated({ name: { en: 'Office' } }, 'en'), isTranslated({ title: { de: 'Hund' }, summary: { en: 'A dog.' } }, 'en')]).toEqual([true, true, false])
})

describe('outdated translations in a city’s folder', () => {
  const reading = (languages: string) => () => readKnowledgeFolder(cityForTest({ 'topics/tiere.yaml': `title: { de: Tiere, en: Animals }\noutdatedTranslations: ${languages}` }))
  it('are named by language', () => expect(reading('[en, de-simple]')().entries.topics.get('tiere')?.outdatedTranslations).toEqual(['en', 'de-simple']))
  it.each([
    ['[de]', '„de“ ist das Original und keine Übersetzung'],
    ['[fr]', 'Übersetzungen gibt es in en, de-simple'],
    ['[]', 'nennt keine Sprache; lassen Sie das Feld weg'],
  ])('cannot be %s', (languages, sentence) => expect(complaintOf(reading(languages))).toContain(sentence))
})
