import type { APIRoute } from 'astro'
import { styleSheet } from '../styles/sheet.ts'

/** The one style sheet of every page. */
export const GET: APIRoute = () => new Response(styleSheet().text, { headers: { 'content-type': 'text/css; charset=utf-8' } })
