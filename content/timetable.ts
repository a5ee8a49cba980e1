import { addDays } from './days.ts'
import { holidaysBetween, type Region } from './holidays.ts'
import type { Span, Timetable } from './opening.ts'
import { weekdays } from './schema/common.ts'
import type { Localized, OpeningHours } from './schema/index.ts'

/** How long a timetable holds, in days: a copy that was never made again must not open on a holiday. */
const timetableAhead = 400

/**
 * The hours as a script in a browser reads them: the usual week and every day that differs, holidays included.
 * @param say puts a note into the page's language.
 */
export function timetableOf(hours: OpeningHours, today: string, region: Region | undefined, say: (note: Localized) => string): Timetable {
  const week = weekdays.map((day) =>
    hours.regular.filter(({ days }) => days.includes(day)).map(({ from, to, note }): Span => (note ? [from, to, say(note)] : [from, to])),
  )
  const days: Timetable['days'] = {}
  for (const { day } of closingHolidays(hours, today, timetableAhead, region)) days[day] = []
  const last = addDays(today, timetableAhead)
  for (const { from, to = from, hours: spans } of hours.exceptions) {
    for (let day = from < today ? today : from; day <= to && day <= last; day = addDays(day, 1)) days[day] = spans.map((span): Span => [span.from, span.to])
  }
  return { week, days }
}

/** Public holidays on which it is closed, as far as the office says nothing else about the day. */
export function closingHolidays({ exceptions, closedOnPublicHolidays }: Pick<OpeningHours, 'exceptions' | 'closedOnPublicHolidays'>, today: string, ahead: number, region?: Region) {
  if (!closedOnPublicHolidays) return []
  return holidaysBetween(region, today, addDays(today, ahead)).filter(({ day }) => !exceptions.some(({ from, to }) => from <= day && day <= (to ?? from)))
}
