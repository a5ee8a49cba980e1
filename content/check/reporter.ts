import { findingKinds, severities, type Finding, type FindingName, type Report, type Severity } from './findings.ts'
import { counted } from './rule.ts'

const signs: Record<Severity, string> = { error: '✗', warning: '!', hint: '·' }
const words: Record<Severity, [one: string, many: string]> = {
  error: ['Fehler', 'Fehler'],
  warning: ['Warnung', 'Warnungen'],
  hint: ['Hinweis', 'Hinweise'],
}

export interface Look {
  /** So many findings of a kind are shown; errors always all. */
  most?: number
  /** Colours a heading after its severity. */
  paint?: (severity: Severity, text: string) => string
}

/**
 * Turns a report into lines for people: grouped by kind, the gravest first, each group with its count.
 */
export function linesOf(report: Report, { most = Infinity, paint = (_, text) => text }: Look = {}): string[] {
  const groups = Map.groupBy(report.findings, ({ name }) => name)
  return [...[...groups].flatMap(([name, findings]) => [...group(name, findings, most, paint), '']), summaryOf(report)]
}

function group(name: FindingName, findings: Finding[], most: number, paint: NonNullable<Look['paint']>): string[] {
  const { severity, meaning } = findingKinds[name]
  const shown = severity === 'error' ? findings : findings.slice(0, most)
  const rest = findings.length - shown.length
  return [
    paint(severity, `${signs[severity]} ${meaning} (${name}, ${findings.length})`),
    ...shown.map(lineOf),
    ...(rest > 0 ? [`  … und ${rest} weitere; mit --all sehen Sie alle.`] : []),
  ]
}

const lineOf = ({ path, field, language, sentence }: Finding) =>
  `  ${path}${field ? `, ${field}` : ''}${language ? ` (${language})` : ''}: ${sentence}`

function summaryOf({ counts, entries, folder, today }: Report): string {
  const what = severities.map((severity) => counted(counts[severity], ...words[severity])).join(', ')
  return `${what} in ${counted(entries, 'Eintrag', 'Einträgen')} von ${folder}, Stand ${today.split('-').toReversed().join('.')}.`
}
