import type { Localized } from '../../content/schema/index.ts'
import type { Answer } from './answers.ts'

/** Small letters, umlauts and ß spelled out, nothing but letters and digits: "Straße" and "strasse" are one word. */
const folded = (text: string) =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const allOf = (localized: Localized<string | string[]> | undefined) => Object.values(localized ?? {}).flat().join(' ')

/**
 * Answers in which every word of the question occurs, in title, synonyms, answer or agent note; titles count most.
 * @param question what the agent typed; empty: the most asked.
 */
export function find(answers: Answer[], question: string, limit = 12): Answer[] {
  const words = folded(question).split(' ').filter(Boolean)
  return answers
    .map((answer) => ({ answer, score: scoreOf(answer, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.answer.service.popularity - a.answer.service.popularity)
    .slice(0, limit)
    .map(({ answer }) => answer)
}

function scoreOf({ service, agentOnly }: Answer, words: string[]): number {
  if (!words.length) return 1
  const places = [
    [10, folded(allOf(service.title))],
    [8, folded(allOf(service.synonyms))],
    [2, folded(`${allOf(service.officialTitle)} ${allOf(service.answer)} ${allOf(service.summary)}`)],
    [1, folded(`${agentOnly.spokenAnswer ?? ''} ${agentOnly.agentNote ?? ''}`)],
  ] as const
  let sum = 0
  for (const word of words) {
    const best = places.find(([, text]) => text.includes(word))
    if (!best) return 0
    sum += best[0]
  }
  return sum
}
