import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Settings } from '../content/settings.ts'
import { installationFolders } from './installation.ts'
import { mongo } from './mongodb.ts'
import { parentIndexes } from './parent-indexes.ts'
import { withTransactions } from './sqlite-transactions.ts'
import { isMongo } from './transfer/addresses.ts'

/** Where the migrations of SQLite lie. */
export const migrationDir = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/** The embedded SQLite database, or MongoDB where `DATABASE_URL` names one. */
export function database({ DATABASE_URL }: Pick<Settings, 'DATABASE_URL'>) {
  if (isMongo(DATABASE_URL)) return mongo(DATABASE_URL)
  return withTransactions(sqliteAdapter({
    client: { url: DATABASE_URL ?? `file:${installationFolders().database}` },
    migrationDir,
    push: false,
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 10_000,
    beforeSchemaInit: [parentIndexes],
  }))
}
