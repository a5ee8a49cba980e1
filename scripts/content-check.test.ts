import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Report } from '../content/check/findings.ts'
import { cityForTest } from '../content/city-for-tests.ts'
import { nodeFlags } from './children.ts'

function contentCheck(args: string[], settings: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [...nodeFlags, 'scripts/content-check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  })
  return { code: result.status, said: result.stdout, complained: result.stderr }
}

const good = () =>
  cityForTest({ 'services/hund.yaml': 'title: Hund anmelden\nanswer: Melden Sie ihn an.\notherAuthority: { name: Finanzamt }' })
const bad = () => cityForTest({ 'services/hund.yaml': 'title: Hund anmelden\norganisation: fehlt' })

it('ends well where there are no errors, with warnings or without', () => {
  const { code, said } = contentCheck([good()])
  expect(said).toMatch(/^0 Fehler, [1-9]\d* Warnungen, .* in 1 Eintrag von /m)
  expect(code).toBe(0)
})

it('ends in exit code 1 where there are errors, and names the file', () => {
  const folder = bad()
  const { code, said } = contentCheck([folder])
  expect(said).toContain(
    `${path.join(folder, 'services/hund.yaml')}, organisation: Das Feld nennt „fehlt“, das es unter organisations/ nicht gibt.`,
  )
  expect(code).toBe(1)
})

it('takes the city of STADT_SAMPLE where none is named, and prints the report for programs', () => {
  const { code, said } = contentCheck(['--json', '--today=2027-01-01'], { STADT_SAMPLE: bad() })
  const report = JSON.parse(said) as Report
  expect(report).toMatchObject({ today: '2027-01-01', entries: 1, counts: { error: 2 } })
  expect(report.findings[0]).toMatchObject({
    name: 'unresolved-reference',
    severity: 'error',
    entry: 'services/hund',
    field: 'organisation',
  })
  expect(code).toBe(1)
})

it.each([
  [['/nirgends'], 'gibt es nicht'],
  [['a', 'b'], 'höchstens einen Ordner'],
  [['--alles'], 'So geht es: npm run content:check'],
  [['--today=morgen'], '--today erwartet ein Datum'],
])('explains what it does not understand: %s', (args, sentence) => {
  const { code, complained } = contentCheck(args)
  expect(complained).toContain(sentence)
  expect(complained).not.toMatch(/\bat .*\.ts:/)
  expect(code).toBe(1)
})
