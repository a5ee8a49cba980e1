import { describe, expect, it } from 'vitest'
import { findingsOf, said, service } from '../said-for-tests.ts'

describe('standing pages', () => {
  const page = (body: string, head = 'title: Impressum\ndescription: Wer diese Seite macht.') => `---\n${head}\n---\n\n${body}\n`
  const everywhere = (body: string) => ({ 'pages/impressum.de.mdx': page(body), 'pages/impressum.en.mdx': page('Text.'), 'pages/impressum.de-simple.mdx': page('Text.') })

  it('lead to pages that are there, whichever way they write a link', () => {
    const links = '[Leistungen](/leistungen/) [weg](/nirgends/) <a class="link" href="/auch-nicht">x</a> <To page="themen">Themen</To> <To page="fehlt">x</To>'
    const found = findingsOf(everywhere(links)).filter(({ name }) => name === 'dead-link')
    expect(found.map(({ path, sentence }) => [path, sentence])).toEqual(
      ['/nirgends/', '/auch-nicht', '/fehlt/'].map((href) => ['/pages/impressum.de.mdx', expect.stringContaining(`„${href}“ führt zu keiner Seite`)]),
    )
  })

  it('are written in every language of the city', () => {
    expect(said({ 'pages/hilfe.de.mdx': page('Text.'), ...everywhere('Text.') }, 'missing-translations')).toEqual(['missing-translations pages en', 'missing-translations pages de-simple'])
    const onlyGerman = { 'city.yaml': 'languages: [{ code: de, name: Deutsch }]', 'pages/hilfe.de.mdx': page('Text.') }
    expect(said(onlyGerman, 'missing-translations')).toEqual([])
  })

  it('are read like other texts: everyday German and Leichte Sprache, components left out', () => {
    const long = `${'Wort '.repeat(30)}<Fact of="name" />.`
    expect(said(everywhere(long), 'long-sentence')).toEqual(['long-sentence text de'])
    expect(said({ 'pages/hilfe.de-simple.mdx': page('Der Antrag wird geprüft.') }, 'easy-passive')).toEqual(['easy-passive text de-simple'])
    expect(said(everywhere('{/* Der Rest der Angaben des Amtes der Stadt folgt. */}\n<p>Kurz.</p>'), 'genitive-chain')).toEqual([])
  })

  it('show no gaps: neither those that their author left nor facts that the city lacks', () => {
    const body = '<p><mark class="gap">Hier fehlt noch etwas.</mark></p>\n\n<Fact of="officialName" /> <Arbitration />'
    expect(said(everywhere(body), 'page-gap').toSorted()).toEqual(['page-gap city arbitrationBody', 'page-gap city officialName', 'page-gap de'])
    expect(said({ ...everywhere('<Fact of="officialName" />'), 'city.yaml': 'officialName: Stadt Klein' }, 'page-gap')).toEqual([])
  })
})

describe('the city’s own texts', () => {
  const city = (claim: string) => ({ 'city.yaml': `claim: ${claim}` })
  it('are read like those of an entry', () => {
    expect(said(city("{ de: Kurz, en: Short, de-simple: 'Der Antrag wird geprüft.' }"), 'easy-passive')).toEqual(['easy-passive city claim de-simple'])
    expect(said(city(JSON.stringify({ de: 'Wort '.repeat(30) })), 'long-sentence')).toEqual(['long-sentence city claim de'])
  })
  it('are there in every language', () => {
    expect(said(city('{ de: Kurz, en: Short }'), 'incomplete-translation')).toEqual(['incomplete-translation city claim de-simple'])
    expect(said({}, 'incomplete-translation')).toEqual([])
  })
})

describe('what only staff may know', () => {
  const internal = (yaml: string, more: Record<string, string> = {}) => ({ ...service('appointment: { need: required }'), 'internal/services/hund.yaml': yaml, ...more })
  const sentences = (files: Record<string, string>, kind: string) => findingsOf(files).filter(({ name }) => name === kind).map(({ sentence }) => sentence)

  it('is there for the services that are asked for most', () => {
    expect(sentences(internal('spokenAnswer: Melden Sie ihn an.'), 'missing-internal')).toEqual(['Bei 1 der 1 meistgefragten Leistung fehlt ein Auskunftshinweis: hund.'])
    expect(sentences(internal('spokenAnswer: Melden Sie ihn an.\nagentNote: Freundlich bleiben.'), 'missing-internal')).toEqual([])
  })

  it('is asked for only where a folder has internal files at all: what is published has none', () => {
    expect(said(service(''), 'missing-internal')).toEqual([])
  })

  it('belongs to entries that are there', () => {
    const files = internal('agentNote: Gut.', { 'internal/services/hunt.yaml': 'agentNote: x', 'internal/hotline-notices/eins.yaml': 'title: x\nservices: [hund, weg]\norganisations: [fehlt]' })
    const found = findingsOf(files).filter(({ name }) => name === 'unresolved-reference')
    expect(found.map(({ path, field, sentence }) => [path.split('/internal/')[1], field, sentence])).toEqual([
      ['hotline-notices/eins.yaml', 'services', 'Den Eintrag „weg“ gibt es unter services/ nicht.'],
      ['hotline-notices/eins.yaml', 'organisations', 'Den Eintrag „fehlt“ gibt es unter organisations/ nicht.'],
      ['services/hunt.yaml', undefined, 'Den Eintrag „hunt“ gibt es unter services/ nicht. Meinten Sie „hund“?'],
    ])
  })

  it('says nothing else than the public fields', () => {
    expect(sentences(internal('spokenAnswer: Kommen Sie ohne Termin.'), 'appointment-in-text')).toHaveLength(1)
    expect(sentences(internal('agentNote: Nur mit Termin.'), 'appointment-in-text')).toEqual([])
  })

  it('is looked at again when it was due, and short enough to be said', () => {
    expect(sentences(internal("reviewDate: '2026-11-21'"), 'overdue-review')).toEqual(['Der Hinweis war am 21.11.2026 wieder zu prüfen.'])
    expect(sentences(internal("reviewDate: '2026-11-22'"), 'overdue-review')).toEqual([])
    expect(sentences(internal(`spokenAnswer: ${'Wort '.repeat(41)}`), 'long-sentence')).toHaveLength(1)
  })
})
