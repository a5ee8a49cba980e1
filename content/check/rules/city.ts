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
