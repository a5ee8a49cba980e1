import { clock, list } from '../../../content/knowledge.ts'
import { buildEventsCalendar } from '../../feeds/index.ts'
import { feedContext, respond } from '../../feeds/respond.ts'

export const GET = () => {
  const context = feedContext()
  return respond(
    buildEventsCalendar(context, list('events'), { clock: clock(), title: `Veranstaltungen: ${context.city.name}` }),
    'text/calendar',
  )
}
