import type { APIRoute } from 'astro'
import { city } from '../../content/knowledge.ts'
import { inkOn, readableOn } from '../styles/colours.ts'

// The palest and the darkest surface that links stand on; what is readable there is readable everywhere.
const lightSurface = '#eceef4'
const darkSurface = '#23263a'

/** The city's colours as custom properties: a style sheet of its own, for the pages carry no inline styles. */
export const GET: APIRoute = () => {
  const { brand, brandDark } = city().colours
  const properties = (colour: string, surface: string) => {
    const action = readableOn(colour, surface)
    return `--city-brand:${colour};--city-on-brand:${inkOn(colour)};--kern-color-action-default:${action};--kern-color-action-on-default:${inkOn(action)};`
  }
  const css = `:root{${properties(brand, lightSurface)}}\n@media (prefers-color-scheme:dark){:root{${properties(brandDark, darkSurface)}}}\n`
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
