import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cityForTest, complaintOf } from './city-for-tests.ts'
import { parseEntry, readKnowledgeFolder, readLanguages, referencedIds } from './folder.ts'
import { contractFor } from './schema/index.ts'

const complaintAbout = (files: Record<string, string>) => complaintOf(() => readKnowledgeFolder(cityForTest(files)))

describe('the smallest city', () => {
  it('is one service with a title and a text', () => {
    const { city, entries } = readKnowledgeFolder(cityForTest({ 'services/hund.yaml': 'title: Hund anmelden\ntext: So geht es.' }))
    expect(entries.services.get('hund')).toMatchObject({
      id: 'hund',
      type: 'services',
      slug: 'hund',
      title: { de: 'Hund anmelden' },
      text: { de: 'So geht es.' },
    })
    expect(city).toMatchObject({ name: 'Musterstadt', timeZone: 'Europe/Berlin', colours: { brand: '#1b4f8a' } })
    expect(city.languages.map(({ code }) => code)).toEqual(['de', 'en', 'de-simple'])
  })
})

describe('a city folder', () => {
  it('may be written in YAML and JSON side by side', () => {
    const { entries } = readKnowledgeFolder(cityForTest({ 'topics/a.yml': 'title: A', 'topics/b.json': '{"title":{"de":"B"}}' }))
    expect([...entries.topics.keys()]).toEqual(['a', 'b'])
  })

  it('speaks its own languages, the first one in bare texts', () => {
    const folder = cityForTest({
      'city.yaml': 'languages: [{ code: ar, name: العربية, direction: rtl }, { code: de, name: Deutsch }]',
      'topics/a.yaml': 'title: عنوان',
    })
    expect(readLanguages(folder).map(({ code, direction }) => [code, direction])).toEqual([
      ['ar', 'rtl'],
      ['de', 'ltr'],
    ])
    expect(readKnowledgeFolder(folder).entries.topics.get('a')?.title).toEqual({ ar: 'عنوان' })
  })

  it('keeps its own address for an entry that has one', () => {
    expect(readKnowledgeFolder(cityForTest({ 'topics/a.yaml': 'title: A\nslug: anders' })).entries.topics.get('a')?.slug).toBe('anders')
  })

  it('may hold internal knowledge, a README and hidden files, which are left alone', () => {
    const { entries } = readKnowledgeFolder(
      cityForTest({
        'internal/services/a.yaml': ': kaputt :',
        'README.md': '# Stadt',
        '.DS_Store': '',
        'topics/.a.yaml.swp': '',
        'topics/._a.yaml': 'x: [',
        'topics/a.yaml': 'title: A',
      }),
    )
    expect([...entries.topics.keys()]).toEqual(['a'])
  })

  it('needs the picture beside its description', () => {
    expect(complaintAbout({ 'media/dom.yaml': 'file: dom.svg\nalt: Der Dom' })).toContain('die Datei „dom.svg“ liegt nicht daneben')
    const { entries } = readKnowledgeFolder(cityForTest({ 'media/dom.yaml': 'file: dom.svg\nalt: Der Dom', 'media/dom.svg': '<svg/>' }))
    expect(entries.media.size).toBe(1)
  })
})

describe('a mistake in a city folder gets a sentence', () => {
  it('with the file, the line and the reason for broken YAML', () => {
    expect(complaintAbout({ 'services/hund.yaml': 'title: Hund\nsummary: "offen' })).toMatch(
      /services\/hund\.yaml, Zeile \d: kein gültiges YAML/,
    )
  })

  it('for broken JSON and for references inside YAML that lead nowhere', () => {
    expect(complaintAbout({ 'services/hund.json': '{' })).toContain('hund.json: kein gültiges JSON')
    expect(complaintAbout({ 'services/hund.yaml': 'title: *gibtsnicht' })).toContain('hund.yaml')
  })

  it('with file and field', () => {
    expect(complaintAbout({ 'services/hund.yaml': 'titel: Hund' })).toMatch(
      /services\/hund\.yaml: title: fehlt\.\n.*services\/hund\.yaml: unbekanntes Feld „titel“ \(gemeint „title“\?\)\./,
    )
  })

  it('over all files at once', () => {
    const lines = complaintAbout({ 'services/a.yaml': '{}', 'topics/b.yaml': '{}', 'city.yaml': 'nme: Mainz' }).split('\n')
    expect(lines.filter((sentence) => /a\.yaml|b\.yaml|city\.yaml/.test(sentence))).toHaveLength(3)
  })

  it('for a name that cannot be an address', () => {
    expect(complaintAbout({ 'services/Hund anmelden.yaml': 'title: Hund' })).toContain('der Name „Hund anmelden“ geht nicht')
  })

  it('for an unknown folder, with the one that was meant', () => {
    expect(complaintAbout({ 'service/hund.yaml': 'title: Hund' })).toContain('Meinten Sie „services“?')
    expect(complaintAbout({ 'wetter/heute.yaml': 'title: Sonne' })).toContain('Es gibt services, organisations')
  })

  it('for a data file that nobody would read', () => {
    expect(complaintAbout({ 'stadt.yaml': 'name: Mainz' })).toContain('neben den Ordnern wird nur city.yaml gelesen')
    expect(complaintAbout({ 'services/hund.txt': 'Hund' })).toContain('Endung .yaml oder .json')
  })

  it('for a file where a folder belongs and a folder where a file belongs', () => {
    expect(complaintAbout({ services: 'Hund' })).toContain('hier muss ein Ordner liegen')
    expect(complaintAbout({ 'services/hund.yaml/innen.txt': '' })).toContain('lässt sich nicht als Datei lesen')
  })

  it('for a reference that leads nowhere, with the entry that was meant', () => {
    expect(
      complaintAbout({
        'services/hund.yaml': 'title: Hund\norganisation: buergerampt',
        'organisations/buergeramt.yaml': 'name: Bürgeramt',
      }),
    ).toMatch(
      /services\/hund\.yaml: organisation nennt „buergerampt“, das es unter organisations\/ nicht gibt\. Meinten Sie „buergeramt“\?/,
    )
  })

  it('only once where the named entry itself is wrong', () => {
    const complaint = complaintAbout({ 'services/hund.yaml': 'title: Hund\norganisation: amt', 'organisations/amt.yaml': 'nme: Amt' })
    expect(complaint).toContain('organisations/amt.yaml')
    expect(complaint).not.toContain('services/hund')
  })

  it('for two entries of one id and for two pages of one address', () => {
    expect(complaintAbout({ 'topics/a.yaml': 'title: A', 'topics/a.json': '{"title":"A"}' })).toContain('zweimal')
    expect(complaintAbout({ 'topics/a.yaml': 'title: A\nslug: b', 'topics/b.yaml': 'title: B' })).toContain(
      'die Adresse „b“ hat schon der Eintrag „a“',
    )
  })

  it('for offices that stand above each other in a circle', () => {
    const complaint = complaintAbout({
      'organisations/a.yaml': 'name: A\nparent: b',
      'organisations/b.yaml': 'name: B\nparent: a',
      'organisations/c.yaml': 'name: C\nparent: a',
    })
    expect(complaint).toContain('a.yaml: parent führt im Kreis')
    expect(complaint).not.toContain('c.yaml')
  })

  it('for a folder that is not there', () => {
    expect(complaintOf(() => readKnowledgeFolder(path.join(cityForTest({}), 'fehlt')))).toContain(
      'Nennen Sie in STADT_SAMPLE den Ordner einer Stadt',
    )
  })

  it('for languages that are wrong', () => {
    expect(complaintAbout({ 'city.yaml': 'languages: [{ code: de, name: Deutsch }, { code: de, name: Deutsch }]' })).toContain(
      'eine Sprache steht zweimal in der Liste',
    )
    expect(complaintAbout({ 'city.yaml': 'languages: []' })).toContain('languages')
  })
})

it('an entry without an address of its own gets its id, even if the field is there but unset', () => {
  expect(parseEntry(contractFor(['de']), 'topics', 'a', { title: 'A', slug: undefined }, 'a').slug).toBe('a')
  expect(parseEntry(contractFor(['de']), 'notices', 'a', { title: 'A', start: '2026-01-01T00:00:00Z' }, 'a')).not.toHaveProperty('slug')
})

it('references are found in single fields, in lists and inside lists of groups', () => {
  const entry = { organisation: 'a', topics: ['b', 'c'], forms: [{ file: 'd' }, { url: 'https://example.org' }] }
  expect(['organisation', 'topics', 'forms.file', 'locations'].map((field) => referencedIds(entry, field))).toEqual([
    ['a'],
    ['b', 'c'],
    ['d'],
    [],
  ])
})

describe('a data set', () => {
  const description = 'title: Bäume\nlicence: cc-zero\ncolumns: [{ key: art, label: Art }]\n'
  const read = (files: Record<string, string>) => readKnowledgeFolder(cityForTest(files))

  it('has its rows beside it', () => {
    const { entries } = read({ 'data-sets/baeume.yaml': description, 'data-sets/baeume.csv': 'art\nLinde\n' })
    expect(entries['data-sets'].get('baeume')).toMatchObject({ slug: 'baeume', rows: [{ art: 'Linde' }] })
  })

  it('has a sentence for a table that is broken, twice there, or described by nobody', () => {
    const csv = { 'data-sets/baeume.csv': 'art\nLinde,Eiche\n' }
    expect(() => read({ 'data-sets/baeume.yaml': description, ...csv })).toThrow(/baeume\.csv: die Tabelle lässt sich/)
    expect(() => read({ 'data-sets/baeume.yaml': `${description}rows: [{ art: Linde }]\n`, ...csv })).toThrow(/Eines von beiden muss weg/)
    expect(() => read(csv)).toThrow(/daneben fehlt die Beschreibung der Tabelle, baeume\.yaml/)
  })
})
