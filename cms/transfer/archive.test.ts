import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createGzip } from 'node:zlib'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import { beforeEach, expect, test } from 'vitest'
import { readArchive, writeArchive } from './archive.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-'))
  file = path.join(folder, 'backup.tar.gz')
})

const isExpected = (name: string) => ['open.txt', 'sub/secret.txt'].includes(name)
const target = () => path.join(folder, 'target')

async function write() {
  writeFileSync(path.join(folder, 'secret.txt'), 'geheim'.repeat(100_000))
  await writeArchive(file, async (add) => {
    await add('open.txt', Buffer.from('offen'), true)
    await add('sub/secret.txt', path.join(folder, 'secret.txt'))
  })
}

test('gives back what was put in, for its owner only', async () => {
  await write()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await readArchive(file, target(), isExpected)
  expect(readFileSync(path.join(target(), 'open.txt'), 'utf8')).toBe('offen')
  expect(readFileSync(path.join(target(), 'sub/secret.txt'), 'utf8')).toBe('geheim'.repeat(100_000))
  expect(statSync(path.join(target(), 'sub/secret.txt')).mode & 0o777).toBe(0o600)
  expect(statSync(path.join(target(), 'open.txt')).mode & 0o777).toBe(0o644)
})

test('an archive that cannot be filled is never there', async () => {
  const wrong = writeArchive(file, async (add) => {
    await add('open.txt', Buffer.from('offen'))
    throw new Error('the disk is full')
  })
  await expect(wrong).rejects.toThrow('the disk is full')
  expect(readdirSync(folder)).toEqual([])
})

test.each([0.2, 0.5, 0.9, 0.999])('a byte that is wrong is found, wherever it is (at %f)', async (at) => {
  await write()
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length * at)]! ^= 0xff
  writeFileSync(file, bytes)
  await expect(readArchive(file, target(), isExpected)).rejects.toThrow('ist beschädigt oder nicht vollständig')
})

test.each([0, 0.3, 0.8, 0.99])('an end that is missing is missed (from %f)', async (at) => {
  await write()
  writeFileSync(file, readFileSync(file).subarray(0, Math.floor(readFileSync(file).length * at)))
  await expect(readArchive(file, target(), isExpected)).rejects.toThrow('ist beschädigt oder nicht vollständig')
})

/** An archive as another program could make it. */
async function foreign(...entries: { name: string; type?: 'file' | 'symlink'; linkname?: string }[]) {
  const tar = pack()
  for (const entry of entries) tar.entry(entry, entry.type === 'symlink' ? '' : 'text')
  tar.finalize()
  await pipeline(tar, createGzip(), createWriteStream(file))
}

test.each([
  [{ name: '../outside.txt' }], [{ name: '/tmp/outside.txt' }], [{ name: 'other.txt' }], [{ name: 'open.txt', type: 'symlink' as const, linkname: '/etc/passwd' }],
])('nothing is written that does not belong there: %j', async (entry) => {
  await foreign(entry)
  mkdirSync(target())
  await expect(readArchive(file, target(), isExpected)).rejects.toThrow('ist keine Sicherung von Stadtschreiber')
  expect(readdirSync(target())).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'target'])
})

test('an archive without checksums is no backup', async () => {
  await foreign({ name: 'open.txt' })
  await expect(readArchive(file, target(), isExpected)).rejects.toThrow('ist beschädigt oder nicht vollständig')
})
