/**
 * Imports a part of a synthetic city into the CMS of `STADT_DATA`. A process of its own, because memory grows with every
 * imported document. Arguments: the city's folder, then a file that lists the entries to import (`type/id`), one a line.
 * With `--last`, the account and the order to publish everything follow.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'
import { importAccounts, importCity } from '../../cms/exchange/import-city.ts'
import { readInternal } from '../../cms/exchange/internal.ts'
import config from '../../cms/payload.config.ts'
import { enqueueEverything } from '../../cms/publication/queue.ts'
import { parseEntry, readDataFile, readLanguages, type KnowledgeFolder } from '../../content/folder.ts'
import { contractFor, entryTypes, type EntryType } from '../../content/schema/index.ts'
import { parseOrExplain } from '../../content/sentences.ts'
import { account } from './account.ts'

const [folder, listFile, last] = process.argv.slice(2) as [string, string, string?]
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
const internal = readInternal(folder)
await importCity(payload, partOf(readFileSync(listFile, 'utf8').split('\n')), internal, () => {})
if (last) {
  await importAccounts(payload, { ...internal, users: [{ email: account.email, name: 'Messung', role: 'chief-editor' }] }, account.password)
  await enqueueEverything(payload, 'Erste Veröffentlichung')
  await payload.kv.set('installation', { importedFrom: path.basename(folder), at: new Date().toISOString() } as never)
}
process.exit(0)

/** Reads the listed entries only: the whole city would take longer to read than a part takes to import. */
function partOf(list: string[]): KnowledgeFolder {
  const contract = contractFor(readLanguages(folder).map(({ code }) => code) as [string, ...string[]])
  const entries = Object.fromEntries(entryTypes.map((type) => [type, new Map()])) as KnowledgeFolder['entries']
  for (const name of list) {
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
