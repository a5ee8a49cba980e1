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
