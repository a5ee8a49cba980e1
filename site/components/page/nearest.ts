import { fold } from '../../../content/search/fold.ts'
import { allowedTypos, typoCost } from '../../../content/search/typos.ts'

/** A page as the search index lists it. */
export interface Candidate {
  url: string
  title: string
  /** Joined by `|`. */
  synonyms?: string
  popularity?: number
}

/** Endings of files and words that say nothing about a page. */
const empty = new Set(['html', 'htm', 'php', 'asp', 'aspx', 'jsp', 'index', 'www', 'und', 'der', 'die', 'das', 'the', 'and', 'of', 'page'])

/** From here on a page is like enough to be worth naming: half of the words, or all of them with mistakes. */
const enough = 0.45

/** What is so much less like than the best was not meant. */
const beside = 0.7

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !/^\d+$/.test(word) && !empty.has(word))

/**
 * Pages that somebody may have meant who typed an address that does not exist, the likeliest first.
 * @param address the path as it was typed, percent-encoded or not.
 */
export function nearestPages<T extends Candidate>(address: string, pages: readonly T[], most = 5): T[] {
  const segments = decoded(address).split('/').filter(Boolean)
  // The last part names the page; the one before it often says the same in other words.
  const asked = wordsOf(segments.at(-1) ?? '')
  const around = wordsOf(segments.slice(0, -1).join(' '))
  if (!asked.length) return []
  const like = pages
    .map((page) => {
      const words = new Set(wordsOf(`${page.url.split('/').filter(Boolean).at(-1) ?? ''} ${page.title} ${page.synonyms ?? ''}`))
      const total = (list: string[]) => list.reduce((sum, word) => sum + likeness(word, words), 0)
      return { page, likeness: total(asked) / asked.length, tie: total(around) + (page.popularity ?? 0) / 100 }
    })
    .filter((one) => one.likeness >= enough)
    .sort((a, b) => b.likeness - a.likeness || b.tie - a.tie)
  return like
    .filter((one) => one.likeness >= like[0]!.likeness * beside)
    .slice(0, most)
    .map(({ page }) => page)
}

/** How well the best of some words fits a typed one, 0–1. */
function likeness(typed: string, words: Set<string>): number {
  if (words.has(typed)) return 1
  let best = 0
  for (const word of words) {
    if (typed.length > 3 && word.startsWith(typed)) best = Math.max(best, 0.8)
    else if ((typed.length > 4 && word.includes(typed)) || (word.length > 3 && typed.startsWith(word))) best = Math.max(best, 0.6)
    else {
      const cost = typoCost(typed, word, allowedTypos(typed.length))
      if (cost !== Infinity) best = Math.max(best, 0.9 - cost / typed.length)
    }
  }
  return best
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
