import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { z } from 'zod'
import { Mistake } from '../../content/sentences.ts'

/** The last file of an archive: what each other one must be like. */
const checksumsFile = 'checksums.json'
const checksumsSchema = z.record(z.string(), z.strictObject({ bytes: z.int().min(0), sha256: z.string() }))
type Checksums = z.output<typeof checksumsSchema>

/** Puts a file into the archive: bytes, or the path of a file that nobody else writes to. Its rights are the owner's alone, unless it `isOpen` to others. */
export type Add = (name: string, content: Buffer | string, isOpen?: boolean) => Promise<void>

/**
 * Writes a .tar.gz for its owner's eyes only, with the hash of each file at its end. It appears whole or not at all.
 * @param fill adds the files, one after the other.
 * @returns its size in bytes.
 */
export async function writeArchive(file: string, fill: (add: Add) => Promise<void>): Promise<number> {
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  const tar = pack()
  const written = pipeline(tar, createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true }))
  const checksums: Checksums = {}
  const add: Add = async (name, content, isOpen = false) => {
    const bytes = typeof content === 'string' ? statSync(content).size : content.length
    const hash = createHash('sha256')
    const from = typeof content === 'string' ? createReadStream(content) : Readable.from([content])
    await pipeline(from, hashing(hash), tar.entry({ name, size: bytes, mode: isOpen ? 0o644 : 0o600 }))
    checksums[name] = { bytes, sha256: hash.digest('hex') }
  }
  try {
    await Promise.race([written, fillAll()])
    await written
    renameSync(unfinished, file)
    return statSync(file).size
  } catch (error) {
    tar.destroy()
    await written.catch(() => {})
    rmSync(unfinished, { force: true })
    throw error
  }

  async function fillAll() {
    await fill(add)
    await add(checksumsFile, Buffer.from(JSON.stringify(checksums, null, 2)))
    tar.finalize()
  }
}

/**
 * Unpacks an archive of `writeArchive` into an empty folder and checks every file.
 * @param isExpected whether a file may be in it; names are never taken from the archive unseen.
 * @throws Mistake where it is damaged or something else.
 */
export async function readArchive(file: string, folder: string, isExpected: (name: string) => boolean): Promise<void> {
  const found: Checksums = {}
  try {
    const entries = extract()
    const reading = pipeline(createReadStream(file), createGunzip(), entries)
    // What goes wrong there ends the loop, too.
    reading.catch(() => {})
    for await (const entry of entries) {
      const { name, type, mode } = entry.header
      if (type !== 'file' || (name !== checksumsFile && !isExpected(name))) throw new Mistake(`${file} ist keine Sicherung von Stadtschreiber (darin liegt ${name}).`)
      found[name] = await keep(entry as unknown as Readable, path.join(folder, name), mode)
    }
    await reading
  } catch (error) {
    if (error instanceof Mistake || ['ENOENT', 'EISDIR', 'EACCES', 'ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Mistake(`${damaged(file)} (${(error as Error).message})`)
  }
  const expected = found[checksumsFile] && checksumsSchema.safeParse(JSON.parse(readFileSync(path.join(folder, checksumsFile), 'utf8'))).data
  if (!expected) throw new Mistake(damaged(file))
  delete found[checksumsFile]
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (expected[name]?.bytes !== found[name]?.bytes || expected[name]?.sha256 !== found[name]?.sha256) throw new Mistake(`${damaged(file)} (${name})`)
  }
}

const damaged = (file: string) => `${file} ist beschädigt oder nicht vollständig. Bitte nehmen Sie eine andere Sicherung. Geändert wurde nichts.`

async function keep(entry: Readable, to: string, mode = 0o600): Promise<Checksums[string]> {
  mkdirSync(path.dirname(to), { recursive: true })
  const hash = createHash('sha256')
  await pipeline(entry, hashing(hash), createWriteStream(to, { mode: mode & 0o644, flags: 'wx' }))
  return { bytes: statSync(to).size, sha256: hash.digest('hex') }
}

function hashing(hash: Hash): Writable & NodeJS.ReadWriteStream {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}
