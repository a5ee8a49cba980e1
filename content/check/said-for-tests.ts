import { cityForTest } from '../city-for-tests.ts'
import { checkFolder } from './check.ts'
import type { FindingName } from './findings.ts'

/**
 * What the check says on 22 November 2026 about a city with these files.
 * @returns `name entry field language` of each finding of the kinds that are asked about.
 */
export function said(files: Record<string, string>, ...kinds: FindingName[]): string[] {
  return checkFolder(cityForTest(files), { today: '2026-11-22' })
    .findings.filter(({ name }) => kinds.includes(name))
    .map(({ name, entry, field, language }) => [name, entry, field, language].filter(Boolean).join(' '))
}

/** The file of a service with more than its title. */
export const service = (yaml: string): Record<string, string> => ({ 'services/hund.yaml': `title: Hund anmelden\n${yaml}` })

/** What the check says about a service with one text in everyday German. */
export const everyday = (text: string, ...kinds: FindingName[]): string[] => said(service(`summary: ${JSON.stringify(text)}`), ...kinds)
