import { dayIn } from '../../content/clock.ts'
import type { OpeningHours } from '../../content/schema/index.ts'
import { timetableOf } from '../../content/timetable.ts'
import { coming, hoursRows } from '../../site/hours.ts'
import type { Hours, Language } from './eleventy/data.ts'
import { filledIn, labels } from './labels.ts'

/** Opening hours ready to be shown. */
export interface Timetable {
  rows: { days: string; hours: string }[]
  exceptions: string[]
  /** What a script in the browser reads to say whether it is open now, as JSON. */
  live: string
}

export const benchToday = (): string => dayIn(new Date(), 'Europe/Berlin')
const region = 'rp'

/**
 * Works opening hours out once: the compared generators get them ready made, for calculating holidays is no template's work. Our
 * own renderer does it on each page.
 */
export function timetableIn(language: Language, { regular, note }: Hours): Timetable {
  const t = labels[language]
  const hours: OpeningHours = { regular, note, exceptions: [], closedOnPublicHolidays: true, byAppointmentOnly: false }
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const span = ({ from, to }: { from: string; to: string }) => filledIn(t.span, from, to)
  return {
    rows: hoursRows(hours).map(({ first, last, spans }) => ({
      days: first === last ? t.weekdays[first] : filledIn(t.days, t.weekdays[first], t.weekdays[last]),
      hours: spans.map(span).join(', ') || t.contact.closed,
    })),
    exceptions: coming(hours, benchToday(), region).map(
      ({ from, holiday }) => `${days.format(new Date(from))}: ${t.contact.closed} (${t.publicHolidays[holiday!]})`,
    ),
    live: JSON.stringify({
      timetable: timetableOf(hours, benchToday(), region, () => ''),
      timeZone: 'Europe/Berlin',
      language,
      words: { ...t.contact.now, clock: t.clock },
    }),
  }
}
