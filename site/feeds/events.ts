import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator'
import type { Clock } from '../../content/clock.ts'
import { filesOf } from '../../content/paths.ts'
import type { Event } from '../../content/schema/index.ts'
import { comingEvents } from '../current.ts'
import { dayOf } from '../format.ts'
import { byId, defaultLanguageOf, pageOf, type FeedContext } from './context.ts'

const oneDay = 24 * 60 * 60 * 1000

/**
 * Builds the calendar of coming events in the default language (iCalendar, RFC 5545).
 * Times are in UTC, whole days as dates of the city's time zone.
 * @param clock events that were over before this day are left out.
 */
export function buildEventsCalendar(context: FeedContext, events: Event[], { clock, title }: { clock: Clock; title: string }): string {
  const coming = comingEvents([...events].sort(byId), clock, context.city.timeZone)
  return calendarOf(context, coming, { title, path: '/feeds/events.ics' })
}

/** One event as a file for a visitor's calendar, whenever it is. */
export const buildEventCalendar = (context: FeedContext, event: Event): string =>
  calendarOf(context, [event], { title: event.title[defaultLanguageOf(context.city)]!, path: filesOf('events', event.id)[0]! })

function calendarOf(context: FeedContext, events: Event[], { title, path }: { title: string; path: string }): string {
  const { city, absolute } = context
  const language = defaultLanguageOf(city)
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Stadtschreiber', product: city.name, language: language.toUpperCase() },
    url: absolute(path),
    x: { 'X-WR-TIMEZONE': city.timeZone },
  })
  for (const event of events) calendar.createEvent(entryOf(context, event, language))
  // Every line ends with a line break, also the last (RFC 5545, 3.1), which the library leaves open.
  return `${calendar.toString().trimEnd()}\r\n`
}

function entryOf(context: FeedContext, event: Event, language: string): ICalEventData {
  const { city, absolute } = context
  const url = absolute(pageOf(city, event))
  return {
    // The same in every file, so that a calendar knows an event that it has already.
    id: `${event.id}@${new URL(absolute('/')).hostname}`,
    // When the entry was last changed is not public; a moment that does not move keeps the bytes still.
    stamp: new Date(event.start),
    ...span(event, city.timeZone),
    allDay: event.allDay,
    summary: event.title[language]!,
    description: [event.summary?.[language], url].filter(Boolean).join('\n\n'),
    url,
    location: placeOf(context, event, language) ?? null,
    categories: event.topics.flatMap((id) => context.get('topics', id)?.title[language] ?? []).map((name) => ({ name })),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

/** Start and end; of a whole day the end is the day after the last, as iCalendar wants it. */
function span({ start, end, allDay }: Event, timeZone: string): { start: Date; end?: Date } {
  if (!allDay) return { start: new Date(start), ...(end ? { end: new Date(end) } : {}) }
  const midnight = (moment: string) => new Date(`${dayOf(new Date(moment), timeZone)}T00:00:00Z`)
  return { start: midnight(start), end: new Date(midnight(end ?? start).getTime() + oneDay) }
}

function placeOf({ get }: FeedContext, event: Event, language: string) {
  const location = get('locations', event.location)
  if (!location) return event.place?.[language]
  const title = location.name[language]!
  const town = [location.postalCode, location.town].filter(Boolean).join(' ')
  const address = [location.street, town].filter(Boolean).join(', ')
  return { title, ...(address ? { address } : {}), ...(location.coordinates ? { geo: location.coordinates } : {}) }
}
