import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compareVersions, format, isExpected, manifestFile, notice, readManifest, type Manifest } from './manifest.ts'

const ours = { version: '1.2.0', migrations: ['20261122_initial', '20270101_more'] }
const manifest: Manifest = {
  product: 'Stadtschreiber', format, version: '1.2.0', migrations: ours.migrations, made: '2027-02-03T04:05:06.000Z', notice,
  ids: 'number', isOneMoment: true, documents: { services: 3 }, uploads: 0,
}

function read(changes: object) {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'))
  writeFileSync(path.join(folder, manifestFile), JSON.stringify({ ...manifest, ...changes }))
  return readManifest(folder, 'backup.tar.gz', ours)
}

test('backups of this version and of older ones are read', () => {
  expect(read({})).toEqual(manifest)
  expect(read({ version: '0.9.12', migrations: ['20261122_initial'] }).version).toBe('0.9.12')
})

test.each([[{ version: '1.10.0' }], [{ version: '2.0.0' }], [{ format: format + 1 }], [{ migrations: [...ours.migrations, '20280101_future'] }], [{ format: format + 1, ids: 'uuid' }]])(
  'one of a newer version is refused in a sentence: %j',
  (changes) => expect(() => read(changes)).toThrow(/stammt von einer neueren Version .* Geändert wurde nichts/),
)

test('something else is refused, too', () => expect(() => read({ product: 'Anderes' })).toThrow('manifest.json'))

test('versions are compared as numbers', () => {
  expect(['1.10.0', '1.2.0', '0.1.0', '1.2.0-beta'].sort(compareVersions)).toEqual(['0.1.0', '1.2.0', '1.2.0-beta', '1.10.0'])
})

test.each([['documents/services.versions.ndjson', true], ['uploads/hund-320x200.webp', true], ['data/secret', true], ['uploads/..', false], ['uploads/a/b', false], ['documents/../x.ndjson', false], ['data/running.json', false]])(
  '%s may be in a backup: %s',
  (name, expected) => expect(isExpected(name)).toBe(expected),
)
