import { addDays } from '../../../content/days.ts'
import { holidaysBetween, type Region } from '../../../content/holidays.ts'
import { momentIn, openingState, type Moment, type Timetable } from '../../../content/opening.ts'

/** When 115 is there: Monday to Friday, 8 to 18 o'clock (service promise of 115). */
export const serviceTimes = { from: '08:00', to: '18:00', weekdays: 5 } as const

/** Longer than any row of days without service. */
const daysAhead = 30

/**
 * Until when somebody has to be called back: 24 hours, of which those on days without service do not count. What comes on Friday at
 * 17:00 is due on Monday at 17:00; what comes outside of service times counts from the next time that 115 is there.
 * The promise can also be read as 24 hours of service, more than two days: whoever keeps this one keeps that one too.
 * @param region the state whose public holidays are no service days; none are known without it.
 */
export function callbackDue(from: Date, timeZone: string, region: Region | undefined): Date {
  const asked = momentIn(from, timeZone)
  const times = timetable(asked.day, region)
  const state = openingState(times, asked)
  const start = state.open ? asked : state.opens!
  const next = openingState(times, { day: start.day, time: '24:00' })
  return instantOf({ day: next.open ? start.day : next.opens!.day, time: start.time }, timeZone)
}

function timetable(today: string, region: Region | undefined): Timetable {
  const { from, to, weekdays } = serviceTimes
  const week = Array.from({ length: 7 }, (_, day): Timetable['week'][number] => (day < weekdays ? [[from, to]] : []))
  return { week, days: Object.fromEntries(holidaysBetween(region, today, addDays(today, daysAhead)).map(({ day }) => [day, []])) }
}

/** The moment at which a clock of the city shows this. Twice, for the offset at the first guess may be another one. */
function instantOf({ day, time }: Moment, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  let guess = wanted
  for (let round = 0; round < 2; round++) {
    const shown = momentIn(new Date(guess), timeZone)
    guess += wanted - Date.parse(`${shown.day}T${shown.time}:00Z`)
  }
  return new Date(guess)
}
