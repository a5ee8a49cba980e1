import { closeSync, copyFileSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Endings of the compressed variants that may lie beside a file. */
const variants = ['.br', '.gz']

/** Where a file is written before it gets its name. */
const temporaryOf = (file: string) => path.join(path.dirname(file), `.${path.basename(file)}.tmp`)

/**
 * Puts a file in place whole: a reader sees the old one or the new one. Nothing is done where the bytes are the same.
 * @param body its bytes, in pieces.
 * @returns whether something was written.
 */
export function writeIfDifferent(file: string, body: readonly Uint8Array[]): boolean {
  if (sameBytes(file, body)) return false
  const temporary = temporaryOf(file)
  try {
    writePieces(temporary, body)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(path.dirname(file), { recursive: true })
    writePieces(temporary, body)
  }
  // A web server that looks for compressed variants by name must not find an old one beside the new file.
  for (const ending of variants) rmSync(`${file}${ending}`, { force: true })
  renameSync(temporary, file)
  return true
}

/**
 * Writes files into a folder that nobody reads yet.
 * @returns takes a file's name in the folder and its bytes, in pieces.
 */
export function writerInto(folder: string): (name: string, body: readonly Uint8Array[]) => void {
  const made = new Set<string>()
  return (name, body) => {
    const file = path.join(folder, name)
    const parent = path.dirname(file)
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true })
      made.add(parent)
    }
    writePieces(file, body)
  }
}

function writePieces(file: string, body: readonly Uint8Array[]) {
  const handle = openSync(file, 'w')
  try {
    for (const piece of body) writeFileSync(handle, piece)
  } finally {
    closeSync(handle)
  }
}

function sameBytes(file: string, body: readonly Uint8Array[]): boolean {
  let handle: number | undefined
  try {
    handle = openSync(file, 'r')
    return fstatSync(handle).size === body.reduce((sum, { length }) => sum + length, 0) && body.every((piece) => holdsNext(handle!, piece))
  } catch {
    return false
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function holdsNext(handle: number, piece: Uint8Array): boolean {
  const there = Buffer.allocUnsafe(piece.length)
  return readSync(handle, there) === piece.length && there.equals(piece)
}

/** Puts a copy of a file in place whole, unless it is there already. */
export function copyIfDifferent(from: string, to: string): void {
  const [wanted, present] = [statSync(from), statSync(to, { throwIfNoEntry: false })]
  // A copy is younger than what it was made of.
  if (present?.size === wanted.size && present.mtimeMs > wanted.mtimeMs) return
  copyFileSync(from, temporaryOf(to))
  renameSync(temporaryOf(to), to)
}

/** Clears away what a killed process had begun to write. */
export const removeUnfinished = (file: string): void => rmSync(temporaryOf(file), { force: true })

/** Removes a file with its variants, and folders that become empty, up to but not including `top`. */
export function removeFile(file: string, top: string): void {
  rmSync(file, { force: true })
  removeUnfinished(file)
  for (const ending of variants) rmSync(`${file}${ending}`, { force: true })
  for (let folder = path.dirname(file); folder.length > top.length; folder = path.dirname(folder)) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

/** Puts a text in place whole. @param durably it is on the disk when this returns: for what a power cut must not take. */
export function writeWhole(file: string, text: string, durably = false): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, text, { flush: durably })
  renameSync(`${file}.tmp`, file)
}

/** The file of a page, a feed or a picture in a release, by its address. */
export const fileOf = (address: string): string => (address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1))
