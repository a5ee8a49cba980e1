import { wordsIn } from '../german/sentences.ts'
import type { Entry, Service } from '../../schema/index.ts'
import type { Found } from '../findings.ts'
import { keyOf, quoted, type Context } from '../rule.ts'
import { germanOf } from '../texts.ts'

/** Small words that end like a verb. */
const noVerb =
  /^(?:den|einen|keinen|meinen|ihren|in|an|von|gegen|neben|zwischen|wegen|unten|oben|innen|außen|neuen|alten|eigenen|kleinen|großen|anderen|öffentlichen|privaten|städtischen|deutschen)$/

/** A service's title says what one does: „Hund anmelden“, not „Hundeanmeldung“. Only a guess. */
export function titles(entry: Entry, { languages }: Context): Found[] {
  if (entry.type !== 'services') return []
  const { title } = entry as Service
  return Object.entries(title).flatMap(([language, text]): Found[] => {
    const german = languages.includes(language) && germanOf(language) === 'everyday'
    if (!german || wordsIn(text).some((word) => /^[a-zäöü].*(?:en|ern|eln|tun|sein)$/.test(word) && !noVerb.test(word))) return []
    return [
      {
        name: 'title-without-verb',
        entry: keyOf(entry),
        field: 'title',
        language,
        sentence: `${quoted(text)} nennt eine Sache. Ein Verb sagt, was man tut.`,
      },
    ]
  })
}
