import { expect, test } from 'vitest'
import { idMap, numbersFor } from './ids.ts'
import type { Part } from './parts.ts'

const part = (name: string, hasOwnIds = false): Part => ({ name, slug: name, isGlobal: false, isVersions: false, fields: [], hasOwnIds })
const parts = [part('services'), part('news'), part('codes', true)]
const toMongo = idMap('number', 'object', parts, {})

test('a number that went to MongoDB comes back the same', () => {
  const ids = [1, 2, 17, 4_294_967_295].map((id) => toMongo('services', id)!)
  expect(ids.every((id) => /^[\da-f]{24}$/.test(String(id)))).toBe(true)
  expect([...ids].sort()).toEqual(ids)
  const back = idMap('object', 'number', parts, numbersFor(new Map([['services', ids]])))
  expect(ids.map((id) => back('services', id))).toEqual([1, 2, 17, 4_294_967_295])
})

test('the same number of two parts is two ids', () => expect(toMongo('services', 1)).not.toBe(toMongo('news', 1)))

test('what was made on MongoDB gets the next free numbers, in its order', () => {
  const born = ['65f000000000000000000001', '65f000000000000000000002']
  const moved = toMongo('services', 5)!
  const map = idMap('object', 'number', parts, numbersFor(new Map([['services', [moved, ...born]]])))
  expect([moved, ...born].map((id) => map('services', id))).toEqual([5, 6, 7])
})

test('numbers that were given stay, whatever comes to it', () => {
  const first = numbersFor(new Map([['news', ['65f000000000000000000002']]]))
  const second = numbersFor(new Map([['news', ['65f000000000000000000001', '65f000000000000000000002']]]), first)
  expect(second['news']).toEqual({ '65f000000000000000000002': 1, '65f000000000000000000001': 2 })
})

test('a document that is not there has no number', () => {
  expect(idMap('object', 'number', parts, numbersFor(new Map()))('services', '65f000000000000000000001')).toBeUndefined()
})

test('ids of our own stay, and so do all between databases of one kind', () => {
  expect(toMongo('codes', 'eins')).toBe('eins')
  expect(idMap('object', 'object', parts, {})('services', '65f000000000000000000001')).toBe('65f000000000000000000001')
})
