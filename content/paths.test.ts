import { expect, it } from 'vitest'
import { entryPath, fileAt, filesOf, isPaged, pagePath, shortPath } from './paths.ts'

it('pages of the default language stand at the root, others under their language', () => {
  expect(entryPath('services', 'hund', 'de', 'de')).toBe('/leistungen/hund/')
  expect(entryPath('services', 'hund', 'en', 'de')).toBe('/en/leistungen/hund/')
  expect(pagePath('', 'de', 'de')).toBe('/')
  expect(pagePath('/suche/', 'de-simple', 'de')).toBe('/de-simple/suche/')
})

it('contact points and posts have no page of their own', () => {
  expect([isPaged('services'), isPaged('contact-points'), isPaged('social-posts'), isPaged('media')]).toEqual([true, false, false, false])
})

it('knows whose file has an address', () => {
  for (const address of filesOf('data-sets', 'baeume')) expect(fileAt(address)).toMatchObject({ type: 'data-sets', id: 'baeume' })
  expect(fileAt('/feeds/data/baeume.csv')?.route).toBe('/feeds/data/[id].csv.ts')
  for (const address of filesOf('events', 'fest')) expect(fileAt(address)).toEqual({ type: 'events', id: 'fest', route: '/feeds/events/[id].ics.ts' })
  for (const address of ['/feeds/events/fest.csv', '/feeds/115/services.json', '/feeds/data/baeume.xlsx', '/feeds/data.schema.json', '/feeds/news.json', '/en/feeds/data/baeume.csv']) expect(fileAt(address)).toBeUndefined()
})

it('a short address is made of the id', () => {
  expect([shortPath('hund', 'de', 'de'), shortPath('hund', 'en', 'de')]).toEqual(['/s/hund/', '/en/s/hund/'])
})
