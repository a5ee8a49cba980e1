import type { APIRoute } from 'astro'
import { city, clock, loaded } from '../../../../content/knowledge.ts'
import { standingPages } from '../../../editorial.ts'
import { json } from '../../../feeds/respond.ts'
import { buildSearchTexts } from '../../../feeds/search.ts'
import { searchable } from '../../../feeds/searchable.ts'

export const getStaticPaths = () => loaded().city.languages.map(({ code }) => ({ params: { locale: code } }))

export const GET: APIRoute = ({ params }) => json(buildSearchTexts(city(), params['locale']!, clock(), searchable(standingPages(params['locale']!))))
