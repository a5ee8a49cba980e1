/** What pages may ask of the time. */
export interface Clock {
  /** Whether a moment (ISO 8601 with offset) is now or was before. */
  hasPassed(moment: string): boolean
  /** The day in the city, `YYYY-MM-DD`. */
  today(): string
}

/** A clock that stands at a moment. @param timeZone IANA name, e.g. `Europe/Berlin`. */
export const clockAt = (now: Date, timeZone: string): Clock => ({
  hasPassed: (moment) => Date.parse(moment) <= now.getTime(),
  today: () => dayIn(now, timeZone),
})

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayIn(moment: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) formatters.set(timeZone, (formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return formatter.format(moment)
}

const quarterOfAnHour = 15 * 60 * 1000

/** The beginning of the next day in a time zone, milliseconds since 1970. Offsets of all time zones are whole quarters of an hour. */
export function nextDay(now: Date, timeZone: string): number {
  const today = dayIn(now, timeZone)
  let moment = Math.floor(now.getTime() / quarterOfAnHour) * quarterOfAnHour
  do moment += quarterOfAnHour
  while (dayIn(new Date(moment), timeZone) === today)
  return moment
}
