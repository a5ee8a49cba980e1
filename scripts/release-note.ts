import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** By what a release was made: only the same renderer and the same addresses can keep it up to date page by page. */
export interface ReleaseNote {
  renderer: string
  portal: string
  /** Where its forms go. */
  feedback: string
  /** A whole build after it was found wanting: this one stays as it is until one is good. */
  held?: true
}

const noteFile = (releasesFolder: string, release: string) => path.join(releasesFolder, '.reads', `${release}.json`)

export function readReleaseNote(releasesFolder: string, release: string): ReleaseNote | undefined {
  const file = noteFile(releasesFolder, release)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReleaseNote) : undefined
}

export function writeReleaseNote(releasesFolder: string, release: string, note: ReleaseNote): void {
  mkdirSync(path.dirname(noteFile(releasesFolder, release)), { recursive: true })
  writeFileSync(noteFile(releasesFolder, release), JSON.stringify(note))
}
