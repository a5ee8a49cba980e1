/** A word as it stands in a text or a question. */
export interface Word {
  /** As it was written. */
  text: string
  /** In the spelling that words are compared in: `fuehrerschein`. */
  folded: string
  /** What hyphens part it into, folded: `Personal-Ausweis` has `personal` and `ausweis`. */
  pieces?: string[]
}

const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Makes spellings alike that mean the same: `Führerschein`, `fuehrerschein` and `FÜHRERSCHEIN`; other accents fall away. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower
  const folded = lower.normalize('NFC').replace(/[äöüß]/g, (letter) => spelledOut[letter]!)
  return plain.test(folded) ? folded : folded.normalize('NFD').replace(/\p{M}/gu, '')
}

const plain = /^[\u0000-\u007f]*$/

/** A paragraph of a law, a decimal number, or a word with its hyphens. */
const pattern = /(?:§+|\bpara(?:graf|graph)\b)\s*(\d+[a-z]?)|\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:[-‐‑·][\p{L}\p{N}]+)*/giu

const hyphens = /[-‐‑·]/

/** Letters before a number that may stand apart from it: `BF 17`, `C 1`. `ab 16` and the like are words and a number. */
const beforeNumber = /^(?!ab|an|am|im|in|zu|um|bf?is|ca|nr|co|to|up|at|of|on|by)[a-z]{1,2}$/

/**
 * The words of a text in their order. `§ 9` and `Paragraf 9` are one word `§9`, `BF 17` is `bf17`, `7,5` stays together, and forms such as
 * `Bürger*innen` become `Bürger`.
 */
export function wordsOf(text: string): Word[] {
  const clean = text.normalize('NFC').replace(/\u00ad/g, '').replace(/(\p{L})(?:[*:_]|\()in(?:nen)?\b\)?/gu, '$1')
  const words: Word[] = []
  for (const [found, paragraph] of clean.matchAll(pattern)) {
    if (paragraph) {
      words.push({ text: found, folded: `§${paragraph.toLowerCase()}` })
      continue
    }
    const pieces = hyphens.test(found) ? found.split(hyphens).map(fold) : [fold(found)]
    const last = words.at(-1)
    if (/^\d{1,3}$/.test(found) && last && beforeNumber.test(last.folded)) {
      words[words.length - 1] = { text: `${last.text} ${found}`, folded: last.folded + found }
      continue
    }
    words.push({ text: found, folded: pieces.join('').replace('.', ','), ...(pieces.length > 1 && { pieces }) })
  }
  return words
}
