import type { Entry, OpeningHours, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { counted, keyOf, type Context } from '../rule.ts'
import { thresholds } from '../thresholds.ts'

/** Reviews that are too old, and exceptions from opening hours that are over. */
export function freshness(entry: Entry, { today }: Context): Found[] {
  if (entry.type === 'services') return review(entry as Service, today)
  const { openingHours } = entry as { openingHours?: OpeningHours }
  return (openingHours?.exceptions ?? []).flatMap(({ from, to }, index): Found[] =>
    (to ?? from) < today
      ? [
          {
            name: 'past-exception',
            entry: keyOf(entry),
            field: `openingHours.exceptions[${index}]`,
            sentence: `Die Ausnahme endete am ${inGerman(to ?? from)}. Bitte entfernen Sie sie.`,
          },
        ]
      : [],
  )
}

function review(service: Service, today: string): Found[] {
  const { lastCheckedAt } = service
  const about = { entry: keyOf(service), field: 'lastCheckedAt' }
  if (!lastCheckedAt) return [{ name: 'never-checked', ...about, sentence: 'Es fehlt, wann das Amt den Inhalt zuletzt geprüft hat.' }]
  if (lastCheckedAt >= monthsBefore(today, thresholds.reviewMonths)) return []
  return [
    {
      name: 'stale-review',
      ...about,
      sentence: `Zuletzt geprüft am ${inGerman(lastCheckedAt)}, vor mehr als ${counted(thresholds.reviewMonths, 'Monat', 'Monaten')}.`,
    },
  ]
}

/** The same day some months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** `2026-12-31` → `31.12.2026` */
export const inGerman = (day: string) => day.split('-').toReversed().join('.')
