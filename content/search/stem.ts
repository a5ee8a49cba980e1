import { wordsOf } from './fold.ts'
import { stopWords } from './lists/stop-words.ts'
import { irregular, umlautPlurals } from './lists/irregular.ts'

const known = new Map<string, string>()

/**
 * The part of a folded word that its forms have in common: `anmelden`, `Anmeldung` and `angemeldet` are `anmeld`.
 * A light stemmer after the idea of CISTEM (Weißweiler and Fraser, 2017). Umlauts stay, so that *Schule* (`schul`) and *Schüler*
 * (`schuel`) differ; the plurals that need one (`Ämter`) stand in a list.
 */
export function stem(folded: string): string {
  let found = known.get(folded)
  if (known.size > 100_000) known.clear()
  if (found === undefined) known.set(folded, (found = stemAnew(folded)))
  return found
}

function stemAnew(folded: string): string {
  if (folded.length < 4 || /\d/.test(folded)) return folded
  const listed = irregular.get(folded)
  if (listed) return listed
  let word = participle(singular(folded))
  if (word.endsWith('innen')) word = word.slice(0, -3)
  if (/(?:er|ent|ist)in$/.test(word)) word = word.slice(0, -2)
  word = word.replace(/nisse[sn]?$/, 'nis').replace(/ung(?:s|en)$/, 'ung')
  if (word.endsWith('ung') && word.length > 6 && !keepsUng.has(word)) word = word.slice(0, -3)
  if (folded.endsWith('em') && folded.length > 5) word = word.slice(0, -2)
  for (let before = ''; before !== word;) {
    before = word
    word = withoutEnding(word)
  }
  return word
}

/** Takes one ending off, if enough of the word remains. */
function withoutEnding(word: string): string {
  const length = word.length
  const last = word[length - 1]!
  const beforeLast = word[length - 2]
  const cut = (size: number, least: number) => (length - size >= least ? word.slice(0, -size) : word)
  if (last === 'e') return cut(1, 3)
  if (last === 'n') {
    if (word.endsWith('ern')) return cut(3, 4)
    if (beforeLast === 'e') return cut(2, 3)
    return beforeLast === 'l' || beforeLast === 'r' ? cut(1, 5) : word
  }
  if (last === 'r') return beforeLast === 'e' && word[length - 3] !== 'i' ? cut(2, 4) : word
  if (last === 's') {
    if (beforeLast === 'e') return cut(2, 3)
    return 'bdfghklmnrtoay'.includes(beforeLast!) ? cut(1, 4) : word
  }
  if (last === 't' && (/[^aeiou]et$/.test(word) || /(?:er|el|ig)t$/.test(word))) return cut(1, 5)
  if (last === 'g' && /[^aeioul]ing$/.test(word)) return cut(3, 3)
  return word
}

/** Words that would become another one without their ending. */
const keepsUng = new Set(['zeitung', 'stiftung', 'kleidung', 'nahrung', 'wohnung'])

/** `aemter` → `amt`, also at the end of a compound. */
function singular(word: string): string {
  if (!/(?:ae|oe|ue)/.test(word)) return word
  for (let start = 0; start <= word.length - 4; start++) {
    const found = umlautPlurals.get(word.slice(start)) ?? (word.endsWith('n') ? umlautPlurals.get(word.slice(start, -1)) : undefined)
    if (found) return word.slice(0, start) + found
  }
  return word
}

const prefixes = 'ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zurueck|zusammen'
const weakParticiple = new RegExp(`^(${prefixes})ge(.{3,})t(?:e[mnrs]?)?$`)
const strongParticiple = new RegExp(`^(${prefixes})ge(?=.{3,}en(?:e[mnrs]?)?$)`)

/** `angemeldet` → `anmelde`: without the *ge* between a prefix and its verb, and the ending of the participle. */
const participle = (word: string): string =>
  word.replace(weakParticiple, '$1$2').replace(strongParticiple, '$1')

/** The stems of a text without the words of grammar. */
export const stemsOf = (text: string): string[] => wordsOf(text).flatMap(({ folded }) => (stopWords.has(folded) ? [] : stem(folded)))
