import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { activate, activeRelease } from '../site/release/release.ts'
import { nodeFlags } from './children.ts'

const [oldest, middle, newest] = ['2026-11-22T09-04-05Z-1', '2026-11-22T13-04-05Z-1', '2026-11-22T13-04-05Z-2'] as const
let data: string
let folder: string

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'rollback-'))
  folder = path.join(data, 'releases')
})
const have = (...names: string[]) => names.forEach((name) => mkdirSync(path.join(folder, name), { recursive: true }))

function rollback(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, 'scripts/rollback.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], STADT_DATA: data, TZ: 'Europe/Berlin' } as unknown as NodeJS.ProcessEnv,
  })
  return { code: status, said: stdout + stderr }
}

test('goes back one release at a time, and says how to return', () => {
  have(oldest, middle, newest)
  activate(folder, newest)
  const { code, said } = rollback()
  expect([code, activeRelease(folder)]).toEqual([0, middle])
  expect(said).toContain(`→ ${newest}   22.11.2026, 14:04:05 Uhr (war zu sehen)`)
  expect(said).toContain('Zu sehen ist jetzt der Stand vom 22.11.2026, 14:04:05 Uhr.')
  expect(said).toContain(`npm run rollback -- ${newest}`)
  rollback()
  expect(activeRelease(folder)).toBe(oldest)
})

test('goes to a release by its name', () => {
  have(oldest, middle, newest)
  activate(folder, oldest)
  expect(rollback(newest).code).toBe(0)
  expect(activeRelease(folder)).toBe(newest)
})

test.each<[string, string[], string | undefined, string[], string]>([
  ['nothing was published yet', [], undefined, [], 'liegt noch kein Stand'],
  ['there is no older one', [middle, newest], middle, [], 'gibt es keinen früheren'],
  ['nothing is live', [middle, newest], undefined, [], 'Bitte nennen Sie einen'],
  ['it is live already', [middle, newest], newest, [newest], 'ist schon zu sehen'],
  ['the name is wrong', [middle, newest], newest, ['2026-11-22T13-04-05Z-7'], `gibt es nicht. Meinten Sie`],
  ['it is too much', [middle, newest], newest, [middle, newest], 'höchstens einen Stand'],
])('refuses where %s, and changes nothing', (_, names, active, args, sentence) => {
  have(...names)
  if (active) activate(folder, active)
  const { code, said } = rollback(...args)
  expect(code).toBe(1)
  expect(said).toContain(sentence)
  expect(said).not.toMatch(/\bat .*\.ts:/)
  expect(activeRelease(folder)).toBe(active)
})
