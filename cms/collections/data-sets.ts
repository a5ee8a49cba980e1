import type { Field } from 'payload'
import { readCsv } from '../../content/csv.ts'
import { columnKey, licences, mistakesIn, mostRows, period, type columnKinds, type Licence } from '../../content/schema/data-set.ts'
import { Mistake } from '../../content/sentences.ts'
import { withinOwnOrganisation } from '../access/writing.ts'
import { checked, choice, flag, line, paragraph, richText, row, rows, words } from '../fields/basic.ts'
import { organisationField } from '../fields/shared.ts'
import { publicCollection } from './public-collection.ts'

type Table = Parameters<typeof mistakesIn>[0]

const kindLabels: Record<(typeof columnKinds)[number], string> = {
  text: 'Text', number: 'Zahl', category: 'Einer von wenigen Werten', service: 'Leistung (Kennung)', organisation: 'Amt (Kennung)',
}
const licenceLabels = Object.fromEntries(Object.entries(licences).map(([code, { name }]) => [code, name])) as Record<Licence, string>

/** The rows as a table that can be pasted from a spreadsheet; checked against the columns before it is published. */
const tableField: Field = {
  name: 'rows', label: 'Tabelle', type: 'textarea', required: true,
  validate: (value: unknown, { siblingData }: { siblingData: unknown }) => {
    if (typeof value !== 'string' || !value.trim()) return 'Bitte fügen Sie die Tabelle ein.'
    try {
      return problemIn(readCsv(value), siblingData as Partial<Table>) ?? true
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      return `Bitte prüfen Sie die Tabelle: ${error.message}`
    }
  },
  admin: {
    rows: 12,
    description: 'Fügen Sie die Tabelle aus Ihrem Tabellenprogramm oder den Inhalt einer CSV-Datei ein. Die erste Zeile nennt die Spalten mit ihrem kurzen Namen.',
  },
}

/** The first mistake of a table, as a sentence with the line that a clerk counts. */
function problemIn(read: Table['rows'], { columns, groupBy }: Partial<Table>): string | undefined {
  if (!read.length) return 'Unter der ersten Zeile steht noch nichts.'
  if (read.length > mostRows) return `Die Tabelle hat ${read.length} Zeilen; es dürfen höchstens ${mostRows} sein.`
  const described = (columns ?? []).map((column) => ({ ...column, values: column.values ?? [] }))
  const [first] = mistakesIn({ columns: described, rows: read, groupBy: groupBy || undefined })
  if (!first) return undefined
  const [field, index] = first.path
  return `Bitte prüfen Sie ${field === 'rows' ? `Zeile ${Number(index) + 2} der Tabelle` : 'die Spalten'}: ${first.message}.`
}

/** Open data: a table, what its columns mean, and under which licence everybody may use it. */
export const dataSets = publicCollection({
  slug: 'data-sets',
  labels: { singular: 'Datensatz', plural: 'Offene Daten' },
  group: 'Wissen der Stadt',
  description: 'Tabellen, die alle ansehen, filtern und herunterladen können.',
  titleField: 'title',
  columns: ['title', 'licence', 'organisation'],
  access: withinOwnOrganisation(),
  sidebar: [organisationField('Amt')],
  tabs: [
    { label: 'Beschreibung', fields: [
      line('title', 'Titel', { required: true }), paragraph('summary', 'Kurztext', { help: 'Was steht in der Tabelle? Ein oder zwei Sätze.' }), richText('text', 'Erläuterung'), words('synonyms', 'Suchwörter'),
      row(choice('licence', 'Lizenz', licenceLabels, { required: true, defaultValue: 'dl-zero-de' }), checked('asOf', 'Stand der Daten', period, { help: 'Ein Jahr, ein Monat oder ein Tag: 2026, 2026-12 oder 2026-12-31' })),
    ] },
    { label: 'Spalten', fields: [
      rows('columns', 'Spalten', 'Spalte', [
        row(checked('key', 'Kurzer Name', columnKey, { required: true, help: 'So heißt die Spalte in der ersten Zeile der Tabelle.' }), line('label', 'Überschrift', { required: true })),
        paragraph('description', 'Was steht in dieser Spalte?'),
        row(choice('kind', 'Art', kindLabels, { required: true, defaultValue: 'text' }), flag('filter', 'Danach kann man filtern')),
        rows('values', 'Bedeutung der Werte', 'Wert', [row(line('value', 'Wert', { localized: false, required: true }), line('label', 'Bezeichnung', { required: true })), paragraph('description', 'Erklärung')]),
      ]),
      checked('groupBy', 'Zeilen zusammenfassen nach', columnKey, { help: 'Kurzer Name der Spalte. Bleibt das Feld leer, steht alles in einer Liste.' }),
    ] },
    { label: 'Tabelle', fields: [tableField] },
  ],
})
