import type { DataSet, Entry } from '../../schema/index.ts'
import { meant } from '../../sentences.ts'
import type { Found } from '../findings.ts'
import { counted, keyOf, quoted, type Context } from '../rule.ts'

/** Columns that nobody explains, and rows that name an entry which is not there. */
export function dataSets(entry: Entry, { knowledge, languages: [language] }: Context): Found[] {
  if (entry.type !== 'data-sets') return []
  const { columns, rows } = entry as DataSet
  return columns.flatMap(({ key, label, description, kind }, index): Found[] => {
    const found: Found[] = []
    if (!description?.[language])
      found.push({ name: 'missing-field', entry: keyOf(entry), field: `columns[${index}].description`, sentence: `Es fehlt, was in der Spalte ${quoted(label[language] ?? key)} steht.` })
    if (kind !== 'service' && kind !== 'organisation') return found
    const type = kind === 'service' ? 'services' : 'organisations'
    const unknown = [...new Set(rows.flatMap((row) => row[key] ?? []))].filter((id) => !knowledge.entries[type].has(id))
    const [first] = unknown
    if (first === undefined) return found
    const suggestion = meant(first, knowledge.entries[type].keys())
    const others = unknown.length > 1 ? ` (und ${counted(unknown.length - 1, 'weitere Kennung', 'weitere Kennungen')})` : ''
    found.push({
      name: 'unresolved-reference', entry: keyOf(entry), field: `rows.${key}`,
      sentence: `Die Spalte nennt „${first}“${others}, das es unter ${type}/ nicht gibt.${suggestion ? ` Meinten Sie „${suggestion}“?` : ''}`,
    })
    return found
  })
}
