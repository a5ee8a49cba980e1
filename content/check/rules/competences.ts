import { compareEnds as compare, reachesTo } from '../../competences.ts'
import type { ContactPoint } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, listed, type Context } from '../rule.ts'

type Kind = ContactPoint['competences'][number]['kind']

interface Range {
  point: ContactPoint
  from: string
  to: string
  note: string | undefined
}

const whose: Record<Kind, string> = { name: 'Namen', street: 'Straßen', plate: 'Kennzeichen', taxNumber: 'Steuernummern', fileNumber: 'Aktenzeichen' }

/** Ranges of names, plates, numbers and streets that overlap or leave somebody out, by kind within one office. */
export const competences = (context: Context): Found[] => groups(context).flatMap(({ kind, ranges }) => [...overlaps(kind, ranges), ...gaps(kind, ranges)])

/**
 * Ranges that belong together: those of one contact point; and contact points of an office with one range each that the same
 * services name (A to K here, L to Z there).
 */
function groups({ knowledge: { entries }, languages: [language] }: Context): { kind: Kind; ranges: Range[] }[] {
  const naming = new Map<string, string[]>()
  for (const { id, contactPoints } of entries.services.values()) for (const point of contactPoints) naming.set(point, [...(naming.get(point) ?? []), id])
  const found = new Map<string, { kind: Kind; ranges: Range[] }>()
  for (const point of entries['contact-points'].values()) {
    for (const [kind, own] of Map.groupBy(point.competences, (one) => one.kind)) {
      const key = own.length > 1 ? point.id : `${point.organisation} ${naming.get(point.id)?.join(',') ?? ''}`
      const group = found.get(`${key} ${kind}`) ?? { kind, ranges: [] }
      group.ranges.push(...own.map(({ from, to, note }) => ({ point, from, to, note: note?.[language] })))
      found.set(`${key} ${kind}`, group)
    }
  }
  return [...found.values()].map(({ kind, ranges }) => ({ kind, ranges: ranges.toSorted((a, b) => compare(a.from, b.from)) }))
}

const reaches = ({ to }: Range, start: string) => reachesTo(to, start)

function overlaps(kind: Kind, ranges: Range[]): Found[] {
  return ranges.flatMap((range, index): Found[] => {
    const before = ranges[index - 1]
    // Two tasks of one contact point may well share the alphabet.
    if (!before || !reaches(before, range.from) || (before.point === range.point && before.note !== range.note && before.from === range.from && before.to === range.to)) return []
    return [{ name: 'overlapping-competence', ...about([range, before]), sentence: `${whose[kind]} ${span(before)} und ${span(range)} überschneiden sich. Wer ist zuständig?` }]
  })
}

/** What lies between two ranges, and before the first and after the last letter. Only what can be told for sure. */
function gaps(kind: Kind, ranges: Range[]): Found[] {
  const missing = ranges.flatMap((range, index) => between(ranges[index - 1]?.to, range.from))
  missing.push(...between(ranges.at(-1)!.to, undefined))
  if (!missing.length) return []
  return [{ name: 'competence-gap', ...about(ranges), sentence: `Für ${whose[kind]} mit ${listed(missing)} ist niemand genannt.` }]
}

function between(end: string | undefined, start: string | undefined): string[] {
  if (/^\d+$/.test(end ?? '') && /^\d+$/.test(start ?? '')) return Number(start) > Number(end) + 1 ? [`${Number(end) + 1} bis ${Number(start) - 1}`] : []
  const [first, last] = [initial(end), initial(start)]
  // Numbers and signs have no alphabet that they could leave something out of.
  if ((end !== undefined && !first) || (start !== undefined && !last)) return []
  const letters = alphabet.slice(first ? alphabet.indexOf(first) + 1 : 0, last ? alphabet.indexOf(last) : undefined)
  return letters.length > 1 ? [`${letters[0]} bis ${letters.at(-1)}`] : [...letters]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letter that a range begins or ends with; of a plate the one behind the place. */
const initial = (value: string | undefined) => /^(?:[A-ZÄÖÜ]{1,3}-)?([A-Z])/.exec((value ?? '').toUpperCase().replace('Ä', 'A').replace('Ö', 'O').replace('Ü', 'U'))?.[1]

const span = ({ from, to }: Range) => (from === to ? from : `${from} bis ${to}`)

function about(ranges: Range[]): Pick<Found, 'entry' | 'others' | 'field'> {
  const [first, ...others] = [...new Set(ranges.map(({ point }) => keyOf(point)))]
  return { entry: first!, others, field: 'competences' }
}
