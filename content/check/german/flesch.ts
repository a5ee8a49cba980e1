import { sentencesIn, wordsIn } from './sentences.ts'
import { syllables } from './syllables.ts'

/**
 * Reading ease of a German text after Amstad: 180 − ASL − 58.5 × ASW, where ASL are words a sentence and ASW syllables a word.
 * @returns about 0 (statutes) to 100 (nursery rhymes), sometimes beyond; undefined for a text without words.
 */
export function readingEase(text: string): number | undefined {
  const words = wordsIn(text)
  const sentences = sentencesIn(text)
  if (!words.length || !sentences.length) return undefined
  const syllablesInAll = words.reduce((sum, word) => sum + syllables(word), 0)
  return 180 - words.length / sentences.length - 58.5 * (syllablesInAll / words.length)
}
