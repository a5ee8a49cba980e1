import { list, removedOf } from '../../../../content/knowledge.ts'
import { buildServicesFeed } from '../../../feeds/index.ts'
import { feedContext, json } from '../../../feeds/respond.ts'

export const GET = () => json(buildServicesFeed(feedContext(), list('services'), removedOf('services')))
