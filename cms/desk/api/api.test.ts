import { expect, test } from 'vitest'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { pageOf } from './endpoint.ts'
import { differences, type Tracked } from './journal.ts'
import { chosenLanguage, localised } from './language.ts'
import { requestLimit } from './limit.ts'

const languages = ['de', 'en', 'de-simple']

test.each([
  [null, 'de'], ['', 'de'], ['*', 'de'], ['en', 'en'], ['EN-us', 'en'], ['fr,en;q=0.3', 'en'], ['de;q=0.2, en ; q=0.7', 'en'], ['en;q=0', 'de'], ['de-simple', 'de-simple'],
  ['de-simple-x', 'de-simple'], ['de-AT,en;q=0.9', 'de'], ['fr-FR, xx', 'de'], [';;q=,', 'de'],
])('Accept-Language: %s means %s', (header, language) => {
  expect(chosenLanguage(header, languages)).toBe(language)
})

test('one language is left of each text, and the key says which', () => {
  const record = { id: 'hund', title: { de: 'Hund', en: 'Dog' }, note: { 'de-simple': 'Wau' }, fees: [{ label: { de: 'Gebühr' }, amount: 2 }], processingTime: { min: 1 }, synonyms: { de: ['a'], en: ['b'] } }
  expect(localised(record, 'en', languages)).toEqual({ id: 'hund', title: { en: 'Dog' }, note: { 'de-simple': 'Wau' }, fees: [{ label: { de: 'Gebühr' }, amount: 2 }], processingTime: { min: 1 }, synonyms: { en: ['b'] } })
  expect(localised(record, 'de-simple', languages)).toMatchObject({ title: { de: 'Hund' } })
})

test('a cursor comes back as it was, and nothing else is one', () => {
  const cursor: Cursor = { start: 3, token: 'abc', number: 7, after: 'hund', language: 'de' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  for (const text of ['', 'x', '[]', Buffer.from('[1,2,3]').toString('base64url'), Buffer.from('[-1,"",0,null,"de"]').toString('base64url')]) expect(readCursor(text)).toBeUndefined()
})

const entry = (id: string, number: number, hash: string | null = 'x'): Tracked => ({ id, number, hash, at: '2026-01-01T00:00:00.000Z' })
const journalAt = (number: number) => ({ number, token: `t${number}`, tracked: new Map() })
const from = (start: number, number = start, after: string | null = null): Cursor => ({ start, token: `t${start}`, number, after, language: 'de' })
const idsOf = (list: Tracked[]) => list.map(({ id }) => id)

test('pages go on within a step, and end at the last', () => {
  const state = { journal: journalAt(2), order: [entry('a', 1), entry('b', 1), entry('c', 1), entry('d', 2)] }
  const first = pageOf(state, from(2, 0), 2)
  expect([idsOf(first.answers), first.hasMore, first.cursor]).toEqual([['a', 'b'], true, from(2, 1, 'b')])
  const second = pageOf(state, first.cursor, 2)
  expect([idsOf(second.answers), second.hasMore, second.cursor]).toEqual([['c', 'd'], false, from(2)])
  expect(pageOf(state, second.cursor, 2)).toMatchObject({ answers: [], tombstones: [], hasMore: false })
})

test('only removals after the beginning are told', () => {
  const state = { journal: journalAt(4), order: [entry('alt', 2, null), entry('b', 3), entry('neu', 4, null)] }
  expect(idsOf(pageOf(state, from(3, 0), 9).tombstones)).toEqual(['neu'])
  expect(idsOf(pageOf(state, from(1), 9).tombstones)).toEqual(['alt', 'neu'])
})

test('differences are what is new, other, gone or back', () => {
  const tracked = new Map([entry('same', 1), entry('other', 1), entry('gone', 1), entry('long-gone', 1, null), entry('back', 1, null)].map((one) => [one.id, one]))
  const hashes = new Map([['same', 'x'], ['other', 'y'], ['back', 'x'], ['new', 'x']])
  expect(differences({ number: 1, token: '', tracked }, hashes)).toEqual([{ id: 'gone', hash: null }, { id: 'other', hash: 'y' }, { id: 'back', hash: 'x' }, { id: 'new', hash: 'x' }])
})

test('a limit counts for each caller and begins anew', () => {
  const take = requestLimit({ most: 2, seconds: 10 })
  const now = 1_000_000
  expect([take('a', now).ok, take('a', now + 1).ok, take('a', now + 2).ok, take('b', now + 2).ok]).toEqual([true, true, false, true])
  expect(take('a', now + 2001).headers).toEqual({ 'ratelimit-policy': '"answers";q=2;w=10', ratelimit: '"answers";r=0;t=8', 'retry-after': '8' })
  expect(take('a', now + 10_000)).toMatchObject({ ok: true, headers: { ratelimit: '"answers";r=1;t=10' } })
})
