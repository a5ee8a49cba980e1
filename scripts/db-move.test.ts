import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readLanguages } from '../content/folder.ts'
import { nodeFlags } from './children.ts'
import { birthOf } from './lock.ts'

/** Commands that load the whole CMS take their time on a busy machine. */
const patience = 120_000

/* What cannot be moved, backed up or restored is told in a sentence, with exit code 1. */

let folder: string
const own = (name: string) => path.join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'db-move-'))
  writeFileSync(own('languages.json'), JSON.stringify(readLanguages('content/sample')))
})

function command(script: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'], STADT_DATA: folder } as unknown as NodeJS.ProcessEnv
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, `scripts/${script}.ts`, ...args], { encoding: 'utf8', env })
  return { code: status, said: stdout + stderr }
}

test.each<[string, string[], string]>([
  ['no other database is named', [], 'Quelle und Ziel sind dieselbe Datenbank'],
  ['an option is unknown', ['--nach', 'mongodb://localhost/stadt'], 'So geht es: npm run db:move'],
  ['an address is none', ['--to', 'postgres://localhost/stadt'], '„postgres://localhost/stadt“ ist keine Adresse einer Datenbank.'],
  ['MongoDB is named without a database', ['--to', 'mongodb://user:geheim@localhost:27017/?replicaSet=rs0'], 'fehlt der Name der Datenbank'],
  ['the source is not there', ['--to', 'mongodb://localhost/stadt'], 'stadtschreiber.db gibt es nicht'],
])('db:move refuses where %s', (_, args, sentence) => {
  const { code, said } = command('db-move', ...args)
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/\bat .*\.ts:|geheim/)
  expect(code).toBe(1)
  expect(existsSync(own('stadtschreiber.db'))).toBe(false)
}, patience)

test.each([['db-move', '--to', 'mongodb://localhost/stadt'], ['restore', 'package.json']])('%s refuses a data folder that somebody works with', (script, ...args) => {
  const birth = birthOf(process.pid)
  writeFileSync(own('running.json'), JSON.stringify({ pid: process.pid, birth, started: new Date().toISOString(), ports: { cms: 3000, portal: 4321 } }))
  const { code, said } = command(script, ...args)
  expect(said).toContain(`läuft mit dem Datenordner ${folder} schon`)
  expect(code).toBe(1)
})

test('restore refuses a folder that holds an installation', () => {
  const { code, said } = command('restore', 'package.json')
  expect(said).toContain('Hier liegt schon eine Installation')
  expect(code).toBe(1)
}, patience)

test('backup never overwrites a file, and wants an installation', () => {
  copyFileSync('package.json', own('backup.tar.gz'))
  expect(command('backup', own('backup.tar.gz')).said).toContain('gibt es schon')
  expect(command('backup', own('nowhere/backup.tar.gz')).said).toContain('gibt es nicht')
  const { code, said } = command('backup', own('new.tar.gz'))
  expect(said).toContain('stadtschreiber.db gibt es nicht')
  expect(code).toBe(1)
  expect(existsSync(own('new.tar.gz'))).toBe(false)
}, patience)
