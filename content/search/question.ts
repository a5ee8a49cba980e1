import { withoutLink } from './compounds.ts'
import type { How } from './contract.ts'
import { wordsOf, type Word } from './fold.ts'
import type { Lexicon } from './lexicon.ts'
import { actionWords, stopWords, weakWords } from './lists/stop-words.ts'
import { stem } from './stem.ts'

/** Stems any of which will do, with what each is worth (0–1). */
export type Need = [stem: string, worth: number][]

/** One way to understand a word: all its needs together, or as many as an entry has. */
export interface Option {
  how: How
  worth: number
  needs: Need[]
}

/** A word of the question, or several that belong together, and the ways to understand it. */
export interface Slot {
  asked: string
  options: Option[]
  /** How much it counts: less for words that stand in many titles, and for what is done with a thing. */
  weight: number
  /** What was probably meant, where the word is not known. */
  corrected?: string
}

/** Words of a question that are looked at: longer ones are no questions. */
const mostWords = 24

/** What it costs to get from a word to another. */
const worth = { prefix: 0.55, typing: 0.85, split: 0.85, knownSplit: 0.55, loose: 0.55, corrected: 0.9 } as const

/**
 * Understands a question: words of grammar fall away, phrases are taken together, each word gets the ways to understand it.
 * @param typing whether the last word may be unfinished.
 */
export function understand(question: string, lexicon: Lexicon, typing = false): Slot[] {
  const all = wordsOf(question).filter(({ folded }) => folded.length > 0)
  joinParticle(all, lexicon)
  const telling = all.filter(({ folded }, at) => !stopWords.has(folded) || isClass(all[at - 1], folded))
  const words = (telling.length ? telling : all).slice(0, mostWords)
  const slots: Slot[] = []
  for (let at = 0; at < words.length;) {
    const taken = phraseAt(words, at, lexicon) ?? joinedAt(words, at, lexicon)
    if (taken) {
      slots.push(taken.slot)
      at += taken.size
    } else {
      slots.push(wordSlot(words[at]!, lexicon, typing && at === words.length - 1))
      at++
    }
  }
  return slots
}

/** Particles that German verbs leave at the end of the sentence. */
const particles = new Set(['an', 'ab', 'um', 'auf', 'aus', 'ein', 'mit', 'vor', 'weg', 'zu', 'zurueck'])

/** `wo melde ich mich an`: brings the verb together again, where the index or the synonyms know it. */
function joinParticle(words: Word[], lexicon: Lexicon) {
  const particle = words.at(-1)
  if (!particle || words.length < 2 || !particles.has(particle.folded)) return
  // From the start: the verb stands early in a question, and a noun may look like one.
  for (let at = 0; at < words.length - 1; at++) {
    const verb = words[at]!
    const joined = particle.folded + verb.folded
    if (stopWords.has(verb.folded) || !(lexicon.postings.has(stem(joined)) || lexicon.synonyms.has(stem(joined)))) continue
    words[at] = { text: `${verb.text} … ${particle.text}`, folded: joined }
    words.pop()
    return
  }
}

/** `Klasse A`: not the article. */
const isClass = (before: Word | undefined, folded: string) => folded.length === 1 && before !== undefined && /^(?:klassen?|class)$/.test(before.folded)

const exactly = (one: string): Need => [[one, 1]]

/** Several words that a group of synonyms knows as a phrase: `driving licence`. */
function phraseAt(words: Word[], at: number, lexicon: Lexicon) {
  for (let size = Math.min(lexicon.longestPhrase, words.length - at); size > 1; size--) {
    const part = words.slice(at, at + size)
    const stems = part.map(({ folded }) => stem(folded))
    const targets = lexicon.synonyms.get(stems.join(' '))
    if (!targets) continue
    const options: Option[] = [
      { how: 'exact', worth: 1, needs: stems.map(exactly) },
      ...targets.map(({ stems, worth }): Option => ({ how: 'synonym', worth: worth + 0.1, needs: stems.map(exactly) })),
    ]
    return { size, slot: { asked: textOf(part), options, weight: 1 } }
  }
  return undefined
}

/** Two words that are one in the index: `Hunde Steuer`. */
function joinedAt(words: Word[], at: number, lexicon: Lexicon) {
  const [first, second] = [words[at]!, words[at + 1]]
  if (!second || first.folded.length < 2 || second.folded.length < 3) return undefined
  const joined = stem(first.folded + second.folded)
  if (!lexicon.postings.has(joined)) return undefined
  const options: Option[] = [
    { how: 'exact', worth: 1, needs: [exactly(joined)] },
    { how: 'split', worth: 0.9, needs: [first, second].map(({ folded }) => exactly(stem(folded))) },
  ]
  return { size: 2, slot: { asked: textOf([first, second]), options, weight: 1 } }
}

const textOf = (words: Word[]) => words.map(({ text }) => text).join(' ')

function wordSlot(word: Word, lexicon: Lexicon, unfinished: boolean): Slot {
  const { text, folded } = word
  const options = optionsFor(folded, word.pieces, lexicon)
  const isKnown = lexicon.postings.has(stem(folded)) || lexicon.synonyms.has(stem(folded))
  const prefixes = beginningsOf(folded, lexicon, unfinished)
  if (prefixes.length) options.push({ how: 'prefix', worth: (unfinished ? worth.typing : worth.prefix) * (isKnown ? 0.6 : 1), needs: [prefixes] })
  const slot: Slot = { asked: text, options, weight: weakWords.has(folded) ? 0.4 : actionWords.has(folded) ? 0.7 : 1 }
  if (isKnown || prefixes.length) return slot
  const splits = options.some(({ how, worth: one }) => how === 'split' && one > worth.loose)
  // `Hundestuer` could be made of `Hund` and `Tür`, but is a letter away from a word that is there.
  const corrected = splits ? nearWord(folded, lexicon) : correctionOf(folded, lexicon)
  if (corrected) {
    slot.corrected = corrected.shown
    slot.options.push(...corrected.options.map((option): Option => ({ ...option, how: 'typo', worth: option.worth * worth.corrected })))
  }
  return slot
}

/** The word itself, what others call it, and its parts. */
function optionsFor(folded: string, pieces: string[] | undefined, lexicon: Lexicon): Option[] {
  const own = stem(folded)
  const isKnown = lexicon.postings.has(own)
  const options: Option[] = isKnown ? [{ how: 'exact', worth: 1, needs: [exactly(own)] }] : []
  for (const { stems, worth } of lexicon.synonyms.get(own) ?? []) options.push({ how: 'synonym', worth, needs: stems.map(exactly) })
  const parts = pieces ?? lexicon.split(folded)
  if (parts) options.push({ how: 'split', worth: isKnown ? worth.knownSplit : worth.split, needs: parts.map((part) => partNeed(part, lexicon)) })
  else if (!isKnown) options.push(...looseParts(folded, lexicon))
  return options
}

/** A part of a compound: itself, without its linking letters, or what others call it. */
function partNeed(part: string, lexicon: Lexicon): Need {
  const need = new Map<string, number>()
  for (const one of new Set([stem(part), stem(withoutLink(part))])) {
    need.set(one, 1)
    for (const { stems, worth } of lexicon.synonyms.get(one) ?? []) if (stems.length === 1 && !need.has(stems[0]!)) need.set(stems[0]!, worth)
  }
  return [...need]
}

/** A compound of which only the beginning or the end is known. */
function looseParts(folded: string, lexicon: Lexicon): Option[] {
  if (!/^[a-z]{7,}$/.test(folded)) return []
  const options: Option[] = []
  const known = (piece: string) => (lexicon.postings.has(stem(piece)) ? piece : undefined)
  for (let size = folded.length - 3; size >= 4; size--) {
    const end = known(folded.slice(-size))
    if (end) {
      options.push({ how: 'split', worth: worth.loose, needs: [partNeed(end, lexicon)] })
      break
    }
  }
  for (let size = folded.length - 3; size >= 4; size--) {
    const piece = folded.slice(0, size)
    const start = known(piece) ?? known(withoutLink(piece))
    if (start) {
      options.push({ how: 'split', worth: worth.loose * 0.8, needs: [partNeed(start, lexicon)] })
      break
    }
  }
  return options
}

/** Stems that begin as the word does. */
function beginningsOf(folded: string, { sorted }: Lexicon, unfinished: boolean): Need {
  if (folded.length < (unfinished ? 2 : 4) || /^\d+$/.test(folded)) return []
  const need: Need = []
  for (let at = firstFrom(sorted, folded); at < sorted.length && need.length < 60; at++) {
    const one = sorted[at]!
    if (!one.startsWith(folded)) break
    if (one !== folded) need.push([one, 0.6 + (0.4 * folded.length) / one.length])
  }
  return need
}

function firstFrom(sorted: string[], start: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The known word that a long one is hardly different from. */
function nearWord(folded: string, lexicon: Lexicon) {
  const [first] = folded.length < 9 || !/^[a-z]+$/.test(folded) ? [] : lexicon.correct(folded)
  if (!first || first.cost > 1 || !lexicon.postings.has(stem(first.word))) return undefined
  return { shown: lexicon.spelled(first.word), options: optionsFor(first.word, undefined, lexicon) }
}

/** What somebody meant with an unknown word: a known word, or a compound one part of which is mistyped. */
function correctionOf(folded: string, lexicon: Lexicon): { shown: string; options: Option[] } | undefined {
  const whole = lexicon.correct(folded)
  const inPart = correctedCompound(folded, lexicon)
  if (inPart && (!whole.length || (inPart.shown !== folded && inPart.cost < whole[0]!.cost))) return inPart
  if (!whole.length) return undefined
  return {
    shown: lexicon.spelled(whole[0]!.word),
    options: whole.flatMap(({ word, cost }) =>
      optionsFor(word, undefined, lexicon).map((option) => ({ ...option, worth: option.worth * (1 - 0.1 * cost) })),
    ),
  }
}

function correctedCompound(folded: string, lexicon: Lexicon): { shown: string; options: Option[]; cost: number } | undefined {
  if (!/^[a-z]{8,}$/.test(folded)) return undefined
  const isKnown = (piece: string) => lexicon.postings.has(stem(piece)) || lexicon.postings.has(stem(withoutLink(piece)))
  let best: { parts: [string, string]; cost: number } | undefined
  for (let at = 4; at <= folded.length - 4; at++) {
    const [start, end] = [folded.slice(0, at), folded.slice(at)]
    const tries: [string, string, number][] = []
    if (isKnown(start)) for (const { word, cost } of lexicon.correct(end)) tries.push([start, word, cost])
    if (isKnown(end)) for (const { word, cost } of lexicon.correct(start)) tries.push([word, end, cost])
    for (const [first, second, cost] of tries) if (!best || cost < best.cost) best = { parts: [first, second], cost }
  }
  if (!best) return undefined
  const needs = best.parts.map((part) => partNeed(part, lexicon))
  return { shown: best.parts.join(''), options: [{ how: 'typo', worth: worth.split, needs }], cost: best.cost }
}
