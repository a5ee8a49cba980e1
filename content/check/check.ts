import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dayIn } from '../clock.ts'
import { compareIds, shown, type KnowledgeFolder } from '../folder.ts'
import { entryTypes, type Entry } from '../schema/index.ts'
import { findingKinds, severities, type Finding, type Found, type Report, type Severity } from './findings.ts'
import { pathOf, readForCheck } from './read.ts'
import type { Context, EntryRule, FolderRule } from './rule.ts'
import { completeness } from './rules/completeness.ts'
import { easyLanguage } from './rules/easy-language.ts'
import { facts } from './rules/facts.ts'
import { freshness } from './rules/freshness.ts'
import { links } from './rules/links.ts'
import { pictures } from './rules/pictures.ts'
import { readability } from './rules/readability.ts'
import { titles } from './rules/titles.ts'
import { incompleteTranslation, translations } from './rules/translations.ts'

const entryRules: EntryRule[] = [completeness, titles, readability, easyLanguage, links, pictures, freshness, incompleteTranslation]
const folderRules: FolderRule[] = [facts, translations]

export interface Options {
  /** The day to check against, `YYYY-MM-DD`; today in the city where it is left out. */
  today?: string | undefined
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

/** What the rules need to know about the folder around an entry. */
export function contextOf(knowledge: KnowledgeFolder, { today }: Options = {}): Context {
  return {
    knowledge,
    languages: knowledge.city.languages.map(({ code }) => code) as [string, ...string[]],
    today: today ?? dayIn(new Date(), knowledge.city.timeZone),
    standingPages: standingPages(),
  }
}

/** Checks one entry by itself, for example while somebody is writing it. */
export const checkEntry = (entry: Entry, context: Context): Finding[] =>
  entryRules.flatMap((rule) => rule(entry, context)).map((found) => weighed(found, context.knowledge.folder))

const weighed = (found: Found, folder: string): Finding => ({
  ...found,
  severity: findingKinds[found.name].severity,
  path: pathOf(folder, found.entry),
})

const rank = Object.fromEntries(Object.keys(findingKinds).map((name, index) => [name, index]))

const inOrder = (a: Finding, b: Finding) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || rank[a.name]! - rank[b.name]! || compareIds(a.path, b.path)

/** Pages written by hand; they belong to the house, whatever the city. */
function standingPages(): string[] {
  const folder = fileURLToPath(new URL('../pages', import.meta.url))
  return existsSync(folder) ? [...new Set(readdirSync(folder).flatMap((name) => (name.endsWith('.mdx') ? [name.split('.')[0]!] : [])))] : []
}
