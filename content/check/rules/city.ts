import { contrast, darkSurface, lightSurface } from '../../colours.ts'
import { isToTranslate } from '../../translations.ts'
import type { Found } from '../findings.ts'
import type { Context } from '../rule.ts'
import { textsOf } from '../texts.ts'
import { easyLanguageOf } from './easy-language.ts'
import { readabilityOf } from './readability.ts'

/** The city's own texts, like those of an entry. */
export function cityTexts({ knowledge: { city }, languages }: Context): Found[] {
  const texts = textsOf(city, languages)
  const [original, ...others] = languages
  const missing = texts.flatMap(({ place, language }): Found[] =>
    language !== original || !isToTranslate(place)
      ? []
      : others
          .filter((other) => !texts.some((text) => text.place === place && text.language === other))
          .map((other) => ({ name: 'incomplete-translation', field: place, language: other, sentence: 'Der Text der Stadt fehlt in dieser Sprache.' })),
  )
  return [...readabilityOf(texts), ...easyLanguageOf(texts), ...missing].map((found) => ({ ...found, entry: 'city' }))
}

/** What WCAG 2.2 asks for text, AA. */
const readable = 4.5

/** The brand colour as text on the portal's surfaces, in light and in dark mode. */
export function cityColours({ knowledge: { city } }: Context): Found[] {
  const pairs = [
    { field: 'colours.brand', mode: 'hellen', colour: city.colours.brand, surface: lightSurface, change: 'dunkelt sie für Links und Knöpfe ab' },
    { field: 'colours.brandDark', mode: 'dunklen', colour: city.colours.brandDark, surface: darkSurface, change: 'hellt sie für Links und Knöpfe auf' },
  ]
  return pairs.flatMap(({ field, mode, colour, surface, change }): Found[] => {
    const ratio = contrast(colour, surface)
    if (ratio >= readable) return []
    // Cut, not rounded: 4.49 is not enough.
    const shown = (Math.floor(ratio * 10) / 10).toLocaleString('de')
    const sentence = `Die Farbe ${colour} auf dem ${mode} Grund ${surface} hat einen Kontrast von ${shown} zu 1; lesbar ist Schrift ab 4,5 zu 1 (WCAG 2.2 AA). Das Portal ${change}, bis sie lesbar ist.`
    return [{ name: 'weak-contrast', entry: 'city', field, sentence }]
  })
}
