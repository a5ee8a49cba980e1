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
import { account } from './account.ts'
import { partOf } from './part.ts'

const [folder, listFile, last] = process.argv.slice(2) as [string, string, string?]
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
const internal = readInternal(folder)
await importCity(payload, partOf(folder, readFileSync(listFile, 'utf8').split('\n')), internal, () => {})
if (last) {
  await importAccounts(payload, { ...internal, users: [{ email: account.email, name: 'Messung', role: 'chief-editor' }] }, account.password)
  await enqueueEverything(payload, 'Erste Veröffentlichung')
  await payload.kv.set('installation', { importedFrom: path.basename(folder), at: new Date().toISOString() } as never)
}
process.exit(0)
