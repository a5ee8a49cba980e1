import type { APIRoute } from 'astro'
import { city } from '../../content/knowledge.ts'
import { letterOf } from '../alphabet.ts'
import { inkOn } from '../styles/colours.ts'

/** The city's initial on its colour. */
export const GET: APIRoute = () => {
  const { name, colours } = city()
  const initial = letterOf(name).replace('#', '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${colours.brand}"/><text x="32" y="46" text-anchor="middle" font-family="system-ui,sans-serif" font-size="40" font-weight="700" fill="${inkOn(colours.brand)}">${initial}</text></svg>\n`
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}
