import type { Clock } from '../content/clock.ts'
import { list, listBy } from '../content/knowledge.ts'
import { urgencies } from '../content/schema/editorial.ts'
import type { Event, News, Notice, Service } from '../content/schema/index.ts'
import { dayOf } from './format.ts'

/* What is shown at a given time. Pages pass the knowledge base's clock, which records what they ask it. */

/** Whether a notice is to be seen now. */
export const isOn = ({ start, end }: Pick<Notice, 'start' | 'end'>, clock: Clock) => clock.hasPassed(start) && !(end && clock.hasPassed(end))

const mostUrgentFirst = (a: Notice, b: Notice) => urgencies.indexOf(b.urgency) - urgencies.indexOf(a.urgency) || b.start.localeCompare(a.start)

/** Notices for every page: those that name no target. */
export function generalNotices(clock: Clock): Notice[] {
  return list('notices')
    .filter((notice) => !notice.services.length && !notice.topics.length && !notice.organisations.length && isOn(notice, clock))
    .sort(mostUrgentFirst)
}

type Targets = Partial<Record<'services' | 'topics' | 'organisations', string[]>>

/** Notices that name one of these entries. */
export function noticesFor(targets: Targets, clock: Clock): Notice[] {
  const found = new Map<string, Notice>()
  for (const [field, ids] of Object.entries(targets) as [keyof Targets, string[]][]) {
    for (const id of ids) for (const notice of listBy('notices', field, id)) if (isOn(notice, clock)) found.set(notice.id, notice)
  }
  return [...found.values()].sort(mostUrgentFirst)
}

/** Notices for a service: those that name it, and those for a whole office or topic that single out no other service. */
export function noticesForService({ id, organisation, furtherOrganisations, topics }: Service, clock: Clock): Notice[] {
  const organisations = [organisation ?? [], furtherOrganisations].flat()
  return noticesFor({ services: [id], organisations, topics }, clock).filter(({ services }) => !services.length || services.includes(id))
}

/** News that have appeared, newest first; also those that have expired. */
export const appearedNews = (news: News[], clock: Clock) =>
  news.filter(({ date }) => clock.hasPassed(date)).sort((a, b) => Date.parse(b.date) - Date.parse(a.date))

/** News that have appeared and not expired, newest first. */
export const currentNews = (news: News[], clock: Clock) => appearedNews(news, clock).filter(({ expires }) => !(expires && clock.hasPassed(expires)))

/** Events that are not over on this day, soonest first. */
export function comingEvents(events: Event[], clock: Clock, timeZone: string): Event[] {
  const today = clock.today()
  return events.filter(({ start, end }) => dayOf(end ?? start, timeZone) >= today).sort((a, b) => a.start.localeCompare(b.start))
}
