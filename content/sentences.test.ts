import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaintOf } from './city-for-tests.ts'
import { contractFor, type EntryType } from './schema/index.ts'
import { meant, Mistake, parseOrExplain } from './sentences.ts'

const { entries } = contractFor(['de', 'en'])
const complaintAbout = (type: EntryType, data: unknown) => complaintOf(() => parseOrExplain<unknown>(entries[type], data, 'hund.yaml'))

describe('a mistake in content gets a sentence', () => {
  it('for a missing field', () => {
    expect(complaintAbout('services', {})).toBe('hund.yaml: title: fehlt.')
    expect(complaintAbout('news', { title: 'Neu' })).toBe('hund.yaml: date: fehlt.')
  })

  it('that names the field that was probably meant', () => {
    expect(complaintAbout('services', { title: 'Hund', sumary: 'x' })).toBe('hund.yaml: unbekanntes Feld „sumary“ (gemeint „summary“?).')
  })

  it('that finds the allowed fields deep inside lists, shorthands and defaults', () => {
    expect(complaintAbout('services', { title: 'Hund', requiredDocuments: ['Ausweis', { name: 'Foto', condtion: 'x' }] })).toBe(
      'hund.yaml: requiredDocuments[1]: unbekanntes Feld „condtion“ (gemeint „condition“?).',
    )
    expect(
      complaintAbout('locations', { name: 'Amt', openingHours: { regular: [], exceptions: [{ from: '2026-12-24', grund: 'x' }] } }),
    ).toContain('openingHours.exceptions[0]: unbekanntes Feld „grund“ (erlaubt: from, to, hours, reason)')
  })

  it('that lists the languages where one is unknown', () => {
    expect(complaintAbout('services', { title: { de: 'Hund', fr: 'Chien' } })).toBe(
      'hund.yaml: title: unbekanntes Feld „fr“ (erlaubt: de, en).',
    )
  })

  it('that lists what is allowed where a word is not', () => {
    expect(complaintAbout('services', { title: 'Hund', fees: [{ kind: 'fix' }] })).toBe(
      'hund.yaml: fees[0].kind: „fix“ ist nicht möglich; erlaubt: fixed, range, free, statute (gemeint „fixed“?).',
    )
    expect(complaintAbout('services', { title: 'Hund', fees: [{}] })).toBe(
      'hund.yaml: fees[0].kind: fehlt; erlaubt: fixed, range, free, statute.',
    )
  })

  it('that says how to write digits that are a text', () => {
    const advice = (value: number) => `erwartet wird ein Text; setzen Sie die Zahl in Anführungszeichen, also '${value}'.`
    expect(complaintAbout('locations', { name: 'Amt', postalCode: 55116 })).toBe(`hund.yaml: postalCode: ${advice(55116)}`)
    expect(complaintAbout('services', { title: 115 })).toBe(`hund.yaml: title: ${advice(115)}`)
  })

  it('for an empty field, which YAML reads as nothing', () => {
    expect(complaintAbout('services', { title: 'Hund', summary: null })).toBe(
      'hund.yaml: summary: ist leer; füllen Sie das Feld aus oder lassen Sie es weg.',
    )
  })

  it('without the words object, array and string', () => {
    expect(complaintAbout('services', { title: ['Hund'] })).toContain('ein Text oder ein Text je Sprache (de: …)')
    expect(complaintAbout('services', { title: 'Hund', synonyms: 'Köter' })).toContain('eine Liste von Wörtern')
    expect(complaintAbout('services', { title: 'Hund', fees: { kind: 'free' } })).toBe(
      'hund.yaml: fees: erwartet wird eine Liste, hier steht eine Gruppe von Feldern.',
    )
    expect(complaintAbout('services', ['Hund'])).toBe('hund.yaml: erwartet wird eine Gruppe von Feldern, hier steht eine Liste.')
    expect(complaintAbout('services', { title: 'Hund', popularity: 200 })).toBe('hund.yaml: popularity: darf höchstens 100 sein.')
    expect(complaintAbout('services', { title: 'Hund', personalAppearance: 'ja' })).toContain('erwartet wird true (ja) oder false (nein)')
  })

  it('for every finding at once', () => {
    expect(complaintAbout('services', { popularity: -1, colour: 'red' }).split('\n')).toHaveLength(3)
  })
})

it('good data comes back parsed', () => {
  expect(parseOrExplain<unknown>(entries.topics, { title: 'Hund' }, 'hund.yaml')).toMatchObject({ title: { de: 'Hund' }, order: 100 })
})

it('a mistake is told apart from a fault of the program', () => {
  expect(() => parseOrExplain<unknown>(entries.topics, {}, 'x')).toThrow(Mistake)
})

describe('what was meant', () => {
  it('is found through one wrong letter', () => {
    fc.assert(
      fc.property(fc.constantFrom('organisations', 'locations', 'contact-points', 'social-posts'), fc.nat(), (word, at) => {
        const position = at % word.length
        expect(
          meant(word.slice(0, position) + word.slice(position + 1), ['organisations', 'locations', 'contact-points', 'social-posts']),
        ).toBe(word)
      }),
    )
  })

  it('is not guessed where nothing is near', () => {
    expect(meant('wetter', ['services', 'topics'])).toBeUndefined()
    expect(meant('fr', ['de', 'en'])).toBeUndefined()
  })

  it('keeps to a narrower bound where one is set', () => {
    expect(meant('DATABASE_URI', ['DATABASE_URL'], 2)).toBe('DATABASE_URL')
    expect(meant('DATABASE_PATH', ['DATABASE_URL'], 2)).toBeUndefined()
  })
})
