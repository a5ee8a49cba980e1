import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newInstallation, type Installation } from './installation.ts'
import { openPublisher, type Publisher } from './publisher.ts'

let installation: Installation
let publisher: Publisher
beforeAll(async () => {
  installation = await newInstallation()
  publisher = await openPublisher(installation)
  await publisher.publishAll()
})
afterEach(() => void heal())
afterAll(async () => {
  await publisher?.close()
  await installation?.close()
})

const releasesFolder = () => path.join(installation.folder, 'releases')
const page = (slug: string) => readFileSync(path.join(releasesFolder(), 'current/leistungen', slug, 'index.html'), 'utf8')
const releaseNames = () => readdirSync(releasesFolder()).filter((name) => !name.startsWith('.'))
const everything = async () => (await import('../../cms/publication/queue.ts')).enqueueEverything(installation.payload, 'Alles')
const outcome = (id: number | string) => installation.payload.findByID({ collection: 'publications', id, depth: 0, overrideAccess: true })

const note = 'Erst fragen, ob der Bescheid da ist, dann sofort an die Leitung durchstellen.'
const amount = 666.66
const original = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')!
const heal = () => Object.defineProperty(Intl.NumberFormat.prototype, 'format', original)

/** The real page shows these words instead of one amount of money: as if a mistake in our code let them out. */
function letOut(words: string) {
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
    ...original,
    get(this: Intl.NumberFormat) {
      const format = original.get!.call(this) as (value: number) => string
      return (value: number) => (value === amount ? words : format(value))
    },
  })
}

test('a release that shows an internal text does not go live, the CMS says where from and where, and the text itself is not told on', async () => {
  const { id, slug } = await publisher.save('POST', '/services', { title: 'Hund anmelden', fees: [{ kind: 'fixed', amount }], agentNote: note })
  await publisher.publishAll()
  const [before, releases] = [page(slug), releaseNames()]
  expect(before).not.toContain(note)

  letOut(note)
  const { id: all } = await everything()
  await publisher.publishAll()
  expect(page(slug)).toBe(before)
  expect(releaseNames()).toEqual(releases)
  const { state, message } = await outcome(all)
  expect(state).toBe('failed')
  expect(message).toMatch(new RegExp(`Die Datei /leistungen/${slug}/ enthält einen Text, der intern bleiben muss: Feld „[^“]+“ von „Hund anmelden“ \\(Leistung\\)\\..*Die Website zeigt weiter den Stand davor\\.`, 's'))
  expect(message).not.toContain('Bescheid')

  // Nor page by page, later or by the next publisher; what is published meanwhile tries the whole again.
  expect(publisher.publication.owes()).toBe(false)
  await publisher.restart()
  await publisher.publishAll()
  expect(page(slug)).toBe(before)
  const other = await publisher.save('POST', '/topics', { title: 'Tiere' })
  await publisher.publishAll()
  expect(page(slug)).toBe(before)
  expect(await publisher.statusOf('topics', other.id)).toMatchObject({ state: 'failed' })

  heal()
  const { id: again } = await everything()
  await publisher.publishAll()
  expect(await outcome(again)).toMatchObject({ state: 'live' })
  expect(await publisher.differences()).toEqual([])

  // What an editor has published is no secret any more, whoever noted it as well.
  await publisher.save('PATCH', `/services/${id}`, { summary: note })
  const { id: open } = await everything()
  await publisher.publishAll()
  expect(await outcome(open)).toMatchObject({ state: 'live' })
  expect(page(slug)).toContain(note)
})

test('internal texts are those of all internal fields, of drafts too, and of the notices of 115', async () => {
  const { payload } = installation
  await payload.create({ collection: 'services', overrideAccess: true, draft: true, data: { title: 'Entwurf', directLines: [{ label: 'Leitung', phone: '06131 12-9944' }], _status: 'draft' } as never })
  await payload.create({ collection: 'hotline-notices', overrideAccess: true, data: { title: 'Schalter zu', text: 'Der Schalter ist zu.', severity: 'warning', start: '2026-01-01T08:00:00.000Z' } as never })
  const { internalTexts } = await import('../../cms/publication/internal-texts.ts')
  const texts = await internalTexts(payload)
  expect(texts).toEqual(expect.arrayContaining([
    { source: 'Feld „Direkte Durchwahlen“ von „Entwurf“ (Leistung)', text: '06131 12-9944' },
    { source: 'Feld „Was sagen wir den Anrufenden?“ von „Schalter zu“ (Ad-hoc-Meldung)', text: 'Der Schalter ist zu.' },
  ]))
  expect(texts.map(({ text }) => text)).not.toContain('Entwurf')
})

test('a link in a text that leads nowhere is told in the log, but goes live', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  await publisher.save('POST', '/services', { title: 'Katze anmelden', onlineServices: [{ name: 'Hier', url: 'https://stadt.example/gibt-es-nicht/' }] })
  const { id: all } = await everything()
  await publisher.publishAll()
  expect(await outcome(all)).toMatchObject({ state: 'live' })
  expect(warn.mock.calls.flat().join('\n')).toContain('verweist auf https://stadt.example/gibt-es-nicht/, das es nicht gibt.')
  warn.mockRestore()
})
