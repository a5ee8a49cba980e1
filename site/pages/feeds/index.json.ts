import { list } from '../../../content/knowledge.ts'
import { buildFeedIndex } from '../../feeds/index.ts'
import { feedContext, json } from '../../feeds/respond.ts'

export const GET = () => json(buildFeedIndex(feedContext(), list('data-sets')))
