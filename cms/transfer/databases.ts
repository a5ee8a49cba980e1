import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { BasePayload, type Payload, type SanitizedConfig } from 'payload'
import { Mistake } from '../../content/sentences.ts'
import { database, migrationDir } from '../database.ts'
import { fileOf, isMongo, shownUrl } from './addresses.ts'
import { mongoStore } from './mongo-store.ts'
import { partsOf, type Part } from './parts.ts'
import { sqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** A database of ours that is open. */
export interface Database {
  payload: Payload
  store: Store
  parts: Part[]
  /** Its address without names and passwords. */
  name: string
  close(): Promise<void>
}

/**
 * Opens a database beside others, with the collections and languages of this installation.
 * @param url `file:…` or `mongodb://…`.
 * @param options `isNew`: it may not be there yet.
 * @throws Mistake where there is none, nobody answers, or it is of another version.
 */
export async function openDatabase(url: string, { isNew = false } = {}): Promise<Database> {
  if (!isMongo(url) && !isNew && !existsSync(fileOf(url))) throw new Mistake(`Die Datenbank ${fileOf(url)} gibt es nicht.`)
  const config = await (await import('../payload.config.ts')).default
  const payload = new BasePayload()
  const ours = { ...config, db: database({ DATABASE_URL: url }) as typeof config.db, logger: { options: { level: 'fatal' } } } as unknown as SanitizedConfig
  await payload.init({ config: ours, disableOnInit: true }).catch((error: unknown) => {
    if (!isMongo(url)) throw error
    throw new Mistake(`Die Datenbank ${shownUrl(url)} antwortet nicht oder lehnt die Anmeldung ab. Bitte prüfen Sie die Adresse und ob der Server läuft.`)
  })
  if (!isMongo(url)) await (isNew ? payload.db.migrate() : mustBeMigrated(payload, url))
  return {
    payload,
    store: isMongo(url) ? mongoStore(payload) : sqliteStore(payload),
    parts: partsOf(payload),
    name: shownUrl(url),
    close: () => payload.destroy(),
  }
}

/** Reads from MongoDB as it was at one moment, where the server can do that. @returns undefined where it cannot. */
export async function frozenStore(payload: Payload): Promise<{ store: Store; end(): Promise<void> } | undefined> {
  const { connection } = payload.db as unknown as MongooseAdapter
  if (!connection.getClient().options.replicaSet) return undefined
  const session = await connection.startSession({ snapshot: true } as never)
  try {
    await connection.db!.collection('payload-kv').findOne({}, { session })
  } catch {
    await session.endSession() // a server before 5.0
    return undefined
  }
  return { store: mongoStore(payload, session), end: () => session.endSession() }
}

/** The names of all migrations that this program knows: the shape of its documents, on whatever database. */
export const migrationsOfProgram = (): string[] => readdirSync(migrationDir).filter((name) => name.endsWith('.ts')).map((name) => path.parse(name).name).sort()

async function mustBeMigrated(payload: Payload, url: string): Promise<void> {
  const wanted = migrationsOfProgram()
  const { docs } = await payload.find({ collection: 'payload-migrations' as 'users', pagination: false, depth: 0, overrideAccess: true }).catch(() => ({ docs: [] }))
  const done = new Set((docs as unknown as { name: string }[]).map(({ name }) => name))
  if (wanted.every((name) => done.has(name))) return
  throw new Mistake(`Die Datenbank ${fileOf(url)} ist von einer anderen Version. Bitte starten Sie Stadtschreiber damit einmal (npm start) und beenden Sie es wieder.`)
}
