/** The shortest part that may be found in a compound; what is shorter and a word all the same is given by the dictionary. */
const shortest = 3

/**
 * Splits a folded compound into parts of a dictionary: `bewohnerparkausweis` into `bewohner`, `park`, `ausweis`. Linking letters stay with
 * the part before them. The fewest parts win, then the longest last one, which says what a thing is.
 * @param isPart whether a piece of the word, with its linking letters, is a part.
 * @returns the parts, at least two, or undefined where the word cannot be split.
 */
export function splitCompound(word: string, isPart: (piece: string) => boolean): string[] | undefined {
  const length = word.length
  if (length < 2 * shortest || length > 60) return undefined
  // parts[end]: how many parts the best split of word[0..end] has, starts[end]: where its last part starts
  const parts = new Uint8Array(length + 1)
  const starts = new Uint8Array(length + 1)
  for (let start = 0; start <= length - shortest; start++) {
    if (start > 0 && parts[start] === 0) continue
    const count = parts[start]! + 1
    for (let end = start + shortest; end <= length; end++) {
      if (start === 0 && end === length) continue
      if (parts[end] !== 0 && parts[end]! <= count) continue
      if (!isPart(word.slice(start, end))) continue
      parts[end] = count
      starts[end] = start
    }
  }
  if (parts[length] === 0) return undefined
  const found: string[] = []
  for (let end = length; end > 0; end = starts[end]!) found.unshift(word.slice(starts[end]!, end))
  return found
}

/** Letters that German puts between the parts of a compound. */
const links = /(?<=.{3})(?:ens|ns|es|er|en|s|n|e)$/

/** A part without its linking letters. */
export const withoutLink = (piece: string): string => piece.replace(links, '')

/**
 * The parts of a compound that somebody may ask for, with how much each says about it: the last part most (a *Parkausweis* is an *Ausweis*),
 * several joined parts more than one.
 */
export function askableParts(parts: string[]): { part: string; share: number }[] {
  const last = parts.length - 1
  const single = parts.map((part, index) => ({ part, share: index === last ? 0.8 : index === 0 ? 0.65 : 0.55 }))
  const joined: { part: string; share: number }[] = []
  for (let size = 2; size <= last; size++) {
    joined.push({ part: parts.slice(-size).join(''), share: 0.85 }, { part: parts.slice(0, size).join(''), share: 0.7 })
  }
  return [...joined, ...single]
}
