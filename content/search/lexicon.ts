import { askableParts, splitCompound, withoutLink } from './compounds.ts'
import { fieldPoints, type Field, type IndexEntry, type SearchIndex } from './contract.ts'
import { wordsOf, type Word } from './fold.ts'
import { stopWords, weakWords } from './lists/stop-words.ts'
import { stem, stemsOf } from './stem.ts'
import { parseSynonyms } from './synonyms.ts'
import { makeCorrector, type Correction } from './typos.ts'

/** Where a stem stands: entry, points and place, one after the other. Places count title, synonyms, others; -1 is a key word. */
export type Postings = number[]

/** A word or phrase to which others lead: its stems, and what it is worth (0–1). */
export interface Target {
  stems: string[]
  worth: number
}

/** What a synonym is worth, and what the synonyms of the word are to which a one-way line leads. */
const synonymWorth = { group: 0.75, oneWay: 0.85, onward: 0.62 } as const

/** Everything about the words of an index that a question needs. */
export interface Lexicon {
  entries: readonly IndexEntry[]
  postings: Map<string, Postings>
  /** Stems in order, for beginnings of words. */
  sorted: string[]
  /** Phrases of synonym groups, as stems joined by a space, and where they lead. */
  synonyms: Map<string, Target[]>
  /** The longest of these phrases, in words. */
  longestPhrase: number
  split(folded: string): string[] | undefined
  correct(folded: string): Correction[]
  /** A folded word as a person would write it. */
  spelled(folded: string): string
  place(entry: number, place: number): { field: Field; text: string }
  phrases(entry: number): { field: Field; text: string; stems: string[] }[]
}

export const keywordPlace = -1

const listOf = (joined: string | undefined) => joined?.split('|') ?? []

/** A word says more in a short title or synonym than in a long one. */
function lengthShare(words: Word[]): number {
  let length = 0
  for (const { folded } of words) length += stopWords.has(folded) ? 0 : weakWords.has(folded) ? 0.4 : 1
  return 0.65 + 0.35 / Math.max(1, length)
}

function openSynonyms(text: string, postings: Map<string, Postings>) {
  const lines = parseSynonyms(text)
  const synonyms = new Map<string, Target[]>()
  const words: Word[] = []
  let longestPhrase = 1
  const add = (key: string, stems: string[], worth: number) => {
    if (!stems.length || key === stems.join(' ') || !stems.every((one) => postings.has(one))) return
    const known = synonyms.get(key) ?? []
    if (!known.some((target) => target.stems.join(' ') === stems.join(' '))) synonyms.set(key, [...known, { stems, worth }])
  }
  for (const { from, to, both } of lines) {
    const targets = to.map(stemsOf)
    for (const phrase of from) {
      const found = wordsOf(phrase).filter(({ folded }) => !stopWords.has(folded))
      words.push(...found)
      longestPhrase = Math.max(longestPhrase, found.length)
      const key = found.map(({ folded }) => stem(folded)).join(' ')
      if (key) for (const stems of targets) add(key, stems, both ? synonymWorth.group : synonymWorth.oneWay)
    }
  }
  // `moved > umziehen` leads to what *umziehen* leads to.
  for (const { from, to, both } of lines) {
    if (both) continue
    const onward = to.flatMap((phrase) => synonyms.get(stemsOf(phrase).join(' ')) ?? [])
    for (const phrase of from) for (const { stems } of onward) add(stemsOf(phrase).join(' '), stems, synonymWorth.onward)
  }
  return { synonyms, longestPhrase, words }
}

/** Reads an index, once; questions then take milliseconds. */
export function openLexicon(index: SearchIndex): Lexicon {
  const { entries } = index
  const postings = new Map<string, Postings>()
  const spellings = new Map<string, string>()
  const isPart = (() => {
    const parts = new Set(index.parts.split(' '))
    return (piece: string) => parts.has(piece)
  })()
  const splits = new Map<string, string[] | undefined>()
  const splitKnown = (folded: string) => {
    if (!splits.has(folded)) splits.set(folded, /^[a-z]{6,}$/.test(folded) ? splitCompound(folded, isPart) : undefined)
    return splits.get(folded)
  }

  function post(key: string, entry: number, points: number, place: number) {
    const list = postings.get(key)
    if (!list) return void postings.set(key, [entry, points, place])
    const end = list.length - 3
    // Entries come one after the other: the last three may be of this one.
    if (list[end] !== entry) list.push(entry, points, place)
    else if (list[end + 1]! < points) list.splice(end, 3, entry, points, place)
  }
  function postWord({ text, folded, pieces }: Word, entry: number, points: number, place: number) {
    if (stopWords.has(folded)) return
    const key = stem(folded)
    if (!spellings.has(folded)) spellings.set(folded, text)
    // A mistyped form is nearer to the stem than to another form.
    if (!spellings.has(key) && key.length > 4) spellings.set(key, text)
    post(key, entry, points, place)
    const parts = pieces ?? splitKnown(folded)
    if (parts) for (const { part, share } of askableParts(parts)) post(stem(part), entry, points * share, place)
  }
  const places = (entry: IndexEntry) => [entry.title, ...listOf(entry.synonyms), ...listOf(entry.also)]
  const fieldAt = (entry: IndexEntry, place: number): Field =>
    place === keywordPlace ? 'keyword' : place === 0 ? 'title' : place <= listOf(entry.synonyms).length ? 'synonym' : 'also'

  entries.forEach((entry, number) => {
    const synonyms = listOf(entry.synonyms).length
    places(entry).forEach((text, place) => {
      const points = fieldPoints[place === 0 ? 'title' : place <= synonyms ? 'synonym' : 'also']
      const words = wordsOf(text)
      const share = lengthShare(words)
      for (const word of words) postWord(word, number, points * share, place)
    })
    for (const word of wordsOf(entry.keywords ?? '')) postWord(word, number, fieldPoints.keyword, keywordPlace)
  })

  const { synonyms, longestPhrase, words: synonymWords } = openSynonyms(index.synonyms, postings)
  for (const { folded, text } of synonymWords) if (!spellings.has(folded)) spellings.set(folded, text)

  const words = new Set(spellings.keys())
  const allParts = new Set(index.parts.split(' '))
  for (const word of words) if (word.length > 3 && !splitKnown(word)) allParts.add(word)
  const isAnyPart = (piece: string) => allParts.has(piece) || allParts.has(withoutLink(piece))
  const phraseMemory = new Map<number, ReturnType<Lexicon['phrases']>>()
  let correct: ((folded: string) => Correction[]) | undefined

  return {
    entries,
    postings,
    sorted: [...postings.keys()].sort(),
    synonyms,
    longestPhrase,
    split: (folded) => (/^[a-z]{6,}$/.test(folded) ? splitCompound(folded, isAnyPart) : undefined),
    correct: (folded) => (correct ??= makeCorrector(new Set([...words, ...allParts])))(folded),
    spelled: (folded) => spellings.get(folded) ?? folded,
    place: (entry, place) => {
      const found = entries[entry]!
      return { field: fieldAt(found, place), text: places(found)[place] ?? '' }
    },
    phrases: (entry) => {
      let known = phraseMemory.get(entry)
      if (!known) {
        const found = entries[entry]!
        known = places(found).map((text, place) => ({ field: fieldAt(found, place), text, stems: stemsOf(text) }))
        phraseMemory.set(entry, known)
      }
      return known
    },
  }
}
