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
const pattern = /§+\s*\d+[a-z]?|\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:[-‐‑·][\p{L}\p{N}]+)*/gu
const hyphens = /[-‐‑·]/

/** Letters before a number that may stand apart from it: `BF 17`, `C 1`. `ab 16` and the like are words and a number. */
const beforeNumber = /^(?!ab|an|am|im|in|zu|um|bf?is|ca|nr|co|to|up|at|of|on|by)[a-z]{1,2}$/

/**
 * The words of a text in their order. `§ 9` and `Paragraf 9` are one word `§9`, `BF 17` is `bf17`, `7,5` stays together, and forms such as
 * `Bürger*innen` become `Bürger`.
 */
export function wordsOf(text: string): Word[] {
  const clean = hasForms.test(text) ? text.normalize('NFC').replace(/\u00ad/g, '').replace(bothGenders, '$1') : text
  const words: Word[] = []
  for (const found of clean.match(pattern) ?? []) {
    const last = words.at(-1)
    if (found.startsWith('§')) words.push({ text: found, folded: found.replace(/^§+\s*/, '§').toLowerCase() })
    else if (last && isDigit(found) && /^\d+[a-z]?$/i.test(found) && (isParagraph.test(last.folded) || (found.length < 4 && beforeNumber.test(last.folded)))) {
      words[words.length - 1] = { text: `${last.text} ${found}`, folded: (isParagraph.test(last.folded) ? '§' : last.folded) + found.toLowerCase() }
    } else if (hyphens.test(found)) {
      const pieces = found.split(hyphens).map(fold)
      words.push({ text: found, folded: pieces.join('').replace('.', ','), pieces })
    } else words.push({ text: found, folded: isDigit(found) ? fold(found).replace('.', ',') : fold(found) })
  }
  return words
}

const hasForms = /[\u00ad\u0300-\u036f*:_(]/
const bothGenders = /(\p{L})(?:[*:_]|\()in(?:nen)?\b\)?/gu
const isParagraph = /^paragra(?:f|ph)$/
const isDigit = (word: string) => word.charCodeAt(0) < 58
