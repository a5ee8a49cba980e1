import { describe, expect, it } from 'vitest'
import { coming, hoursRows } from './hours.ts'

describe('hoursRows', () => {
  it('joins neighbours with the same hours and names closed days', () => {
    const rows = hoursRows({
      regular: [
        { days: ['mo', 'tu'], from: '08:00', to: '12:00' },
        { days: ['th'], from: '14:00', to: '18:00' },
        { days: ['th'], from: '08:00', to: '12:00' },
      ],
    })
    expect(rows.map(({ first, last, spans }) => [first, last, spans.map(({ from }) => from)])).toEqual([
      ['mo', 'tu', ['08:00']],
      ['we', 'we', []],
      ['th', 'th', ['08:00', '14:00']],
      ['fr', 'su', []],
    ])
  })
})

describe('coming', () => {
  it('keeps exceptions until their last day is over, soonest first', () => {
    const exceptions = [
      { from: '2027-01-02', hours: [] },
      { from: '2026-12-24', to: '2026-12-26', hours: [] },
      { from: '2026-01-01', hours: [] },
    ]
    expect(coming({ exceptions }, '2026-12-26').map(({ from }) => from)).toEqual(['2026-12-24', '2027-01-02'])
  })
})
