import { channels, contrast, type Hex } from '../../content/colours.ts'

export { contrast }

/** Black or white, whichever reads better on a colour. */
export const inkOn = (background: Hex): Hex => (contrast(background, '#ffffff') >= contrast(background, '#000000') ? '#ffffff' : '#000000')

/**
 * Darkens or lightens a colour until it can be read on a background, so that any brand colour gives readable links.
 * @param ratio wanted contrast; WCAG asks 4.5 for text.
 */
export function readableOn(colour: Hex, background: Hex, ratio = 4.5): Hex {
  const target = channels(inkOn(background))
  const start = channels(colour)
  for (let step = 0; step <= 20; step++) {
    const mixed = start.map((value, i) => Math.round(value + ((target[i]! - value) * step) / 20))
    const candidate = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
    if (contrast(candidate, background) >= ratio) return candidate
  }
  return inkOn(background)
}
