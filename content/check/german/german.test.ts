import { describe, expect, it } from 'vitest'
import { readingEase } from './flesch.ts'
import { genitiveChainIn, genitiveIn, joinedClauses, nominalNounsIn, passiveIn, subjunctiveIn } from './grammar.ts'
import { abbreviationsIn, sentencesIn, wordsIn } from './sentences.ts'

describe('sentences', () => {
  it('end where a reader stops', () => {
    expect(sentencesIn('Bringen Sie Unterlagen mit, z. B. Ihren Ausweis. Das gilt ab dem 1. Januar. Sind Sie jünger? Dann nicht!')).toEqual(
      ['Bringen Sie Unterlagen mit, z. B. Ihren Ausweis.', 'Das gilt ab dem 1. Januar.', 'Sind Sie jünger?', 'Dann nicht!'],
    )
    expect(sentencesIn('Digital heißt: Das Foto ist auf einem Computer.\nPersonalausweis\n§ 6 Abs. 1 Nr. 2 gilt.')).toEqual([
      'Digital heißt:',
      'Das Foto ist auf einem Computer.',
      'Personalausweis',
      '§ 6 Abs. 1 Nr. 2 gilt.',
    ])
    expect(sentencesIn('Er kostet 27,60 Euro. 2026 steigt der Preis.\n–')).toEqual(['Er kostet 27,60 Euro.', '2026 steigt der Preis.'])
  })

  it('have words, among them numbers and words with hyphens', () => {
    expect(wordsIn('Der Personal-Ausweis kostet 27,60 Euro.')).toEqual(['Der', 'Personal-Ausweis', 'kostet', '27,60', 'Euro'])
  })

  it('show their abbreviations', () => {
    expect(abbreviationsIn('Bringen Sie z. B. den Ausweis bzw. den Pass mit.')).toEqual(['z. B.', 'bzw.'])
    expect(abbreviationsIn('Das Amt ist am 1. Mai zu. Hunde jeder Art. Bitte klingeln.')).toEqual([])
  })
})

describe('Flesch–Amstad', () => {
  it('is what the formula says', () => {
    // 4 words, 1 sentence, 5 syllables: 180 − 4 − 58.5 × 5/4
    expect(readingEase('Der Hund bellt heute.')).toBeCloseTo(180 - 4 - 58.5 * 1.25)
    expect(readingEase('…')).toBeUndefined()
  })

  it('sets easy texts apart from hard ones', () => {
    const easy = 'Sie ziehen um? Dann melden Sie sich im Amt. Das geht in zwei Wochen. Bringen Sie den Ausweis mit.'
    const hard =
      'Die Inanspruchnahme der Leistung setzt die Glaubhaftmachung der Anspruchsvoraussetzungen durch Vorlage geeigneter Nachweise voraus.'
    expect(readingEase(easy)!).toBeGreaterThan(70)
    expect(readingEase(hard)!).toBeLessThan(20)
  })
})

describe('the passive', () => {
  it.each([
    'Ihr Antrag wird geprüft.',
    'Die Unterlagen werden vom Amt an die Bundesdruckerei geschickt.',
    'Wenn der Antrag abgelehnt wird, bekommen Sie einen Brief.',
    'Zuerst werden die Stimm-Zettel gedruckt.',
    'Die Karte muss erst gemacht werden.',
    'Die Gebühr wird nach der Satzung erhoben.',
    'Das Auto wurde abgeschleppt und verwahrt.',
    'Sie werden vom Amt informiert.',
    'Der Ausweis ist verschickt worden.',
  ])('is found: %s', (sentence) => expect(passiveIn(sentence)).toBeDefined())

  it.each([
    'Sie werden Deutsche.',
    'Der Hund wird drei Monate alt.',
    'Die Stadt wird den Bescheid weitergeben.',
    'Es wird kälter, und das Wetter gefällt allen.',
    'Wird Ihr Kind 16, beantragen Sie einen Ausweis.',
    'Sie werden Post erhalten.',
    'Melden Sie sich an, wenn Sie Eltern werden.',
    'Das Amt prüft den Antrag.',
    'Wer Mutter wird, bekommt Geld.',
    'Die Regel wird auch morgen gelten.',
  ])('is not seen in: %s', (sentence) => expect(passiveIn(sentence)).toBeUndefined())
})

describe('the genitive', () => {
  it.each([
    'Das ist die Aufgabe des Amtes.',
    'Melden Sie sich innerhalb einer Woche.',
    'Wir brauchen die Kopie Ihrer Urkunde.',
    'Der Ort der Geburt steht im Pass.',
    'Bringen Sie die Zustimmung der Eltern mit.',
    'Das steht am Anfang dieses Briefes.',
  ])('is found: %s', (sentence) => expect(genitiveIn(sentence)).toBeDefined())

  it.each([
    'Das ist die Aufgabe vom Amt.',
    'Ist der Hund krank?',
    'Prüfen Sie, welche Abfälle der Recycling-Hof nimmt.',
    'Bringen Sie dieses Papier mit.',
    'Gehen Sie mit Ihrer Urkunde zum Amt.',
    'Sie wohnen in der Stadt.',
    'Sie helfen einer Person.',
    'Wenn der Vater kommt, geht es schneller.',
    'Das gilt auch, wenn der Hund einer Freundin gehört.',
  ])('is not seen in: %s', (sentence) => expect(genitiveIn(sentence)).toBeUndefined())

  it('hangs on another one in a chain', () => {
    expect(genitiveChainIn('Es geht um die Prüfung des Antrags der Eltern.')).toBe('Prüfung des Antrags der Eltern')
    expect(genitiveChainIn('Das Amt prüft den Antrag der Eltern.')).toBeUndefined()
  })
})

describe('the subjunctive', () => {
  it.each(['Das wäre gut.', 'Sie könnten anrufen.', 'Dann müssten Sie zahlen.', 'Die Angaben seien richtig.', 'Sie sollten früh kommen.'])(
    'is found: %s',
    (sentence) => expect(subjunctiveIn(sentence)).toBeDefined(),
  )
  it.each(['Sie möchten heiraten.', 'Sie können anrufen.', 'Sie sind da.', 'Das soll so sein.', 'Die Gäste gingen.'])(
    'is not seen in: %s',
    (sentence) => expect(subjunctiveIn(sentence)).toBeUndefined(),
  )
})

describe('clauses', () => {
  it.each([
    ['Das Amt prüft den Antrag.', 0],
    ['Bringen Sie Ausweis, Pass und Foto mit.', 0],
    ['Bringen Sie Ihren Ausweis, den alten Schein und ein Foto mit.', 0],
    ['Warten Sie auf die Nachricht, dass der Ausweis da ist.', 1],
    ['Das Amt schickt einen Brief, den Sie aufbewahren.', 1],
    ['Wenn Sie umziehen, melden Sie sich an, weil das Gesetz es verlangt.', 2],
    ['Das Amt prüft; dann bekommen Sie Post.', 1],
  ])('of „%s“ that are joined to it: %i', (sentence, count) => expect(joinedClauses(sentence)).toBe(count))
})

it('nouns that hide a verb are told from others', () => {
  expect(
    nominalNounsIn(
      'Die Beantragung der Verlängerung und die Zuständigkeit. Der Sprung, ein Junge, die Zeitung, drei Wohnungen, heutiges Datum',
    ),
  ).toEqual(['Beantragung', 'Verlängerung', 'Zuständigkeit'])
})
