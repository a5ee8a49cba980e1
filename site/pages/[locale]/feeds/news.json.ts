import type { APIRoute } from 'astro'
import { newsJson } from '../../../feeds/respond.ts'
import { localeParams } from '../../../routes.ts'

/** The default language's feed has no language in its address. */
export const getStaticPaths = () => localeParams().flatMap((locale) => (locale ? [{ params: { locale } }] : []))

export const GET: APIRoute = ({ params }) => newsJson(params['locale'])
