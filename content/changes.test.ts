import { describe, expect, it } from 'vitest'
import { change, inverseOf, namesOf, touchedReads, tracesAfter, type Change } from './changes.ts'
import { cityForTest } from './city-for-tests.ts'
import { readKnowledgeFolder, readPublishedFolder } from './folder.ts'
import type { Entry } from './schema/index.ts'

const files = {
  'city.yaml': 'name: Kleinstadt\nlanguages: [{ code: de, name: Deutsch }]',
  'topics/tiere.yaml': 'title: Tiere',
  'topics/haus.yaml': 'title: Haus',
  'services/b-hund.yaml': 'title: Hund\nslug: hund\ntopics: [tiere]',
  'services/d-katze.yaml': 'title: Katze\nslug: katze\ntopics: [tiere, haus]',
}
const knowledgeForTest = () => readKnowledgeFolder(cityForTest(files))
const service = (id: string, more: object) => ({ ...knowledgeForTest().entries.services.get('b-hund')!, id, slug: id, topics: [], ...more }) as Entry

/** Applies changes and compares with what a fresh reading of the same entries would give. */
function applied(...changes: Change[]) {
  const knowledge = knowledgeForTest()
  const inverse = inverseOf(knowledge)
  for (const one of changes) change(knowledge, inverse, one)
  expect(Object.fromEntries([...inverse].sort())).toEqual(Object.fromEntries([...inverseOf(knowledge)].sort()))
  return { knowledge, inverse }
}

describe('a change', () => {
  it('adds an entry in the order of the ids', () => {
    const { knowledge, inverse } = applied({ type: 'services', id: 'c-neu', entry: service('c-neu', { topics: ['tiere'] }) })
    expect([...knowledge.entries.services.keys()]).toEqual(['b-hund', 'c-neu', 'd-katze'])
    expect(inverse.get('services?topics=tiere')).toEqual(['b-hund', 'c-neu', 'd-katze'])
  })

  it('moves an entry among those that name others', () => {
    const { inverse } = applied({ type: 'services', id: 'b-hund', entry: service('b-hund', { topics: ['haus'] }) })
    expect(inverse.get('services?topics=tiere')).toEqual(['d-katze'])
    expect(inverse.get('services?topics=haus')).toEqual(['b-hund', 'd-katze'])
  })

  it('takes an entry away, and its namings with it', () => {
    const { knowledge, inverse } = applied({ type: 'services', id: 'd-katze' }, { type: 'services', id: 'b-hund' }, { type: 'services', id: 'never-there' })
    expect(knowledge.entries.services.size).toBe(0)
    expect(inverse.has('services?topics=tiere')).toBe(false)
  })

  it('replaces the city', () => {
    const { city } = knowledgeForTest()
    expect(applied({ type: 'city', city: { ...city, name: 'Großstadt' } }).knowledge.city.name).toBe('Großstadt')
  })
})

describe('the reads that a change touches', () => {
  it('are the entry, its list and the lists of those it names and named', () => {
    const reads = touchedReads(knowledgeForTest(), { type: 'services', id: 'b-hund', entry: service('b-hund', { topics: ['haus'] }) })
    expect([...reads].sort()).toEqual(['services/*', 'services/b-hund', 'services?topics=haus', 'services?topics=tiere'])
  })

  it('are those of the entry alone where it is new and names nobody', () => {
    expect([...touchedReads(knowledgeForTest(), { type: 'services', id: 'neu', entry: service('neu', {}) })]).toEqual(['services/neu', 'services/*'])
  })
})

it('tells who names an entry', () => {
  expect(namesOf(knowledgeForTest(), 'services', 'topics', 'tiere')).toEqual(['b-hund', 'd-katze'])
})

describe('traces', () => {
  const now = new Date('2026-11-22T12:00:00.000Z')
  const renamed = (id: string, slug: string): Change => ({ type: 'services', id, entry: { ...service(id, {}), slug } as Entry })
  const after = (knowledge: ReturnType<typeof knowledgeForTest>, ...changes: Change[]) => tracesAfter(knowledge, changes, now)

  it('are none where nothing moves', () => {
    expect(after(knowledgeForTest(), renamed('b-hund', 'hund'))).toBeUndefined()
  })

  it('lead from the address that an entry left to the entry', () => {
    expect(after(knowledgeForTest(), renamed('b-hund', 'dogge'))).toEqual({ formerAddresses: { 'leistungen/hund': 'services/b-hund' }, removed: {} })
  })

  it('know when an entry went, until it comes back', () => {
    const knowledge = knowledgeForTest()
    const traces = after(knowledge, { type: 'services', id: 'b-hund' })!
    expect(traces).toEqual({ formerAddresses: { 'leistungen/hund': 'services/b-hund' }, removed: { 'services/b-hund': now.toISOString() } })
    const without = { ...knowledge, ...traces, entries: { ...knowledge.entries, services: new Map() } }
    expect(after(without, renamed('b-hund', 'hund'))).toEqual({ formerAddresses: {}, removed: {} })
  })

  it('leave an address to whoever takes it, also where two change places at once', () => {
    expect(after(knowledgeForTest(), renamed('b-hund', 'katze'), renamed('d-katze', 'hund'))).toBeUndefined()
    expect(after(knowledgeForTest(), renamed('b-hund', 'dogge'), renamed('d-katze', 'hund'))!.formerAddresses).toEqual({ 'leistungen/katze': 'services/d-katze' })
  })

  it('that a crash has left of what is still there count for nothing', () => {
    const traces = { formerAddresses: { 'leistungen/hund': 'services/b-hund', 'leistungen/alt': 'services/b-hund' }, removed: { 'services/b-hund': now.toISOString() } }
    const folder = cityForTest({ 'city.json': '{}', 'services/b-hund.json': '{"title":{"de":"Hund"},"slug":"hund"}', 'traces.json': JSON.stringify(traces) })
    expect(readPublishedFolder(folder)).toMatchObject({ formerAddresses: { 'leistungen/alt': 'services/b-hund' }, removed: {} })
    expect(readPublishedFolder(folder).formerAddresses).not.toHaveProperty('leistungen/hund')
  })
})
