import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { tracesFile } from '../../content/folder.ts'
import { Mistake, parseOrExplain } from '../../content/sentences.ts'
import type { StoredDocument } from './documents.ts'
import type { Part } from './parts.ts'
import type { Source } from './store.ts'

/* What lies in a backup, and what its first file says of it. */

/** Changes when older versions could not read a backup any more. */
export const format = 1

const manifestSchema = z.object({
  product: z.literal('Stadtschreiber'),
  format: z.int(),
  /** Of the program that made it. */
  version: z.string(),
  /** The shape of the documents: the database migrations that the program knew. */
  migrations: z.array(z.string()),
  /** ISO 8601. */
  made: z.iso.datetime(),
  notice: z.string(),
  /** What ids look like: numbers or those of MongoDB. */
  ids: z.enum(['number', 'object']),
  /** Whether all of it is as it was at one moment; else what was changed meanwhile may be there in part. */
  isOneMoment: z.boolean(),
  /** How many documents there are, by part. */
  documents: z.record(z.string(), z.int()),
  uploads: z.int(),
})
export type Manifest = z.output<typeof manifestSchema>

export const manifestFile = 'manifest.json'

/** What signs sessions, and the first accounts' password until a start has shown it. */
export const secretFiles = ['secret', 'first-password']
/** Files of the data folder that nobody could make anew, and where they lie there. Traces are former addresses, which only the published entries know. */
export const keptFiles = ['languages.json', ...secretFiles, `published/${tracesFile}`]

export const documentsFile = ({ name }: Part): string => `documents/${name}.ndjson`
export const uploadFile = (name: string): string => `uploads/${name}`
export const settingsFile = (name: string): string => `data/${name}`

export const isExpected = (name: string): boolean =>
  name === manifestFile || keptFiles.map(settingsFile).includes(name) || /^documents\/[a-z\d.-]+\.ndjson$/.test(name) || (/^uploads\/[^/\\]+$/.test(name) && !/^uploads\/\.{1,2}$/.test(name))

export const notice =
  'Diese Sicherung enthält Geheimnisse: die Konten mit ihren verschlüsselten Kennwörtern, den Schlüssel, der Anmeldungen beglaubigt, interne Notizen und Rückrufe. Bewahren Sie sie so auf, dass nur Berechtigte sie lesen.'

/**
 * Reads what an unpacked backup says of itself.
 * @param ours the version and the migrations of this program.
 * @throws Mistake where it is not a backup of ours, or one of a newer version.
 */
export function readManifest(folder: string, file: string, ours: Pick<Manifest, 'version' | 'migrations'>): Manifest {
  const content = JSON.parse(readFileSync(path.join(folder, manifestFile), 'utf8')) as Partial<Manifest>
  const isNewer = Number(content.format) > format || compareVersions(String(content.version), ours.version) > 0 || content.migrations?.some((name) => !ours.migrations.includes(name))
  if (content.product === 'Stadtschreiber' && isNewer) {
    throw new Mistake(`Die Sicherung ${file} stammt von einer neueren Version (${content.version}) als diese hier (${ours.version}). Bitte aktualisieren Sie zuerst Stadtschreiber. Geändert wurde nichts.`)
  }
  return parseOrExplain(manifestSchema, content, `${file}/${manifestFile}`)
}

/** @returns less than, equal to or greater than 0, as for sorting. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number)) as [number[], number[]]
  return left.map((number, at) => number - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** The documents of an unpacked backup. */
export function backupSource(folder: string, { ids, documents }: Manifest): Source {
  async function* read(part: Part): AsyncGenerator<StoredDocument> {
    if (!documents[part.name]) return
    const lines = createInterface({ input: createReadStream(path.join(folder, documentsFile(part))), crlfDelay: Infinity })
    for await (const line of lines) yield JSON.parse(line) as StoredDocument
  }
  return {
    idKind: ids,
    read,
    async ids(part) {
      const all = []
      for await (const { id } of read(part)) all.push(id)
      return all
    },
  }
}
