import { expect, test } from 'vitest'
import type { PageFigures } from './pages.ts'
import { goalsOfPages, linesOfPages } from './pages-report.ts'

const page = (template: string, bytes: number, more: Partial<PageFigures> = {}): PageFigures => ({
  template,
  address: `/${template}`,
  isHidden: false,
  view: { requests: 5, bytes, byKind: { Document: bytes }, cssGzip: 10_000, scriptGzip: 3000 },
  lighthouse: { lcpMs: 900, tbtMs: 0, cls: 0, scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 }, missed: [] },
  ...more,
})
const reached = (pages: PageFigures[], name: string) => goalsOfPages(pages).find((goal) => goal.name.startsWith(name))?.reached

test('a page is as heavy as it may be, and not a byte more', () => {
  expect(reached([page('leistungen/*', 30 * 1024)], 'Eine Leistung, erster Aufruf')).toBe(true)
  expect(reached([page('leistungen/*', 30 * 1024 + 2)], 'Eine Leistung, erster Aufruf')).toBe(false)
})

test('the worst page decides, and one point that is missing is told', () => {
  const bad = page('suche', 1000, { lighthouse: { lcpMs: 1200, tbtMs: 0, cls: 0, scores: { seo: 99 }, missed: ['is-crawlable'] } })
  const pages = [page('Startseite', 1000), bad]
  expect(reached(pages, 'Größter Inhalt')).toBe(false)
  expect(reached(pages, 'Lighthouse, Suchmaschinen')).toBe(false)
  expect(reached(pages, 'Lighthouse, Tempo')).toBe(true)
  expect(linesOfPages(pages, goalsOfPages(pages)).join('\n')).toContain('/suche: is-crawlable')
})

test('what Lighthouse did not measure reaches no goal and misses none', () => {
  const names = goalsOfPages([page('leistungen/*', 1000, { lighthouse: undefined })]).map(({ name }) => name)
  expect(names.filter((name) => /Lighthouse|LCP|TBT|CLS/.test(name))).toEqual([])
})
