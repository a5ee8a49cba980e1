import { describe, expect, it } from 'vitest'
import { telephoneLink } from './phone.ts'

describe('telephoneLink', () => {
  it.each([
    ['06131 12-0', 'tel:+496131120'],
    ['+49 (0) 6131 12-34', 'tel:+4961311234'],
    ['0049 6131 120', 'tel:+496131120'],
    ['115', 'tel:115'],
  ])('%s', (number, link) => {
    expect(telephoneLink(number)).toBe(link)
  })
})
