import { createHash } from 'node:crypto'
import { darkSurface, lightSurface } from '../../content/colours.ts'
import { city } from '../../content/knowledge.ts'
import { styleSheetPath } from '../../content/paths.ts'
import type { City } from '../../content/schema/index.ts'
import { inkOn, readableOn } from './colours.ts'
import { fontStacks } from './fonts.ts'
import portal from './portal.scss?inline'

export interface StyleSheet {
  text: string
  /** Where pages ask for it: another address whenever its text is another, so that browsers may keep it unasked. */
  address: string
}

/** Made once for each state of the city: every page asks for it. */
const made = new WeakMap<City, StyleSheet>()

/**
 * The style sheet of every page: the portal's rules, then the city's colours and typefaces. One file, for each one that a page waits for
 * costs a slow line another way there and back; and a file, for pages carry no inline styles.
 */
export function styleSheet(): StyleSheet {
  const present = city()
  return made.get(present) ?? make(present)
}

function make(present: City): StyleSheet {
  const text = `${portal}\n${propertiesOf(present)}`
  const sheet = { text, address: `${styleSheetPath}?v=${createHash('sha256').update(text).digest('hex').slice(0, 8)}` }
  made.set(present, sheet)
  return sheet
}

function propertiesOf({ colours: { brand, brandDark }, fonts }: City): string {
  const properties = (colour: string, surface: string) => {
    const action = readableOn(colour, surface)
    return `--city-brand:${colour};--city-on-brand:${inkOn(colour)};--kern-color-action-default:${action};--kern-color-action-on-default:${inkOn(action)};`
  }
  return `:root{--city-font-text:${fontStacks[fonts.text]};--city-font-headings:${fontStacks[fonts.headings]};${properties(brand, lightSurface)}}\n@media (prefers-color-scheme:dark){:root{${properties(brandDark, darkSurface)}}}\n`
}
