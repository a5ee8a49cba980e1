import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Settings } from '../content/settings.ts'
import { installationFolders } from './installation.ts'
import { parentIndexes } from './parent-indexes.ts'
import { withTransactions } from './sqlite-transactions.ts'

const migrationDir = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations')

/** The embedded SQLite database, or MongoDB where `DATABASE_URL` names one. */
export function database({ DATABASE_URL }: Pick<Settings, 'DATABASE_URL'>) {
  if (DATABASE_URL?.startsWith('mongodb')) {
    return mongooseAdapter({
      url: DATABASE_URL,
      connectOptions: { serverSelectionTimeoutMS: 8_000 },
      useJoinAggregations: false,
    })
  }
  return withTransactions(sqliteAdapter({
    client: { url: DATABASE_URL ?? `file:${installationFolders().database}` },
    migrationDir,
    push: false,
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 10_000,
    beforeSchemaInit: [parentIndexes],
  }))
}
