import { expect, it } from 'vitest'
import { nearestPages } from './nearest.ts'

const pages = [
  { url: '/leistungen/hundesteuer-anmelden/', title: 'Hund anmelden (Hundesteuer)', synonyms: 'Welpe|Hundemarke', popularity: 80 },
  { url: '/leistungen/hundesteuer-abmelden/', title: 'Hund abmelden (Hundesteuer)', popularity: 50 },
  { url: '/leistungen/personalausweis/', title: 'Personalausweis beantragen', popularity: 95 },
  { url: '/leistungen/fuehrerschein-umtausch/', title: 'Führerschein umtauschen' },
  { url: '/aktuelles/hunde-im-park/', title: 'Hunde im Park', popularity: 0 },
]
const first = (address: string) => nearestPages(address, pages)[0]?.url

it('forgives typos, umlauts, old endings and other folders', () => {
  expect(first('/leistungen/hundesteuer-anmeldn/')).toBe('/leistungen/hundesteuer-anmelden/')
  expect(first('/Leistungen/F%C3%BChrerschein-Umtausch.html')).toBe('/leistungen/fuehrerschein-umtausch/')
  expect(first('/vv/produkte/buergeramt/personalausweiss.php')).toBe('/leistungen/personalausweis/')
  expect(first('/hundemarke')).toBe('/leistungen/hundesteuer-anmelden/')
})

it('names all that fit, the likeliest and most asked for first', () => {
  expect(nearestPages('/hundesteuer', pages).map(({ url }) => url)).toEqual(['/leistungen/hundesteuer-anmelden/', '/leistungen/hundesteuer-abmelden/'])
})

it('keeps silent where nothing is alike', () => {
  expect(nearestPages('/xyzzy/quux', pages)).toEqual([])
  expect(nearestPages('/', pages)).toEqual([])
  expect(nearestPages('/%E0%A4%A', pages)).toEqual([])
  expect(nearestPages('/12345.html', pages)).toEqual([])
})
