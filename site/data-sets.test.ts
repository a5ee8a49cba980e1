import { beforeAll, expect, it } from 'vitest'
import { get } from '../content/knowledge.ts'
import { filterOptions, groupsOf } from './data-sets.ts'
import { openExample } from './feeds/example.ts'
import { localeOf } from './locale.ts'

beforeAll(() => void openExample())
const dataSet = () => get('data-sets', 'baeume')!
const column = (key: string) => dataSet().columns.find((one) => one.key === key)!

it('offers the values that there are, in the language of the page, the missing one last', () => {
  const options = filterOptions(dataSet(), column('zustand'), localeOf('en'))
  expect(options).toEqual([
    { value: 'gut', label: { value: 'healthy', lang: 'en' } },
    { value: '', label: { value: 'not stated', lang: 'en' } },
  ])
})

it('calls an office by its number and name', () => {
  expect(filterOptions(dataSet(), column('amt'), localeOf(undefined))[0]!.label.value).toBe('33 Bürgeramt')
})

it('groups the rows by a column, each row once', () => {
  expect(groupsOf(dataSet(), localeOf(undefined)).map(({ rows }) => rows.length)).toEqual([2])
  const groups = groupsOf({ ...dataSet(), groupBy: 'zustand' }, localeOf(undefined))
  expect(groups.map(({ id, title, value, rows }) => [id, title.value, value, rows.map(({ art }) => art)])).toEqual([
    ['gruppe-1', 'gesund', 'gut', ['Linde, "alt"']],
    ['gruppe-2', 'ohne Angabe', undefined, ['Eiche']],
  ])
})
