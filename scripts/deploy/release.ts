import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Mistake } from '../../content/sentences.ts'
import { isText, variants } from '../../site/release/compress.ts'
import { isHidden } from '../web-rules.ts'
import { atOnce, inParallel } from './parallel.ts'

/** The hash that tells whether two files are the same: MD5, for that is what S3-compatible stores call a file's ETag. */
export const hashOf = (body: Buffer): string => createHash('md5').update(body).digest('hex')

/** A look at the release that is live: what it holds, by the path in there (with slashes), with the hash of each file. */
export interface Look {
  folder: string
  files: ReadonlyMap<string, string>
  /** Whether this release is live still; another one may have taken its place. */
  isLive(): boolean
  /** A file's bytes as they are now; undefined where it has gone meanwhile. */
  read(name: string): Promise<Buffer | undefined>
  has(name: string): boolean
}

/** Looks at the live release, again and again. What has not changed since the last look is not read again. */
export type Source = () => Promise<Look>

/**
 * @param from the folder of a release, or a link to it that may be switched at any time.
 * @throws Mistake where no website lies there.
 */
export function openSource(from: string): Source {
  const known = new Map<string, { state: string; hash: string }>()

  async function hashed(folder: string, name: string): Promise<string | undefined> {
    const file = path.join(folder, name)
    try {
      const { ino, size, mtimeNs } = await stat(file, { bigint: true })
      const state = `${folder} ${ino} ${size} ${mtimeNs}`
      const before = known.get(name)
      if (before?.state === state) return before.hash
      const hash = hashOf(await readFile(file))
      known.set(name, { state, hash })
      return hash
    } catch (error) {
      return unlessGone(error)
    }
  }

  return async () => {
    for (;;) {
      const folder = siteAt(from)
      const files = new Map<string, string>()
      const names = await namesBelow(folder)
      await inParallel(names, atOnce, async (name) => {
        const hash = await hashed(folder, name)
        if (hash !== undefined) files.set(name, hash)
      })
      for (const name of known.keys()) if (!files.has(name)) known.delete(name)
      const isLive = () => linkedFrom(from) === folder
      if (!isLive()) continue
      const read = (name: string) => readFile(path.join(folder, name)).catch(unlessGone)
      return { folder, files, isLive, read, has: (name) => existsSync(path.join(folder, name)) }
    }
  }
}

function siteAt(from: string): string {
  const folder = linkedFrom(from)
  if (!folder) throw new Mistake(`Unter ${from} liegt noch kein Stand der Website. Der erste entsteht mit npm start; was npm run build gebaut hat, nennen Sie mit --from dist.`)
  if (!existsSync(path.join(folder, 'index.html'))) throw new Mistake(`Im Ordner ${from} liegt keine Website: Es fehlt index.html.`)
  return folder
}

function linkedFrom(from: string): string | undefined {
  try {
    return realpathSync(from)
  } catch (error) {
    return unlessGone(error)
  }
}

function unlessGone(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
}

/**
 * The files of a website below a folder: without hidden ones, such as those that are being written, and without the smaller forms of
 * texts, which each target makes or leaves out.
 */
export async function namesBelow(folder: string): Promise<string[]> {
  const names: string[] = []
  const walk = async (below: string): Promise<void> => {
    for (const entry of (await readdir(path.join(folder, below), { withFileTypes: true }).catch(unlessGone)) ?? []) {
      const name = below ? `${below}/${entry.name}` : entry.name
      if (isHidden(`/${name}`)) continue
      if (entry.isDirectory()) await walk(name)
      else if (entry.isFile() && !isSmallerForm(name)) names.push(name)
    }
  }
  await walk('')
  return names
}

/** Whether a file is the smaller form of a text beside it, by its name. */
export const isSmallerForm = (name: string): boolean => variants.some(({ suffix }) => name.endsWith(suffix) && isText(name.slice(0, -suffix.length)))
