import { get } from '../content/knowledge.ts'
import type { DataSet } from '../content/schema/index.ts'
import type { Locale } from './locale.ts'
import type { Text } from './text.ts'

type Column = DataSet['columns'][number]
type Rows = DataSet['rows']

/** Rows that a page shows together; without a value where they have none, or where nothing groups them. */
export interface Group {
  /** The anchor on the page. */
  id: string
  value: string | undefined
  title: Text
  rows: Rows
}

/** What a cell is called in filters and lists of jumps: the name of the entry or value that it stands for. */
export function cellTitle(column: Column, cell: string, locale: Locale): Text {
  const raw = { value: cell, lang: locale.defaultCode }
  if (column.kind === 'service') return locale.text(get('services', cell)?.title) ?? raw
  if (column.kind === 'organisation') return officeTitle(cell, locale) ?? raw
  return locale.text(column.values.find(({ value }) => value === cell)?.label) ?? raw
}

/** With its number in front, by which those who work with offices know it. */
function officeTitle(id: string, locale: Locale): Text | undefined {
  const office = get('organisations', id)
  const name = locale.text(office?.name)
  return name && { ...name, value: office?.number ? `${office.number} ${name.value}` : name.value }
}

/** The rows by the values of the column that groups them, in the order of the filter; all in one group where none does. */
export function groupsOf(dataSet: DataSet, locale: Locale): Group[] {
  const { columns, groupBy, rows } = dataSet
  const column = columns.find(({ key }) => key === groupBy)
  if (!column) return [{ id: 'zeilen', value: undefined, title: locale.text(dataSet.title), rows }]
  return filterOptions(dataSet, column, locale).map(({ value, label }, index) => ({
    id: `gruppe-${index + 1}`,
    value: value || undefined,
    title: label,
    rows: rows.filter((row) => (row[column.key] ?? '') === value),
  }))
}

/**
 * The values that a column really has: a category's in the order of its description, others as people sort them;
 * the empty one (`''`) last.
 */
export function filterOptions({ rows }: DataSet, column: Column, locale: Locale): { value: string; label: Text }[] {
  const present = [...new Set(rows.map((row) => row[column.key] ?? ''))]
  const position = (cell: string) => column.values.findIndex(({ value }) => value === cell)
  const none = { value: locale.t.data.without, lang: locale.uiCode }
  return present
    .map((value) => ({ value, label: value === '' ? none : cellTitle(column, value, locale) }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || position(a.value) - position(b.value) || locale.compare(a.label.value, b.label.value))
}
