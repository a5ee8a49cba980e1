import { describe, expect, test } from 'vitest'
import { addressLimit, addressOf } from './limit.ts'

const asked = (mayAsk: ReturnType<typeof addressLimit>, address: string, times: number, now = 0) =>
  Array.from({ length: times }, () => mayAsk(address, now)).filter(Boolean).length

describe('a limit by address', () => {
  test('lets each address ask so often, and again in the next window', () => {
    const mayAsk = addressLimit({ most: 3, mostOfAll: 100, window: 1000 })
    expect(asked(mayAsk, '192.0.2.1', 5)).toBe(3)
    expect(asked(mayAsk, '192.0.2.2', 5)).toBe(3)
    expect(asked(mayAsk, '192.0.2.1', 5, 999)).toBe(0)
    expect(asked(mayAsk, '192.0.2.1', 5, 1000)).toBe(3)
  })

  test('holds for all together, whatever addresses they name; refusals do not count', () => {
    const mayAsk = addressLimit({ most: 3, mostOfAll: 10, window: 1000 })
    expect(asked(mayAsk, 'einer', 100)).toBe(3)
    expect(Array.from({ length: 50 }, (_, i) => mayAsk(`192.0.2.${i}`, 0)).filter(Boolean)).toHaveLength(7)
  })

  test('takes a network of IPv6 for one address, however it is written', () => {
    const mayAsk = addressLimit({ most: 1, mostOfAll: 100, window: 1000 })
    expect(mayAsk('2001:db8:0:1::1', 0)).toBe(true)
    expect(mayAsk('2001:DB8:0:1:ffff:2:3:4', 0)).toBe(false)
    expect(mayAsk('2001:db8::1:0:0:0:7', 0)).toBe(false)
    expect(mayAsk('2001:db8:0:2::1', 0)).toBe(true)
    expect(mayAsk('::ffff:192.0.2.1', 0)).toBe(true)
    expect(mayAsk('::ffff:192.0.2.2', 0)).toBe(true)
  })
})

test('only as many entries of X-Forwarded-For are believed as there are servers in front', () => {
  const headers = new Headers({ 'x-forwarded-for': 'erfunden, 192.0.2.1, 10.0.0.1' })
  expect(addressOf(headers, 1)).toBe('10.0.0.1')
  expect(addressOf(headers, 2)).toBe('192.0.2.1')
  expect(addressOf(headers, 9)).toBe('erfunden')
  expect(addressOf(new Headers(), 1)).toBe('')
})
