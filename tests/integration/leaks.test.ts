import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { flattenAllFields, type CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entryTypes } from '../../content/schema/index.ts'
import { leastData, newInstallation, pictureFile, type Installation } from './installation.ts'
import { ensureRenderer } from './renderers.ts'

let installation: Installation
let release: string
const sentinels: string[] = []

/** A word that stands nowhere else; whoever sees it outside has found a leak. */
function sentinel(...parts: string[]): string {
  const word = `geheim-${parts.join('-').toLowerCase().replace(/[^a-z0-9-]/g, '')}-${sentinels.length}x`
  sentinels.push(word)
  return word
}

/** Words in a text that must not be there. Slugs and file names fold case, so the search does too. */
const leaksIn = (text: string) => sentinels.filter((word) => text.toLowerCase().includes(word))

type Tree = { name?: string; type: string; fields?: Tree[]; access?: { read?: unknown }; tabs?: unknown }

/** A value full of sentinels for every internal field of a collection, found by its access rule, not by a list. */
function internalValues(slug: string, internalReaders: unknown): Record<string, unknown> {
  const fields = flattenAllFields({ fields: installation.payload.collections[slug as CollectionSlug].config.fields }) as unknown as Tree[]
  const fill = (field: Tree, path: string): unknown => {
    if (field.type === 'array') return [Object.fromEntries((flattenAllFields({ fields: field.fields as never }) as unknown as Tree[]).filter(({ name }) => name !== 'id').map((inner) => [inner.name, fill(inner, `${path}-${inner.name}`)]))]
    if (field.name && /^(?:phone|directLine)$/.test(field.name)) {
      const phone = `0613199${String(sentinels.length).padStart(5, '0')}`
      sentinels.push(phone)
      return phone
    }
    if (field.type === 'text' || field.type === 'textarea') return sentinel(slug, path)
    if (field.type === 'checkbox') return true
    if (field.type === 'date') return '2031-07-17T12:00:00.000Z'
    throw new Error(`Unbekannte Art eines internen Feldes: ${field.type}`)
  }
  return Object.fromEntries(fields.filter(({ access }) => access?.read === internalReaders).map((field) => [field.name!, fill(field, field.name!)]))
}

beforeAll(async () => {
  await ensureRenderer()
  installation = await newInstallation()
  const { payload } = installation
  const { internalReaders } = await import('../../cms/access/reading.ts')
  const create = (collection: string, data: Record<string, unknown>, file?: string) =>
    payload.create({ collection: collection as 'services', data: data as never, overrideAccess: true, ...(collection === 'media' && { file: pictureFile(file!) }) } as never) as Promise<{ id: number | string }>

  for (const type of entryTypes) {
    const least = (word: string) => leastData(word)[type]!
    const internal = internalValues(type, internalReaders)
    expect(Object.keys(internal).length).toBeGreaterThan(0)
    const open = await create(type, { ...least(`offen ${type}`), ...internal, _status: 'published' }, `offen-${type}`)
    // A newer draft of a published document.
    await payload.update({ collection: type as 'services', id: open.id, data: least(sentinel(type, 'neuer', 'entwurf')) as never, draft: true, overrideAccess: true })
    await create(type, { ...least(sentinel(type, 'entwurf')), ...internal, _status: 'draft' }, sentinel(type, 'datei', 'entwurf'))
    const trashed = await create(type, { ...least(sentinel(type, 'papierkorb')), ...internal, _status: 'published' }, sentinel(type, 'datei', 'papierkorb'))
    await payload.update({ collection: type as 'services', id: trashed.id, data: { deletedAt: new Date().toISOString() } as never, overrideAccess: true })
    const withdrawn = await create(type, { ...least(sentinel(type, 'zurueckgezogen')), ...internal, _status: 'published' }, sentinel(type, 'datei', 'zurueckgezogen'))
    await payload.update({ collection: type as 'services', id: withdrawn.id, data: { _status: 'draft' } as never, overrideAccess: true })
    // A published document that names the hidden ones.
    if (type === 'services') {
      await create('news', { title: 'Neues über eine Leistung', date: '2026-11-02T08:00:00.000Z', services: [open.id, trashed.id, withdrawn.id], _status: 'published' })
      await create('services', { title: 'Verwandte Leistung', relatedServices: [trashed.id, withdrawn.id], _status: 'published' })
    }
  }
  await create('hotline-notices', { title: sentinel('ad-hoc'), text: sentinel('ad-hoc', 'text'), severity: 'warning', start: '2026-01-01T08:00:00.000Z' })
  const { fileTask } = await import('../../cms/tasks/file-task.ts')
  await fileTask(payload, { kind: 'mistake', subject: { entryType: 'services', entryId: 'offen-services', entryTitle: sentinel('aufgabe', 'titel'), page: '/leistungen/offen-services/' }, words: sentinel('aufgabe', 'worte'), language: 'de' })
  await fileTask(payload, {
    kind: 'callback', subject: { entryType: 'services', entryId: 'offen-services', entryTitle: sentinel('rueckruf', 'titel') }, language: 'de',
    callback: { dueAt: new Date(), time: 'any', phone: sentinel('rueckruf', 'nummer'), name: sentinel('rueckruf', 'name'), wish: sentinel('rueckruf', 'anliegen') },
  })
  await create('desk-counts', { key: sentinel('zahl', 'schluessel'), day: '2026-11-01', kind: 'unfound', about: sentinel('zahl', 'worte'), count: 9 })
  await create('api-keys', { name: sentinel('schluessel', 'name'), prefix: sentinel('schluessel', 'anfang'), hash: sentinel('schluessel', 'hash') })
  await payload.updateGlobal({ slug: 'city', data: { claim: sentinel('stadt', 'entwurf') } as never, draft: true, overrideAccess: true })
  await create('users', { email: `${sentinel('konto')}@stadt.example`, password: 'ein-langes-kennwort-1', name: sentinel('konto', 'name'), role: 'agent' })

  const { takeSnapshot } = await import('../../cms/publication/snapshot.ts')
  const { refused } = await takeSnapshot(payload)
  expect(refused).toEqual([])
  const { loadRenderer } = await import('../../site/release/renderer.ts')
  const { buildRelease } = await import('../../site/release/release.ts')
  const built = await buildRelease({ renderer: await loadRenderer(), knowledgeFolder: path.join(installation.folder, 'published'), releasesFolder: path.join(installation.folder, 'releases') })
  release = built.folder
})
afterAll(() => installation?.close())

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile())

describe('what is internal, a draft, in the trash or withdrawn', () => {
  test('is in no page, feed, file name or picture of the release', () => {
    const files = filesBelow(release)
    const pages = files.map((name) => readFileSync(path.join(release, name), 'utf8'))
    expect(pages.some((page) => page.includes('offen services'))).toBe(true)
    expect(files.flatMap((name, index) => leaksIn(`${name}\n${pages[index]}`).map((word) => `${name}: ${word}`))).toEqual([])
  })

  test('is not among the published entries', () => {
    const folder = path.join(installation.folder, 'published')
    expect(filesBelow(folder).flatMap((name) => leaksIn(`${name}\n${readFileSync(path.join(folder, name), 'utf8')}`))).toEqual([])
  })

  test('is in no answer of the API to the public', async () => {
    const { payload, request } = installation
    const collections = Object.keys(payload.collections)
    const variants = ['', '?draft=true', '?locale=all&depth=3&draft=true', '?trash=true', '?depth=5&limit=0', '?pagination=false&draft=true&trash=true', '?where[_status][equals]=draft', '?where[deletedAt][exists]=true&trash=true', '?select[internalNotes]=true&select[agentNote]=true', '?sort=internalNotes', '?populate[services][agentNote]=true&depth=4']
    const addresses = collections.flatMap((slug) => [
      ...variants.map((variant) => `/${slug}${variant}`),
      ...['1', '2', '3', '4'].flatMap((id) => [`/${slug}/${id}`, `/${slug}/${id}?draft=true&depth=3&locale=all`, `/${slug}/${id}?trash=true`, `/${slug}/versions/${id}`]),
      `/${slug}/versions`, `/${slug}/versions?depth=3`, `/${slug}/count?where[internalNotes][like]=geheim`,
    ])
    addresses.push('/globals/city', '/globals/city?draft=true', '/globals/city?draft=true&locale=all&depth=3', '/globals/city/versions', '/globals/city/versions/1', '/globals/city/versions/2', '/access', '/health', '/115/answers', '/115/answers?limit=1000', '/115/openapi.json', '/users/me', '/graphql', '/payload-jobs', '/payload-kv')
    const leaks: string[] = []
    let answered = 0
    for (const address of addresses) {
      const { status, text } = await request('GET', address)
      if (status === 200) answered++
      leaks.push(...leaksIn(text).map((word) => `${address}: ${word}`))
    }
    expect(leaks).toEqual([])
    expect(answered).toBeGreaterThan(50)
  })

  test('cannot be guessed by asking for it', async () => {
    const { request, payload } = installation
    for (const slug of entryTypes) {
      for (const field of ['internalNotes', 'agentNote', 'transferTarget']) {
        if (!(flattenAllFields({ fields: payload.collections[slug].config.fields }) as Tree[]).some(({ name }) => name === field)) continue
        const { status, json } = await request('GET', `/${slug}?where[${field}][like]=geheim`)
        expect({ slug, field, found: status === 200 ? (json as { totalDocs: number }).totalDocs : 0 }).toEqual({ slug, field, found: 0 })
      }
    }
  })

  test('keeps its files to itself', async () => {
    const { request } = installation
    const names = readdirSync(path.join(installation.folder, 'uploads'))
    const hidden = names.filter((name) => leaksIn(name).length)
    expect(hidden.length).toBeGreaterThanOrEqual(3)
    for (const name of hidden) expect([403, 404]).toContain((await request('GET', `/media/file/${name}`)).status)
    expect((await request('GET', `/media/file/${names.find((name) => name.startsWith('offen-media'))}`)).status).toBe(200)
  })

  test('is there for agents, so the sentinels are real', async () => {
    const { status, text } = await installation.request('GET', '/115/answers', { as: 'agent' })
    expect(status).toBe(200)
    expect(leaksIn(text).length).toBeGreaterThan(5)
  })
})
