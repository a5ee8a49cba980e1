import { dayIn } from './clock.ts'
import { addDays } from './days.ts'

/*
 * Whether something is open, told from a timetable that fits into a page: the visitor's browser asks the same function as the
 * tests do. Nothing here knows more than the timetable, neither languages nor holidays.
 */

/** When something is open: from and to as `HH:MM` of the city, up to `24:00`, and the words that limit it, e.g. "by appointment". */
export type Span = [from: string, to: string, note?: string]

export interface Timetable {
  /** Monday first; a closed day has no spans. */
  week: Span[][]
  /** Days that differ, by `YYYY-MM-DD`: exceptions and public holidays. */
  days: Record<string, Span[]>
}

/** A day `YYYY-MM-DD` and a time `HH:MM`, both of the city. */
export interface Moment {
  day: string
  time: string
}

export type OpeningState =
  | { open: true; /** Missing where it never closes. */ until?: Moment; note?: string | undefined }
  | { open: false; /** Missing where nobody knows. */ opens?: Moment; note?: string | undefined }

/** How far ahead an opening is looked for, in days: longer than any closure for works. */
const farthest = 120

/** What a clock on the town hall shows. @param timeZone IANA name. */
export const momentIn = (date: Date, timeZone: string): Moment => ({
  day: dayIn(date, timeZone),
  time: new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(date),
})

/** Whether something is open at a moment, and when that changes. */
export function openingState(timetable: Timetable, { day, time }: Moment): OpeningState {
  const today = spansOn(timetable, day)
  const current = today.find(([from, to]) => from <= time && time < to)
  if (current) return { open: true, note: current[2], ...closing(timetable, day, current[1]) }
  const later = today.find(([from]) => from > time)
  if (later) return { open: false, opens: { day, time: later[0] }, note: later[2] }
  for (let ahead = 1; ahead <= farthest; ahead++) {
    const next = addDays(day, ahead)
    const [first] = spansOn(timetable, next)
    if (first) return { open: false, opens: { day: next, time: first[0] }, note: first[2] }
  }
  return { open: false }
}

/** The spans of one day, in order. */
export const spansOn = ({ week, days }: Timetable, day: string): Span[] =>
  [...(days[day] ?? week[weekdayOf(day)] ?? [])].sort(([a], [b]) => a.localeCompare(b))

/** When it really closes: a span up to midnight goes on where the next day begins with one, and so does one that adjoins the next. */
function closing(timetable: Timetable, day: string, time: string): { until?: Moment } {
  for (let ahead = 0; ahead <= 7; ahead++) {
    for (const [from, to] of spansOn(timetable, day)) if (from <= time && time < to) time = to
    if (time !== '24:00') return { until: { day, time } }
    const next = addDays(day, 1)
    if (spansOn(timetable, next)[0]?.[0] !== '00:00') return { until: { day, time } }
    day = next
    time = '00:00'
  }
  return {}
}

/** 0 for Monday. */
const weekdayOf = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
