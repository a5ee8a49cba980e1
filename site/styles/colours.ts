/** A colour as `#rrggbb`. */
export type Hex = string

const channels = (colour: Hex) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance after WCAG 2, 0–1. */
function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** Contrast ratio of two colours after WCAG 2, 1–21. */
export function contrast(a: Hex, b: Hex): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

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
