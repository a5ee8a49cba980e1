import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where benchmarks keep what is expensive to make. */
export const cacheFolder = path.resolve('.cache/bench')

/**
 * Keeps what is expensive to make in a folder, which appears whole or not at all.
 * @param wanted what it is made from; where that changed, it is made anew.
 */
export async function cached(folder: string, wanted: string, make: (fresh: string) => Promise<void>): Promise<void> {
  const stamp = `${folder}.stamp`
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const fresh = `${folder}.tmp-${process.pid}`
  const remove = () => rmSync(fresh, { recursive: true, force: true })
  for (const old of [stamp, folder]) rmSync(old, { recursive: true, force: true })
  remove()
  mkdirSync(fresh, { recursive: true })
  process.once('exit', remove)
  try {
    await make(fresh)
    renameSync(fresh, folder)
    writeFileSync(stamp, wanted)
  } finally {
    remove()
    process.off('exit', remove)
  }
}
