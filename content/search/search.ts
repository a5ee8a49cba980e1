import type { Answer, Field, How, IndexEntry, Kind, Reason, Result, SearchIndex } from './contract.ts'
import { keywordPlace, openLexicon, type Lexicon } from './lexicon.ts'
import { understand, type Option, type Slot } from './question.ts'
import { weakWords } from './lists/stop-words.ts'
import { stem, stemsOf } from './stem.ts'

const phrasePoints = 7
/** What a kind of entry is worth: people mostly want something done. */
const kindFactor: Record<Kind, number> = { service: 1, topic: 0.5, organisation: 0.55, location: 0.55, page: 0.5, news: 0.4, event: 0.4, data: 0.4 }
const foreignFactor = 0.75
/** An office or place whose own name was asked for stands with the services. */
const namedFactor = 0.95
const namedFrom = 0.65 * phrasePoints
const popularityPoints = 1.5
const bestBetPoints = 100
/** Results worth less than this share of the first are left out. */
const leastShare = 0.15

export interface AskOptions {
  limit?: number
  /** The person is still typing: the last word may be unfinished. */
  typing?: boolean
}

export interface Search {
  ask(question: string, options?: AskOptions): Answer
  /** The entry at an address, if the index has one. */
  at(url: string): IndexEntry | undefined
  /** The same results, with the reasons for their points. */
  explain(question: string, options?: AskOptions): (Result & { reasons: Reason[] })[]
}

/** Where a slot was found in an entry. */
interface Match {
  points: number
  how: How
  stem: string
  place: number
}

/** Opens an index for questions. */
export function openSearch(index: SearchIndex): Search {
  const lexicon = openLexicon(index)
  const bets = new Map(index.bestBets.map(({ question, url }) => [stemsOf(question).join(' '), { question, url }]))

  function rank(question: string, { limit = 50, typing = false }: AskOptions) {
    const slots = understand(question, lexicon, typing)
    const matches = slots.map((slot) => matchesOf(slot, lexicon))
    const rarities = matches.map((found, at) => rarityOf(found, lexicon.entries.length) * slots[at]!.weight)
    const sums = new Map<number, number>()
    matches.forEach((found, at) => found.forEach(({ points }, entry) => sums.set(entry, (sums.get(entry) ?? 0) + points * rarities[at]!)))
    const bet = bets.get(stemsOf(question).join(' '))
    if (bet) lexicon.entries.forEach(({ url }, entry) => url === bet.url && sums.set(entry, sums.get(entry) ?? 0))
    const fits = fitsOf(slots)
    const candidates = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.max(60, 1.5 * limit))
    const ranked = candidates.map(([entry]) => {
      const reasons = reasonsFor(entry, slots, matches, rarities, fits, lexicon)
      if (bet && lexicon.entries[entry]!.url === bet.url) {
        // Where none of its words fit, nothing else needs to be said about them.
        if (!reasons.some(({ why }) => why === 'word')) reasons.length = 0
        reasons.push({ why: 'bestBet', question: bet.question, points: bestBetPoints })
      }
      return { entry: lexicon.entries[entry]!, number: entry, points: pointsOf(reasons), reasons }
    })
    ranked.sort((a, b) => b.points - a.points || (b.entry.popularity ?? 0) - (a.entry.popularity ?? 0) || a.number - b.number)
    const least = (ranked.find(({ reasons }) => !reasons.some(({ why }) => why === 'bestBet'))?.points ?? 0) * leastShare
    return { slots, results: ranked.filter(({ points }) => points >= least).slice(0, limit) }
  }

  return {
    ask: (question, options = {}) => {
      const { slots, results } = rank(question, options)
      return { results: results.map(({ entry, points }) => ({ entry, points })), meant: meantBy(question, slots) }
    },
    at: (url) => lexicon.entries.find((entry) => entry.url === url),
    explain: (question, options = {}) => rank(question, options).results.map(({ entry, points, reasons }) => ({ entry, points, reasons })),
  }
}

/** Points add up, factors multiply what stands before them; what the central team decided comes last. */
function pointsOf(reasons: Reason[]): number {
  let points = 0
  for (const reason of reasons) points = 'points' in reason ? points + reason.points : points * reason.factor
  return Math.round(points * 100) / 100
}

/** The best match of a slot in each entry. */
function matchesOf({ options }: Slot, { postings }: Lexicon): Map<number, Match> {
  const best = new Map<number, Match>()
  for (const option of options) {
    for (const [entry, match] of matchesOfOption(option, postings)) {
      const known = best.get(entry)
      if (!known || known.points < match.points) best.set(entry, match)
    }
  }
  return best
}

function matchesOfOption({ how, worth, needs }: Option, postings: Lexicon['postings']): Map<number, Match> {
  const sums = new Map<number, Match & { needs: number }>()
  needs.forEach((need, at) => {
    const found = new Map<number, Match>()
    for (const [one, share] of need) {
      const list = postings.get(one)
      if (!list) continue
      for (let i = 0; i < list.length; i += 3) {
        const points = list[i + 1]! * share * worth
        const known = found.get(list[i]!)
        if (!known || known.points < points) found.set(list[i]!, { points, how, stem: one, place: list[i + 2]! })
      }
    }
    // The last part says what a thing is: with it an entry has more than with any other one.
    const part = needs.length === 1 ? 1 : (at === needs.length - 1 ? 1.2 : (needs.length - 1.2) / (needs.length - 1)) / needs.length
    for (const [entry, match] of found) {
      const sum = sums.get(entry)
      if (sum) Object.assign(sum, { points: sum.points + match.points * part, needs: sum.needs + 1 })
      else sums.set(entry, { ...match, points: match.points * part, needs: 1 })
    }
  })
  // Half a compound or phrase is less than half of it.
  for (const sum of sums.values()) if (sum.needs < needs.length) sum.points *= 0.6
  return sums
}

/** 1 for a word that one entry has, less the more have it in title or synonyms. */
function rarityOf(found: Map<number, Match>, entries: number): number {
  let strong = 0
  for (const { points } of found.values()) if (points >= 4) strong++
  return Math.max(0.25, 1 - (0.7 * Math.log(strong || found.size || 1)) / Math.log(Math.max(entries, 2) + 1))
}

function reasonsFor(number: number, slots: Slot[], matches: Map<number, Match>[], rarities: number[], fits: Map<string, Fit[]>, lexicon: Lexicon): Reason[] {
  const entry = lexicon.entries[number]!
  const reasons: Reason[] = []
  const missing: string[] = []
  let [covered, total] = [0, 0]
  slots.forEach(({ asked }, at) => {
    if (!matches[at]!.size) return
    total += rarities[at]!
    const match = matches[at]!.get(number)
    if (!match) return void missing.push(asked)
    covered += rarities[at]!
    const { field, text } = match.place === keywordPlace ? { field: 'keyword' as const, text: '' } : lexicon.place(number, match.place)
    reasons.push({ why: 'word', asked, how: match.how, found: match.stem, field, place: text, points: match.points * rarities[at]! })
  })
  const phrase = bestPhrase(number, fits, rarities, lexicon)
  if (phrase) reasons.push({ why: 'phrase', ...phrase })
  if (entry.popularity) reasons.push({ why: 'popularity', popularity: entry.popularity, points: (popularityPoints * entry.popularity) / 100 })
  if (missing.length && total) reasons.push({ why: 'missing', asked: missing, factor: 0.4 + (0.6 * covered) / total })
  const isNamed = (entry.kind === 'organisation' || entry.kind === 'location') && phrase?.field === 'title' && phrase.points >= namedFrom
  const factor = isNamed ? namedFactor : kindFactor[entry.kind]
  if (factor !== 1) reasons.push({ why: 'kind', kind: entry.kind, factor })
  if (entry.lang) reasons.push({ why: 'language', lang: entry.lang, factor: foreignFactor })
  return reasons
}

/** What a stem does for a question: for which slot, in which of its options. */
interface Fit {
  slot: number
  option: Option
  fit: number
}

/** Every stem that fits a question. */
function fitsOf(slots: Slot[]): Map<string, Fit[]> {
  const fits = new Map<string, Fit[]>()
  slots.forEach(({ options }, slot) => {
    for (const option of options) {
      for (const need of option.needs) {
        for (const [one, share] of need) {
          const known = fits.get(one)
          const fit = { slot, option, fit: share * option.worth }
          if (known) known.push(fit)
          else fits.set(one, [fit])
        }
      }
    }
  })
  return fits
}

/** The title or synonym that fits the question as a whole best: how much of it was asked for, and how much of the question it holds. */
function bestPhrase(number: number, fits: Map<string, Fit[]>, rarities: number[], lexicon: Lexicon): { place: string; field: Field; points: number } | undefined {
  let best: { place: string; field: Field; points: number } | undefined
  const total = rarities.reduce((sum, one) => sum + one, 0)
  for (const { field, text, stems } of lexicon.phrases(number)) {
    const held = new Map<Option, number>()
    const bySlot: number[] = []
    let [asked, all] = [0, 0]
    for (const one of new Set(stems)) {
      const weight = weakStems.has(one) ? 0.4 : 1
      all += weight
      let most = 0
      for (const { slot, option, fit } of fits.get(one) ?? []) {
        const sum = Math.min(option.worth, (held.get(option) ?? 0) + fit / option.needs.length)
        held.set(option, sum)
        bySlot[slot] = Math.max(bySlot[slot] ?? 0, sum)
        most = Math.max(most, fit)
      }
      asked += weight * most
    }
    if (!asked) continue
    const holds = bySlot.reduce((sum, share, slot) => sum + share * rarities[slot]!, 0)
    const points = phrasePoints * (asked / all) * (holds / total) * (field === 'also' ? 0.8 : 1)
    if (!best || best.points < points) best = { place: text, field, points }
  }
  return best
}

const weakStems = new Set([...weakWords].map(stem))

/** The question with its typos corrected. */
function meantBy(question: string, slots: Slot[]): string | undefined {
  let meant = question
  for (const { asked, corrected } of slots) if (corrected) meant = meant.replace(asked, corrected)
  return meant === question ? undefined : meant
}
