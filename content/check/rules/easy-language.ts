import { genitiveIn, joinedClauses, passiveIn, subjunctiveIn } from '../german/grammar.ts'
import { abbreviationsIn, sentencesIn, wordsIn } from '../german/sentences.ts'
import type { Entry } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, quoted, type Context } from '../rule.ts'
import { germanOf, isMarkdown, plainText, textsOf, type TextModule } from '../texts.ts'
import { thresholds } from '../thresholds.ts'

/** The rules of Leichte Sprache (after DIN SPEC 33429) that a program can check. */
export function easyLanguage(entry: Entry, { languages }: Context): Found[] {
  const texts = textsOf(entry, languages).map((one) => (isMarkdown(entry, one.place) ? { ...one, text: plainText(one.text) } : one))
  return easyLanguageOf(texts).map((found) => ({ ...found, entry: keyOf(entry) }))
}

/** The same for texts that belong together; those that are not in Leichte Sprache are left out. */
export function easyLanguageOf(all: readonly TextModule[]): Found[] {
  const texts = all.filter(({ language }) => germanOf(language) === 'easy')
  // Letters such as PIN count as explained when any of the texts explains them.
  const explained = explainedIn(texts.map(({ text }) => text).join(' '))
  // A word is named once, however often it stands there.
  const known = new Set<string>()
  return texts.flatMap(({ place, language, text }) => {
    const words = [...new Set(wordsIn(text.replaceAll(/https?:\/\/\S+|\S+@\S+/g, '')))].filter((word) => !known.has(word))
    words.forEach((word) => known.add(word))
    const found = [...sentencesIn(text).flatMap(sentenceFindings), ...words.flatMap((word) => wordFindings(word, explained))]
    return found.map((one) => ({ ...one, field: place, language }))
  })
}

function sentenceFindings(sentence: string): Found[] {
  const words = wordsIn(sentence).length
  const joints = joinedClauses(sentence)
  const genitive = genitiveIn(sentence)
  const subjunctive = subjunctiveIn(sentence)
  const passive = passiveIn(sentence)
  const abbreviations = abbreviationsIn(sentence)
  const found: Found[] = []
  if (words > thresholds.easySentenceWords)
    found.push({
      name: 'easy-long-sentence',
      sentence: `Ein Satz hat ${words} Wörter, höchstens ${thresholds.easySentenceWords} sollten es sein: ${quoted(sentence)}.`,
    })
  if (joints > 1)
    found.push({
      name: 'easy-several-statements',
      sentence: `Ein Satz sagt mehr als eine Sache: ${quoted(sentence)}. Machen Sie daraus mehrere Sätze.`,
    })
  if (joints === 1)
    found.push({
      name: 'easy-subordinate-clause',
      sentence: `Ein Satz hat einen Nebensatz: ${quoted(sentence)}. Zwei Sätze sind leichter.`,
    })
  if (genitive)
    found.push({ name: 'easy-genitive', sentence: `${quoted(genitive)} ist ein Genitiv. Schreiben Sie es mit „von“ oder „vom“.` })
  if (subjunctive)
    found.push({
      name: 'easy-subjunctive',
      sentence: `„${subjunctive}“ ist ein Konjunktiv: ${quoted(sentence)}. Sagen Sie, was ist, oder schreiben Sie „vielleicht“.`,
    })
  if (passive)
    found.push({ name: 'easy-passive', sentence: `${quoted(passive)} ist ein Passiv: ${quoted(sentence)}. Sagen Sie, wer es tut.` })
  if (abbreviations.length)
    found.push({ name: 'easy-abbreviation', sentence: `Schreiben Sie „${abbreviations[0]}“ aus: ${quoted(sentence)}.` })
  return found
}

/** Nouns only: long verbs have no place for a hyphen. */
function isLongNoun(word: string): boolean {
  const parts = word.split('-')
  const most = parts.length > 1 ? thresholds.easyPartLetters : thresholds.easyWordLetters
  return /^\p{Lu}/u.test(word) && parts.some(({ length }) => length > most) && !/(?:ieren|igen)$/.test(word)
}

function wordFindings(word: string, explained: Set<string>): Found[] {
  if (isLongNoun(word))
    return [
      {
        name: 'easy-long-word',
        sentence: `Das Wort „${word}“ ist lang. Trennen Sie es mit einem Bindestrich oder nehmen Sie ein kürzeres.`,
      },
    ]
  if (/^[A-ZÄÖÜ]{2,6}$/.test(word) && !explained.has(word))
    return [{ name: 'easy-unexplained-letters', sentence: `„${word}“ wird nirgends erklärt. Schreiben Sie dazu, was es heißt.` }]
  return []
}

/** Letters that a text explains: „Die Geheim-Nummer heißt PIN“, „IBAN ist die Nummer von Ihrem Konto“. */
function explainedIn(text: string): Set<string> {
  const found = text.matchAll(
    /(?:heißt|heißen|kurz:?|Abkürzung(?: ist)?:?|nennt man|sagt man)(?: auch)? ([A-ZÄÖÜ]{2,6})(?![\p{L}])|(?<![\p{L}-])([A-ZÄÖÜ]{2,6}) (?:ist|sind|heißt|bedeutet|steht für)(?![\p{L}])/gu,
  )
  return new Set([...found].map(([, after, before]) => (after ?? before)!))
}
