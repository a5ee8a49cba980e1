import { z } from 'zod'
import { originFields, pageFields } from './common.ts'
import { entryId, line, type LocalizedValues } from './values.ts'

/** Licences for open data that German offices use, by the code of GovData, with the name and address of each. */
export const licences = {
  'dl-zero-de': { name: 'Datenlizenz Deutschland – Zero – Version 2.0', url: 'https://www.govdata.de/dl-de/zero-2-0' },
  'dl-by-de': { name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0', url: 'https://www.govdata.de/dl-de/by-2-0' },
  'cc-zero': { name: 'Creative Commons CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'cc-by': { name: 'Creative Commons Namensnennung 4.0 (CC BY 4.0)', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const
export type Licence = keyof typeof licences

/** What the cells of a column hold. `category`: one of a few values. `service`, `organisation`: the id of an entry, which pages link to. */
export const columnKinds = ['text', 'number', 'category', 'service', 'organisation'] as const

/** More rows would make a page that no phone can show. */
export const mostRows = 2000

/** The name of a column in the first line of the CSV file and in JSON. */
export const columnKey = z.string().regex(/^[a-z][a-z0-9_]*$/, 'erlaubt sind Kleinbuchstaben, Ziffern und Unterstriche, z. B. prioritaet_2015')

/** A year, a month or a day: nobody knows more than the source says. */
export const period = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'erwartet wird ein Jahr, ein Monat oder ein Tag wie 2026, 2026-12 oder 2026-12-31')

/** A table as open data: what its columns mean, and its rows. */
export function dataSetSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown, someWords } = values
  const value = z.strictObject({ value: line, label: text, description: someText })
  const column = z.strictObject({
    key: columnKey,
    label: text,
    description: someText,
    kind: z.enum(columnKinds).default('text'),
    /** Whether the page offers to show only rows with one value of this column. */
    filter: z.boolean().default(false),
    /** What the values of a category mean, in the order in which filters show them. */
    values: z.array(value).default([]),
  })
  return z
    .strictObject({
      ...pageFields(values),
      ...originFields(values),
      title: text,
      summary: someText,
      text: someMarkdown,
      synonyms: someWords,
      licence: z.enum(Object.keys(licences) as [Licence, ...Licence[]]),
      /** The day, month or year whose state the data show. */
      asOf: period.optional(),
      organisation: entryId.optional(),
      columns: z.array(column).min(1),
      /** The column by whose values the page groups the rows. */
      groupBy: columnKey.optional(),
      /** Each row by the keys of its columns; in a folder they lie beside the entry, in `<id>.csv`. */
      rows: z.array(z.record(z.string(), line)).min(1).max(mostRows),
    })
    .superRefine((table, context) => {
      for (const { path, message, input } of mistakesIn(table)) context.addIssue({ code: 'custom', path, message, input })
    })
}

interface Table {
  columns: readonly { key: string; kind: (typeof columnKinds)[number]; values: readonly { value: string }[] }[]
  groupBy?: string | undefined
  rows: readonly Record<string, string>[]
}

/** Where a table and the description of its columns do not fit together. */
export function mistakesIn({ columns, groupBy, rows }: Table): { path: (string | number)[]; message: string; input: unknown }[] {
  const known = new Map(columns.map((one) => [one.key, one]))
  return [
    ...columns.flatMap(({ key }, index) =>
      columns.findIndex((other) => other.key === key) < index
        ? [{ path: ['columns', index, 'key'], message: `die Spalte „${key}“ ist zweimal beschrieben`, input: key }]
        : [],
    ),
    ...(groupBy === undefined || known.has(groupBy) ? [] : [{ path: ['groupBy'], message: `eine Spalte „${groupBy}“ ist nicht beschrieben`, input: groupBy }]),
    ...rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([key, cell]) => {
        const column = known.get(key)
        const message = column ? problemOf(cell, column) : `eine Spalte „${key}“ ist nicht beschrieben (columns)`
        return message ? [{ path: ['rows', index, key], message, input: cell }] : []
      }),
    ),
  ]
}

function problemOf(cell: string, { kind, values }: Table['columns'][number]): string | undefined {
  if (kind === 'number' && !/^-?\d+(?:\.\d+)?$/.test(cell)) return `„${cell}“ ist keine Zahl; erwartet wird eine wie 1234.5`
  if (kind === 'category' && values.length && !values.some(({ value }) => value === cell)) return `„${cell}“ ist keiner der beschriebenen Werte (${values.map(({ value }) => value).join(', ')})`
  if ((kind === 'service' || kind === 'organisation') && !entryId.safeParse(cell).success) return `„${cell}“ ist keine Kennung eines Eintrags`
  return undefined
}
