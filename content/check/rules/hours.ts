import type { Entry, OpeningHours } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, type Context } from '../rule.ts'
import { inGerman } from './freshness.ts'

const dayNames = { mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag' } as const

/** Opening hours that are said twice: spans that overlap on a day, exceptions for the same day. */
export function hours(entry: Entry, _context: Context): Found[] {
  const { openingHours } = entry as { openingHours?: OpeningHours }
  if (!openingHours) return []
  return [...regular(openingHours), ...exceptions(openingHours)].map((found) => ({ ...found, entry: keyOf(entry) }))
}

/** Rows with a note of their own may well overlap: from 8 to 12 for everybody, from 10 to 12 only with an appointment. */
function regular({ regular }: OpeningHours): Found[] {
  return regular.flatMap((row, index) =>
    regular.slice(0, index).flatMap((before): Found[] => {
      const day = row.days.find((one) => before.days.includes(one))
      if (!day || row.note || before.note || row.from >= before.to || before.from >= row.to) return []
      const twice = row.from === before.from && row.to === before.to
      const sentence = twice
        ? `${dayNames[day]}, ${row.from} bis ${row.to} Uhr steht zweimal da.`
        : `Am ${dayNames[day]} überschneiden sich ${before.from} bis ${before.to} Uhr und ${row.from} bis ${row.to} Uhr.`
      return [{ name: 'overlapping-hours', field: `openingHours.regular[${index}]`, sentence }]
    }),
  )
}

const exceptions = ({ exceptions }: OpeningHours): Found[] =>
  exceptions.flatMap((row, index) =>
    exceptions
      .slice(0, index)
      .filter((before) => row.from <= (before.to ?? before.from) && before.from <= (row.to ?? row.from))
      .map((before): Found => ({
        name: 'overlapping-hours',
        field: `openingHours.exceptions[${index}]`,
        sentence: `Für den ${inGerman(row.from > before.from ? row.from : before.from)} gibt es zwei Ausnahmen.`,
      })),
  )
