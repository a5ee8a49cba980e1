import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cityForTest, complaintOf } from '../city-for-tests.ts'
import { readKnowledgeFolder } from '../folder.ts'
import { checkAmong, checkEntry, checkFolder, contextOf } from './check.ts'
import { findingKinds } from './findings.ts'
import { linesOf } from './reporter.ts'

const sample = fileURLToPath(new URL('../sample', import.meta.url))

it('the sample city has no errors', () => {
  const report = checkFolder(sample)
  expect(report.findings.filter(({ severity }) => severity === 'error').map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([])
  expect(report.entries).toBeGreaterThan(200)
})

it('every finding names a file, in a whole sentence', () => {
  for (const { path, sentence } of checkFolder(sample).findings) {
    expect(path).toMatch(/^content\/(?:sample|pages)/)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/)
  }
})

describe('a folder with mistakes', () => {
  const broken = () =>
    cityForTest({
      'services/hund.yaml': 'title: Hund anmelden\norganisation: fehlt',
      'services/katze.yaml': 'title: Katze\nfarbe: blau',
      'services/vogel.yaml': 'title: "Vogel',
    })

  it('is checked all the same, each mistake with its own name', () => {
    const { findings, entries } = checkFolder(broken())
    expect(entries).toBe(1)
    expect(findings.filter(({ severity }) => severity === 'error').map(({ name, entry, field }) => ({ name, entry, field }))).toEqual([
      { name: 'wrong-data', entry: 'services/katze', field: undefined },
      { name: 'wrong-data', entry: 'services/vogel', field: undefined },
      { name: 'unresolved-reference', entry: 'services/hund', field: 'organisation' },
      { name: 'nothing-to-read', entry: 'services/hund', field: 'text' },
    ])
    expect(
      findings
        .map(({ path }) => path)
        .slice(0, 3)
        .map((path) => path.split('/').at(-1)),
    ).toEqual(['katze.yaml', 'vogel.yaml', 'hund.yaml'])
  })

  it('keeps its languages where the rest of city.yaml is wrong', () => {
    const folder = cityForTest({
      'city.yaml': 'languages: [{ code: de, name: Deutsch }, { code: fr, name: Français }]\nfarbe: blau',
      'topics/tiere.yaml': 'title: Tiere',
    })
    expect(checkFolder(folder).findings.map(({ name, language }) => [name, language])).toContainEqual(['missing-translations', 'fr'])
  })

  it('names the folder where no file is to blame', () => {
    const folder = cityForTest({ 'dienste/hund.yaml': 'title: Hund' })
    expect(checkFolder(folder).findings.find(({ name }) => name === 'wrong-data')).toMatchObject({ path: folder, severity: 'error' })
  })

  it('must be a folder', () => expect(complaintOf(() => checkFolder('/nirgends'))).toContain('gibt es nicht'))
})

it('one entry can be checked by itself, as the CMS does with a draft', () => {
  const knowledge = readKnowledgeFolder(
    cityForTest({ 'services/hund.yaml': 'title: Hund anmelden', 'services/katze.yaml': 'title: Katze anmelden' }),
  )
  const found = checkEntry(knowledge.entries.services.get('hund')!, contextOf(knowledge, { today: '2026-11-22' }))
  expect(new Set(found.map(({ entry }) => entry))).toEqual(new Set(['services/hund']))
  expect(found.map(({ name }) => name)).toContain('nobody-responsible')
})

describe('the report', () => {
  const report = () =>
    checkFolder(cityForTest({ 'services/hund.yaml': 'title: Hund anmelden', 'services/katze.yaml': 'title: Katze anmelden' }), {
      today: '2026-11-22',
    })

  it('counts what it lists, the gravest first', () => {
    const { counts, findings } = report()
    expect(counts.error + counts.warning + counts.hint).toBe(findings.length)
    expect(counts.error).toBe(4)
    expect(findings.map(({ severity }) => severity)).toEqual([
      ...Array(counts.error).fill('error'),
      ...Array(counts.warning).fill('warning'),
      ...Array(counts.hint).fill('hint'),
    ])
    expect(findings.every(({ name, severity }) => findingKinds[name].severity === severity)).toBe(true)
  })

  it('is printed in groups; errors whole, the others as far as asked', () => {
    const lines = linesOf(report(), { most: 1 })
    expect(lines[0]).toBe('✗ Eine Leistung nennt weder ein Amt noch eine andere zuständige Stelle (nobody-responsible, 2)')
    expect(lines[1]).toMatch(/services\/hund\.yaml, organisation: Es fehlt, welches Amt/)
    expect(lines[2]).toMatch(/services\/katze\.yaml, organisation/)
    expect(lines).toContain('  … und 1 weitere; mit --all sehen Sie alle.')
    expect(linesOf(report()).join('\n')).not.toContain('weitere; mit')
    expect(lines.at(-1)).toMatch(/^4 Fehler, \d+ Warnungen, \d+ Hinweise in 2 Einträgen von .*, Stand 22\.11\.2026\.$/)
  })
})

describe('a draft among what is published', () => {
  const files = {
    'organisations/a.yaml': 'name: A',
    'organisations/b.yaml': 'name: B',
    'contact-points/eins.yaml': "name: Eins\norganisation: a\nphone: '06131 12-1'",
    'contact-points/zwei.yaml': "name: Zwei\norganisation: b\nphone: '06131 12-2'",
  }
  const knowledge = () => readKnowledgeFolder(cityForTest(files))
  const draft = (change: object) => {
    const { entries, ...rest } = knowledge()
    const found = checkAmong({ ...entries['contact-points'].get('zwei')!, ...change }, contextOf({ entries, ...rest }, { today: '2026-11-22', pages: [] }))
    return found.map(({ name, entry }) => `${name} ${entry}`)
  }

  it('is told where the two contradict each other, whoever is named first', () => {
    expect(draft({ phone: '06131 121' })).toContain('shared-phone contact-points/eins')
    expect(draft({})).not.toContain('shared-phone contact-points/eins')
  })

  it('is told of references that lead nowhere', () => {
    expect(draft({ organisation: 'weg' })).toContain('unresolved-reference contact-points/zwei')
    expect(draft({})).not.toContain('unresolved-reference contact-points/zwei')
  })

  it('is told nothing of the others, and leaves them as they are', () => {
    const around = knowledge()
    const context = contextOf(around, { today: '2026-11-22', pages: [] })
    const found = checkAmong({ ...around.entries['contact-points'].get('zwei')!, phone: undefined }, context)
    expect(new Set(found.map(({ entry }) => entry))).toEqual(new Set(['contact-points/zwei']))
    expect(around.entries['contact-points'].get('zwei')?.phone).toBe('06131 12-2')
  })

  it('may be new', () => {
    const around = knowledge()
    const entry = { ...around.entries['contact-points'].get('zwei')!, id: 'drei' }
    const found = checkAmong(entry, contextOf(around, { today: '2026-11-22', pages: [] }))
    expect(found.map(({ name, entry, others }) => [name, entry, others])).toContainEqual(['repeated-phone', 'contact-points/zwei', ['contact-points/drei']])
  })
})
