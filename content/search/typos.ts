/** Pairs of letters that sound alike or are mixed up when writing German. */
const alike = new Set(['fv', 'vf', 'vw', 'wv', 'dt', 'td', 'bp', 'pb', 'gk', 'kg', 'ck', 'kc', 'sz', 'zs', 'iy', 'yi', 'uy', 'yu', 'ij', 'ji', 'cz', 'zc', 'ea', 'ae', 'xs', 'sx'])

const rows = ['qwertzuiop', 'asdfghjkl', 'yxcvbnm']
const neighbours = new Set<string>()
rows.forEach((row, y) =>
  [...row].forEach((key, x) => {
    for (const other of [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x - 1]]) if (other) neighbours.add(key + other).add(other + key)
  }),
)

/** What it costs to have mistaken one letter for another. */
const replaceCost = (a: string, b: string) => (alike.has(a + b) ? 0.6 : neighbours.has(a + b) ? 0.8 : 1)

/** What it costs to have left out, or typed too much, the letter at a place: little for doubled and for silent ones. */
function gapCost(word: string, at: number): number {
  const letter = word[at]!
  const before = word[at - 1]
  if (letter === before || letter === word[at + 1]) return 0.5
  // `fuhrer` for `fuehrer`: the umlaut was written without its dots; `fürer`, `nemen`: the h is not heard; `wider`: neither is the e
  if (letter === 'e' && (before === 'u' || before === 'o' || before === 'a')) return 0.4
  if (letter === 'h') return 0.6
  if (letter === 'e' && before === 'i') return 0.6
  return 1
}

/**
 * How far a typed word is from a known one: Damerau's distance (left out, too much, wrong, swapped) with lower costs for mistakes that
 * people make often.
 * @param most stop when it gets larger.
 * @returns the cost, or Infinity where it is more than `most`.
 */
export function typoCost(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most * 2.5) return Infinity
  let beforeLast: number[] = []
  let last: number[] = [0]
  for (let j = 1; j <= word.length; j++) last[j] = last[j - 1]! + gapCost(word, j - 1)
  for (let i = 1; i <= typed.length; i++) {
    const a = typed[i - 1]!
    const typedGap = gapCost(typed, i - 1)
    const row = [last[0]! + typedGap]
    let least = row[0]!
    for (let j = 1; j <= word.length; j++) {
      const b = word[j - 1]!
      let cost = a === b ? last[j - 1]! : last[j - 1]! + replaceCost(a, b)
      cost = Math.min(cost, last[j]! + typedGap, row[j - 1]! + gapCost(word, j - 1))
      if (i > 1 && j > 1 && a === word[j - 2] && typed[i - 2] === b && a !== b) cost = Math.min(cost, beforeLast[j - 2]! + 0.8)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return Infinity
    beforeLast = last
    last = row
  }
  const cost = last[word.length]!
  return cost <= most ? cost : Infinity
}

/** How many mistakes a word of a length may have: none in short words, where every letter makes another word. */
export const allowedTypos = (length: number): number => (length < 4 ? 0 : length < 5 ? 0.8 : length < 8 ? 1 : length < 11 ? 1.8 : 2.4)

/** First letters that are often mistaken for each other. */
const sameStart = (a: string, b: string) => a[0] === b[0] || alike.has(a[0]! + b[0]!) || (a[0] === b[1] && a[1] === b[0]) || a.slice(1, 4) === b.slice(0, 3) || a.slice(0, 3) === b.slice(1, 4)

export interface Correction {
  word: string
  cost: number
}

/** Known words by their length, to be asked what somebody meant. */
export function makeCorrector(words: Iterable<string>): (typed: string) => Correction[] {
  const byLength = new Map<number, string[]>()
  for (const word of words) {
    if (word.length < 4 || /\d/.test(word)) continue
    const same = byLength.get(word.length)
    if (same) same.push(word)
    else byLength.set(word.length, [word])
  }
  /** @returns the words that somebody may have meant, the likeliest first; none further than a little from the first. */
  return (typed) => {
    const found: Correction[] = []
    let most = allowedTypos(typed.length)
    if (!most || /\d/.test(typed)) return found
    for (let length = typed.length - 3; length <= typed.length + 3; length++) {
      for (const word of byLength.get(length) ?? []) {
        if (!sameStart(typed, word)) continue
        const cost = typoCost(typed, word, most)
        if (cost === Infinity) continue
        found.push({ word, cost })
        most = Math.min(most, cost + 0.2)
      }
    }
    return found.filter(({ cost }) => cost <= most).sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, 4)
  }
}
