import { describe, expect, it } from 'vitest'
import { findingsOf, said } from '../said-for-tests.ts'

const colours = (brand: string, brandDark: string) => ({ 'city.yaml': `colours: { brand: '${brand}', brandDark: '${brandDark}' }` })

describe('the colours of a city', () => {
  it('are named with the pair and the ratio where they are weak as text, in light and in dark', () => {
    const found = findingsOf(colours('#ffcc00', '#7a1020')).filter(({ name }) => name === 'weak-contrast')
    expect(found.map(({ field, severity, sentence }) => [field, severity, sentence])).toEqual([
      ['colours.brand', 'warning', expect.stringMatching(/^Die Farbe #ffcc00 auf dem hellen Grund #eceef4 hat einen Kontrast von 1,3 zu 1; .*dunkelt sie .* ab, bis sie lesbar ist\.$/)],
      ['colours.brandDark', 'warning', expect.stringMatching(/^Die Farbe #7a1020 auf dem dunklen Grund #23263a hat einen Kontrast von 1,3 zu 1; .*hellt sie .* auf, bis sie lesbar ist\.$/)],
    ])
  })

  it('are no matter where they can be read; just below the limit is below', () => {
    expect(said(colours('#9b1c31', '#f4a6b0'), 'weak-contrast')).toEqual([])
    expect(said({}, 'weak-contrast')).toEqual([])
    // 4.52 and 4.46 to 1 on the light surface.
    expect(said(colours('#6c6c6c', '#ffffff'), 'weak-contrast')).toEqual([])
    expect(said(colours('#6d6d6d', '#ffffff'), 'weak-contrast')).toEqual([expect.stringContaining('colours.brand')])
  })
})

describe('a picture', () => {
  it('says whose it is; a document need not', () => {
    const files = (more: string) => ({ 'media/dom.yaml': `file: dom.svg\nalt: Der Dom von Westen\n${more}`, 'media/dom.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
    expect(said(files(''), 'missing-credit')).toEqual(['missing-credit media/dom credit'])
    expect(said(files('credit: Stadtarchiv'), 'missing-credit')).toEqual([])
    expect(said({ 'media/plan.yaml': 'file: plan.pdf\nalt: Der Plan', 'media/plan.pdf': '' }, 'missing-credit')).toEqual([])
  })
})
