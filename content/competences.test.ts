import { describe, expect, it } from 'vitest'
import { isInRange, namedIn, type CompetenceKind, type Range } from './competences.ts'

const range = (kind: CompetenceKind, from: string, to: string): Range => ({ kind, from, to })

describe('isInRange', () => {
  it.each([
    [range('name', 'A', 'K'), 'a', true],
    [range('name', 'A', 'K'), 'Kunz', true],
    [range('name', 'A', 'K'), 'Lang', false],
    [range('name', 'L', 'Z'), 'Lang', true],
    [range('name', 'L', 'Z'), 'Öztürk', true],
    [range('name', 'A', 'K'), 'Özdemir', false],
    [range('name', 'A', 'Mu'), 'Müller', true],
    [range('name', 'L', 'Z'), 'zz', true],
    [range('plate', 'MZ-A', 'MZ-K'), 'MZ-AB 123', true],
    [range('plate', 'MZ-A', 'MZ-K'), 'mz ka 1', true],
    [range('plate', 'MZ-A', 'MZ-K'), 'MZ-LA 1', false],
    [range('plate', 'MZ-A', 'MZ-K'), 'WI-AB 123', false],
    [range('plate', 'MZ-A', 'MZ-K'), 'M-AB 123', false],
    [range('plate', 'MZ-AB 1', 'MZ-AB 99'), 'MZ-AB 100', false],
    [range('plate', 'MZ-AB 1', 'MZ-AB 99'), 'MZAB99', false],
    [range('taxNumber', '26/001/00000', '26/299/99999'), '26/123/45678', true],
    [range('taxNumber', '26/001/00000', '26/299/99999'), '26 299 99999', true],
    [range('taxNumber', '26/001/00000', '26/299/99999'), '26/300/00000', false],
    [range('fileNumber', '60-2026-0001', '60-2026-4999'), '60-2026-4999', true],
    [range('fileNumber', '60-2026-0001', '60-2026-4999'), '60-2026-5000', false],
    [range('fileNumber', '30-HU-0001', '30-HU-9999'), '30-SN-0100', false],
    [range('street', 'A', 'L'), 'Lotharstraße 3', true],
    [range('street', 'A', 'L'), 'Münsterplatz', false],
  ])('%o holds %s: %s', (one, value, expected) => expect(isInRange(one, { kind: one.kind, value })).toBe(expected))

  it('does not mix up kinds', () => expect(isInRange(range('name', 'A', 'Z'), { kind: 'street', value: 'Beethovenplatz' })).toBe(false))
})

describe('namedIn', () => {
  it.each<[string, [CompetenceKind, string][], string]>([
    ['MZ-AB 123', [['plate', 'MZ-AB 123']], ''],
    ['mz ab 123 ummelden', [['plate', 'mz ab 123']], 'ummelden'],
    ['kennzeichen mz-k', [['plate', 'mz-k']], 'kennzeichen'],
    ['26/123/45678', [['taxNumber', '26/123/45678']], ''],
    ['60-2026-0100', [['fileNumber', '60-2026-0100']], ''],
    ['30-hu-0100', [['fileNumber', '30-hu-0100']], ''],
    ['hundesteuer name müller', [['name', 'müller']], 'hundesteuer'],
    ['wohngeld m', [['name', 'm']], 'wohngeld'],
    ['k', [['name', 'k']], ''],
    ['bauantrag gartenstraße 5', [['street', 'gartenstraße 5']], 'bauantrag gartenstraße 5'],
    ['hund anmelden', [], 'hund anmelden'],
    ['führerschein ab 17', [], 'führerschein ab 17'],
  ])('%s', (question, named, rest) => {
    const found = namedIn(question)
    expect(found.named.map(({ kind, value }) => [kind, value])).toEqual(named)
    expect(found.rest).toBe(rest)
  })
})
