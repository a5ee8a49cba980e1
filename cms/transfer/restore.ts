import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { Mistake } from '../../content/sentences.ts'
import { installationFolders } from '../installation.ts'
import { fileOf, isMongo } from './addresses.ts'
import { readArchive } from './archive.ts'
import { migrationsOfProgram, openDatabase, type Database } from './databases.ts'
import { backupSource, isExpected, keptFiles, readManifest, settingsFile, type Manifest } from './manifest.ts'
import { markIn, removeMark } from './mark.ts'
import { completeFile, restoreFolder } from './unfinished.ts'
import { transfer, type Transferred } from './transfer.ts'

type Say = (progress: string) => void

/**
 * Brings a backup back into an empty installation: all of it or nothing. Everything is made ready beside its place and checked;
 * only then it gets there. A restore that was killed is brought to its end by the next one.
 *
 * Runs in a process of its own: it reads the backup's languages as its installation's.
 * @param url of the database.
 * @param version of this program.
 * @returns how it went; undefined where the end of an interrupted one was all there was to do.
 * @throws Mistake where the installation is not empty, or the file damaged or of a newer version.
 */
export async function restore(file: string, url: string, version: string, say: Say): Promise<(Transferred & Manifest) | undefined> {
  const folders = installationFolders()
  const work = restoreFolder(folders.data)
  if (existsSync(path.join(work, completeFile))) {
    await finish(folders.data, url)
    return undefined
  }
  mustBeEmpty(folders, url)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true, mode: 0o700 })
  try {
    say('Sicherung prüfen')
    await readArchive(file, work, isExpected)
    process.env['STADT_DATA'] = path.join(work, 'data')
    const result = await fillDatabase(file, work, url, version, say)
    writeFileSync(path.join(work, completeFile), '')
    await finish(folders.data, url)
    return result
  } catch (error) {
    // From there on all is ready, and only the rest is to be done.
    if (!existsSync(path.join(work, completeFile))) discard(work, url)
    throw error
  }
}

/** SQLite is filled in a file beside its place, MongoDB where it is, with a mark that keeps everybody else away. */
async function fillDatabase(file: string, work: string, url: string, version: string, say: Say): Promise<Transferred & Manifest> {
  const database = await openDatabase(isMongo(url) ? url : `file:${stagedFile(url)}`, { isNew: true })
  const { payload, store, parts } = database
  try {
    const manifest = readManifest(work, file, { version, migrations: migrationsOfProgram() })
    const origin = `der Sicherung vom ${new Date(manifest.made).toLocaleString('de-DE')}`
    try {
      const result = await transfer({ source: backupSource(work, manifest), target: store, parts, origin }, say)
      mustBeComplete(result, manifest)
      if (!isMongo(url)) {
        await removeMark(store, parts)
        await (payload.db as unknown as SQLiteAdapter).client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      }
      return { ...result, ...manifest }
    } catch (error) {
      await clearOwn(database, origin)
      throw error
    }
  } finally {
    await database.close()
  }
}

function mustBeComplete({ tallies }: Transferred, { documents }: Manifest) {
  const wrong = tallies.flatMap(({ part, source, different }) => (source === (documents[part] ?? 0) && !different.length ? [] : [`${part} ${different.slice(0, 5).join(', ')}`.trim()]))
  const known = new Set(tallies.map(({ part }) => part))
  wrong.push(...Object.keys(documents).filter((part) => documents[part] && !known.has(part)))
  if (wrong.length) throw new Mistake(`Die Sicherung lässt sich mit dieser Version nicht ganz zurückholen (${wrong.join('; ')}). Bitte nehmen Sie die Version, mit der sie entstand. Geändert wurde nichts.`)
}

/** Empties MongoDB again, where what is in it is ours. */
async function clearOwn({ store, parts }: Database, origin: string) {
  if ((await markIn(store, parts))?.origin !== origin) return
  // The mark goes last: a process killed meanwhile leaves it behind.
  for (const part of parts.toSorted((a, b) => Number(a.slug === 'payload-kv') - Number(b.slug === 'payload-kv'))) await store.clear(part)
}

function mustBeEmpty(folders: ReturnType<typeof installationFolders>, url: string) {
  const isFilled = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0
  const found = [...[folders.languages, ...(isMongo(url) ? [] : [fileOf(url)])].filter((file) => existsSync(file)), ...[folders.uploads, folders.published, folders.releases].filter(isFilled)]
  if (found.length) throw new Mistake(`Hier liegt schon eine Installation (${found[0]}). Zurückgeholt wird nur in eine leere: Bitte legen Sie die alte beiseite, oder nennen Sie in STADT_DATA einen leeren Ordner. Geändert wurde nichts.`)
}

const stagedFile = (url: string) => `${fileOf(url)}.restoring`

function discard(work: string, url: string) {
  rmSync(work, { recursive: true, force: true })
  if (!isMongo(url)) for (const end of ['', '-wal', '-shm']) rmSync(stagedFile(url) + end, { force: true })
}

/** Puts everything where it belongs; done as often as need be. The database is the last. */
async function finish(data: string, url: string) {
  const work = restoreFolder(data)
  for (const name of keptFiles) place(path.join(work, settingsFile(name)), path.join(data, name))
  const uploads = path.join(data, 'uploads')
  if (existsSync(path.join(work, 'uploads'))) {
    if (existsSync(uploads)) rmdirSync(uploads)
    renameSync(path.join(work, 'uploads'), uploads)
  }
  if (isMongo(url)) {
    process.env['STADT_DATA'] = data
    const { store, parts, close } = await openDatabase(url)
    await removeMark(store, parts).finally(close)
  } else place(stagedFile(url), fileOf(url))
  discard(work, url)
}

function place(from: string, to: string) {
  if (!existsSync(from)) return
  mkdirSync(path.dirname(to), { recursive: true })
  renameSync(from, to)
}
