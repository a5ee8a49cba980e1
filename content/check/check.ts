import { dayIn } from '../clock.ts'
import { compareIds, referencedIds, shown, type KnowledgeFolder } from '../folder.ts'
import { entryTypes, referenceFields, type Entry } from '../schema/index.ts'
import { findingKinds, severities, type Finding, type Found, type Report, type Severity } from './findings.ts'
import { readInternalTexts, type InternalTexts } from './internal.ts'
import { readStandingPages, type StandingPage } from './pages.ts'
import { pathOf, readForCheck } from './read.ts'
import { keyOf, type Context, type EntryRule, type FolderRule } from './rule.ts'
import { cityColours, cityTexts } from './rules/city.ts'
import { competences } from './rules/competences.ts'
import { completeness } from './rules/completeness.ts'
import { dataSets } from './rules/data-sets.ts'
import { easyLanguage } from './rules/easy-language.ts'
import { facts } from './rules/facts.ts'
import { freshness } from './rules/freshness.ts'
import { hours } from './rules/hours.ts'
import { internal } from './rules/internal.ts'
import { links } from './rules/links.ts'
import { pages } from './rules/pages.ts'
import { pictures } from './rules/pictures.ts'
import { readability } from './rules/readability.ts'
import { statements } from './rules/statements.ts'
import { titles } from './rules/titles.ts'
import { incompleteTranslation, outdatedTranslation, translations } from './rules/translations.ts'

const entryRules: EntryRule[] = [
  completeness, titles, readability, easyLanguage, links, pictures, freshness, hours, statements, dataSets, incompleteTranslation, outdatedTranslation,
]
const folderRules: FolderRule[] = [facts, competences, internal, cityColours, cityTexts, pages, translations]

export interface Options {
  /** The day to check against, `YYYY-MM-DD`; today in the city where it is left out. */
  today?: string | undefined
  /** The standing pages; those of the house where they are left out. */
  pages?: StandingPage[] | undefined
  /** What only staff may know; `internal/` of the folder where it is left out. */
  internal?: InternalTexts | undefined
}

/**
 * Checks a knowledge folder whole: a city's own or what a CMS has published.
 * @throws Mistake where there is no such folder.
 */
export function checkFolder(folder: string, options: Options = {}): Report {
  const { knowledge, findings } = readForCheck(folder)
  const context = contextOf(knowledge, options)
  const entries = entryTypes.flatMap((type) => [...knowledge.entries[type].values()] as Entry[])
  const found = [
    ...entries.flatMap((entry) => checkEntry(entry, context)),
    ...folderRules.flatMap((rule) => rule(context)).map((one) => weighed(one, folder)),
  ]
  const all = [...findings, ...found].sort(inOrder)
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, all.filter((finding) => finding.severity === severity).length]),
  ) as Record<Severity, number>
  return { folder: shown(folder), today: context.today, entries: entries.length, counts, findings: all }
}

/** What the rules need to know about the folder around an entry. Reads files only for what the options leave out. */
export function contextOf(knowledge: KnowledgeFolder, { today, pages = readStandingPages(), internal = readInternalTexts(knowledge.folder) }: Options = {}): Context {
  return {
    knowledge,
    languages: knowledge.city.languages.map(({ code }) => code) as [string, ...string[]],
    today: today ?? dayIn(new Date(), knowledge.city.timeZone),
    pages,
    internal,
  }
}

/** What can be said of one entry by itself. */
export const checkEntry = (entry: Entry, context: Context): Finding[] =>
  entryRules.flatMap((rule) => rule(entry, context)).map((found) => weighed(found, context.knowledge.folder))

/**
 * Checks one entry as if it stood among the others already, e.g. a draft in the CMS: its own faults, and where it and another entry
 * contradict each other. With a context at hand it is a pure function: it reads nothing but what it is given and changes nothing.
 * @param entry after parsing it against the contract; it takes the place of the entry with its id.
 * @param context of what is published, see `contextOf`.
 */
export function checkAmong(entry: Entry, context: Context): Finding[] {
  const { knowledge } = context
  const entries = { ...knowledge.entries, [entry.type]: new Map<string, Entry>(knowledge.entries[entry.type]).set(entry.id, entry) }
  const around = { ...context, knowledge: { ...knowledge, entries } as KnowledgeFolder }
  const key = keyOf(entry)
  const together = folderRules.flatMap((rule) => rule(around)).filter(({ entry: one, others }) => one === key || others?.includes(key))
  return [...checkEntry(entry, around), ...[...unresolved(entry, around), ...together].map((found) => weighed(found, knowledge.folder))].sort(inOrder)
}

/** In a folder, the reader has found these already. */
const unresolved = (entry: Entry, { knowledge: { entries } }: Context): Found[] =>
  Object.entries(referenceFields[entry.type]).flatMap(([field, target]) =>
    referencedIds(entry, field)
      .filter((id) => !entries[target].has(id))
      .map((id) => ({ name: 'unresolved-reference', entry: keyOf(entry), field, sentence: `Das Feld nennt „${id}“, das es unter ${target}/ nicht gibt.` })),
  )

const weighed = ({ file, ...found }: Found, folder: string): Finding => ({
  ...found,
  severity: findingKinds[found.name].severity,
  path: file === undefined ? pathOf(folder, found.entry) : shown(file),
})

const rank = Object.fromEntries(Object.keys(findingKinds).map((name, index) => [name, index]))

const inOrder = (a: Finding, b: Finding) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || rank[a.name]! - rank[b.name]! || compareIds(a.path, b.path)
