import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityForTest } from '../../content/city-for-tests.ts'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { loadRenderer } from '../../site/release/renderer.ts'
import { newInstallation, type Installation } from './installation.ts'
import { ensureRenderer } from './renderers.ts'

let installation: Installation
let snapshot: () => Promise<unknown>

beforeAll(async () => {
  await ensureRenderer()
  installation = await newInstallation()
  const { takeSnapshot } = await import('../../cms/publication/snapshot.ts')
  snapshot = () => takeSnapshot(installation.payload)
})
afterAll(() => installation?.close())

type Doc = { id: number | string; entryId: string; steps: { id: string; text: string }[]; translatedFrom: string | null }

/** A published service in German and English. */
async function service(title: string, more: Record<string, unknown> = {}): Promise<Doc> {
  const { json } = await installation.request('POST', '/services?depth=0', { as: 'chief', body: { title, answer: 'Melden Sie ihn an.', ...more, _status: 'published' } })
  const { doc } = json as { doc: Doc }
  await save(doc, 'en', { title: `${title} (English)`, answer: 'Register it.' })
  return doc
}

/** Saves a change in one language, as the form of the CMS does. */
async function save({ id }: Pick<Doc, 'id'>, locale: string, body: Record<string, unknown>, { draft = false, more = '' } = {}): Promise<Doc> {
  const query = `?depth=0&locale=${locale}${draft ? '&draft=true' : ''}${more}`
  const { status, json, text } = await installation.request('PATCH', `/services/${id}${query}`, { as: 'chief', body: { ...body, _status: draft ? 'draft' : 'published' } })
  expect(status, text).toBe(200)
  return (json as { doc: Doc }).doc
}

/** What the published entry says of its translations. */
async function outdated({ entryId }: Doc): Promise<string[] | undefined> {
  await snapshot()
  const file = path.join(installation.folder, 'published', 'services', `${entryId}.json`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { outdatedTranslations?: string[] }).outdatedTranslations
}

describe('a translation is out of date', () => {
  test('when the German changes after it, until the translation is changed', async () => {
    const dog = await service('Hund anmelden')
    expect(await outdated(dog)).toBeUndefined()
    await save(dog, 'de', { answer: 'Melden Sie ihn innerhalb von zwei Wochen an.' })
    expect(await outdated(dog)).toEqual(['en'])
    await save(dog, 'en', { answer: 'Register it within two weeks.' })
    expect(await outdated(dog)).toBeUndefined()
  })

  test('until somebody says that it fits', async () => {
    const cat = await service('Katze anmelden')
    await save(cat, 'de', { answer: 'Melden Sie sie an.' })
    await save(cat, 'en', { popularity: 7 })
    expect(await outdated(cat)).toEqual(['en'])
    const { translatedFrom } = await save(cat, 'en', { translatedFrom: 'current' })
    expect(translatedFrom).toMatch(/^[\w-]{16}$/)
    expect(await outdated(cat)).toBeUndefined()
    await save(cat, 'de', { answer: 'Melden Sie die Katze an.' })
    expect(await outdated(cat)).toEqual(['en'])
  })

  test('until the German is again what it was', async () => {
    const bird = await service('Vogel anmelden')
    await save(bird, 'de', { answer: 'Anders.' })
    await save(bird, 'de', { answer: 'Melden Sie ihn an.' })
    expect(await outdated(bird)).toBeUndefined()
  })

  test('not when only facts, search words, the official name or the order of steps change', async () => {
    const { id, entryId, ...rest } = await service('Fisch anmelden', { steps: [{ text: 'Kommen Sie.' }, { text: 'Zahlen Sie.' }] })
    const fish = { id, entryId, ...rest }
    await save(fish, 'de', { popularity: 50, synonyms: ['Karpfen'], officialTitle: 'Fischanmeldung', steps: fish.steps.toReversed() })
    expect(await outdated(fish)).toBeUndefined()
  })

  test('not where there is none', async () => {
    const horse = await service('Pferd anmelden')
    await save(horse, 'de', { answer: 'Anders.' })
    expect(await outdated(horse)).toEqual(['en'])
    await save(horse, 'en', { title: null })
    expect(await outdated(horse)).toBeUndefined()
  })
})

test('the page in that language says so and leads to the German one, and to search engines it stays what it is', async () => {
  const renderer = await loadRenderer()
  const dog = await service('Windhund anmelden')
  const page = async (address: string) => {
    await snapshot()
    renderer.usePublished(path.join(installation.folder, 'published'), new Date())
    const { body } = await renderer.render(address)
    return Buffer.concat(body).toString()
  }
  const notice = 'The translation may be out of date.'
  const address = '/leistungen/windhund-anmelden/'
  const before = await page(`/en${address}`)
  expect(before).not.toContain(notice)
  await save(dog, 'de', { answer: 'Melden Sie ihn bald an.' })
  const after = await page(`/en${address}`)
  expect(after).toContain(notice)
  expect(after).toMatch(new RegExp(`<a class="link" href="${address}" hreflang="de">`))
  expect(await page(address)).not.toContain(notice)
  expect(await page(`/de-simple${address}`)).not.toContain('Die Seite auf Deutsch ist neuer')
  const head = (html: string) => html.match(/<link rel="(?:alternate|canonical)"[^>]*>/g)
  expect(head(after)).toEqual(head(before))
  await save(dog, 'en', { answer: 'Register it soon.' })
  expect(await page(`/en${address}`)).not.toContain(notice)
})

test('a piece of news shows itself at its date, and nothing of it before', async () => {
  const renderer = await loadRenderer()
  await installation.request('POST', '/news', { as: 'chief', body: { title: 'Neue Brücke', summary: 'Sie ist da.', date: '2027-03-01T08:00:00.000Z', _status: 'published' } })
  await snapshot()
  const at = async (moment: string, address: string) => {
    renderer.usePublished(path.join(installation.folder, 'published'), new Date(moment))
    const { body, reads } = await renderer.render(address)
    return { html: Buffer.concat(body).toString(), waits: [...reads].includes('past:2027-03-01T08:00:00.000Z') }
  }
  for (const address of ['/aktuelles/neue-bruecke/', '/aktuelles/', '/', '/feeds/news.json', '/feeds/news.xml', '/sitemap.xml', '/suche/de.json']) {
    const early = await at('2027-03-01T07:59:59.000Z', address)
    expect({ address, shown: /Neue Brücke|Sie ist da|aktuelles\/neue-bruecke/.test(early.html), waits: early.waits }).toEqual({ address, shown: false, waits: true })
    const inTime = await at('2027-03-01T08:00:00.000Z', address)
    expect({ address, shown: /Neue Brücke|aktuelles\/neue-bruecke/.test(inTime.html), waits: inTime.waits }).toEqual({ address, shown: true, waits: false })
  }
  const { html } = await at('2027-03-01T07:59:59.000Z', '/en/aktuelles/neue-bruecke/')
  expect(html).toContain('This news has not been published yet')
  expect(html).toContain('<meta name="robots" content="noindex">')
})

describe('drafts', () => {
  test('count when they are published, not before', async () => {
    const dog = await service('Dackel anmelden')
    await save(dog, 'de', { answer: 'Entwurf.' }, { draft: true })
    expect(await outdated(dog)).toBeUndefined()
    // Translated from the draft, saved step by step as autosaving does.
    await save(dog, 'en', { answer: 'Dra' }, { draft: true })
    await save(dog, 'en', { answer: 'Draft.' }, { draft: true })
    expect(await outdated(dog)).toBeUndefined()
    await save(dog, 'de', {})
    expect(await outdated(dog)).toBeUndefined()
  })

  test('published in one language alone keep the note of the other', async () => {
    const dog = await service('Pudel anmelden')
    await save(dog, 'de', { answer: 'Neu.' }, { draft: true })
    await save(dog, 'en', { answer: 'New.' }, { draft: true })
    await save(dog, 'de', { answer: 'Neu.' }, { more: '&publishSpecificLocale=de' })
    expect(await outdated(dog)).toEqual(['en'])
    await save(dog, 'en', { answer: 'New.' }, { more: '&publishSpecificLocale=en' })
    expect(await outdated(dog)).toBeUndefined()
  })
})

test('rows that a translation takes away are gone in German, too, and the translation fits', async () => {
  const dog = await service('Mops anmelden', { steps: [{ text: 'Kommen Sie.' }, { text: 'Zahlen Sie.' }] })
  const [first] = dog.steps
  await save(dog, 'en', { steps: [{ id: first!.id, text: 'Come.' }] })
  expect(await outdated(dog)).toBeUndefined()
})

describe('how the translations stand', () => {
  const asked = async ({ id }: Doc, as: 'chief' | 'agent') => installation.request('GET', `/services/${id}/translations`, { as })

  test('is told to editors, the newest draft counted in', async () => {
    const dog = await service('Terrier anmelden')
    expect((await asked(dog, 'chief')).json).toEqual({ translated: ['en'], outdated: [] })
    await save(dog, 'de', { answer: 'Entwurf.' }, { draft: true })
    expect((await asked(dog, 'chief')).json).toEqual({ translated: ['en'], outdated: ['en'] })
  })

  test('is nobody else’s business', async () => {
    const dog = await service('Spitz anmelden')
    expect((await asked(dog, 'agent')).status).toBe(403)
    expect((await installation.request('GET', `/services/${dog.id}/translations`)).status).toBe(401)
    expect((await installation.request('GET', '/services/987654/translations', { as: 'chief' })).status).toBe(404)
  })
})

test('an imported translation fits, unless the city’s folder says otherwise', async () => {
  const { importCity } = await import('../../cms/exchange/import-city.ts')
  const { readInternal } = await import('../../cms/exchange/internal.ts')
  const folder = cityForTest({
    'services/neu.yaml': 'title: { de: Neu, en: New }',
    'services/alt.yaml': 'title: { de: Alt, en: Old, de-simple: Alt }\noutdatedTranslations: [en]',
  })
  await importCity(installation.payload, readKnowledgeFolder(folder), readInternal(folder), () => {})
  const [fresh, old] = (await Promise.all(['neu', 'alt'].map((id) => installation.payload.find({ collection: 'services', where: { entryId: { equals: id } }, depth: 0, overrideAccess: true })))).map(({ docs }) => docs[0] as unknown as Doc)
  expect([await outdated(fresh!), await outdated(old!)]).toEqual([undefined, ['en']])
  await save(fresh!, 'de', { title: 'Ganz neu' })
  await save(old!, 'en', { title: 'Not old any more' })
  expect([await outdated(fresh!), await outdated(old!)]).toEqual([['en'], undefined])
})
