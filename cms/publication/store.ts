import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formerAddressesFile } from '../../content/folder.ts'
import type { Change } from '../../content/changes.ts'
import type { Media } from '../../content/schema/index.ts'

/** The form of every published file: the same content has the same bytes, whoever writes it. */
export const serialised = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** Puts a text in place whole. @returns whether it was different. */
export function putText(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, text)
  renameSync(`${file}.tmp`, file)
  return true
}

/** Puts an uploaded file in place whole. @returns whether it was different. */
export function putUpload(from: string, file: string): boolean {
  if (!existsSync(from)) return false
  if (existsSync(file) && statSync(file).size === statSync(from).size && statSync(file).mtimeMs >= statSync(from).mtimeMs) return false
  mkdirSync(path.dirname(file), { recursive: true })
  copyFileSync(from, `${file}.tmp`)
  renameSync(`${file}.tmp`, file)
  return true
}

/** All files of a media entry: the original and the smaller versions. */
export const uploadsOf = (media: Pick<Media, 'file' | 'sizes'>): string[] => [media.file, ...media.sizes.map(({ file }) => file)]

/**
 * Writes changes into the published folder. New files first, removals last: who is named is there before and after who names it.
 * @param before the media entries as they were, to clear away files that nobody names any more.
 */
export function writePublished(folder: string, uploads: string, changes: readonly Change[], before: ReadonlyMap<string, Media>): void {
  for (const one of changes) {
    if (one.type === 'city') putText(path.join(folder, 'city.json'), serialised(one.city))
    else if (one.type === 'addresses') putText(path.join(folder, formerAddressesFile), serialised(one.formerAddresses))
    else if (one.entry) {
      const { id, type, ...content } = one.entry
      if (type === 'media') for (const name of uploadsOf(one.entry as Media)) putUpload(path.join(uploads, name), path.join(folder, 'media', name))
      putText(path.join(folder, type, `${id}.json`), serialised(content))
    }
  }
  for (const one of changes) {
    if (one.type === 'city' || one.type === 'addresses') continue
    if (one.type === 'media') {
      const kept = one.entry ? uploadsOf(one.entry as Media) : []
      const old = before.get(one.id)
      for (const name of old ? uploadsOf(old) : []) if (!kept.includes(name)) rmSync(path.join(folder, 'media', name), { force: true })
    }
    if (!one.entry) rmSync(path.join(folder, one.type, `${one.id}.json`), { force: true })
  }
}
