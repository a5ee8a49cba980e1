import { weekdays } from '../content/schema/common.ts'
import type { Localized, OpeningHours } from '../content/schema/index.ts'

export type Weekday = (typeof weekdays)[number]

/** One line of a timetable: days in a row with the same hours; no spans: closed. */
export interface HoursRow {
  first: Weekday
  last: Weekday
  spans: { from: string; to: string; note?: Localized | undefined }[]
}

/** Turns opening hours into the lines of a timetable, Monday first, equal neighbours as one line. */
export function hoursRows({ regular }: Pick<OpeningHours, 'regular'>): HoursRow[] {
  const rows: HoursRow[] = []
  for (const day of weekdays) {
    const spans = regular
      .filter(({ days }) => days.includes(day))
      .map(({ from, to, note }) => ({ from, to, note }))
      .sort((a, b) => a.from.localeCompare(b.from))
    const previous = rows.at(-1)
    if (previous && JSON.stringify(previous.spans) === JSON.stringify(spans)) previous.last = day
    else rows.push({ first: day, last: day, spans })
  }
  return rows
}

/**
 * The exceptions that are still worth telling, soonest first.
 * @param today `YYYY-MM-DD`
 */
export function coming({ exceptions }: Pick<OpeningHours, 'exceptions'>, today: string): OpeningHours['exceptions'] {
  return exceptions.filter(({ from, to }) => (to ?? from) >= today).sort((a, b) => a.from.localeCompare(b.from))
}
