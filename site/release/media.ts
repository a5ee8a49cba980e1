import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Change } from '../../content/changes.ts'
import { shown, type KnowledgeFolder } from '../../content/folder.ts'
import type { Media } from '../../content/schema/index.ts'
import { Mistake } from '../../content/sentences.ts'
import { copyIfDifferent } from './files.ts'

/**
 * Copies the media files that published entries name from a knowledge folder to `/media/` of a site.
 * @param files names beside the entries, no folders.
 * @throws Mistake that names a file that is not there.
 */
export function copyMedia(knowledgeFolder: string, files: string[], siteFolder: string): void {
  if (!files.length) return
  const target = path.join(siteFolder, 'media')
  mkdirSync(target, { recursive: true })
  for (const file of files) {
    const source = path.join(knowledgeFolder, 'media', file)
    if (path.basename(file) !== file || !existsSync(source))
      throw new Mistake(`${shown(source)}: diese Datei fehlt, ein Eintrag unter media/ nennt sie.`)
    copyIfDifferent(source, path.join(target, file))
  }
}

/** Files of changed media entries: those to be there, and those that nobody names any more. */
export function mediaAfter(before: KnowledgeFolder, changes: Change[]): { present: string[]; gone: string[] } {
  const changed = changes.filter((one): one is Extract<Change, { id: string }> => one.type === 'media')
  const present = changed.flatMap(({ entry }) => filesOf(entry as Media | undefined))
  const gone = changed.flatMap(({ id }) => filesOf(before.entries.media.get(id))).filter((file) => !present.includes(file))
  return { present, gone }
}

const filesOf = (media: Media | undefined) => (media ? [media.file, ...media.sizes.map(({ file }) => file)] : [])
