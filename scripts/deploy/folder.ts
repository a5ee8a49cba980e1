import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Mistake } from '../../content/sentences.ts'
import { compress, dropVariants, isText, temporary as halfVariant } from '../../site/release/compress.ts'
import { removeFile, removeUnfinished } from '../../site/release/files.ts'
import { manifestName } from './manifest.ts'
import { atOnce, inParallel } from './parallel.ts'
import { hashOf, namesBelow } from './release.ts'
import type { Target } from './target.ts'

/**
 * A folder on this machine, or one that it has mounted.
 * @param folder made where it is missing.
 * @param source the folder that is copied: neither may lie in the other.
 * @throws Mistake where it is no folder or lies in the wrong place.
 */
export function folderTarget(folder: string, source: string): Target {
  const [wanted, website] = [realOf(folder), realpathSync(source)]
  if (isWithin(wanted, website) || isWithin(website, wanted)) throw new Mistake(`Der Ordner ${folder} und die Website in ${source} liegen ineinander. Bitte nennen Sie einen anderen Ordner.`)
  makeFolder(folder)
  const own = realpathSync(folder)
  const at = (name: string) => path.join(own, name)

  return {
    readManifest: () => readFile(at(manifestName), 'utf8').catch(unlessMissing),
    writeManifest: (text) => replace(at(manifestName), text),
    async list(wanted) {
      const found = new Map<string, string>()
      await inParallel(await namesBelow(own), atOnce, async (name) => void found.set(name, wanted.has(name) ? hashOf(await readFile(at(name))) : ''))
      return found
    },
    put: (names, read, arrived) =>
      inParallel(names, atOnce, async (name) => {
        const parcel = await read(name)
        if (!parcel) return
        await mkdir(path.dirname(at(name)), { recursive: true })
        await replace(at(name), parcel.body, () => dropVariants(at(name)))
        if (isText(name)) await compress(at(name))
        arrived(parcel)
      }),
    remove: async (names) => names.forEach((name) => removeFile(at(name), own)),
    async tidy(names) {
      for (const directory of new Set([...names].map((name) => path.dirname(at(name)))))
        for (const left of await readdir(directory)) if (halfVariant.test(left)) await rm(path.join(directory, left), { force: true })
      for (const name of names) {
        removeUnfinished(at(name))
        if (isText(name)) await compress(at(name))
      }
    },
  }
}

/** Where a folder lies or will lie, links followed. */
function realOf(folder: string): string {
  if (existsSync(folder) || path.dirname(folder) === folder) return realpathSync(folder)
  return path.join(realOf(path.dirname(folder)), path.basename(folder))
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Mistake(`${folder} ist kein Ordner (oder liegt unter einer Datei). Bitte nennen Sie einen anderen.`)
    throw error
  }
}

const isWithin = (inner: string, outer: string) => !path.relative(outer, inner).startsWith('..') && !path.isAbsolute(path.relative(outer, inner))

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Puts a file in place whole; its temporary name is one that `removeUnfinished` knows. @param before comes right before the change. */
async function replace(file: string, body: Buffer | string, before?: () => Promise<void>) {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tmp`)
  try {
    await writeFile(temporary, body)
    await before?.()
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
