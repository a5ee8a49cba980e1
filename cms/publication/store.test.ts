import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putUpload } from './store.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'store-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an upload is copied once; one that is missing is a sentence with a code, unless it is in place already', () => {
  const [from, to] = [path.join(folder, 'bild.png'), path.join(folder, 'media', 'bild.png')]
  const put = () => putUpload(from, to)
  expect(put).toThrow('Die hochgeladene Datei bild.png liegt nicht im Ordner')
  expect(put).toThrow(expect.objectContaining({ code: 'UPLOAD' }))
  writeFileSync(from, 'Bild')
  expect([put(), readFileSync(to, 'utf8')]).toEqual([true, 'Bild'])
  rmSync(from)
  expect(put()).toBe(false)
})
