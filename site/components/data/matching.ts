/** Letters as a filter compares them: without case and accents, umlauts also as people type them. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/ä|ae/g, 'a').replace(/ö|oe/g, 'o').replace(/ü|ue/g, 'u').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '')

/**
 * Whether a row fits what was chosen.
 * @param words the row's text, folded.
 * @param values of the columns that have a filter.
 * @param query words that must all occur, in any order.
 * @param chosen a value per filter; undefined stands for all.
 */
export const matches = (words: string, values: readonly string[], query: string, chosen: readonly (string | undefined)[]): boolean =>
  chosen.every((value, index) => value === undefined || values[index] === value) &&
  fold(query).split(/\s+/).every((word) => words.includes(word))
