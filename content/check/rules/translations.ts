import type { Entry, Language, Service } from '../../schema/index.ts'
import { isToTranslate } from '../../translations.ts'
import type { Found } from '../findings.ts'
import { counted, keyOf, listed, type Context } from '../rule.ts'
import { textsOf } from '../texts.ts'
import { thresholds } from '../thresholds.ts'

/** One finding per language for the most asked services, for the offices and for the topics that are not there in it. */
export function translations({ knowledge, languages: [original] }: Context): Found[] {
  const { entries, city } = knowledge
  const asked = mostAsked(knowledge)
  const groups: [label: string, field: string, group: Entry[]][] = [
    [`der ${counted(asked.length, 'meistgefragten Leistung', 'meistgefragten Leistungen')}`, 'services', asked],
    [`der ${counted(entries.organisations.size, 'Ämterseite', 'Ämterseiten')}`, 'organisations', [...entries.organisations.values()]],
    [`der ${counted(entries['data-sets'].size, 'Datensätze', 'Datensätze')}`, 'data-sets', [...entries['data-sets'].values()]],
    [`der ${counted(entries.topics.size, 'Themenseite', 'Themenseiten')}`, 'topics', [...entries.topics.values()]],
  ]
  return city.languages.flatMap(({ code, name }) =>
    code === original ? [] : groups.flatMap(([label, field, group]) => summary(label, field, group, code, name, original)),
  )
}

/** The services that are asked for most. */
export const mostAsked = ({ entries }: Context['knowledge']): Service[] =>
  [...entries.services.values()].sort((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : 1)).slice(0, thresholds.mostAsked)

function summary(label: string, field: string, group: Entry[], code: Language['code'], name: string, original: string): Found[] {
  const missing = group.filter((entry) => !isSpoken(entry, code, original))
  if (!missing.length) return []
  return [
    {
      name: 'missing-translations',
      field,
      language: code,
      sentence: `${missing.length} ${label} gibt es nicht in der Sprache „${name}“: ${listed(missing.map(({ id }) => id))}.`,
    },
  ]
}

/** Whether the name of an entry and its first paragraph are there in a language, as far as the original has them. */
function isSpoken(entry: Entry, language: string, original: string): boolean {
  const {
    title,
    name,
    summary: paragraph,
  } = entry as { title?: Record<string, string>; name?: Record<string, string>; summary?: Record<string, string> }
  return [title ?? name, paragraph].every((text) => !text?.[original] || Boolean(text[language]))
}

/** Texts that a translation has left out. */
export function incompleteTranslation(entry: Entry, { languages }: Context): Found[] {
  const [original, ...others] = languages
  const texts = textsOf(entry, languages).filter(({ place }) => isToTranslate(place))
  const placesIn = (language: string) => new Set(texts.flatMap((text) => (text.language === language ? [text.place] : [])))
  const wanted = placesIn(original)
  return others.flatMap((language): Found[] => {
    const there = placesIn(language)
    const missing = [...wanted].filter((place) => !there.has(place))
    if (!there.size || !missing.length || !isSpoken(entry, language, original)) return []
    return [
      {
        name: 'incomplete-translation',
        entry: keyOf(entry),
        field: missing[0]!,
        language,
        sentence: `${counted(missing.length, 'Text fehlt', 'Texte fehlen')} in dieser Sprache, und zwar unter ${listed([...new Set(missing.map((place) => place.replace(/[.[].*/, '')))])}.`,
      },
    ]
  })
}

/** Translations that are known to be older than the text. The CMS notices by itself; whoever writes files says so. */
export function outdatedTranslation(entry: Entry, { knowledge }: Context): Found[] {
  const { outdatedTranslations = [] } = entry as { outdatedTranslations?: string[] }
  return outdatedTranslations.map((language): Found => {
    const name = knowledge.city.languages.find(({ code }) => code === language)?.name ?? language
    return {
      name: 'outdated-translation',
      entry: keyOf(entry),
      field: 'outdatedTranslations',
      language,
      sentence: `Der Text hat sich nach der Übersetzung („${name}“) geändert, und die Seite sagt das. Bitte prüfen Sie die Übersetzung.`,
    }
  })
}
