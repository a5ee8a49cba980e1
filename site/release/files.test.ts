import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyIfDifferent, removeFile, removeUnfinished, writeIfDifferent, writeWhole } from './files.ts'

let folder: string
const at = (...parts: string[]) => path.join(folder, ...parts)
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => [text.slice(0, 2), text.slice(2)].map((piece) => new TextEncoder().encode(piece))

test('writes a file into folders that are not there yet, and leaves nothing beside it', () => {
  expect(writeIfDifferent(at('a/b/index.html'), bytes('eins'))).toBe(true)
  expect(readFileSync(at('a/b/index.html'), 'utf8')).toBe('eins')
  expect(readdirSync(at('a/b'))).toEqual(['index.html'])
})

test('leaves a file alone whose bytes are the same', () => {
  writeIfDifferent(at('index.html'), bytes('eins'))
  utimesSync(at('index.html'), new Date(0), new Date(0))
  writeFileSync(at('index.html.br'), 'packed')
  expect(writeIfDifferent(at('index.html'), bytes('eins'))).toBe(false)
  expect(statSync(at('index.html')).mtimeMs).toBe(0)
  expect(existsSync(at('index.html.br'))).toBe(true)
})

test('takes away the compressed forms of what it replaces', () => {
  for (const name of ['index.html', 'index.html.br', 'index.html.gz']) writeFileSync(at(name), 'alt')
  expect(writeIfDifferent(at('index.html'), bytes('neu'))).toBe(true)
  expect(readdirSync(folder)).toEqual(['index.html'])
})

test('a file that cannot be put in place leaves the old one as it was', () => {
  mkdirSync(at('index.html'))
  writeFileSync(at('index.html', 'inside'), 'there')
  expect(() => writeIfDifferent(at('index.html'), bytes('neu'))).toThrow()
  expect(readFileSync(at('index.html', 'inside'), 'utf8')).toBe('there')
})

test('removes a file with its forms, its unfinished version and empty folders, but not the top', () => {
  mkdirSync(at('top/a/b'), { recursive: true })
  mkdirSync(at('top/c'))
  for (const name of ['index.html', 'index.html.br', 'index.html.gz', '.index.html.tmp']) writeFileSync(at('top/a/b', name), '')
  writeFileSync(at('top/c/index.html'), '')
  removeFile(at('top/a/b/index.html'), at('top'))
  expect(readdirSync(at('top'))).toEqual(['c'])
  removeFile(at('top/c/index.html'), at('top'))
  expect(readdirSync(folder)).toEqual(['top'])
  removeFile(at('top/never/index.html'), at('top'))
})

test('keeps a folder in which something else lies', () => {
  mkdirSync(at('a/b'), { recursive: true })
  writeFileSync(at('a/index.html'), '')
  writeFileSync(at('a/b/index.html'), '')
  removeFile(at('a/index.html'), folder)
  expect(readdirSync(at('a'))).toEqual(['b'])
})

test('copies what is different or older than its source', () => {
  writeFileSync(at('from'), 'eins')
  copyIfDifferent(at('from'), at('to'))
  expect(readFileSync(at('to'), 'utf8')).toBe('eins')
  utimesSync(at('to'), new Date(), new Date(Date.now() + 1000))
  const { ino } = statSync(at('to'))
  copyIfDifferent(at('from'), at('to'))
  expect(statSync(at('to')).ino).toBe(ino)
  // The same length, written later.
  writeFileSync(at('from'), 'zwei')
  utimesSync(at('from'), new Date(), new Date(Date.now() + 2000))
  copyIfDifferent(at('from'), at('to'))
  expect(readFileSync(at('to'), 'utf8')).toBe('zwei')
  expect(readdirSync(folder).sort()).toEqual(['from', 'to'])
})

test('clears away what was begun', () => {
  writeFileSync(at('.index.html.tmp'), 'hal')
  removeUnfinished(at('index.html'))
  removeUnfinished(at('index.html'))
  expect(readdirSync(folder)).toEqual([])
})

test.each([false, true])('writes a text whole over what was there (durably: %s)', (durably) => {
  writeWhole(at('a/journal.json'), '{"long":"before"}', durably)
  writeWhole(at('a/journal.json'), '{}', durably)
  expect(readFileSync(at('a/journal.json'), 'utf8')).toBe('{}')
  expect(readdirSync(at('a'))).toEqual(['journal.json'])
})
