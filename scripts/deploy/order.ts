import { caching } from '../web-rules.ts'

/**
 * The order in which readers of the target may meet new files, the same as the publisher's: first what pages need (styles, scripts,
 * pictures), then the pages, those of entries before the lists of them and the front page last, then feeds and search indexes.
 * @returns groups; each is to be there before the next one begins.
 */
export function inOrder(names: Iterable<string>): string[][] {
  const ranked = Map.groupBy([...names].sort(), rankOf)
  return [...ranked.keys()].sort((one, other) => one - other).map((rank) => ranked.get(rank)!)
}

/** Removals go the other way round: who names a file goes before the file. */
export const inRemovalOrder = (names: Iterable<string>): string[][] => inOrder(names).reverse()

/** No release is deeper. */
const deepest = 100

function rankOf(name: string): number {
  if (caching.some(({ below }) => `/${name}`.startsWith(below))) return 0
  if (name.endsWith('.html')) return 1 + Math.max(0, deepest - name.split('/').length)
  // Whatever tells machines what there is.
  return /\.(?:json|xml|ics|csv|txt)$/.test(name) ? deepest + 2 : 0
}
