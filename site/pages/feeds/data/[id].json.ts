import type { APIRoute } from 'astro'
import { get } from '../../../../content/knowledge.ts'
import { buildDataSetJson } from '../../../feeds/index.ts'
import { feedContext, json } from '../../../feeds/respond.ts'
import { onePerDataSet } from '../../../routes.ts'

export const getStaticPaths = onePerDataSet

export const GET: APIRoute = ({ params }) => json(buildDataSetJson(feedContext(), get('data-sets', params['id'])!))
