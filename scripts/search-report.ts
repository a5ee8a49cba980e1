import { readFileSync } from 'node:fs'
import { Mistake } from '../content/sentences.ts'
import { shown } from '../content/folder.ts'

/** A question, the services that answer it (any of them), and what kind of question it is. */
export interface Question {
  query: string
  expected: string[]
  kind: string
}

export interface Figures {
  successAt1: number
  successAt5: number
  mrr: number
  queries: number
}

export interface SearchReport extends Figures {
  byKind: Record<string, Figures>
  /** Questions whose first result is not one that was expected; `position` counts from 1, null where it did not come at all. */
  misses: { query: string; expected: string[]; kind: string; position: number | null; instead: string[] }[]
}

const form = 'Erwartet wird eine Kopfzeile und je Zeile: Frage, Tabulator, Leistungen mit | getrennt, Tabulator, Art der Frage.'

/** Reads questions (`query<TAB>expected_slugs<TAB>kind`, with a head line). @throws Mistake that names the line. */
export function readQuestions(file: string): Question[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Mistake(`${shown(file)} lässt sich nicht lesen (${(error as NodeJS.ErrnoException).code}).`)
  }
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (!head.startsWith('query\texpected_slugs')) throw new Mistake(`${shown(file)}: die Kopfzeile fehlt. ${form}`)
  const questions = lines.flatMap((line, index) => {
    if (!line.trim()) return []
    const [query = '', expected = '', kind = ''] = line.split('\t').map((cell) => cell.trim())
    if (!query || !expected) throw new Mistake(`${shown(file)}, Zeile ${index + 2}: unvollständig. ${form}`)
    return { query, expected: expected.split('|').map((slug) => slug.trim()).filter(Boolean), kind: kind || 'ohne Angabe' }
  })
  if (!questions.length) throw new Mistake(`${shown(file)} enthält keine Fragen. ${form}`)
  return questions
}

/**
 * Asks every question and counts.
 * @param ask the slugs of the results, best first; what is no service comes as its whole address.
 */
export async function evaluate(questions: Question[], ask: (query: string) => Promise<string[]> | string[]): Promise<SearchReport> {
  const asked: { question: Question; position: number | null; results: string[] }[] = []
  for (const question of questions) {
    const results = await ask(question.query)
    const at = results.findIndex((slug) => question.expected.includes(slug))
    asked.push({ question, position: at < 0 ? null : at + 1, results })
  }
  const byKind: Record<string, Figures> = {}
  for (const kind of [...new Set(questions.map((question) => question.kind))].sort()) {
    byKind[kind] = figures(asked.filter(({ question }) => question.kind === kind).map(({ position }) => position))
  }
  return {
    ...figures(asked.map(({ position }) => position)),
    byKind,
    misses: asked.flatMap(({ question, position, results }) => (position === 1 ? [] : { ...question, position, instead: results.slice(0, 5) })),
  }
}

function figures(positions: (number | null)[]): Figures {
  const share = (hits: number) => Math.round((hits / positions.length) * 10_000) / 10_000
  const within = (most: number) => share(positions.filter((position) => position !== null && position <= most).length)
  return {
    successAt1: within(1),
    successAt5: within(5),
    mrr: share(positions.reduce<number>((sum, position) => sum + (position ? 1 / position : 0), 0)),
    queries: positions.length,
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`

/** The report in German, for people. */
export function reportLines({ byKind, misses, ...all }: SearchReport): string[] {
  const line = (name: string, { successAt1, successAt5, mrr, queries }: Figures) =>
    `${name.padEnd(14)} ${String(queries).padStart(5)} Fragen   richtig an 1. Stelle: ${percent(successAt1)}   unter den ersten 5: ${percent(successAt5)}   MRR ${mrr.toFixed(3).replace('.', ',')}`
  return [
    ...misses.flatMap(({ query, expected, position, instead }) => [
      `✗ ${query}`,
      `    erwartet: ${expected.join(' oder ')} (${position ? `an ${position}. Stelle` : 'nicht dabei'})`,
      `    stattdessen: ${instead.join(', ') || 'nichts'}`,
    ]),
    '',
    ...Object.entries(byKind).map(([kind, figures]) => line(kind, figures)),
    line('Alle', all),
  ]
}
