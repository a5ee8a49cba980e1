import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * A hash over files and folders (names and contents) and over other values, to tell whether a build is still current.
 * @param places files or folders; those that do not exist count as missing. Folders are read whole.
 * Tests are built into nothing and do not count.
 * @param options.except paths (not names) to leave out; `values` whatever else the build depends on.
 */
export function fingerprint(places: string[], { except = [], values = [] }: { except?: string[]; values?: unknown[] } = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(values))
  const left = new Set(except.map((place) => path.resolve(place)))
  const add = (place: string) => {
    if (left.has(path.resolve(place)) || place.endsWith('.test.ts')) return
    hash.update(`\0${place}\0`)
    if (!existsSync(place)) return
    if (statSync(place).isDirectory()) for (const name of readdirSync(place).sort()) add(path.join(place, name))
    else hash.update(readFileSync(place))
  }
  places.forEach(add)
  return hash.digest('hex')
}

/** Whether a stamp says that what is wanted was built. */
export const isCurrent = (stampFile: string, wanted: string): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
