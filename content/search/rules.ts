import type { BestBet } from './contract.ts'
import { stemsOf } from './stem.ts'

/** What the central team can say about words of the search. */
export const ruleKinds = ['best-bet', 'same', 'means'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** Where a best bet can lead, by the field that names it. */
export const ruleTargets = { service: 'services', organisation: 'organisations', location: 'locations', topic: 'topics' } as const
type Target = keyof typeof ruleTargets

/** A rule as far as the search looks at it; words of all languages count alike. */
export interface Rule extends Partial<Record<Target, string | undefined>> {
  kind: RuleKind
  /** What people ask; the first one. */
  title: { [language: string]: string }
  /** Others who mean the same. */
  words?: { [language: string]: string[] } | undefined
  /** What is meant by it. */
  meaning?: { [language: string]: string[] } | undefined
}

export interface RuleMistake {
  /** Path of the field, from the rule. */
  path: (string | number)[]
  message: string
  input: unknown
}

const longestPhrase = 100
const targetsOf = (rule: Rule) => (Object.keys(ruleTargets) as Target[]).filter((field) => rule[field] !== undefined)

/** Phrases are the same where the search takes them for the same; empty where it can do nothing with one. */
const keyOf = (phrase: string) => stemsOf(phrase).join(' ')

const allOf = (words: Rule['words']): string[] => Object.values(words ?? {}).flat()
/** What people ask, in all languages. */
export const questionsOf = ({ title, words }: Pick<Rule, 'title' | 'words'>): string[] => [...Object.values(title), ...allOf(words)]

/** What is wrong with a rule by itself, as parts of sentences. */
export function mistakesOf(rule: Rule): RuleMistake[] {
  const { kind, title, words, meaning } = rule
  const targets = targetsOf(rule)
  const forms: RuleMistake[] = [
    ...(kind !== 'best-bet' ? targets.map((field) => ({ path: [field], message: 'ein Ziel hat nur ein bester Treffer (best-bet)', input: rule[field] })) : []),
    ...(targets.length > 1 ? [{ path: [targets[1]!], message: 'ein bester Treffer führt zu genau einem Ziel', input: rule[targets[1]!] }] : []),
    ...(kind !== 'means' && allOf(meaning).length ? [{ path: ['meaning'], message: 'eine Bedeutung gibt es nur bei der Art „means“', input: meaning }] : []),
    ...(kind === 'means' && !allOf(meaning).length ? [{ path: ['meaning'], message: 'sagen Sie, was gemeint ist', input: meaning }] : []),
    ...(kind === 'same' && !allOf(words).length ? [{ path: ['words'], message: 'nennen Sie mindestens ein weiteres Wort, das dasselbe bedeutet', input: words }] : []),
  ]
  const meant = new Set(allOf(meaning).map(keyOf))
  return [
    ...forms,
    ...Object.entries(title).flatMap(([language, phrase]) => phraseMistakes(phrase, ['title', language], kind)),
    ...Object.entries({ words, meaning }).flatMap(([field, lists]) =>
      Object.entries(lists ?? {}).flatMap(([language, list]) => list.flatMap((phrase, at) => phraseMistakes(phrase, [field, language, at], kind))),
    ),
    ...Object.entries(words ?? {}).flatMap(([language, list]) => repeated([title[language], ...list]).map((phrase) => doubled(phrase, ['words', language]))),
    ...Object.entries(meaning ?? {}).flatMap(([language, list]) => repeated(list).map((phrase) => doubled(phrase, ['meaning', language]))),
    ...questionsOf(rule)
      .filter((phrase) => meant.has(keyOf(phrase)))
      .map((phrase) => ({ path: ['meaning'], message: `„${phrase}“ kann nicht sich selbst bedeuten`, input: phrase })),
  ]
}

const doubled = (phrase: string, path: (string | number)[]): RuleMistake => ({ path, message: `„${phrase}“ steht hier zweimal oder in einer anderen Form noch einmal`, input: phrase })

/** Phrases that the search cannot tell from one before them. */
function repeated(phrases: (string | undefined)[]): string[] {
  const seen = new Set<string>()
  return phrases.flatMap((phrase) => {
    if (phrase === undefined) return []
    const key = keyOf(phrase)
    return seen.has(key) ? [phrase] : (seen.add(key), [])
  })
}

function phraseMistakes(phrase: string, path: (string | number)[], kind: RuleKind): RuleMistake[] {
  const message =
    phrase.length > longestPhrase
      ? `„${phrase.slice(0, 40)}…“ ist zu lang; es dürfen höchstens ${longestPhrase} Zeichen sein`
      : kind !== 'best-bet' && /[,>|\n]/.test(phrase)
        ? `„${phrase}“ enthält ein Komma oder ein Zeichen wie > und |; schreiben Sie jedes Wort für sich`
        : !keyOf(phrase)
          ? `„${phrase}“ enthält kein Wort, das die Suche unterscheiden kann`
          : undefined
  return message ? [{ path, message, input: phrase }] : []
}

/** What rules say against each other: where one is found wanting, its id and a whole sentence. */
export function conflictsAmong(rules: readonly (Rule & { id: string })[]): { id: string; field: string; message: string }[] {
  const owners = new Map<string, Rule & { id: string }>()
  const leads = meaningsOf(rules)
  return rules.flatMap((rule) => {
    const bet = rule.kind === 'best-bet'
    const found = bet && !targetsOf(rule).length ? [{ id: rule.id, field: 'service', message: `Es fehlt das Ziel: ${Object.keys(ruleTargets).join(', ')}.` }] : []
    for (const phrase of questionsOf(rule)) {
      // A question can be a best bet and a synonym at once.
      const key = `${bet ? 'bet' : 'words'} ${keyOf(phrase)}`
      const owner = owners.get(key)
      if (!owner) owners.set(key, rule)
      else if (owner.id !== rule.id) found.push({ id: rule.id, field: 'title', message: `„${phrase}“ steht schon in der Regel „${Object.values(owner.title)[0]}“. Bitte fassen Sie beide zusammen.` })
    }
    const circle = rule.kind === 'means' ? questionsOf(rule).find((phrase) => leadsTo(keyOf(phrase), keyOf(phrase), leads)) : undefined
    if (circle !== undefined) found.push({ id: rule.id, field: 'meaning', message: `„${circle}“ führt über andere Regeln im Kreis zu sich selbst zurück.` })
    return found
  })
}

/** By what people ask, what is meant by it. */
function meaningsOf(rules: readonly Rule[]): Map<string, string[]> {
  const leads = new Map<string, string[]>()
  for (const rule of rules) {
    if (rule.kind !== 'means') continue
    for (const phrase of questionsOf(rule)) leads.set(keyOf(phrase), [...(leads.get(keyOf(phrase)) ?? []), ...allOf(rule.meaning).map(keyOf)])
  }
  return leads
}

function leadsTo(from: string, goal: string, leads: Map<string, string[]>, passed = new Set<string>()): boolean {
  if (passed.has(from)) return false
  passed.add(from)
  return (leads.get(from) ?? []).some((next) => next === goal || leadsTo(next, goal, leads, passed))
}

/**
 * What rules say, in the form that the index takes.
 * @param urlOf where an entry's result leads; undefined where it is not in this index: nothing leads there then.
 */
export function decisionsFrom(rules: readonly Rule[], urlOf: (type: (typeof ruleTargets)[Target], id: string) => string | undefined): { synonyms: string; bestBets: BestBet[] } {
  const bestBets = rules.flatMap((rule): BestBet[] => {
    const [field] = rule.kind === 'best-bet' ? targetsOf(rule) : []
    const url = field && urlOf(ruleTargets[field], rule[field]!)
    return url ? distinct(questionsOf(rule)).map((question) => ({ question, url })) : []
  })
  const synonyms = rules.flatMap((rule) => {
    const left = distinct(questionsOf(rule)).join(', ')
    if (rule.kind === 'best-bet') return []
    return rule.kind === 'same' ? left : `${left} > ${distinct(allOf(rule.meaning)).join(', ')}`
  })
  return { synonyms: synonyms.join('\n'), bestBets }
}

const distinct = (phrases: string[]): string[] => [...new Map(phrases.map((phrase) => [keyOf(phrase), phrase])).values()]
