import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compress, compressRelease, dropVariants, isText, isVariantOf } from './compress.ts'

let folder: string
const at = (name: string) => path.join(folder, name)
const page = (text: string) => `<!doctype html><p>${`${text} `.repeat(1000)}</p>`
const stats = (name: string) => statSync(at(name), { bigint: true })

beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'compress-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('writes both forms, with the bytes and the time of the file', async () => {
  writeFileSync(at('index.html'), page('Grüße'))
  expect(await compress(at('index.html'))).toBe(2)
  expect(brotliDecompressSync(readFileSync(at('index.html.br'))).toString()).toBe(page('Grüße'))
  expect(gunzipSync(readFileSync(at('index.html.gz'))).toString()).toBe(page('Grüße'))
  for (const name of ['index.html.br', 'index.html.gz']) expect(isVariantOf(stats(name), stats('index.html'))).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
})

test('carries over any time that a file can have', async () => {
  writeFileSync(at('a.css'), page('a'))
  for (let i = 0; i < 200; i++) {
    utimesSync(at('a.css'), 1_800_000_000, 1_800_000_000 + i / 199 + i * 1e-6)
    await compress(at('a.css'))
    expect(isVariantOf(stats('a.css.gz'), stats('a.css'))).toBe(true)
  }
})

test('keeps what fits, makes anew what is of another time', async () => {
  writeFileSync(at('a.json'), page('eins'))
  await compress(at('a.json'))
  expect(await compress(at('a.json'))).toBe(0)
  writeFileSync(at('new'), page('zwei'))
  renameSync(at('new'), at('a.json'))
  utimesSync(at('a.json'), 1_800_000_000, 1_800_000_000)
  expect(isVariantOf(stats('a.json.br'), stats('a.json'))).toBe(false)
  expect(await compress(at('a.json'))).toBe(2)
  expect(brotliDecompressSync(readFileSync(at('a.json.br'))).toString()).toBe(page('zwei'))
})

test('a file that shrank, is no text or is gone has no variants', async () => {
  writeFileSync(at('a.html'), page('lang'))
  await compress(at('a.html'))
  writeFileSync(at('a.html'), 'kurz')
  await compress(at('a.html'))
  writeFileSync(at('b.png'), Buffer.alloc(5000))
  await compress(at('b.png'))
  writeFileSync(at('c.html'), page('weg'))
  await compress(at('c.html'))
  rmSync(at('c.html'))
  expect(await compress(at('c.html'))).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['a.html', 'b.png'])
})

test('a file that is replaced while it is compressed never keeps a form of the old text', async () => {
  for (let i = 0; i < 40; i++) {
    writeFileSync(at('a.html'), page(`alt ${i}`))
    const working = compress(at('a.html'))
    await new Promise((resolve) => setTimeout(resolve, i % 4))
    writeFileSync(at('new'), page(`neu ${i}`))
    await dropVariants(at('a.html'))
    renameSync(at('new'), at('a.html'))
    await working
    if (existsSync(at('a.html.gz'))) expect(gunzipSync(readFileSync(at('a.html.gz'))).toString()).toBe(page(`neu ${i}`))
    if (existsSync(at('a.html.br'))) expect(brotliDecompressSync(readFileSync(at('a.html.br'))).toString()).toBe(page(`neu ${i}`))
    await dropVariants(at('a.html'))
  }
})

test('a file that is removed with its folder while it is compressed is no fault', async () => {
  for (let i = 0; i < 40; i++) {
    mkdirSync(at('weg'))
    writeFileSync(at('weg/index.html'), page(`${i}`))
    const working = compress(at('weg/index.html'))
    await new Promise((resolve) => setTimeout(resolve, i % 4))
    rmSync(at('weg'), { recursive: true, maxRetries: 10, retryDelay: 1 })
    await working
    rmSync(at('weg'), { recursive: true, force: true })
  }
})

test('a whole release: every text, nothing twice, and no remains', async () => {
  mkdirSync(at('leistungen/hund'), { recursive: true })
  writeFileSync(at('leistungen/hund/index.html'), page('Hund'))
  writeFileSync(at('feed.json'), page('Feed'))
  writeFileSync(at('klein.txt'), 'klein')
  writeFileSync(at('verwaist.html.br'), 'ohne Seite')
  writeFileSync(at('.compress-1-1'), 'halb')
  expect(await compressRelease(folder)).toBe(4)
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
    'feed.json',
    'feed.json.br',
    'feed.json.gz',
    'klein.txt',
    'leistungen',
    'leistungen/hund',
    'leistungen/hund/index.html',
    'leistungen/hund/index.html.br',
    'leistungen/hund/index.html.gz',
  ])
  expect(await compressRelease(folder)).toBe(0)
})

test('can be ended, and says nothing of a folder that is gone', async () => {
  writeFileSync(at('feed.json'), page('Feed'))
  expect(await compressRelease(folder, AbortSignal.abort())).toBe(0)
  expect(readdirSync(folder)).toEqual(['feed.json'])
  expect(await compressRelease(at('weg'))).toBe(0)
})

test.each([
  ['a.html', true],
  ['a.js', true],
  ['a.ics', true],
  ['a.svg', true],
  ['a.webmanifest', true],
  ['a.png', false],
  ['a.html.br', false],
  ['a.html.gz', false],
  ['a', false],
])('%s is text: %s', (name, expected) => expect(isText(name)).toBe(expected))
