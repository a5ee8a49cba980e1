import { list } from '../../../content/knowledge.ts'
import { buildEventsCalendar } from '../../feeds/index.ts'
import { feedContext, respond } from '../../feeds/respond.ts'

export const GET = () => {
  const context = feedContext()
  return respond(
    buildEventsCalendar(context, list('events'), { now: new Date(), title: `Veranstaltungen: ${context.city.name}` }),
    'text/calendar',
  )
}
