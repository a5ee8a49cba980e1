import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { cityForTest } from './city-for-tests.ts'
import { readKnowledgeFolder } from './folder.ts'
import { citySchema } from './schema/city.ts'
import { originFields, pageFields } from './schema/common.ts'
import { contractFor, entryTypes } from './schema/index.ts'
import { localizedValues } from './schema/values.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const values = localizedValues(['de', 'en'])
const { entries } = contractFor(['de', 'en'])
const everywhere = Object.keys({ ...pageFields(values), ...originFields(values) })

/** The rows of the table under a heading: field and the last column. */
function rowsUnder(heading: string): [field: string, last: string][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  return [...section.split('\n## ')[0]!.matchAll(/^\| `(\w+)` \|.*\| ?([^|]*) \|$/gm)].map(([, field, last]) => [field!, last!.trim()])
}

const fieldsOf = (schema: z.ZodType) => Object.entries((schema as unknown as z.ZodObject).shape)

it.each(entryTypes)('the README explains every field of %s, no other, and says which are required', (type) => {
  const fields = fieldsOf(entries[type]).filter(([field]) => !everywhere.includes(field))
  const required = (schema: unknown) => !(schema as z.ZodType).safeParse(undefined).success
  expect(rowsUnder(type)).toEqual(fields.map(([field, schema]) => [field, required(schema) ? 'yes' : '']))
})

it('the README explains the fields of every entry', () => {
  expect(rowsUnder('Fields of every entry').map(([field]) => field)).toEqual(everywhere)
})

it('the README explains every option of a city', () => {
  expect(rowsUnder('city.yaml').map(([field]) => field)).toEqual(fieldsOf(citySchema(values)).map(([field]) => field))
})

it('the smallest city of the README is a city', () => {
  const [, example = ''] = readme.match(/```yaml\n(# my-city\/services\/register-a-dog\.yaml[\s\S]*?)```/) ?? []
  const { entries: found } = readKnowledgeFolder(cityForTest({ 'services/register-a-dog.yaml': example }))
  expect(found.services.get('register-a-dog')?.title).toEqual({ de: 'Hund anmelden' })
})

it('the opening hours of the README are opening hours', () => {
  const [, example = ''] = readme.match(/```yaml\n(openingHours:[\s\S]*?)```/) ?? []
  const { entries: found } = readKnowledgeFolder(cityForTest({ 'locations/amt.yaml': `name: Amt\n${example}` }))
  expect(found.locations.get('amt')?.openingHours?.exceptions).toHaveLength(3)
})
