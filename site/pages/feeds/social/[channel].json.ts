import type { APIRoute } from 'astro'
import { clock, list } from '../../../../content/knowledge.ts'
import { channels } from '../../../../content/schema/common.ts'
import { buildSocialFeed, type Channel } from '../../../feeds/index.ts'
import { feedContext, json } from '../../../feeds/respond.ts'

export const getStaticPaths = () => channels.map((channel) => ({ params: { channel } }))

export const GET: APIRoute = ({ params }) => json(buildSocialFeed(feedContext(), params['channel'] as Channel, list('social-posts'), clock()))
