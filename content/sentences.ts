import { z } from 'zod'

z.config(z.locales.de())

/** A mistake a person can mend: the message is a whole sentence for them, no stack needed. */
export class Mistake extends Error {
  override name = 'Mistake'
}

const spelled = (path: PropertyKey[]) =>
  path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : `${text && '.'}${String(part)}`), '')

/**
 * Turns what zod found into sentences: where, what is wrong, what is allowed.
 * @returns one sentence per finding, e.g. `fees[0].amount: eine feste Gebühr braucht einen Betrag (amount)`.
 */
export function sentencesOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const where = spelled(issue.path)
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => `„${key}“`).join(', ')
      return `${where ? `${where}: ` : ''}${issue.keys.length > 1 ? 'unbekannte Felder' : 'unbekanntes Feld'} ${keys}`
    }
    if (issue.code === 'invalid_type' && issue.input === undefined) return `${where}: fehlt`
    return where ? `${where}: ${issue.message}` : issue.message
  })
}

/**
 * Parses data from outside, or throws a Mistake that names the place and every finding.
 * @param place what the reader knows it by, e.g. a file's path.
 */
export function parseOrExplain<T>(schema: z.ZodType<T>, data: unknown, place: string): T {
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return result.data
  throw new Mistake(sentencesOf(result.error).map((sentence) => `${place}: ${sentence}.`).join('\n'))
}

/** The candidate most like a misspelt word, if any is near enough to be meant. */
export function meant(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance: insertions, deletions and substitutions between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
