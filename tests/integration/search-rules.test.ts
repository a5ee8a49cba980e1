import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchIndex } from '../../content/search/contract.ts'
import { sentencesFor } from '../../content/search/explain.ts'
import { openSearch } from '../../content/search/search.ts'
import { newInstallation, type Installation } from './installation.ts'
import { openPublisher, type Publisher } from './publisher.ts'

let installation: Installation
let publisher: Publisher
let dog: number | string
let city: number | string
beforeAll(async () => {
  installation = await newInstallation()
  publisher = await openPublisher(installation)
  dog = (await publisher.save('POST', '/services', { title: 'Hund anmelden', slug: 'hund' })).id
  city = (await publisher.save('POST', '/topics', { title: 'Tiere', slug: 'tiere' })).id
  await publisher.publishAll()
})
afterAll(async () => {
  await publisher?.close()
  await installation?.close()
})

const index = (language = 'de') => JSON.parse(readFileSync(path.join(installation.folder, `releases/current/suche/${language}.json`), 'utf8')) as SearchIndex
const first = (question: string, language?: string) => openSearch(index(language)).explain(question)[0]

describe('what the central team decides about words', () => {
  test('a best bet is in the search of each language with the next publication, goes with its target and comes back with it', async () => {
    const { id } = await publisher.save('POST', '/search-rules', { kind: 'best-bet', title: 'Steuermarke', words: ['Marke holen'], topic: city })
    await publisher.publishAll()
    expect(first('Wo kann ich eine Marke holen?')?.entry.url).toBe('/themen/tiere/')
    expect(first('steuermarke', 'en')?.entry.url).toBe('/en/themen/tiere/')
    expect(sentencesFor(first('steuermarke')!.reasons).join(' ')).toContain('Die Zentralredaktion hat festgelegt, dass „Steuermarke“ hierher führt.')
    expect(await publisher.statusOf('search-rules', id)).toMatchObject({ state: 'live' })
    expect(await publisher.differences()).toEqual([])

    await publisher.save('PATCH', `/search-rules/${id}`, { topic: null, service: dog })
    await publisher.publishAll()
    expect(first('steuermarke')?.entry.url).toBe('/leistungen/hund/')

    await installation.request('PATCH', `/services/${dog}`, { as: 'chief', body: { _status: 'draft' } })
    await publisher.publishAll()
    expect(index().bestBets).toEqual([])
    expect(await publisher.differences()).toEqual([])
    await installation.request('PATCH', `/services/${dog}`, { as: 'chief', body: { _status: 'published' } })
    await publisher.publishAll()
    expect(index().bestBets).toHaveLength(2)
    expect(await publisher.differences()).toEqual([])
  })

  test('words that mean others are understood, and forgotten with their rule', async () => {
    const { id } = await publisher.save('POST', '/search-rules', { kind: 'means', title: 'Kläffer', meaning: ['Hund'] })
    await publisher.publishAll()
    expect(sentencesFor(first('kläffer')!.reasons).join(' ')).toContain('„kläffer“ steht als Wort mit gleicher Bedeutung im Titel „Hund anmelden“.')
    await installation.request('DELETE', `/search-rules/${id}`, { as: 'chief' })
    await publisher.publishAll()
    expect(first('kläffer')).toBeUndefined()
    expect(await publisher.differences()).toEqual([])
  })

  test('holds at the 115 desk, too', async () => {
    const { deskDecisions } = await import('../../cms/desk/decisions.ts')
    await publisher.save('POST', '/search-rules', { kind: 'same', title: 'Wauwau', words: ['Hund'] })
    const { bestBets, synonyms } = await deskDecisions(installation.payload)
    expect(bestBets).toContainEqual({ question: 'Steuermarke', url: 'hund' })
    expect(synonyms).toContain('Wauwau, Hund')
  })
})

describe('a rule is refused with a sentence', () => {
  const refusal = async (body: object, status: number | string = 'published') => {
    const { text, status: code } = await installation.request('POST', '/search-rules', { as: 'chief', body: { ...body, _status: status } })
    return `${code} ${text}`
  }

  test.each([
    ['without a target', { kind: 'best-bet', title: 'Steuer' }, 'Bitte wählen Sie, wohin die Frage führt.'],
    ['that says what another one says', { kind: 'best-bet', title: 'Die Steuermarke' }, '„Die Steuermarke“ steht schon in der Regel „Steuermarke“. Bitte fassen Sie beide zusammen.'],
    ['that means itself', { kind: 'means', title: 'Lappen', meaning: ['lappen'] }, '„Lappen“ kann nicht sich selbst bedeuten'],
    ['with a word twice', { kind: 'same', title: 'Müll', words: ['Abfall', 'Abfälle'] }, 'steht hier zweimal'],
    ['with several words in one', { kind: 'same', title: 'Müll', words: ['Abfall, Unrat'] }, 'enthält ein Komma'],
  ])('%s', async (_, body, sentence) => {
    const answer = await refusal({ ...body, ...('kind' in body && body.title === 'Die Steuermarke' && { service: dog }) })
    expect(answer).toContain('400')
    expect(answer).toContain(sentence)
  })

  test('that leads in a circle, but a draft may be unfinished', async () => {
    await publisher.save('POST', '/search-rules', { kind: 'means', title: 'Lappen', meaning: ['Pappe'] })
    expect(await refusal({ kind: 'means', title: 'Pappe', meaning: ['Lappen'] })).toContain('im Kreis zu sich selbst zurück')
    expect(await refusal({ kind: 'means', title: 'Pappe', meaning: ['Lappen'] }, 'draft')).toMatch(/^201 /)
  })
})
