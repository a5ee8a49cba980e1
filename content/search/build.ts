import { withoutLink, splitCompound } from './compounds.ts'
import type { BestBet, IndexEntry, SearchIndex, SearchRecord } from './contract.ts'
import { wordsOf, type Word } from './fold.ts'
import { compoundParts } from './lists/compound-parts.ts'
import { englishWords } from './lists/english.ts'
import { stopWords } from './lists/stop-words.ts'
import { generalSynonyms } from './lists/synonyms.ts'
import { stem, stemsOf } from './stem.ts'
import { parseSynonyms, type SynonymLine } from './synonyms.ts'

export interface Decisions {
  /** Synonyms that hold everywhere, in the form of `lists/synonyms.ts`, beside the general ones. */
  synonyms?: string
  bestBets?: readonly BestBet[]
}

/** Letters that an index should have at most, for a number of entries: what titles and synonyms leave of them is for key words of texts. */
const lettersFor = (entries: number) => 48_000 + 200 * entries
/** Key words that each entry has all the same. */
const leastKeywords = 3
/** Words of an entry's texts that are looked at. */
const wordsRead = 90
/** More words than this, with its title and synonyms, no entry needs. */
const mostWords = 56

/**
 * Builds the answer index of a language.
 * @param records in a fixed order; the same records give the same bytes.
 * @param decisions what the central team decides.
 */
export function buildIndex(records: readonly SearchRecord[], decisions: Decisions = {}): SearchIndex {
  const read = records.map(readRecord)
  const isTooCommon = commonStems(read, Math.max(12, records.length * 0.15))
  const candidates = read.map(({ own, texts }) => {
    const said = new Set(own.map(({ stem }) => stem))
    return texts.filter(({ stem }) => !said.has(stem) && !isTooCommon(stem))
  })
  const level = wordsEach(read, candidates)
  const stems = new Set<string>()
  const words = new Set<string>()
  const note = ({ stem: own, word: { folded, pieces } }: StemmedWord) => {
    stems.add(own)
    if (pieces) pieces.forEach((piece) => stems.add(stem(piece)))
    else words.add(folded)
  }
  const entries = records.map(({ kind, url, title, lang, popularity }, index): IndexEntry => {
    const { own, synonyms, also } = read[index]!
    own.forEach(note)
    const keywords = candidates[index]!.slice(0, roomAt(level, own.length))
    keywords.forEach(note)
    return {
      kind, url, title,
      ...(lang && { lang }),
      ...(popularity && { popularity }),
      ...(synonyms.length && { synonyms: synonyms.join('|') }),
      ...(also.length && { also: also.join('|') }),
      ...(keywords.length && { keywords: keywords.map(({ word }) => word.text.toLowerCase()).join(' ') }),
    }
  })
  const { parts, isKnown } = partsOf(words, stems)
  const synonyms = [...parseSynonyms(decisions.synonyms ?? ''), ...parseSynonyms(generalSynonyms), ...parseSynonyms(englishWords)]
  return {
    version: 2,
    entries,
    parts: parts.join(' '),
    synonyms: synonyms.flatMap((line) => inThisIndex(line, isKnown) ?? []).join('\n'),
    bestBets: [...(decisions.bestBets ?? [])],
  }
}

/** How many key words an entry gets at a level: what its title and synonyms leave. */
const roomAt = (level: number, own: number) => Math.max(leastKeywords, level - own)

/**
 * The level up to which key words fill up each entry: as high as the letters allow. An entry with few synonyms gets more of them, and so
 * does each entry of a small city.
 */
function wordsEach(read: ReadRecord[], candidates: StemmedWord[][]): number {
  let letters = lettersFor(read.length)
  read.forEach(({ letters: own }) => (letters -= own))
  const sums = candidates.map((words) => {
    let sum = 0
    return words.map(({ word }) => (sum += word.text.length + 1))
  })
  const lettersAt = (level: number) =>
    sums.reduce((all, each, index) => all + (each[Math.min(each.length, roomAt(level, read[index]!.own.length)) - 1] ?? 0), 0)
  let level = mostWords
  while (level > 0 && lettersAt(level) > letters) level--
  return level
}

const inList = (text: string) => text.replaceAll('|', ' ')

interface StemmedWord {
  stem: string
  word: Word
}

const stemmedWords = new Map<string, StemmedWord>()

/** One object for a word, however many entries have it: a large city's texts hold millions of words, but few different ones. */
function stemmed(word: Word): StemmedWord {
  const known = stemmedWords.get(word.text)
  if (known) return known
  if (stemmedWords.size > 100_000) stemmedWords.clear()
  const fresh = { stem: stem(word.folded), word }
  stemmedWords.set(word.text, fresh)
  return fresh
}

interface ReadRecord {
  /** Words of title and synonyms, one of each stem. */
  own: StemmedWord[]
  texts: StemmedWord[]
  synonyms: string[]
  also: string[]
  /** How long it is in the index without key words. */
  letters: number
}

interface Remembered {
  record: SearchRecord
  read: ReadRecord
}

const remembered = new WeakMap<object, Map<string, Remembered>>()

/** The words of a record; those of an unchanged entry are remembered, because each publication builds the index anew. */
function readRecord(record: SearchRecord): ReadRecord {
  if (!record.source) return readAnew(record)
  const versions = remembered.get(record.source) ?? new Map<string, Remembered>()
  remembered.set(record.source, versions)
  const before = versions.get(record.url)
  if (before && saysTheSame(before.record, record)) return before.read
  const read = readAnew(record)
  versions.set(record.url, { record, read })
  return read
}

/** Whether two records of one entry have the same words: what stands around it may have changed, or its language. */
const saysTheSame = (a: SearchRecord, b: SearchRecord): boolean =>
  a.title === b.title && sameList(a.synonyms, b.synonyms) && sameList(a.also, b.also) && sameList(a.texts, b.texts)

const sameList = (a: readonly string[] = [], b: readonly string[] = []) => a.length === b.length && a.every((one, at) => one === b[at])

function readAnew(record: SearchRecord): ReadRecord {
  const said = new Set([stemsOf(record.title).sort().join(' ')])
  const synonyms = (record.synonyms ?? []).map(inList).filter((phrase) => isNew(phrase, said))
  const known = new Set([record.title, ...synonyms].flatMap(stemsOf))
  const also = (record.also ?? []).map(inList).filter((phrase) => {
    const fresh = stemsOf(phrase).filter((one) => !known.has(one))
    fresh.forEach((one) => known.add(one))
    return fresh.length > 0
  })
  const own = new Map<string, StemmedWord>()
  for (const word of [record.title, ...synonyms, ...also].flatMap(wordsOf).map(stemmed)) if (!own.has(word.stem)) own.set(word.stem, word)
  const texts = new Map<string, StemmedWord>()
  for (const text of record.texts ?? []) {
    if (texts.size >= wordsRead) break
    for (const word of wordsOf(text)) {
      if (texts.size >= wordsRead) break
      const { folded } = word
      if (stopWords.has(folded) || folded.length < 2 || /^\d+$/.test(folded)) continue
      const known = stemmed(word)
      if (!texts.has(known.stem)) texts.set(known.stem, known)
    }
  }
  const letters = [record.url, record.title, ...synonyms, ...also].reduce((sum, text) => sum + text.length + 1, 80)
  return { own: [...own.values()], texts: [...texts.values()], synonyms, also, letters }
}

/** Whether a phrase has other words than those before it. */
function isNew(phrase: string, said: Set<string>): boolean {
  const key = stemsOf(phrase).sort().join(' ')
  return !said.has(key) && Boolean(said.add(key))
}

/** Whether a stem stands in the texts of more entries than would help to tell them apart. */
function commonStems(read: ReadRecord[], most: number): (stem: string) => boolean {
  const counts = new Map<string, number>()
  for (const { texts } of read) for (const { stem } of texts) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => counts.get(stem)! > most
}

const short = new Set(compoundParts.filter((part) => part.length === 3))
const general = new Set(compoundParts.map(stem))

/**
 * The parts that the compounds among some words consist of. Parts are the checked general list and the city's own words, unless these are
 * compounds themselves.
 */
function partsOf(words: Set<string>, stems: Set<string>): { parts: string[]; isKnown: (stem: string) => boolean } {
  const dictionary = new Set(general)
  const memory = new Map<string, boolean>()
  const isPart = (piece: string): boolean => {
    let known = memory.get(piece)
    if (known === undefined) memory.set(piece, (known = isPartAnew(piece)))
    return known
  }
  const isPartAnew = (piece: string) => {
    const bare = withoutLink(piece)
    if (piece.length < 4 || bare.length < 4) if (piece.length < 5 && !short.has(piece) && !short.has(bare) && !dictionary.has(piece)) return false
    return !stopWords.has(piece) && (dictionary.has(stem(piece)) || dictionary.has(stem(bare)))
  }
  const parts = new Set<string>()
  const known = new Set(stems)
  // The shorter ones first: a compound is made of words shorter than itself.
  for (const same of byLength(words)) {
    const fresh = new Set<string>()
    for (const word of same) {
      const found = splitCompound(word, isPart)
      if (!found && word.length > 4) fresh.add(stem(word))
      for (const part of found ?? []) {
        parts.add(part)
        known.add(stem(part))
      }
    }
    for (const one of fresh) dictionary.add(one)
    memory.clear()
  }
  return { parts: [...parts].sort(), isKnown: (one) => known.has(one) }
}

/** Words of letters, those of equal length together, the shortest first. */
function byLength(words: Set<string>): string[][] {
  const lengths: string[][] = []
  for (const word of words) if (/^[a-z]{4,}$/.test(word) && !stopWords.has(word)) (lengths[word.length] ??= []).push(word)
  return lengths.filter(Boolean)
}

/** A line of synonyms without the targets that no entry knows; undefined where none is left. */
function inThisIndex({ from, to, both }: SynonymLine, isKnown: (stem: string) => boolean): string | undefined {
  const known = (phrase: string) => wordsOf(phrase).every(({ folded }) => stopWords.has(folded) || isKnown(stem(folded)))
  const targets = to.filter(known)
  if (!targets.length) return undefined
  return both ? from.join(',') : `${from.join(',')}>${targets.join(',')}`
}
