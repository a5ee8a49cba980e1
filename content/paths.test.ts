import { expect, it } from 'vitest'
import { entryPath, isPaged, pagePath } from './paths.ts'

it('pages of the default language stand at the root, others under their language', () => {
  expect(entryPath('services', 'hund', 'de', 'de')).toBe('/leistungen/hund/')
  expect(entryPath('services', 'hund', 'en', 'de')).toBe('/en/leistungen/hund/')
  expect(pagePath('', 'de', 'de')).toBe('/')
  expect(pagePath('/suche/', 'de-simple', 'de')).toBe('/de-simple/suche/')
})

it('contact points and posts have no page of their own', () => {
  expect([isPaged('services'), isPaged('contact-points'), isPaged('social-posts'), isPaged('media')]).toEqual([true, false, false, false])
})
