import type { APIRoute } from 'astro'
import { city } from '../../content/knowledge.ts'
import { darkSurface, lightSurface } from '../../content/colours.ts'
import { inkOn, readableOn } from '../styles/colours.ts'
import { fontStacks } from '../styles/fonts.ts'

/** The city's colours and typefaces as custom properties: a style sheet of its own, for the pages carry no inline styles. */
export const GET: APIRoute = () => {
  const { colours: { brand, brandDark }, fonts } = city()
  const properties = (colour: string, surface: string) => {
    const action = readableOn(colour, surface)
    return `--city-brand:${colour};--city-on-brand:${inkOn(colour)};--kern-color-action-default:${action};--kern-color-action-on-default:${inkOn(action)};`
  }
  const css = `:root{--city-font-text:${fontStacks[fonts.text]};--city-font-headings:${fontStacks[fonts.headings]};${properties(brand, lightSurface)}}\n@media (prefers-color-scheme:dark){:root{${properties(brandDark, darkSurface)}}}\n`
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
