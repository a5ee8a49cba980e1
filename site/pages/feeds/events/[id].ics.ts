import type { APIRoute } from 'astro'
import { get } from '../../../../content/knowledge.ts'
import { buildEventCalendar } from '../../../feeds/index.ts'
import { feedContext, respond } from '../../../feeds/respond.ts'
import { oneFilePer } from '../../../routes.ts'

export const getStaticPaths = () => oneFilePer('events')

/** One event to be put into a visitor's calendar. */
export const GET: APIRoute = ({ params }) => respond(buildEventCalendar(feedContext(), get('events', params['id'])!), 'text/calendar')
