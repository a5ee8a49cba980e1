import { readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
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

const page = (slug: string) => readFileSync(path.join(installation.folder, 'releases/current/leistungen', slug, 'index.html'), 'utf8')
const feed = () => readFileSync(path.join(installation.folder, 'releases/current/feeds/115/services.json'), 'utf8')
const everything = async () => (await import('../../cms/publication/queue.ts')).enqueueEverything(installation.payload, 'Alles')

const poison = 666.66

const original = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')!
const heal = () => Object.defineProperty(Intl.NumberFormat.prototype, 'format', original)

/** Pages that name one amount of money cannot be made any more: the real page throws, from within the real renderer. */
function poisonFees() {
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
    ...original,
    get(this: Intl.NumberFormat) {
      const format = original.get!.call(this) as (amount: number) => string
      return (amount: number) => {
        if (amount === poison) throw new Error('Dieser Betrag ist vergiftet.')
        return format(amount)
      }
    },
  })
}

const withFee = (amount: number) => ({ fees: [{ kind: 'fixed', amount }] })

test('a page that throws: the old one stays, the publication says why, the rest goes out, and it is made when it can be', async () => {
  const bad = await publisher.save('POST', '/services', { title: 'Hund anmelden', ...withFee(10) })
  const good = await publisher.save('POST', '/services', { title: 'Katze anmelden' })
  await publisher.publishAll()
  const before = page(bad.slug)

  poisonFees()
  await publisher.save('PATCH', `/services/${bad.id}`, { title: 'Hund anmelden, neu', ...withFee(poison) })
  await publisher.save('PATCH', `/services/${good.id}`, { title: 'Katze anmelden, neu' })
  await publisher.publishAll()
  expect(page(bad.slug)).toBe(before)
  expect(page(good.slug)).toContain('Katze anmelden, neu')
  expect(feed()).toContain('Katze anmelden, neu')
  expect(await publisher.statusOf('services', good.id)).toMatchObject({ state: 'live', message: '' })
  const status = await publisher.statusOf('services', bad.id)
  expect(status.state).toBe('failed')
  expect(status.message).toMatch(new RegExp(`Die Seite /leistungen/${bad.slug}/ .*Die Website zeigt weiter den Stand davor\\.`, 's'))
  expect(publisher.publication.hasFailures()).toBe(true)
  expect(publisher.publication.health().lastError).toContain(bad.slug)

  // Tried again in vain: nothing changes.
  await publisher.publication.retry()
  expect(page(bad.slug)).toBe(before)
  expect((await publisher.statusOf('services', bad.id)).state).toBe('failed')

  heal()
  await publisher.publication.retry()
  await publisher.publishAll()
  expect(page(bad.slug)).toContain('Hund anmelden, neu')
  expect(await publisher.statusOf('services', bad.id)).toMatchObject({ state: 'live', message: '' })
  expect(publisher.publication.hasFailures()).toBe(false)
  expect(await publisher.differences()).toEqual([])
})

test('what failed on its own and goes out with everything is online', async () => {
  const { id, slug } = await publisher.save('POST', '/services', { title: 'Fisch anmelden' })
  await publisher.publishAll()
  poisonFees()
  await publisher.save('PATCH', `/services/${id}`, { title: 'Fisch anmelden, neu', ...withFee(poison) })
  await publisher.publishAll()
  expect((await publisher.statusOf('services', id)).state).toBe('failed')

  heal()
  await publisher.restart()
  await everything()
  await publisher.publishAll()
  expect(page(slug)).toContain('Fisch anmelden, neu')
  expect(await publisher.statusOf('services', id)).toMatchObject({ state: 'live', message: '' })
  expect(await publisher.differences()).toEqual([])
})

test('what breaks the contract is not online with everything either', async () => {
  const { id, slug } = await publisher.save('POST', '/services', { title: 'Vogel anmelden' })
  await publisher.publishAll()
  await publisher.save('PATCH', `/services/${id}`, { title: 'Vogel anmelden, neu', fees: [{ kind: 'fixed' }] })
  await publisher.publishAll()
  const failed = await publisher.statusOf('services', id)
  expect(failed).toMatchObject({ state: 'failed', message: expect.stringContaining('Die Website zeigt') })

  // Alone, and in one batch with another try of its own.
  await everything()
  await publisher.publishAll()
  expect(await publisher.statusOf('services', id)).toMatchObject({ state: 'failed', message: failed.message })
  await publisher.save('PATCH', `/services/${id}`, { title: 'Vogel anmelden, noch neuer' })
  await everything()
  await publisher.publishAll()
  expect(await publisher.statusOf('services', id)).toMatchObject({ state: 'failed', message: failed.message })
  expect(page(slug)).not.toContain('neu')

  await publisher.save('PATCH', `/services/${id}`, { title: 'Vogel anmelden, endlich', ...withFee(5) })
  await publisher.publishAll()
  expect(await publisher.statusOf('services', id)).toMatchObject({ state: 'live', message: '' })
  expect(page(slug)).toContain('Vogel anmelden, endlich')
})

test('after a power cut, nothing on the disk is trusted: the whole site is made anew from the database', async () => {
  const { id, slug } = await publisher.save('POST', '/services', { title: 'Pferd anmelden' })
  const other = await publisher.save('POST', '/services', { title: 'Esel anmelden' })
  await publisher.publishAll()
  await publisher.save('PATCH', `/services/${id}`, { slug: 'pferd' })
  await publisher.publishAll()
  const at = (name: string) => path.join(installation.folder, name)
  const release = () => readlinkSync(at('releases/current'))
  const before = release()
  // Whoever is only started again goes on with what is there.
  await publisher.restart()
  expect(release()).toBe(before)

  const journal = JSON.parse(readFileSync(at('journal.json'), 'utf8')) as object
  writeFileSync(at('journal.json'), JSON.stringify({ ...journal, machineRun: 'the one before' }))
  for (const name of [`published/services/${other.slug}.json`, 'published/city.json', 'releases/current/leistungen/pferd/index.html']) writeFileSync(at(name), '')
  await publisher.restart()
  await publisher.publishAll()
  expect(release()).not.toBe(before)
  expect([page('pferd'), page(other.slug)]).toEqual([expect.stringContaining('Pferd anmelden'), expect.stringContaining('Esel anmelden')])
  expect(readFileSync(at('published/traces.json'), 'utf8')).toContain(`leistungen/${slug}`)
  expect(await publisher.differences()).toEqual([])

  // A journal that lost its bytes says nothing either.
  writeFileSync(at('journal.json'), '')
  await publisher.restart()
  expect(await publisher.differences()).toEqual([])
})
