/** The letter a word stands under in an A–Z list: `A` for `Ärztin`, `#` for figures and signs. */
export function letterOf(word: string): string {
  const first = word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').charAt(0).toUpperCase()
  return /\p{L}/u.test(first) ? first : '#'
}

/** Groups words that are already sorted by their letter; figures and signs come last. */
export function byLetter<T>(items: T[], wordOf: (item: T) => string): { letter: string; items: T[] }[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const letter = letterOf(wordOf(item))
    const group = groups.get(letter)
    if (group) group.push(item)
    else groups.set(letter, [item])
  }
  const found = [...groups].map(([letter, group]) => ({ letter, items: group }))
  return [...found.filter(({ letter }) => letter !== '#'), ...found.filter(({ letter }) => letter === '#')]
}
