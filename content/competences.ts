import type { competenceKinds } from './schema/place.ts'

/*
 * Who is responsible for whom: ranges of names, licence plates, tax and file numbers and streets. Nothing here knows more than
 * the ranges, so a browser can ask as well.
 */

export type CompetenceKind = (typeof competenceKinds)[number]

export interface Range {
  kind: CompetenceKind
  from: string
  to: string
}

/** What a caller has named. */
export interface Named {
  kind: CompetenceKind
  value: string
}

/** Whether one stands before another, as in a German list. */
export const compareEnds = (a: string, b: string) => a.localeCompare(b, 'de', { numeric: true, sensitivity: 'base' })

/** Both ends belong to a range, and K is everything that begins with K. */
export const reachesTo = (to: string, value: string) => compareEnds(value, to) <= 0 || unaccented(value).startsWith(unaccented(to))

/** Müller stands among the Mu…, as in a telephone book. */
const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a range holds what was named. */
export function isInRange({ kind, from, to }: Range, named: Named): boolean {
  if (kind !== named.kind) return false
  const [first, last, value] = [from, to, named.value].map((text) => written(kind, text)) as [string, string, string]
  // Numbers of other offices and plates of other places are built alike but not of one row.
  if (rowOf(kind, first) !== rowOf(kind, value)) return false
  return compareEnds(first, value) <= 0 && reachesTo(last, value)
}

/** `MZ AB 123` and `mz-ab123` are one plate; a tax number is its digits. */
function written(kind: CompetenceKind, text: string): string {
  const clean = text.trim().toUpperCase()
  if (kind === 'plate') return clean.replace(/^([A-ZÄÖÜ]{1,3})[\s-]+/, '$1-').replace(/^([A-ZÄÖÜ]{1,3}-[A-Z]{1,2})\s*-?\s*(?=\d)/, '$1 ')
  if (kind === 'taxNumber') return clean.replace(/\D/g, '')
  return clean
}

/** The place of a plate, and the beginning of a file number without its last part. */
function rowOf(kind: CompetenceKind, text: string): string {
  if (kind === 'plate') return text.split('-')[0]!
  return kind === 'fileNumber' ? text.split('-').slice(0, -1).join('-') : ''
}

const patterns: [CompetenceKind, RegExp][] = [
  ['taxNumber', /(?:^|\s)(\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5})(?=\s|$)/],
  ['fileNumber', /(?:^|\s)(\d{1,4}-[A-ZÄÖÜ\d]{1,6}(?:-\d{1,6})+|\d{2}-[A-ZÄÖÜ]{1,4}-\d{1,6})(?=\s|$)/i],
  // With its place and hyphen, or with its digits: `an der 12` is no plate.
  ['plate', /(?:^|\s)([A-ZÄÖÜ]{1,3}-[A-Z]{1,2}(?:[ -]?\d{1,4}[EH]?)?|[A-ZÄÖÜ]{1,3} [A-Z]{1,2} ?\d{1,4}[EH]?)(?=\s|$)/i],
  ['street', /(?:^|\s)([\p{L}.-]*(?:straße|strasse|str\.|gasse|platz|allee|ufer|damm)(?:\s+\d+\s*[a-z]?)?)(?=\s|$|,)/iu],
  ['name', /(?:^|\s)(?:nachname|familienname|name|buchstabe|herr|frau|familie)\s+(\p{L}[\p{L}'-]*)/iu],
  ['name', /^([a-zäöü])$/i],
  ['name', /\s([a-zäöü])$/i],
]

/**
 * What a question names that an office may be responsible for, and the rest of the question.
 * @param question as it was typed: `hundesteuer name müller`, `MZ-AB 123`, `26/123/45678`.
 */
export function namedIn(question: string): { named: Named[]; rest: string } {
  const named: Named[] = []
  let rest = question.trim()
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(rest)
    if (!found || named.some((one) => one.kind === kind)) continue
    named.push({ kind, value: found[1]! })
    // A street is a word of the question as well: somebody may look for it.
    if (kind !== 'street') rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim()
  }
  return { named, rest }
}
