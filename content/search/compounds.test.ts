import { describe, expect, it } from 'vitest'
import { buildIndex } from './build.ts'
import { askableParts, splitCompound } from './compounds.ts'
import { fold } from './fold.ts'
import { openLexicon } from './lexicon.ts'

/** Splits as a city does whose titles hold the word. */
function split(word: string): string[] | undefined {
  const index = buildIndex([{ kind: 'service', url: '/', title: word }])
  return openLexicon(index).split(fold(word))
}

describe('splitting', () => {
  it.each([
    ['Personalausweis', ['personal', 'ausweis']],
    ['Abfallgebühren', ['abfall', 'gebuehren']],
    ['Bewohnerparkausweis', ['bewohner', 'park', 'ausweis']],
    ['Geburtsurkunde', ['geburts', 'urkunde']],
    ['Hundesteuer', ['hunde', 'steuer']],
    ['Kinderreisepass', ['kinder', 'reisepass']],
    ['Sondernutzungserlaubnis', ['sonder', 'nutzungs', 'erlaubnis']],
    ['Standesamt', ['standes', 'amt']],
    ['Studienplatz', ['studien', 'platz']],
  ])('%s', (word, parts) => {
    expect(split(word)).toEqual(parts)
  })

  it.each(['beantragen', 'Verlust', 'Erstattung', 'Unternehmer', 'verlängern', 'Bescheinigung', 'anerkennen'])('leaves %s whole', (word) => {
    expect(split(word)).toBeUndefined()
  })

  it('learns parts from the city’s own words', () => {
    const index = buildIndex([
      { kind: 'service', url: '/a', title: 'Brezel' },
      { kind: 'service', url: '/b', title: 'Brezelgebühr' },
    ])
    expect(index.parts.split(' ')).toContain('brezel')
  })

  it('prefers the fewest parts', () => {
    const parts = new Set(['haus', 'halt', 'haushalt', 'geld'])
    expect(splitCompound('haushaltgeld', (piece) => parts.has(piece))).toEqual(['haushalt', 'geld'])
  })
})

describe('askableParts', () => {
  it('gives the last part more than the first, and joined parts more than one', () => {
    const share = new Map(askableParts(['bewohner', 'park', 'ausweis']).map(({ part, share }) => [part, share]))
    expect(share.get('ausweis')).toBeGreaterThan(share.get('bewohner')!)
    expect(share.get('parkausweis')).toBeGreaterThan(share.get('ausweis')!)
  })
})
