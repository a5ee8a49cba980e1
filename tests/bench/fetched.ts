import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isCurrent } from '../../scripts/fingerprint.ts'
import type { Say } from '../../scripts/terminal.ts'
import { cacheFolder } from './cache.ts'
import { timed } from './timed.ts'

/**
 * Installs a package that only a measurement needs beside our own packages, once for each version.
 * @param file within the package, e.g. its program.
 * @returns that file's path, or undefined where npm could not fetch the package.
 */
export async function fetched(name: string, version: string, file: string, say: Say): Promise<string | undefined> {
  const folder = path.join(cacheFolder, path.basename(name))
  const wanted = path.join(folder, 'node_modules', name, file)
  const stamp = path.join(folder, 'version')
  if (isCurrent(stamp, version) && existsSync(wanted)) return wanted
  say(`${name} ${version} wird geholt`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true }))
  try {
    await timed('npm', ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`])
  } catch {
    return undefined
  }
  writeFileSync(stamp, version)
  return wanted
}
