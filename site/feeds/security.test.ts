import { expect, test } from 'vitest'
import type { City } from '../../content/schema/index.ts'
import { openExample } from './example.ts'
import { buildSecurityTxt } from './security.ts'

const linesOf = (part: Partial<City>, today = '2026-11-22') => {
  const { city, absolute } = openExample()
  return buildSecurityTxt({ city: { ...city, ...part }, absolute }, today).split('\n')
}

test('names what the city says, in the form of RFC 9116', () => {
  expect(linesOf({ email: 'rathaus@stadt.example', security: { email: 'it@stadt.example', url: 'https://stadt.example/melden', policy: 'https://stadt.example/regeln', expires: '2027-01-01' } })).toEqual([
    'Contact: mailto:it@stadt.example', 'Contact: https://stadt.example/melden', 'Expires: 2027-01-01T00:00:00Z', 'Preferred-Languages: de, en',
    'Canonical: https://stadt.example/.well-known/security.txt', 'Policy: https://stadt.example/regeln', '',
  ])
})

test('falls back to the city’s address, and to its imprint', () => {
  expect(linesOf({ email: 'rathaus@stadt.example' })[0]).toBe('Contact: mailto:rathaus@stadt.example')
  expect(linesOf({})[0]).toBe('Contact: https://stadt.example/impressum/')
})

test('expires in less than a year, keeps its bytes for a month, and renews itself', () => {
  const expiry = (today: string) => linesOf({}, today)[1]
  expect(expiry('2026-11-22')).toBe('Expires: 2027-10-01T00:00:00Z')
  expect(expiry('2026-11-30')).toBe(expiry('2026-11-01'))
  expect(expiry('2026-12-01')).toBe('Expires: 2027-11-01T00:00:00Z')
  expect(expiry('2026-01-31')).toBe('Expires: 2026-12-01T00:00:00Z')
})
