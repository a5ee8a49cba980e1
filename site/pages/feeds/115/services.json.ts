import { list, remembered, removedOf } from '../../../../content/knowledge.ts'
import { buildServicesFeed } from '../../../feeds/index.ts'
import { feedContext, respondInPieces } from '../../../feeds/respond.ts'

/** Each record is made again only when something that it shows has changed. */
export const GET = () =>
  respondInPieces(buildServicesFeed(feedContext(), list('services'), removedOf('services'), (service, make) => remembered('feeds/115/services', service, make)), 'application/json')
