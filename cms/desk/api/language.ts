/** `de` of `de-simple`. */
const baseOf = (language: string) => language.split('-')[0]!

/**
 * The language that a caller understands best, by RFC 4647 (lookup); the first one where none fits or anything will do.
 * @param accept the header `Accept-Language`.
 * @param languages codes of the city, its own first.
 */
export function chosenLanguage(accept: string | null, languages: readonly string[]): string {
  const ranges = (accept ?? '').split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.trim().split(';')
    const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean) ?? 1)
    return range && quality > 0 ? [{ range: range.trim().toLowerCase(), quality }] : []
  })
  for (const { range } of ranges.sort((a, b) => b.quality - a.quality)) {
    for (let wanted = range; wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
      const found = languages.find((language) => language.toLowerCase() === wanted)
      if (found) return found
    }
  }
  return languages[0]!
}

/**
 * Leaves one language of every text: the wanted one, else its base language, else the city's own, else any. The key stays and
 * says which it is: `{ de: 'Hund anmelden' }`.
 */
export function localised(value: unknown, wanted: string, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => localised(item, wanted, languages))
  if (typeof value !== 'object' || value === null) return value
  const there = Object.keys(value)
  // Only a text per language has nothing but languages as its keys.
  if (there.length && there.every((key) => languages.includes(key))) {
    const best = [wanted, baseOf(wanted), languages[0]!, ...there].find((language) => there.includes(language))!
    return { [best]: (value as Record<string, unknown>)[best] }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, localised(inner, wanted, languages)]))
}
