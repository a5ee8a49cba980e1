import { expect, it } from 'vitest'
import { entryPath, fileAt, filesOf, isPaged, pagePath } from './paths.ts'

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
  for (const address of ['/feeds/data/baeume.xlsx', '/feeds/data.schema.json', '/feeds/news.json', '/en/feeds/data/baeume.csv']) expect(fileAt(address)).toBeUndefined()
})
