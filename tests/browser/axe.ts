import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Levels A and AA of WCAG 2.2, and axe's own best practice. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe objects to on a page as it stands, a line each. @param rules these only. */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  // One document without frames of others needs no second page to add up results.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(everything)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
