import { describe, expect, it, test } from 'vitest'
import { fold } from './fold.ts'
import { stem, stemsOf } from './stem.ts'

const of = (word: string) => stem(fold(word))

describe('stem', () => {
  it.each([
    ['Ausweis Ausweise Ausweises Ausweisen'],
    ['anmelden Anmeldung Anmeldungen angemeldet anmelde'],
    ['verlängern Verlängerung verlängert'],
    ['Gebühr Gebühren'],
    ['Hund Hunde Hunden Hundes'],
    ['Steuer Steuern'],
    ['Amt Ämter Ämtern'],
    ['Bauantrag Bauanträge'],
    ['Reisepass Reisepässe'],
    ['verloren verlieren Verlust'],
    ['abgeschleppt abgeschlepptes abschleppen'],
    ['Rentner Rentnerin Rentnerinnen'],
    ['Zeugnis Zeugnisse'],
    ['umgezogen umziehen umziehe'],
    ['permit permits'],
    ['move moving'],
  ])('%s have one', (words) => {
    expect(new Set(words.split(' ').map(of)).size).toBe(1)
  })

  it.each([
    ['Schule', 'Schüler'],
    ['Zeit', 'Zeitung'],
    ['Marke', 'Markt'],
    ['Papier', 'Pappe'],
    ['Stift', 'Stiftung'],
    ['Umzug', 'Zug'],
  ])('%s and %s have different ones', (one, other) => {
    expect(of(one)).not.toBe(of(other))
  })

  it('leaves numbers and short words as they are', () => {
    expect(of('C1E')).toBe('c1e')
    expect(of('Amt')).toBe('amt')
  })
})

test('stemsOf leaves out the words of grammar and of questions', () => {
  expect(stemsOf('Wo kann ich meinen Hund anmelden?')).toEqual([of('Hund'), of('anmelden')])
  expect(stemsOf('Ich habe meinen Ausweis verloren')).toEqual([of('Ausweis'), of('verloren')])
})
