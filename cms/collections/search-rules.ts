import { ValidationError, type CollectionBeforeChangeHook, type Field } from 'payload'
import { conflictsAmong, mistakesOf, ruleTargets, type Rule, type RuleKind } from '../../content/search/rules.ts'
import { published } from '../access/reading.ts'
import { central } from '../access/writing.ts'
import { choice, line, reference, row, words } from '../fields/basic.ts'
import { languagesOfInstallation } from '../installation.ts'
import { publicCollection } from './public-collection.ts'

const kindLabels: Record<RuleKind, string> = {
  'best-bet': 'Bester Treffer: Diese Frage führt zuerst zu einem bestimmten Eintrag',
  same: 'Gleiche Bedeutung: Wer eines der Wörter sucht, findet auch die anderen',
  means: 'Gemeint ist: Wer das eine sucht, meint das andere',
}
const targetLabels: Record<keyof typeof ruleTargets, string> = { service: 'Leistung', organisation: 'Amt', location: 'Standort', topic: 'Thema' }

type Stored = Record<string, unknown> & { id?: number | string }

/** One language of a document as a rule; what it leads to counts as named whatever it is. */
function ruleFrom(document: Stored, language: string): Rule {
  const filled = (list: unknown) => (Array.isArray(list) && list.length ? { [language]: list as string[] } : undefined)
  const idOf = (value: unknown) => String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)
  const targets = Object.keys(ruleTargets).flatMap((field) => (document[field] === null || document[field] === undefined ? [] : [[field, idOf(document[field])]]))
  return {
    kind: document['kind'] as RuleKind,
    title: { [language]: String(document['title'] ?? '') },
    words: filled(document['words']), meaning: filled(document['meaning']),
    ...(Object.fromEntries(targets) as Partial<Rule>),
  }
}

/** The contract's rules and what this one says against others, told before it is published. Drafts may be unfinished. */
const fitsTheOthers: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const document = { ...(originalDoc as Stored | undefined), ...(data as Stored) }
  // An import has checked its folder as a whole.
  if (req.context['silent'] || document['_status'] !== 'published' || document['deletedAt']) return data
  const language = req.locale ?? languagesOfInstallation()[0].code
  if (language === 'all' || !document['title']) return data
  const own = ruleFrom(document, language)
  const [mistake] = mistakesOf(own)
  if (mistake) throw refusal(String(mistake.path[0]), `Bitte prüfen Sie die Eingabe: ${mistake.message}.`)
  const id = String(document.id ?? '')
  // Rules are no secret, and one against this one counts whoever wrote it.
  const { docs } = await req.payload.find({ collection: 'search-rules', where: published, depth: 0, pagination: false, locale: language as 'de', overrideAccess: true, req })
  const others = (docs as unknown as Stored[]).filter((other) => String(other.id) !== id && other['title']).map((other) => ({ ...ruleFrom(other, language), id: String(other.id) }))
  const conflict = conflictsAmong([...others, { ...own, id }]).find((one) => one.id === id)
  if (conflict) throw refusal(conflict.field, conflict.field === 'service' ? 'Bitte wählen Sie, wohin die Frage führt.' : conflict.message)
  return data

  function refusal(path: string, message: string) {
    return new ValidationError({ collection: collection.slug, errors: [{ path, message }], req })
  }
}

const only = (kind: RuleKind, field: Field): Field => ({ ...field, admin: { ...(field.admin as object), condition: ({ kind: chosen }: { kind?: string }) => chosen === kind } }) as Field

const collection = publicCollection({
  slug: 'search-rules',
  labels: { singular: 'Regel für die Suche', plural: 'Suche' },
  group: 'Wissen der Stadt',
  description: 'Beste Treffer und Wörter mit gleicher Bedeutung, für das Portal und die 115. Was zu einer einzelnen Leistung gehört, schreiben Sie bitte dort unter „Suchwörter“.',
  titleField: 'title',
  columns: ['title', 'kind', 'words'],
  access: { create: central, update: central, delete: central },
  tabs: [{ label: 'Regel', fields: [
    choice('kind', 'Art', kindLabels, { required: true, defaultValue: 'same' }),
    line('title', 'Frage oder Wort', { required: true, help: 'So, wie die Leute es eingeben. Zum Beispiel: Fundbüro' }),
    words('words', 'Weitere Fragen oder Wörter', { help: 'Jedes für sich, mit der Eingabetaste abschließen.' }),
    only('means', words('meaning', 'Gemeint ist', { help: 'Wörter, die in Titeln oder Suchwörtern vorkommen.' })),
    only('best-bet', row(reference('service', targetLabels.service, 'services'), reference('organisation', targetLabels.organisation, 'organisations'))),
    only('best-bet', row(reference('location', targetLabels.location, 'locations'), reference('topic', targetLabels.topic, 'topics'))),
  ] }],
})

export const searchRules = {
  ...collection,
  admin: { ...collection.admin, components: { beforeListTable: ['/admin/SearchCounts.tsx#SearchCounts'] } },
  hooks: { ...collection.hooks, beforeChange: [fitsTheOthers, ...(collection.hooks?.beforeChange ?? [])] },
}
