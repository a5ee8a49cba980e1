import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { shown } from '../../content/folder.ts'
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
