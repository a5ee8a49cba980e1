import { cityForTest } from '../city-for-tests.ts'
import { checkFolder } from './check.ts'
import type { Finding, FindingName } from './findings.ts'
import { pageFrom } from './pages.ts'

/**
 * What the check says on 22 November 2026 about a city with these files. Files under `pages/` are the standing pages; there are no others.
 */
export function findingsOf(files: Record<string, string>): Finding[] {
  const pages = Object.entries(files).flatMap(([name, source]) => {
    const [, slug, language] = /^pages\/([^.]+)\.([^.]+)\.mdx$/.exec(name) ?? []
    return slug && language ? [pageFrom(source, { slug, language, file: `/${name}` })] : []
  })
  const others = Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('pages/')))
  return checkFolder(cityForTest(others), { today: '2026-11-22', pages }).findings
}

/** @returns `name entry field language` of each finding of the kinds that are asked about. */
export const said = (files: Record<string, string>, ...kinds: FindingName[]): string[] =>
  findingsOf(files)
    .filter(({ name }) => kinds.includes(name))
    .map(({ name, entry, field, language }) => [name, entry, field, language].filter(Boolean).join(' '))

/** The file of a service with more than its title. */
export const service = (yaml: string): Record<string, string> => ({ 'services/hund.yaml': `title: Hund anmelden\n${yaml}` })

/** What the check says about a service with one text in everyday German. */
export const everyday = (text: string, ...kinds: FindingName[]): string[] => said(service(`summary: ${JSON.stringify(text)}`), ...kinds)
