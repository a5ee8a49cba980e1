import { parse } from 'csv-parse/sync'
import { Mistake } from './sentences.ts'

/** One row of a table by its columns; empty cells are left out. */
export type Row = Record<string, string>

/** What separates columns: CSV has commas or, from German spreadsheets, semicolons; what is pasted from one has tabs. */
const delimiters = [',', ';', '\t']

/**
 * Reads a table whose first line names the columns.
 * @param text CSV (RFC 4180), or a table pasted from a spreadsheet.
 * @throws Mistake that names the line.
 */
export function readCsv(text: string): Row[] {
  const [head = ''] = text.trimStart().split(/\r?\n/, 1)
  const delimiter = delimiters.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]!
  try {
    const rows = parse<Row>(text, { bom: true, columns: (names: string[]) => unique(names), delimiter, skip_empty_lines: true, trim: true })
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')))
  } catch (error) {
    if (error instanceof Mistake) throw error
    const { lines } = error as { lines?: number }
    throw new Mistake(`die Tabelle lässt sich ${lines ? `ab Zeile ${lines} ` : ''}nicht lesen: jede Zeile braucht so viele Spalten wie die erste, und Texte mit Trennzeichen stehen in Anführungszeichen.`)
  }
}

function unique(names: string[]): string[] {
  const double = names.find((name, index) => names.indexOf(name) !== index)
  if (double !== undefined) throw new Mistake(double ? `die Spalte „${double}“ gibt es in der ersten Zeile zweimal.` : 'in der ersten Zeile fehlen Namen von Spalten.')
  return names
}

/**
 * Writes a table as CSV (RFC 4180): the first line names the columns.
 * @param columns their order; all that the rows have where it is left out.
 */
export function writeCsv(rows: readonly Row[], columns: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
