import type { IndexEntry, ResultTexts } from '../../../content/search/contract.ts'

/** What results can be narrowed down by, with the name that it has in the address. */
export const facets = { kind: 'art', topic: 'thema', office: 'amt' } as const
export type Facet = keyof typeof facets

/** What was chosen; a facet without a choice lets everything through. */
export type Choice = Partial<Record<Facet, string>>

/** A value to choose, and how many results it would leave. */
export interface Value {
  value: string
  count: number
}

type Found = Pick<IndexEntry, 'kind' | 'url'>

/** What a result has of a facet. */
function valuesOf({ kind, url }: Found, facet: Facet, texts: ResultTexts): readonly string[] {
  if (facet === 'kind') return [kind]
  const { topics = [], office } = texts.results[url] ?? {}
  return facet === 'topic' ? topics : office ? [office] : []
}

/** The results that fit every choice, except one facet's where that is left out. */
export const narrowed = <T extends Found>(found: T[], choice: Choice, texts: ResultTexts, except?: Facet): T[] =>
  found.filter((one) => names.every((facet) => facet === except || !choice[facet] || valuesOf(one, facet, texts).includes(choice[facet])))

const names = Object.keys(facets) as Facet[]

/**
 * What a facet offers among results, those with the most results first, each with the number it would leave beside the other choices.
 * The one that is chosen is always there.
 * @param most how many values are offered.
 */
export function valuesFor(found: Found[], facet: Facet, choice: Choice, texts: ResultTexts, most = 8): Value[] {
  const counts = new Map<string, number>()
  for (const one of narrowed(found, choice, texts, facet)) for (const value of valuesOf(one, facet, texts)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const chosen = choice[facet]
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0)
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
  return values.filter(({ value }, at) => at < most || value === chosen)
}

/** Reads question and choice from an address. */
export function readAddress(parameters: URLSearchParams): { question: string; choice: Choice } {
  const choice: Choice = {}
  for (const facet of names) {
    const value = parameters.get(facets[facet])
    if (value) choice[facet] = value
  }
  return { question: (parameters.get('q') ?? '').trim(), choice }
}

/** The address's part behind the question mark for a question and a choice. */
export function addressFor(question: string, choice: Choice): string {
  const parameters = new URLSearchParams(question ? { q: question } : {})
  for (const facet of names) if (choice[facet]) parameters.set(facets[facet], choice[facet])
  return `?${parameters}`
}
