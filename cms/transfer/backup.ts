import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { installationFolders } from '../installation.ts'
import { isMongo } from './addresses.ts'
import { writeArchive } from './archive.ts'
import { frozenStore, migrationsOfProgram, openDatabase, type Database } from './databases.ts'
import { documentsFile, format, keptFiles, manifestFile, notice, secretFiles, settingsFile, uploadFile, type Manifest } from './manifest.ts'
import { isMark, mustBeWhole } from './mark.ts'
import type { Part } from './parts.ts'
import { isPassing } from './passing.ts'
import type { Store } from './store.ts'

export interface BackedUp extends Manifest {
  /** The size of the file in bytes. */
  bytes: number
  /** Uploads that documents name and the data folder does not hold. */
  missing: string[]
}

/**
 * Writes everything of this installation that could not be made anew into one file, while it runs: first the database as it is at
 * one moment, then the uploads, so that whatever it names is there.
 * @param url of the database.
 * @param version of this program.
 * @throws Mistake where the database is not whole.
 */
export async function backUp(file: string, url: string, version: string, say: (progress: string) => void): Promise<BackedUp> {
  const folders = installationFolders()
  const work = mkdtempSync(path.join(folders.data, '.backup-'))
  try {
    const { counts, isOneMoment, ids, migrations, named } = await writeDocuments(url, work, say)
    const uploads = existsSync(folders.uploads) ? readdirSync(folders.uploads).filter((name) => statSync(path.join(folders.uploads, name)).isFile()) : []
    const manifest: Manifest = { product: 'Stadtschreiber', format, version, migrations, made: new Date().toISOString(), notice, ids, isOneMoment, documents: counts, uploads: uploads.length }
    const bytes = await writeArchive(file, async (add) => {
      await add(manifestFile, Buffer.from(JSON.stringify(manifest, null, 2)))
      for (const name of keptFiles) if (existsSync(path.join(folders.data, name))) await add(settingsFile(name), readFileSync(path.join(folders.data, name)), !secretFiles.includes(name))
      for (const name of readdirSync(path.join(work, 'documents'))) await add(`documents/${name}`, path.join(work, 'documents', name))
      for (const [index, name] of uploads.entries()) {
        say(`Datei ${index + 1} von ${uploads.length}`)
        await add(uploadFile(name), readFileSync(path.join(folders.uploads, name)), true)
      }
    })
    const there = new Set(uploads)
    return { ...manifest, bytes, missing: named.filter((name) => !there.has(name)) }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function writeDocuments(url: string, work: string, say: (progress: string) => void) {
  const live = await openDatabase(url)
  const { database, store, isOneMoment, end } = await atOneMoment(live, url, work)
  try {
    await mustBeWhole(database.payload)
    mkdirSync(path.join(work, 'documents'))
    const counts: Record<string, number> = {}
    const named: string[] = []
    for (const part of database.parts) {
      say(part.name)
      counts[part.name] = await writePart(store, part, path.join(work, documentsFile(part)), named)
    }
    return { counts, isOneMoment, ids: store.idKind, migrations: migrationsOfProgram(), named }
  } finally {
    await end()
  }
}

/** SQLite copies itself as it is at this moment; MongoDB shows it as it was, where it can. */
async function atOneMoment(live: Database, url: string, work: string) {
  if (isMongo(url)) {
    const frozen = await frozenStore(live.payload)
    return { database: live, store: frozen?.store ?? live.store, isOneMoment: frozen !== undefined, end: async () => (await frozen?.end(), live.close()) }
  }
  const copy = path.join(work, 'stadtschreiber.db')
  try {
    await (live.payload.db as unknown as SQLiteAdapter).client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  } finally {
    await live.close()
  }
  const database = await openDatabase(`file:${copy}`)
  return { database, store: database.store, isOneMoment: true, end: () => database.close() }
}

/** @param named collects the names of uploaded files. @returns how many documents there are. */
async function writePart(store: Store, part: Part, file: string, named: string[]): Promise<number> {
  let count = 0
  await pipeline(async function* () {
    for await (const document of store.read(part)) {
      if (isMark(document.id) || isPassing(part, document)) continue
      count++
      if (part.name === 'media' && typeof document['filename'] === 'string') named.push(document['filename'])
      yield `${JSON.stringify(document)}\n`
    }
  }, createWriteStream(file, { mode: 0o600 }))
  return count
}
