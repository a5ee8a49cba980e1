import type { FlattenedField } from 'payload'
import { expect, test } from 'vitest'
import { portable, type Id } from './documents.ts'
import type { Part } from './parts.ts'
import { translated } from './references.ts'

const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const fields = [
  text('title', { localized: true }),
  { name: 'phone', type: 'text' },
  { name: 'isOpen', type: 'checkbox', defaultValue: true },
  { name: 'date', type: 'date' },
  { name: 'office', type: 'relationship', relationTo: 'offices' },
  { name: 'pictures', type: 'upload', relationTo: 'media', hasMany: true },
  { name: 'subject', type: 'relationship', relationTo: ['offices', 'media'] },
  { name: 'subjects', type: 'relationship', relationTo: ['offices', 'media'], hasMany: true, localized: true },
  { name: 'hours', type: 'group', flattenedFields: [text('note', { localized: true }), { name: 'always', type: 'checkbox', defaultValue: false }] },
  { name: 'rows', type: 'array', localized: true, flattenedFields: [text('id'), text('label', { localized: true }), { name: 'office', type: 'relationship', relationTo: 'offices' }] },
  { name: 'blocks', type: 'blocks', blocks: [{ slug: 'picture', flattenedFields: [text('id'), { name: 'picture', type: 'upload', relationTo: 'media' }] }] },
  { name: 'content', type: 'richText', localized: true },
  { name: 'data', type: 'json' },
  text('shown', { virtual: true }),
  { name: 'others', type: 'join', collection: 'offices', on: 'office' },
] as unknown as FlattenedField[]

const link = (value: Id) => ({ type: 'link', fields: { doc: { relationTo: 'offices', value } } })
const stored = (office: Id, picture: Id) => ({
  title: { en: 'Dog', de: 'Hund' }, isOpen: null, date: '2026-11-22T12:00:00.000Z', office, pictures: [picture, picture],
  subject: { relationTo: 'media', value: picture }, subjects: { de: [{ relationTo: 'offices', value: office }] },
  hours: { note: { de: 'mittags' } }, rows: { de: [{ id: 'a', label: 'eins', office }], en: [{ id: 'b', label: 'one', office }] },
  blocks: [{ blockType: 'picture', id: 'c', picture }], content: { de: { root: { children: [link(office)] } } },
  data: { list: [{ relationTo: 'media', value: picture }], relationTo: 'nothing of ours', value: 3 },
})

test('the same content gives the same JSON, however a database tells that nothing is there', () => {
  const sparse = portable(fields, { title: { de: 'Hund' } })
  const padded = portable(fields, { __v: 0, shown: 'x', data: null, rows: { de: [], en: null }, pictures: [], blocks: [], subjects: {}, hours: { note: { de: null } }, phone: null, isOpen: true, title: { en: null, de: 'Hund' } })
  expect(JSON.stringify(padded)).toBe(JSON.stringify(sparse))
  expect(sparse).toEqual({ title: { de: 'Hund' }, isOpen: true, hours: { always: false } })
})

test('an emptied field does not get its default back', () => expect(portable(fields, { isOpen: null })).toMatchObject({ isOpen: null }))

test('every id is translated, wherever it stands', () => {
  const part: Part = { name: 'services', slug: 'services', isGlobal: false, isVersions: false, fields, hasOwnIds: false }
  const names: Record<string, string> = { 'services/1': 'S', 'offices/2': 'O', 'media/3': 'M' }
  const there = translated(part, { id: 1, ...stored(2, 3) }, (collection, id) => names[`${collection}/${id}`])
  expect(there).toEqual({ id: 'S', ...stored('O', 'M'), hours: { note: { de: 'mittags' }, always: false } })
})

test('a reference to nothing is left out where the target cannot hold it, and told', () => {
  let dropped = 0
  const part: Part = { name: 'services', slug: 'services', isGlobal: false, isVersions: false, fields, hasOwnIds: false }
  const there = translated(part, { id: 'S', office: 'X', pictures: ['Y', 'M'], subject: { relationTo: 'media', value: 'Y' } }, (_, id) => ({ S: 1, M: 3 })[String(id)], () => dropped++)
  expect(there).toMatchObject({ id: 1, pictures: [3] })
  expect(there).not.toHaveProperty('office')
  expect(there).not.toHaveProperty('subject')
  expect(dropped).toBe(3)
})
