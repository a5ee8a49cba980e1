import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fingerprint, isCurrent } from './fingerprint.ts'

let folder: string
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fingerprint-'))
  mkdirSync(path.join(folder, 'sample'))
  write('a.ts', 'a')
  write('sample/one.yaml', '1')
})

test('stays while nothing changes, changes with every content, name, missing file and value', () => {
  const now = () => fingerprint([folder, path.join(folder, 'missing')])
  const first = now()
  expect(now()).toBe(first)
  write('a.ts', 'b')
  const second = now()
  expect(second).not.toBe(first)
  renameSync(path.join(folder, 'a.ts'), path.join(folder, 'b.ts'))
  const third = now()
  expect(third).not.toBe(second)
  write('missing', '')
  expect(now()).not.toBe(third)
  rmSync(path.join(folder, 'missing'))
  expect(now()).toBe(third)
  expect(fingerprint([folder], { values: ['de'] })).not.toBe(fingerprint([folder], { values: ['en'] }))
})

test('what is left out does not count', () => {
  const now = () => fingerprint([folder], { except: [path.join(folder, 'sample')] })
  const first = now()
  write('sample/two.yaml', '2')
  expect(now()).toBe(first)
})

test('moving text from one file to the next is a change', () => {
  write('a', 'xy')
  write('b', 'z')
  const first = fingerprint([folder])
  write('a', 'x')
  write('b', 'yz')
  expect(fingerprint([folder])).not.toBe(first)
})

test('a stamp is current only where it says the same', () => {
  const stamp = path.join(folder, 'stamp')
  expect(isCurrent(stamp, 'x')).toBe(false)
  write('stamp', 'x')
  expect(isCurrent(stamp, 'x')).toBe(true)
  expect(isCurrent(stamp, 'y')).toBe(false)
})
