/** Abbreviations whose full stop ends no sentence. */
const dotted =
  /\b(?:z\. ?B|u\. ?a|d\. ?h|i\. ?d\. ?R|o\. ?ä|u\. ?U|v\. ?a|i\. ?S|bzw|ggf|evtl|usw|etc|inkl|zzgl|max|min|mind|ca|Nr|Abs|Tel|Dr|Prof|vgl|sog|Mio|Mrd|Std|Art(?=\. \d))\./g
const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
/** Ordinals whose full stop ends no sentence: „1. Januar“, „7. Lebensjahr“. */
const ordinal = new RegExp(`\\b(\\d{1,2})\\.(?= (?:${months}|Lebens|Geburtstag|Klasse|Monat|Stock|Ober|Schul|[a-zäöü]))`, 'g')
const stop = '\u2024'

/**
 * Splits plain text into sentences. A line break ends one, too, as does a colon before a capital letter.
 * @returns the sentences with their punctuation, without empty ones.
 */
export function sentencesIn(text: string): string[] {
  const shielded = text.replace(dotted, (match) => match.replaceAll('.', stop)).replace(ordinal, `$1${stop}`)
  return shielded
    .split(/\n+|(?<=[.!?…][“"»)]?)\s+(?=[„"»(]?[A-ZÄÖÜ\d])|(?<=:)\s+(?=[„"»]?[A-ZÄÖÜ])/)
    .map((sentence) => sentence.replaceAll(stop, '.').trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** The words of a text; a hyphenated one is one word, as is a number with its separators. */
export const wordsIn = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*|\p{L}[\p{L}\d]*(?:[-’'·]\p{L}[\p{L}\d]*)*/gu) ?? []

/** The clauses of a sentence, by its punctuation. */
export const clausesIn = (sentence: string): string[] => sentence.split(/[,;:–()]\s*/).filter((clause) => clause.trim())

/** Dotted abbreviations in a text, such as `z. B.` */
export const abbreviationsIn = (text: string): string[] => text.match(dotted) ?? []
