import type { HolidayName, Region } from '../content/holidays.ts'
import { weekdays } from '../content/schema/common.ts'
import type { Localized, OpeningHours } from '../content/schema/index.ts'
import { closingHolidays } from '../content/timetable.ts'

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

/** A day, or several in a row, on which the usual hours do not hold. */
export interface Difference {
  from: string
  to?: string | undefined
  /** Empty: closed. */
  hours: { from: string; to: string }[]
  reason?: Localized | undefined
  /** Set where a public holiday is the reason. */
  holiday?: HolidayName
}

/** How long before a public holiday it is worth telling, in days. */
const holidaysAhead = 60

/**
 * What differs from the usual hours and is still worth telling, soonest first: the office's own exceptions, and the public
 * holidays of the next weeks that close what would be open.
 * @param today `YYYY-MM-DD`
 */
export function coming(hours: Pick<OpeningHours, 'regular' | 'exceptions' | 'closedOnPublicHolidays'>, today: string, region?: Region): Difference[] {
  const own: Difference[] = hours.exceptions.filter(({ from, to }) => (to ?? from) >= today)
  const closed = closingHolidays(hours, today, holidaysAhead, region).filter(({ day }) => isUsuallyOpen(hours, day))
  return [...own, ...closed.map(({ day, name }): Difference => ({ from: day, hours: [], holiday: name }))].sort((a, b) => a.from.localeCompare(b.from))
}

function isUsuallyOpen({ regular }: Pick<OpeningHours, 'regular'>, day: string): boolean {
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!
  return regular.some(({ days }) => days.includes(weekday))
}
