import { list, remembered, removedOf } from '../../../../content/knowledge.ts'
import { buildServicesFeed } from '../../../feeds/index.ts'
import { feedContext, respond } from '../../../feeds/respond.ts'

/** Each record is made again only when something that it shows has changed. */
export const GET = () =>
  respond(buildServicesFeed(feedContext(), list('services'), removedOf('services'), ({ id }, make) => remembered(`feeds/115/services/${id}`, make)), 'application/json')
