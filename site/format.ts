import { dayIn } from '../content/clock.ts'
import type { Event, Service } from '../content/schema/index.ts'
import type { Locale } from './locale.ts'

type Speaker = Pick<Locale, 't' | 'uiCode' | 'timeZone'>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making an `Intl` format is slow and thousands of pages need the same few. */
function dateFormat(code: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${code} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(code, options)
  formats.set(key, format)
  return format
}

const longDate = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** A moment's day in the city's time zone, e.g. `3. Januar 2026`. */
export const formatDate = (moment: string | Date, { uiCode, timeZone }: Speaker) =>
  dateFormat(uiCode, { ...longDate, timeZone }).format(new Date(moment))

/** As `formatDate`, with the weekday. */
export const formatDateWithWeekday = (moment: string | Date, { uiCode, timeZone }: Speaker) =>
  dateFormat(uiCode, { weekday: 'long', ...longDate, timeZone }).format(new Date(moment))

/** A calendar day `YYYY-MM-DD`, which belongs to no time zone. */
export const formatDay = (day: string, { uiCode }: Speaker) => dateFormat(uiCode, { ...longDate, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** A day, a month (`YYYY-MM`) or a year, as exactly as it is known. */
export function formatPeriod(period: string, speaker: Speaker): string {
  const [, month, day] = period.split('-')
  if (day) return formatDay(period, speaker)
  return month ? dateFormat(speaker.uiCode, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${period}-01T00:00:00Z`)) : period
}

/** A moment's time of day in the city's time zone, e.g. `18:00 Uhr`. */
export const formatTime = (moment: string, { t, timeZone }: Speaker) => t.time.clock(clockOf(moment, timeZone))

/** `HH:MM` in the city's time zone. */
const clockOf = (moment: string, timeZone: string) =>
  dateFormat('de', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(moment))

/** Until when something holds: its last day where it ends at midnight, else day and time. */
export function formatUntil(end: string, locale: Speaker): string {
  if (clockOf(end, locale.timeZone) === '00:00') return formatDate(new Date(Date.parse(end) - 1), locale)
  return `${formatDate(end, locale)}, ${formatTime(end, locale)}`
}

/** The calendar day of a moment in the city's time zone, `YYYY-MM-DD`; sorts and groups. */
export const dayOf = (moment: string | Date, timeZone: string) => dayIn(new Date(moment), timeZone)

const euros = new Map<string, Intl.NumberFormat>()

/** Euro, e.g. `12,50 €`; whole amounts without cents. */
export function formatEuro(amount: number, { uiCode }: Pick<Locale, 'uiCode'>): string {
  let format = euros.get(uiCode)
  if (!format) euros.set(uiCode, (format = new Intl.NumberFormat(uiCode, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })))
  return format.format(amount)
}

/** The amount of a fee in words; undefined where a statute sets it. */
export function formatFee(fee: Pick<Service['fees'][number], 'kind' | 'amount' | 'upTo'>, locale: Speaker): string | undefined {
  const { amount, upTo, kind } = fee
  if (kind === 'free' || (kind === 'fixed' && amount === 0)) return locale.t.service.free
  if (kind === 'range') {
    const end = formatEuro(upTo ?? 0, locale)
    return amount ? locale.t.service.fromTo(formatEuro(amount, locale), end) : locale.t.service.upTo(end)
  }
  return amount === undefined ? undefined : formatEuro(amount, locale)
}

/** A length of time, e.g. `3 Wochen`. */
export const formatDuration = (value: number, unit: keyof Locale['t']['durations'], { t }: Speaker) => t.durations[unit](value)

/** How long it takes, e.g. `2 bis 6 Wochen`; undefined where no figure is known. */
export function formatProcessingTime(time: Service['processingTime'], locale: Speaker): string | undefined {
  if (!time?.unit) return undefined
  const { min, max, unit } = time
  const { fromTo, upTo, atLeast } = locale.t.service
  if (min && max) return min < max ? fromTo(String(min), formatDuration(max, unit, locale)) : formatDuration(max, unit, locale)
  if (max) return upTo(formatDuration(max, unit, locale))
  return min ? atLeast(formatDuration(min, unit, locale)) : undefined
}

/** When an event is: its day and hours, or its days where it lasts longer. */
export function formatEventTime({ start, end, allDay }: Pick<Event, 'start' | 'end' | 'allDay'>, locale: Speaker): string {
  const { time } = locale.t
  const day = formatDateWithWeekday(start, locale)
  const severalDays = end !== undefined && dayOf(start, locale.timeZone) !== dayOf(end, locale.timeZone)
  if (allDay) return severalDays ? time.dates(day, formatDateWithWeekday(end, locale)) : `${day}, ${time.allDay}`
  const from = formatTime(start, locale)
  if (!end || end === start) return `${day}, ${from}`
  if (severalDays) return time.dates(`${day}, ${from}`, `${formatDateWithWeekday(end, locale)}, ${formatTime(end, locale)}`)
  return `${day}, ${time.span(clockOf(start, locale.timeZone), clockOf(end, locale.timeZone))}`
}
