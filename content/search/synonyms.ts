/** A line of synonyms: the left ones lead to the right ones; where both are the same, each leads to the others. */
export interface SynonymLine {
  from: string[]
  to: string[]
  both: boolean
}

const phrases = (list: string) => list.split(',').map((phrase) => phrase.trim()).filter(Boolean)

/** Reads synonyms, one group a line: `Müll, Abfall` or `Lappen > Führerschein`. */
export const parseSynonyms = (text: string): SynonymLine[] =>
  text.split('\n').flatMap((line) => {
    const [left = '', right] = line.split('>')
    const from = phrases(left)
    if (!from.length) return []
    return right === undefined ? { from, to: from, both: true } : { from, to: phrases(right), both: false }
  })
