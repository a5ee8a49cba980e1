import { describe, expect, it } from 'vitest'
import { buildIndex } from './build.ts'
import type { SearchRecord } from './contract.ts'
import { sentencesFor } from './explain.ts'
import { openSearch } from './search.ts'

const service = (url: string, title: string, rest: Partial<SearchRecord> = {}): SearchRecord => ({ kind: 'service', url, title, ...rest })

const records: SearchRecord[] = [
  service('ausweis', 'Personalausweis beantragen', { synonyms: ['Perso', 'neuer Ausweis'], popularity: 100 }),
  service('verlust', 'Personalausweis verloren oder gestohlen', { synonyms: ['Perso weg'], popularity: 70 }),
  service('parken', 'Bewohnerparkausweis beantragen', { synonyms: ['Anwohnerparken'], popularity: 10 }),
  service('hund', 'Hund anmelden (Hundesteuer)', { also: ['Register a dog'], texts: ['Die Marke kommt mit der Post.'] }),
  service('fuehrerschein', 'Führerschein umtauschen'),
  service('b96', 'Anhänger fahren', { synonyms: ['B96', 'Klasse BE'], texts: ['Das regelt § 6 der Verordnung.'] }),
  service('abfall', 'Abfallgebühren'),
  service('sperrmuell', 'Sperrmüll abholen lassen'),
  service('wohnsitz', 'Wohnsitz anmelden'),
  service('schule', 'Schule anmelden'),
  service('schueler', 'Fahrkarte für Schüler'),
  { kind: 'topic', url: 'thema', title: 'Hund' },
  { kind: 'news', url: 'meldung', title: 'Hundeschule feiert' },
  service('visa', 'Apply for a visa', { lang: 'en' }),
  service('visum', 'Visum beantragen'),
]
const search = openSearch(buildIndex(records))
const urls = (question: string, typing = false) => search.ask(question, { typing }).results.map(({ entry }) => entry.url)
const first = (question: string) => urls(question)[0]

describe('ask', () => {
  it.each([
    ['perso', 'ausweis', 'a synonym'],
    ['perso geklaut', 'verlust', 'a general synonym'],
    ['Fuehrerschein', 'fuehrerschein', 'an umlaut spelled out'],
    ['parkausweis', 'parken', 'the end of a compound'],
    ['gebühr', 'abfall', 'the end of a compound in the plural'],
    ['müllgebühren', 'abfall', 'a compound one part of which has a synonym'],
    ['hunde steuer', 'hund', 'a compound written apart'],
    ['hundestuer', 'hund', 'a typo'],
    ['hundesteueranmelden', 'hund', 'a compound that nobody has'],
    ['persoanlausweis', 'ausweis', 'swapped letters'],
    ['Hunde-Steuer', 'hund', 'Leichte Sprache'],
    ['wo melde ich meine wohnung an', 'wohnsitz', 'a verb in two parts'],
    ['sofa loswerden', 'sperrmuell', 'a thing for a kind of things'],
    ['driving licence', 'fuehrerschein', 'English'],
    ['register my dog', 'hund', 'words of another language of the entry'],
    ['b 96', 'b96', 'a class of licences'],
    ['§ 6', 'b96', 'a paragraph'],
    ['wie kann ich meinen hund anmelden', 'hund', 'a whole question'],
    ['schüler', 'schueler', 'a word that another one looks like'],
  ])('%s → %s: %s', (question, url) => {
    expect(first(question)).toBe(url)
  })

  it('does not take Schule for Schüler', () => {
    expect(urls('schule')).toContain('schule')
    expect(urls('schule')).not.toContain('schueler')
  })

  it('corrects only words that are not known', () => {
    expect(search.ask('hundestuer anmelden').meant).toBe('Hundesteuer anmelden')
    expect(search.ask('hund anmelden').meant).toBeUndefined()
  })

  it('takes a long word for the known one a letter away, even where other words make it up', () => {
    const withDoors = openSearch(buildIndex([...records, service('tueren', 'Türen und Tore')]))
    expect(withDoors.ask('hundestuer').meant).toBe('Hundesteuer')
    expect(withDoors.ask('hundetuer').meant).toBeUndefined()
  })

  it('finds nothing for what is not there', () => {
    expect(urls('xylophon')).toEqual([])
    expect(urls('')).toEqual([])
    expect(urls('?!')).toEqual([])
    expect(urls('<img src=x onerror=alert(1)>')).toEqual([])
  })

  it('finds words that are not finished while somebody types', () => {
    expect(urls('führ', true)[0]).toBe('fuehrerschein')
    expect(urls('sp', true)[0]).toBe('sperrmuell')
  })

  it('looks at the first words of what is no question', () => {
    expect(urls(`hund ${'lorem ipsum '.repeat(2000)}`)[0]).toBe('hund')
  })

  it('puts services before topics, and these before news', () => {
    expect(urls('hund').filter((url) => ['hund', 'thema', 'meldung'].includes(url))).toEqual(['hund', 'thema', 'meldung'])
  })

  it('puts an office first whose own name was asked for', () => {
    const office: SearchRecord = { kind: 'organisation', url: 'amt', title: 'Bürgeramt', synonyms: ['Ausweise'] }
    const offices = openSearch(buildIndex([...records, office, service('pass', 'Pass holen', { synonyms: ['Termin im Bürgeramt'], popularity: 100 })]))
    const firstOf = (question: string) => offices.ask(question).results[0]!.entry.url
    expect(firstOf('Bürgeramt')).toBe('amt')
    expect(firstOf('Öffnungszeiten Bürgeramt')).toBe('amt')
    expect(firstOf('Ausweise')).not.toBe('amt')
  })

  it('puts what is asked more often first among equals, and the visitor’s language', () => {
    const [often, seldom] = ['oft', 'selten'].map((url) => service(url, 'Pass holen', { popularity: url === 'oft' ? 90 : 1 }))
    const equal = openSearch(buildIndex([seldom!, often!, service('fremd', 'Pass holen', { popularity: 90, lang: 'de' })]))
    expect(equal.ask('pass').results.map(({ entry }) => entry.url)).toEqual(['oft', 'selten', 'fremd'])
  })
})

describe('decisions of the central team', () => {
  it('a best bet comes first, whatever its points', () => {
    const decided = openSearch(buildIndex(records, { bestBets: [{ question: 'Ausweis', url: 'parken' }] }))
    expect(decided.ask('ausweis').results[0]!.entry.url).toBe('parken')
    expect(decided.ask('ausweis verloren').results[0]!.entry.url).toBe('verlust')
  })

  it('synonyms hold for every entry', () => {
    expect(urls('wauzi')).toEqual([])
    const decided = openSearch(buildIndex(records, { synonyms: 'Wauzi > Hund' }))
    expect(decided.ask('wauzi').results[0]!.entry.url).toBe('hund')
  })
})

describe('explain', () => {
  it('gives the same results as ask, and reasons that add up to their points', () => {
    const question = 'persoanlausweis weg'
    const explained = search.explain(question)
    expect(explained.map(({ entry, points }) => ({ entry, points }))).toEqual(search.ask(question).results)
    for (const { points, reasons } of explained) {
      let sum = 0
      for (const reason of reasons) sum = 'points' in reason ? sum + reason.points : sum * reason.factor
      expect(sum).toBeCloseTo(points, 1)
    }
  })

  it('says it in German', () => {
    const sentences = sentencesFor(search.explain('perso weg')[0]!.reasons).join('\n')
    expect(sentences).toContain('„perso“ steht im Suchwort „Perso weg“.')
    expect(sentences).toContain('Die Frage passt als Ganzes zu „Perso weg“.')
    expect(sentences).toContain('Wird oft gefragt (70 von 100).')
  })
})

describe('buildIndex', () => {
  it('gives the same bytes for the same records, also where words are remembered', () => {
    const remembered = records.map((record) => ({ ...record, source: record }))
    const bytes = JSON.stringify(buildIndex(records))
    expect(JSON.stringify(buildIndex(remembered))).toBe(bytes)
    expect(JSON.stringify(buildIndex(remembered))).toBe(bytes)
  })

  it('notices that an entry’s surroundings changed', () => {
    const source = {}
    const before = buildIndex([service('a', 'Abc', { source, texts: ['Umziehen'] })])
    const after = buildIndex([service('a', 'Abc', { source, texts: ['Heiraten'] })])
    expect(before.entries[0]!.keywords).toBe('umziehen')
    expect(after.entries[0]!.keywords).toBe('heiraten')
  })

  it('ships only synonyms that lead somewhere', () => {
    const { synonyms } = buildIndex([service('hund', 'Hund')])
    expect(synonyms).toContain('Welpe')
    expect(synonyms).not.toContain('Grabstein')
  })

  it('gives an entry without synonyms more key words than one with many', () => {
    const texts = [Array.from({ length: 80 }, (_, index) => `wort${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`).join(' ')]
    const synonyms = Array.from({ length: 40 }, (_, index) => `name${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`)
    const { entries } = buildIndex([service('arm', 'Arm', { texts }), service('reich', 'Reich', { texts, synonyms })])
    const count = (at: number) => entries[at]!.keywords!.split(' ').length
    expect(count(0)).toBeGreaterThan(count(1))
    expect(count(1)).toBeGreaterThan(0)
  })
})
