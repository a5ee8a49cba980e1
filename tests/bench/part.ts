import path from 'node:path'
import { parseEntry, readDataFile, readLanguages, type KnowledgeFolder } from '../../content/folder.ts'
import { contractFor, entryTypes, type EntryType } from '../../content/schema/index.ts'
import { parseOrExplain } from '../../content/sentences.ts'

/**
 * Reads some entries of a synthetic city: the whole city would take longer to read than a part takes to import.
 * @param names `type/id` each.
 */
export function partOf(folder: string, names: readonly string[]): KnowledgeFolder {
  const contract = contractFor(readLanguages(folder).map(({ code }) => code) as [string, ...string[]])
  const entries = Object.fromEntries(entryTypes.map((type) => [type, new Map()])) as KnowledgeFolder['entries']
  for (const name of names) {
    const [type, id] = name.split('/') as [EntryType, string]
    const file = path.join(folder, `${name}.json`)
    ;(entries[type] as Map<string, unknown>).set(id, parseEntry(contract, type, id, readDataFile(file), file))
  }
  return {
    folder,
    city: parseOrExplain(contract.city, readDataFile(path.join(folder, 'city.json')), 'city.json'),
    entries,
    formerAddresses: {},
    removed: {},
  }
}
