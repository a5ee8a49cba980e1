import type { Entry, Media } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, type Context } from '../rule.ts'

/** Words that say that there is a picture, not what it shows. */
const empty = /^(?:bild|foto|grafik|logo|image|picture|photo|symbolbild|platzhalter|img|dsc)[\s_\d.-]*$/i

/** Alternative texts that are missing in a language or say nothing, and pictures that are nobody's. */
export function pictures(entry: Entry, { languages }: Context): Found[] {
  if (entry.type !== 'media') return []
  const { alt, file, credit } = entry as Media
  const nobodys: Found[] =
    credit || file.endsWith('.pdf') ? [] : [{ name: 'missing-credit', entry: keyOf(entry), field: 'credit', sentence: 'Von wem das Bild ist, steht nicht dabei. Nennen Sie, wer es gemacht hat.' }]
  const weak = languages.flatMap((language): Found[] => {
    const text = alt[language]
    const found = (sentence: string): Found[] => [{ name: 'weak-alt-text', entry: keyOf(entry), field: 'alt', language, sentence }]
    if (!text) return found(`Der Alternativtext fehlt. Wer das Bild nicht sieht, erfährt in dieser Sprache nicht, was es zeigt.`)
    if (empty.test(text) || text.toLowerCase() === file.toLowerCase() || text.toLowerCase() === file.replace(/\.\w+$/, '').toLowerCase())
      return found(`„${text}“ sagt nicht, was zu sehen ist. Beschreiben Sie das Bild in einem Satz.`)
    return []
  })
  return [...nobodys, ...weak]
}
