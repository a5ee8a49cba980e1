import { copyFileSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tracesFile, type KnowledgeFolder } from '../../content/folder.ts'
import type { Change, Traces } from '../../content/changes.ts'
import { entryTypes, type Entry, type Media } from '../../content/schema/index.ts'
import { Mistake } from '../../content/sentences.ts'

/** The form of every published file: the same content has the same bytes, whoever writes it. */
export const serialised = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** The published file of an entry: its id and type are its name and folder. */
export function serialisedEntry({ id: _id, type: _type, ...content }: Entry): string {
  return serialised(content)
}

/** Puts a text in place whole. @param durably it is on the disk when this returns. @returns whether it was different. */
export function putText(file: string, text: string, durably = false): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, text, { flush: durably })
  renameSync(`${file}.tmp`, file)
  return true
}

/**
 * Puts an uploaded file in place whole.
 * @returns whether it was different.
 * @throws Mistake where it is neither there nor in place already; with a code, since it may come, e.g. when a shared folder is there again.
 */
export function putUpload(from: string, file: string): boolean {
  if (!existsSync(from) && existsSync(file)) return false
  if (!existsSync(from)) throw Object.assign(new Mistake(missingUpload(from)), { code: 'UPLOAD' })
  if (existsSync(file) && statSync(file).size === statSync(from).size && statSync(file).mtimeMs > statSync(from).mtimeMs) return false
  mkdirSync(path.dirname(file), { recursive: true })
  copyFileSync(from, `${file}.tmp`)
  renameSync(`${file}.tmp`, file)
  return true
}

const missingUpload = (file: string) =>
  `Die hochgeladene Datei ${path.basename(file)} liegt nicht im Ordner ${path.dirname(file)}. Laufen mehrere Rechner, brauchen alle denselben Ordner.`

/** Keeps what is left of entries and addresses that are no more. Everything else that is published can be had from the database again. */
export const putTraces = (folder: string, { formerAddresses, removed }: Traces): boolean =>
  putText(path.join(folder, tracesFile), serialised({ formerAddresses, removed }), true)

/** All files of a media entry: the original and the smaller versions. */
export const uploadsOf = (media: Pick<Media, 'file' | 'sizes'>): string[] => [media.file, ...media.sizes.map(({ file }) => file)]

/**
 * Writes changes into the published folder. Former addresses first: once an entry has its new form, nobody can tell any more which
 * address it left. Then new files, removals last: who is named is there before and after who names it.
 * @param before the media entries as they were, to clear away files that nobody names any more.
 */
export function writePublished(folder: string, uploads: string, changes: readonly Change[], before: ReadonlyMap<string, Media>): void {
  for (const one of changes) if (one.type === 'traces') putTraces(folder, one)
  const named = new Set<string>()
  for (const one of changes) {
    if (one.type === 'city') putText(path.join(folder, 'city.json'), serialised(one.city))
    else if (one.type !== 'traces' && one.entry) {
      for (const name of one.type === 'media' ? uploadsOf(one.entry as Media) : []) {
        putUpload(path.join(uploads, name), path.join(folder, 'media', name))
        named.add(name)
      }
      putText(path.join(folder, one.type, `${one.id}.json`), serialisedEntry(one.entry))
    }
  }
  for (const one of changes) {
    if (one.type === 'city' || one.type === 'traces') continue
    const old = one.type === 'media' ? before.get(one.id) : undefined
    for (const name of old ? uploadsOf(old) : []) if (!named.has(name)) rmSync(path.join(folder, 'media', name), { force: true })
    if (!one.entry) rmSync(path.join(folder, one.type, `${one.id}.json`), { force: true })
  }
}

/** Clears away what a power cut spoilt: a file may have its name, but not its bytes. */
export function clearSpoilt(folder: string): void {
  for (const file of globSync(['city.json', ...entryTypes.map((type) => `${type}/*.json`)], { cwd: folder }).map((name) => path.join(folder, name))) {
    try {
      JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      rmSync(file)
    }
  }
}

/** Clears away what a killed process left: half-written files, and pictures that no entry names any more. */
export function clearLeftovers({ folder, entries }: Pick<KnowledgeFolder, 'folder' | 'entries'>): void {
  const named = new Set([...entries.media.values()].flatMap((media) => [`${media.id}.json`, ...uploadsOf(media)]))
  for (const directory of ['.', ...entryTypes].map((name) => path.join(folder, name))) {
    for (const name of existsSync(directory) ? readdirSync(directory) : []) {
      const isOrphan = path.basename(directory) === 'media' && !named.has(name)
      if (name.endsWith('.tmp') || isOrphan) rmSync(path.join(directory, name), { force: true })
    }
  }
}
