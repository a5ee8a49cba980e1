import { describe, expect, it } from 'vitest'
import { cityForTest } from '../city-for-tests.ts'
import { readKnowledgeFolder } from '../folder.ts'
import { buildIndex } from './build.ts'
import { sentencesFor } from './explain.ts'
import { decisionsFrom, type Rule } from './rules.ts'
import { openSearch } from './search.ts'

/** What reading a city with these rules complains about; the services `hund` and `ausweis` are there. */
function complaintsAbout(rules: Record<string, string>): string {
  const files = Object.fromEntries(Object.entries(rules).map(([id, text]) => [`search-rules/${id}.yaml`, text]))
  const folder = cityForTest({ 'services/hund.yaml': 'title: Hund anmelden', 'services/ausweis.yaml': 'title: Ausweis', ...files })
  try {
    readKnowledgeFolder(folder)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const bet = 'kind: best-bet\ntitle: Fundbüro\nservice: hund'

describe('rules of the search', () => {
  it('are fine where each says something else', () => {
    expect(complaintsAbout({ a: bet, b: 'kind: same\ntitle: Müll\nwords: [Abfall]', c: 'kind: means\ntitle: Lappen\nmeaning: [Führerschein]' })).toBe('')
  })

  it.each([
    ['an unknown service', bet.replace('hund', 'hud'), 'service nennt „hud“, das es unter services/ nicht gibt. Meinten Sie „hund“?'],
    ['no target', 'kind: best-bet\ntitle: Fundbüro', 'Es fehlt das Ziel'],
    ['two targets', `${bet}\ntopic: tiere`, 'genau einem Ziel'],
    ['a target that is none', 'kind: same\ntitle: Müll\nwords: [Abfall]\nservice: hund', 'ein Ziel hat nur ein bester Treffer'],
    ['one word alone', 'kind: same\ntitle: Müll', 'mindestens ein weiteres Wort'],
    ['a word twice', 'kind: same\ntitle: Hund\nwords: [Köter, Hunde]', '„Hunde“ steht hier zweimal'],
    ['no meaning', 'kind: means\ntitle: Lappen', 'sagen Sie, was gemeint ist'],
    ['a word that means itself', 'kind: means\ntitle: Lappen\nmeaning: [Führerschein, lappen]', '„Lappen“ kann nicht sich selbst bedeuten'],
    ['words in one', 'kind: same\ntitle: Müll\nwords: ["Abfall, Unrat"]', 'enthält ein Komma'],
    ['no word at all', 'kind: best-bet\ntitle: Wo ist das?\nservice: hund', 'kein Wort, das die Suche unterscheiden kann'],
    ['a novel', `kind: best-bet\ntitle: ${'lang '.repeat(30)}\nservice: hund`, 'höchstens 100 Zeichen'],
  ])('refuse %s', (_, rule, sentence) => {
    expect(complaintsAbout({ regel: rule })).toContain(sentence)
  })

  it('do not say the same twice', () => {
    expect(complaintsAbout({ a: bet, b: 'kind: best-bet\ntitle: Fundsachen\nwords: [Wo ist das Fundbüro?]\nservice: ausweis' })).toContain('b.yaml: „Wo ist das Fundbüro?“ steht schon in der Regel „Fundbüro“.')
    expect(complaintsAbout({ a: 'kind: same\ntitle: Müll\nwords: [Abfall]', b: 'kind: means\ntitle: Abfall\nmeaning: [Tonne]' })).toContain('„Abfall“ steht schon in der Regel „Müll“.')
    // A question may lead somewhere first and be a synonym all the same.
    expect(complaintsAbout({ a: bet, b: 'kind: means\ntitle: Fundbüro\nmeaning: [Fundsache]' })).toBe('')
  })

  it('do not lead in a circle', () => {
    const sentence = complaintsAbout({ a: 'kind: means\ntitle: Lappen\nmeaning: [Pappe]', b: 'kind: means\ntitle: Pappe\nmeaning: [Schein]', c: 'kind: means\ntitle: Schein\nmeaning: [Lappen]' })
    expect(sentence.match(/führt über andere Regeln im Kreis/g)).toHaveLength(3)
  })
})

describe('what rules do', () => {
  const records = [
    { kind: 'service', url: '/hund/', title: 'Hund anmelden', popularity: 90 },
    { kind: 'service', url: '/fuehrerschein/', title: 'Führerschein umtauschen' },
    { kind: 'organisation', url: '/amt/', title: 'Ordnungsamt' },
  ] as const
  const rules: Rule[] = [
    { kind: 'best-bet', title: { de: 'Hund gefunden', en: 'found a dog' }, organisation: 'amt' },
    { kind: 'means', title: { de: 'Pappdeckel' }, meaning: { de: ['Führerschein'] } },
    { kind: 'best-bet', title: { de: 'Nirgends' }, service: 'weg' },
  ]
  const decisions = decisionsFrom(rules, (type, id) => (type === 'organisations' && id === 'amt' ? '/amt/' : undefined))
  const search = openSearch(buildIndex(records, decisions))

  it('leads a question to its best bet, in each language, and says that the central team said so', () => {
    for (const question of ['Hund gefunden', 'Ich habe einen Hund gefunden!', 'found a dog']) expect(search.ask(question).results[0]?.entry.url).toBe('/amt/')
    expect(sentencesFor(search.explain('hund gefunden')[0]!.reasons).join('\n')).toContain('Die Zentralredaktion hat festgelegt, dass „Hund gefunden“ hierher führt.')
    expect(search.ask('hund').results[0]?.entry.url).toBe('/hund/')
  })

  it('understands words that the central team has named', () => {
    const [first] = search.explain('pappdeckel')
    expect(first?.entry.url).toBe('/fuehrerschein/')
    expect(sentencesFor(first!.reasons).join('\n')).toContain('„pappdeckel“ steht als Wort mit gleicher Bedeutung im Titel „Führerschein umtauschen“.')
  })

  it('forgets a best bet that leads to nothing', () => {
    expect(decisions.bestBets.map(({ question }) => question)).not.toContain('Nirgends')
  })
})
