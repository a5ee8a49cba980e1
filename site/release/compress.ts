import type { BigIntStats } from 'node:fs'
import { open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { lookup } from 'mrmime'

/*
 * Smaller forms of a release's texts, beside them: `index.html.br` and `index.html.gz`.
 * Each carries the modification time of the file it was made of. The embedded server uses it only where the two agree;
 * nginx (gzip_static) and Caddy (precompressed) never look. So whoever replaces a file removes its variants FIRST
 * (`dropVariants`) and then renames the new file in: between the two, readers get the old text uncompressed.
 */

/**
 * The codings of HTTP that we make, the better one first. The levels are where more work stops paying: for pages of 12 KB,
 * brotli 5 takes 0.4 ms and leaves 30 %; 9 takes 8 ms for the same, 11 takes 14 ms for 27.5 %. gzip 6: 0.24 ms, 31.7 %.
 */
export const variants = [
  {
    coding: 'br',
    suffix: '.br',
    pack: (text: Buffer): Buffer =>
      brotliCompressSync(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
  { coding: 'gzip', suffix: '.gz', pack: (text: Buffer): Buffer => gzipSync(text, { level: 6 }) },
] as const

export type Coding = (typeof variants)[number]['coding']

/** Whether a file is text, by its name: what is sent with a charset and gains by compression. */
export const isText = (name: string): boolean => /^text\/|[/+](?:json|xml|javascript)$/.test(lookup(name) ?? '')

/** Bytes; a smaller file fits into one packet anyway. */
export const tooSmall = 1024
/** @param size in bytes. */
export const isWorthCompressing = (name: string, size: bigint | number): boolean => size > tooSmall && isText(name)

/** Whether a variant was made of exactly this file. Microseconds are what `utimes` can carry over. */
export const isVariantOf = (variant: BigIntStats, file: BigIntStats): boolean => variant.mtimeNs / 1000n === file.mtimeNs / 1000n

/** The file's modification time for `utimes`, in seconds: the middle of its microsecond, safe from rounding. */
const secondsOf = ({ mtimeNs }: BigIntStats) => Number(mtimeNs / 1000n) / 1e6 + 0.5e-6

const isSame = (one: BigIntStats | undefined, other: BigIntStats) =>
  one?.ino === other.ino && one.mtimeNs === other.mtimeNs && one.size === other.size

/** What is at this name, or undefined where nothing is. */
const look = (name: string) => stat(name, { bigint: true }).catch(unlessGone)

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}

/** Removes the smaller forms of a file; call it before the file is replaced or removed. */
export async function dropVariants(file: string): Promise<void> {
  await Promise.all(variants.map(({ suffix }) => rm(file + suffix, { force: true })))
}

/** What a variant is called while it is being made. */
export const temporary = /^\.compress-(\d+)-\d+$/
let made = 0

/**
 * Writes the smaller forms of a text beside it, each whole or not at all; keeps those that fit already.
 * A file that is too small, no text, gone, or replaced meanwhile ends up without variants. Packing itself holds up everything
 * else on its thread: call this on one of its own.
 * @returns how many variants were written.
 * @throws the file system's error, e.g. ENOSPC; no half file is left.
 */
export async function compress(file: string): Promise<number> {
  const handle = await open(file).catch(unlessGone)
  try {
    const source = await handle?.stat({ bigint: true })
    if (!handle || !source || !isWorthCompressing(file, source.size)) {
      await dropVariants(file)
      return 0
    }
    const missing = []
    for (const variant of variants) {
      const there = await look(file + variant.suffix)
      if (!there || !isVariantOf(there, source)) missing.push(variant)
    }
    if (!missing.length) return 0
    const text = await handle.readFile()
    for (const { suffix, pack } of missing) await place(file, source, suffix, pack(text))
    // Replaced after the last look: what was made of the old text must not stay.
    if (!isSame(await look(file), source)) await dropVariants(file)
    return missing.length
  } catch (error) {
    // Removed with its folder while we worked.
    return unlessGone(error as NodeJS.ErrnoException) ?? 0
  } finally {
    await handle?.close()
  }
}

async function place(file: string, source: BigIntStats, suffix: string, packed: Buffer) {
  const half = path.join(path.dirname(file), `.compress-${process.pid}-${++made}`)
  try {
    await writeFile(half, packed)
    await utimes(half, secondsOf(source), secondsOf(source))
    if (isSame(await look(file), source)) await rename(half, file + suffix)
  } finally {
    await rm(half, { force: true })
  }
}


/**
 * Walks through a release and sees to it that each text has its smaller forms and no other has.
 * Can be ended and started again at any time; removes what killed processes left half-made.
 * @param signal ends the walk after the file at hand.
 * @returns how many variants were written.
 */
export async function compressRelease(folder: string, signal?: AbortSignal): Promise<number> {
  let written = 0
  for await (const file of filesBelow(folder)) {
    if (signal?.aborted) break
    written += await tidy(file)
  }
  return written
}

async function tidy(file: string): Promise<number> {
  const left = temporary.exec(path.basename(file))
  if (left) {
    if (left[1] !== String(process.pid)) await rm(file, { force: true })
    return 0
  }
  const original = variants.flatMap(({ suffix }) => (file.endsWith(suffix) ? [file.slice(0, -suffix.length)] : []))[0]
  if (original && isText(original)) {
    if (!(await look(original))) await dropVariants(original)
    return 0
  }
  return isText(file) ? compress(file) : 0
}

/** Every file below a folder, one folder's names in memory at a time. Folders that vanish meanwhile are empty. */
async function* filesBelow(folder: string): AsyncGenerator<string, undefined> {
  for (const entry of (await readdir(folder, { withFileTypes: true }).catch(unlessGone)) ?? []) {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(name)
    else if (entry.isFile()) yield name
  }
  return undefined
}
