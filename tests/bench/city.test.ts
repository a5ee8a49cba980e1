import { expect, test } from 'vitest'
import { cityForTest } from '../../content/city-for-tests.ts'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { bigOffice, numberOf, syntheticCity, writeCity } from './city.ts'

const size = 320

test('a city is the same each time it is made', () => {
  expect(JSON.stringify([...syntheticCity(size)])).toBe(JSON.stringify([...syntheticCity(size)]))
})

test('every service has an id of its own', () => {
  const services = [...syntheticCity(size).keys()].filter((name) => name.startsWith('services/'))
  expect(services).toHaveLength(size)
})

test('a city keeps the contract', () => {
  const folder = cityForTest({})
  writeCity(folder, syntheticCity(size))
  const { city, entries } = readKnowledgeFolder(folder)
  expect(city.languages.map(({ code }) => code)).toEqual(['de', 'en'])
  expect({ services: entries.services.size, topics: entries.topics.size, offices: entries.organisations.size }).toEqual({
    services: size,
    topics: 20,
    offices: 3,
  })
  const services = [...entries.services.values()]
  expect(services.filter(({ organisation }) => organisation === bigOffice)).toHaveLength(107)
  // About 2 KB of text in each language.
  const length = (language: string) =>
    services.map((service) => collectTexts(service, language)).reduce((sum, text) => sum + text.length, 0) / size
  for (const language of ['de', 'en']) expect(length(language)).toBeGreaterThan(1600)
  for (const language of ['de', 'en']) expect(length(language)).toBeLessThan(2600)
  for (const { id, relatedServices } of services)
    for (const related of relatedServices) expect(numberOf(related)).toBeLessThan(numberOf(id))
})

function collectTexts(value: unknown, language: string): string {
  if (Array.isArray(value)) return value.map((item) => collectTexts(item, language)).join('')
  if (typeof value !== 'object' || value === null) return ''
  const text = (value as Record<string, unknown>)[language]
  return typeof text === 'string'
    ? text
    : Object.values(value)
        .map((item) => collectTexts(item, language))
        .join('')
}
