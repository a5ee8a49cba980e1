import { upsertRow } from '@payloadcms/drizzle'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { portable, type Id, type StoredDocument } from './documents.ts'
import type { Part } from './parts.ts'
import { batchSize, type Store } from './store.ts'

/** The embedded database. @param payload with a connection to it. */
export function sqliteStore(payload: Payload): Store {
  const database = payload.db as unknown as SQLiteAdapter
  const tableName = ({ slug, isVersions }: Part) => {
    const name = slug.replaceAll('-', '_')
    return database.tableNameMap.get(isVersions ? `_${name}${database.versionsSuffix}` : name)!
  }
  /** Identifiers are our own table names, never input. */
  const run = (sql: string) => database.client.execute(sql)

  /** Documents refer to such as come after them, so what the database holds together is looked at in the end. */
  let isLoose = false
  async function loosen() {
    if (!isLoose) await run('PRAGMA foreign_keys = OFF')
    isLoose = true
  }

  async function ids(part: Part): Promise<Id[]> {
    const { rows } = await run(`SELECT id FROM \`${tableName(part)}\` ORDER BY id`)
    return rows.map(({ id }) => id as unknown as Id)
  }

  async function find(part: Part, wanted: Id[]): Promise<StoredDocument[]> {
    const query = { where: { id: { in: wanted } }, pagination: false, limit: 0, sort: 'id' }
    if (part.isGlobal && part.isVersions) return (await database.findGlobalVersions({ global: part.slug as 'city', ...query })).docs as unknown as StoredDocument[]
    if (part.isGlobal) return [(await database.findGlobal({ slug: part.slug as 'city' })) as unknown as StoredDocument]
    if (part.isVersions) return (await database.findVersions({ collection: part.slug as 'services', ...query })).docs as unknown as StoredDocument[]
    return (await database.find({ collection: part.slug as 'services', ...query })).docs as unknown as StoredDocument[]
  }

  return {
    idKind: 'number',
    ids,
    async *read(part) {
      const all = await ids(part)
      for (let at = 0; at < all.length; at += batchSize) {
        for (const document of await find(part, all.slice(at, at + batchSize))) yield { ...portable(part.fields, document, { date: isoDate }), id: document.id }
      }
    },
    async write(part, documents) {
      await loosen()
      const transaction = (await database.beginTransaction())!
      try {
        for (const { id, ...values } of documents) {
          // The adapter works on what it is given.
          const data = structuredClone(values)
          const { db } = database.sessions[transaction]!
          await upsertRow({ adapter: database as never, customID: id, data, db: db as never, fields: part.fields, ignoreResult: true, operation: 'create', tableName: tableName(part) } as never)
        }
        await database.commitTransaction(transaction)
      } catch (error) {
        await database.rollbackTransaction(transaction)
        throw error
      }
    },
    async remove(part, id) {
      await database.client.execute({ sql: `DELETE FROM \`${tableName(part)}\` WHERE id = ?`, args: [id] })
    },
    async clear(part) {
      await run(`DELETE FROM \`${tableName(part)}\``)
    },
    async finish() {
      const { rows } = await run('PRAGMA foreign_key_check')
      if (rows.length) throw new Error(`Broken references: ${JSON.stringify(rows.slice(0, 5))}`)
      await run('PRAGMA foreign_keys = ON')
      isLoose = false
    },
  }
}

const isoDate = (value: unknown) => new Date(value as string).toISOString()
