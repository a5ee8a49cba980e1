import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Something that only staff may know. */
export interface InternalText {
  /** What a person knows it by; the text itself is not told on. */
  source: string
  text: string
}

/** Looks for internal texts where they must not be. */
export interface LeakSearch {
  /** Says what is public, here or elsewhere: who repeats it tells nothing. Any nesting of objects, lists and maps. */
  allow(published: unknown): void
  /** The sources of the internal texts that a text holds. */
  in(text: string): string[]
}

/** A line of an internal text, as its words. */
interface Needle {
  words: string[]
  source: string
  isPublic?: boolean
}

/** Fewer words may be the same by chance. */
const fewestWords = 5
const fewestLetters = 25
/** So many words tell one text from another; more would miss texts that were cut short. */
const mostWords = 8
const fewestDigits = 7
const linkTarget = /\]\([^)]*\)/g
/** With the country or the zero, so that no date is taken for one. */
const telephone = /^(?:\+|\(?0)[\d\s()/+-]*$/

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** A number as it is, whether written with the country, the zero or neither. */
const dialled = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?49|^0/, '')
const isTelephone = (text: string) => telephone.test(text) && text.replace(/\D/g, '').length >= fewestDigits

/**
 * Prepares the search. Whatever the number of internal texts, each word of a page is looked up once: lines are found by their first
 * two words, then compared. Only words count, so that neither escapes nor punctuation hide a text. Short texts are left out, for they
 * may be the same by chance; a telephone number is not.
 */
export function openLeakSearch(internal: Iterable<InternalText>): LeakSearch {
  const byFirst = new Map<string, Map<string, Needle[]>>()
  const numbers = new Map<string, Needle[]>()

  for (const { text, source } of internal) for (const line of text.split(/\n+/)) add(line.trim(), source)
  for (const words of ourOwnTexts().map(wordsOf)) for (const needle of matches(words)) needle.isPublic = true

  function add(line: string, source: string) {
    const words = wordsOf(line).slice(0, mostWords)
    const isNumber = isTelephone(line)
    if (!isNumber && (words.length < fewestWords || line.length < fewestLetters)) return
    const needle = { words, source }
    const seconds = entry(byFirst, words[0]!, () => new Map<string, Needle[]>())
    entry(seconds, words[1] ?? '', () => []).push(needle)
    if (isNumber) entry(numbers, dialled(line), () => []).push(needle)
  }

  function* matches(words: string[]): Generator<Needle> {
    for (let at = 0; at < words.length; at++) {
      const seconds = byFirst.get(words[at]!)
      if (!seconds) continue
      for (const next of [words[at + 1], '']) {
        for (const needle of (next !== undefined && seconds.get(next)) || []) if (needle.words.every((word, index) => word === words[at + index])) yield needle
      }
    }
  }

  return {
    allow(published) {
      if (!byFirst.size) return
      eachText(published, (text) => {
        // As it is, and as Markdown shows it: the address of a link does not stand between the words of its sentence.
        for (const shown of new Set([text, text.replace(linkTarget, ']')])) for (const needle of matches(wordsOf(shown))) needle.isPublic = true
        if (isTelephone(text)) for (const needle of numbers.get(dialled(text)) ?? []) needle.isPublic = true
      })
    },
    in(text) {
      if (!byFirst.size) return []
      const found = new Set<string>()
      for (const { isPublic, source } of matches(wordsOf(text))) if (!isPublic) found.add(source)
      return [...found]
    },
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)!
}

/** Visits every text in a value, however deep. */
export function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value)
  else if (typeof value === 'object' && value !== null) for (const inner of value instanceof Map ? value.values() : Object.values(value)) eachText(inner, visit)
}

/** What the portal says of itself: the texts of its interface and its standing pages. */
const ourOwnTexts = () =>
  ['../strings', '../../content/pages'].flatMap((relative) => {
    const folder = path.join(import.meta.dirname, relative)
    return readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  })
