import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn, readableOn } from './colours.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('leaves a readable brand as it is', () => {
    expect(readableOn('#9b1c31', '#ffffff')).toBe('#9b1c31')
  })

  it('makes any brand readable, as a link and under a button\'s label', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('#eceef4', '#23263a'), (brand, surface) => {
        const action = readableOn(brand, surface)
        expect(contrast(action, surface)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(action, inkOn(action))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
