import { coloured } from '../../scripts/terminal.ts'
import type { PageFigures } from './pages.ts'
import { goalLine, ms, number, table, type Goal } from './report.ts'
import { rounded } from './statistics.ts'

const kb = (bytes: number) => bytes / 1024
const categories = { performance: 'Tempo', accessibility: 'Barrierefreiheit', 'best-practices': 'gute Praxis', seo: 'Suchmaschinen' }

/** What pages may weigh and how long they may take, each judged by the page that is worst. */
export function goalsOfPages(pages: PageFigures[]): Goal[] {
  const goal = (name: string, limit: number, unit: string, values: number[]): Goal[] => {
    if (!values.length) return []
    const value = rounded(Math.max(...values), 3)
    return [{ name, limit, value, unit, reached: value <= limit }]
  }
  const only = (template: string) => pages.filter((page) => page.template === template)
  const views = pages.map(({ view }) => view)
  const reports = pages.flatMap(({ lighthouse }) => lighthouse ?? [])
  const [services, homes] = [only('leistungen/*'), only('Startseite')]
  return [
    ...goal('Eine Leistung, erster Aufruf', 30, 'KB', services.map(({ view }) => kb(view.bytes))),
    ...goal('Eine Leistung, Anfragen', 5, '', services.map(({ view }) => view.requests)),
    ...goal('Die Startseite, erster Aufruf', 80, 'KB', homes.map(({ view }) => kb(view.bytes))),
    ...goal('CSS einer Seite (gzip)', 14, 'KB', views.map(({ cssGzip }) => kb(cssGzip))),
    ...goal('JavaScript einer Seite (gzip)', 6, 'KB', views.map(({ scriptGzip }) => kb(scriptGzip))),
    ...goal('Größter Inhalt ist da (LCP)', 1000, 'ms', reports.map(({ lcpMs }) => lcpMs)),
    ...goal('Blockiert (TBT)', 0, 'ms', reports.map(({ tbtMs }) => tbtMs)),
    ...goal('Verschiebt sich (CLS)', 0, '', reports.map(({ cls }) => cls)),
    ...Object.entries(categories).flatMap(([category, name]) =>
      goal(`Lighthouse, ${name}: Punkte, die zu 100 fehlen`, 0, '', reports.flatMap(({ scores }) => (scores[category] === undefined ? [] : 100 - scores[category]))),
    ),
  ]
}

/** The pages and the goals as lines to read. */
export function linesOfPages(pages: PageFigures[], goals: Goal[]): string[] {
  const kinds = ['Document', 'Stylesheet', 'Script', 'Image'] as const
  const row = ({ template, view, lighthouse }: PageFigures) => {
    const others = view.bytes - kinds.reduce((sum, kind) => sum + (view.byKind[kind] ?? 0), 0)
    const sizes = [view.bytes, ...kinds.map((kind) => view.byKind[kind] ?? 0), others].map((bytes) => number(kb(bytes), 1))
    const judged = lighthouse ? [...Object.keys(categories).map((category) => String(lighthouse.scores[category] ?? '–')), ms(lighthouse.lcpMs), ms(lighthouse.tbtMs), number(lighthouse.cls, 3)] : Array.from({ length: 7 }, () => '–')
    return [template, String(view.requests), ...sizes, ...judged]
  }
  const missed = pages.filter(({ lighthouse }) => lighthouse?.missed.length)
  return [
    '',
    coloured('bold', 'Seiten beim ersten Aufruf auf einem Telefon, je Vorlage die schwerste'),
    ...table([['', 'Anfragen', 'KB', 'HTML', 'CSS', 'JS', 'Bild', 'sonst', ...Object.values(categories), 'LCP', 'TBT', 'CLS'], ...pages.map(row)]),
    ...(pages.some(({ lighthouse }) => lighthouse) ? [] : ['  Lighthouse ließ sich nicht holen und wurde ausgelassen.']),
    ...(missed.length ? ['', '  Was Lighthouse beanstandet', ...missed.map(({ address, lighthouse }) => `    ${address}: ${lighthouse!.missed.join(', ')}`)] : []),
    ...(pages.some(({ isHidden }) => isHidden) ? ['  Von Seiten, die in keine Suchmaschine gehören, wird nicht verlangt, dass Suchmaschinen sie lesen dürfen.'] : []),
    '',
    '  Ziele',
    ...goals.map(goalLine),
  ]
}
