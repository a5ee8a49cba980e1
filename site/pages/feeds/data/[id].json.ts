import type { APIRoute } from 'astro'
import { get } from '../../../../content/knowledge.ts'
import { buildDataSetJson } from '../../../feeds/index.ts'
import { feedContext, json } from '../../../feeds/respond.ts'
import { oneFilePer } from '../../../routes.ts'

export const getStaticPaths = () => oneFilePer('data-sets')

export const GET: APIRoute = ({ params }) => json(buildDataSetJson(feedContext(), get('data-sets', params['id'])!))
