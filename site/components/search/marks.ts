import { fold, wordsOf } from '../../../content/search/fold.ts'
import { stopWords } from '../../../content/search/lists/stop-words.ts'
import { stem } from '../../../content/search/stem.ts'

/** A piece of a text, and whether the question asks for it. */
export interface Piece {
  text: string
  isMarked: boolean
}

/** So many letters of a question's word are enough to find it within a compound. */
const tellingLetters = 5

/**
 * Finds the words of a question in texts: in their other forms, as the beginning of a word, and as a part of a compound.
 * @returns a function that cuts a text into pieces, in their order.
 */
export function marker(question: string): (text: string) => Piece[] {
  const asked = wordsOf(question).map(({ folded }) => folded).filter((word) => word.length > 1 && !stopWords.has(word))
  const stems = new Set(asked.map(stem))
  const long = [...new Set([...asked, ...stems])].filter((word) => word.length >= tellingLetters)
  const isAsked = (word: string) => {
    const folded = fold(word)
    return stems.has(stem(folded)) || long.some((one) => folded.includes(one))
  }
  return (text) =>
    text.split(/([\p{L}\p{N}]+)/u).flatMap((piece, at) => (piece ? { text: piece, isMarked: at % 2 === 1 && isAsked(piece) } : []))
}
