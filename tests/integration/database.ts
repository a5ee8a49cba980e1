import type { Payload } from 'payload'
import { databaseOn } from '../mongodb.ts'

/** What the tests run on: the embedded database always, MongoDB where `npm test` found a server. Vitest's configuration says which. */
export const onMongo = process.env['TEST_DATABASE'] === 'mongodb'

/**
 * A database of a test's own, still empty, as the environment names it to whoever starts a CMS.
 * @returns nothing to set for SQLite: its file lies in the folder of the installation.
 * @throws Error where the tests are to run on MongoDB and nobody said where it is.
 */
export function ownDatabase(): { DATABASE_URL?: string } {
  if (!onMongo) return {}
  const server = process.env['MONGODB_TEST_URI']
  if (!server) throw new Error('MONGODB_TEST_URI names no server for the tests.')
  return { DATABASE_URL: databaseOn(server).url }
}

interface Connection {
  dropDatabase(): Promise<unknown>
  db: { admin(): { buildInfo(): Promise<object> } }
}
const connectionOf = ({ db }: Payload) => (db as unknown as { connection?: Connection }).connection

/** Whether the server is FerretDB on SQLite, which reads a whole collection for each question that is not for an id: too slow for whole cities. */
export const readsWholeCollections = async (payload: Payload): Promise<boolean> => 'ferretdbVersion' in ((await connectionOf(payload)?.db.admin().buildInfo()) ?? {})

/** Removes a database of a test's own; what lies in a folder goes with the folder. */
export async function dropDatabase(payload: Payload): Promise<void> {
  await connectionOf(payload)?.dropDatabase()
}
