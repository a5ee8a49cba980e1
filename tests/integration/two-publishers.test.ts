import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differencesAmong, haveConverged, leadingMachine, liveSite, publishedFolder, startMachine, watchEndings, type Machine } from '../faults/machines.ts'
import { until } from '../faults/processes.ts'
import { releaseDifferences } from './compare.ts'
import { onMongo } from './database.ts'
import { newInstallation, pictureFile, type Installation } from './installation.ts'
import { ensureRenderer, secondRenderer } from './renderers.ts'

/* SQLite lies on one machine, and one publisher with it. */
describe.skipIf(!onMongo)('publishers on several machines', () => {
  let installation: Installation
  let second: Awaited<ReturnType<typeof secondRenderer>>
  let endings: ReturnType<typeof watchEndings>
  const machines: Machine[] = []

  beforeAll(async () => {
    await ensureRenderer()
    second = await secondRenderer()
    installation = await newInstallation()
    endings = watchEndings(installation.payload)
    machines.push(startMachine('first', installation, installation.folder), startMachine('second', installation))
    await Promise.all(machines.map(({ publisher }) => publisher.ready()))
  })
  afterAll(async () => {
    await endings?.stop()
    await Promise.all(machines.map(({ publisher }) => publisher.stop()))
    second?.remove()
    await installation?.close()
  })

  type Saved = { id: string; slug: string }
  async function ask(method: string, address: string, options: { body?: object; form?: FormData } = {}): Promise<Saved> {
    const { status, text, json } = await installation.request(method, `${address}?depth=0`, { as: 'chief', ...options })
    if (status >= 300) throw new Error(text)
    return (json as { doc: Saved }).doc
  }
  const save = (address: string, body: object) => ask(address.includes('/', 1) ? 'PATCH' : 'POST', address, { body: { ...body, _status: 'published' } })

  async function untilTheSame() {
    const { payload } = installation
    await until('all machines show the same', () => haveConverged(payload, machines), 90_000).catch((error: Error) => {
      throw new Error(`${error.message}\n${differencesAmong(machines).join('\n')}\n${machines.map(({ publisher }) => publisher.output()).join('\n—\n')}`)
    })
    for (const machine of machines) {
      const work = path.join(installation.folder, 'work')
      expect(await releaseDifferences(second.renderer, publishedFolder(machine), liveSite(machine), work, new Date())).toEqual([])
    }
    expect(endings.findings).toEqual([])
    const { docs } = await payload.find({ collection: 'publications', where: { state: { not_equals: 'live' } }, overrideAccess: true })
    expect(docs).toEqual([])
  }

  const movesOf = (machine: Machine) => JSON.parse(readFileSync(path.join(liveSite(machine), 'weiterleitungen.json'), 'utf8')) as { moved: Record<string, string>; gone: string[] }

  let dog: Saved
  test('what is published is on all of them, byte for byte', async () => {
    dog = await save('/services', { title: 'Hund anmelden', slug: 'hund' })
    await save('/services', { title: 'Katze anmelden', slug: 'katze', relatedServices: [dog.id] })
    const form = new FormData()
    const { name, mimetype, data } = pictureFile('rathaus')
    form.set('file', new File([new Uint8Array(data)], name, { type: mimetype }))
    form.set('_payload', JSON.stringify({ alt: 'Das Rathaus', _status: 'published' }))
    const picture = await ask('POST', '/media', { form })
    await save('/news', { title: 'Neues Rathaus', date: '2026-11-01T08:00:00.000Z', image: picture.id })
    await untilTheSame()
  })

  test('also what only the order of things tells: former addresses and since when an entry is gone', async () => {
    for (const slug of ['hunde', 'dogge', 'hund-anmelden']) await save(`/services/${dog.id}`, { slug })
    const cat = await save('/services', { title: 'Wellensittich', slug: 'wellensittich' })
    await ask('DELETE', `/services/${cat.id}`)
    await untilTheSame()
    for (const machine of machines) {
      expect(movesOf(machine).moved).toMatchObject({ '/leistungen/hund/': '/leistungen/hund-anmelden/' })
    }
  })

  test('a machine that comes later shows the same', async () => {
    machines.push(startMachine('third', installation))
    await machines.at(-1)!.publisher.ready()
    await untilTheSame()
    expect(movesOf(machines.at(-1)!).moved).toMatchObject({ '/leistungen/hund/': '/leistungen/hund-anmelden/' })
  })

  test('everything anew is everything anew on each', async () => {
    const { enqueueEverything } = await import('../../cms/publication/queue.ts')
    const { activeRelease } = await import('../../site/release/release.ts')
    const activeOnes = () => machines.map(({ folder }) => activeRelease(path.join(folder, 'releases')))
    const before = activeOnes()
    await enqueueEverything(installation.payload, 'Alles neu')
    await until('each has a new release', () => activeOnes().every((name, index) => name !== before[index]))
    await untilTheSame()
  })

  test('one that leads and dies is followed by another one; when it comes back, it catches up', async () => {
    const { payload } = installation
    const leader = await leadingMachine(payload, machines)
    expect(leader).toBeDefined()
    await leader!.publisher.kill()
    const began = performance.now()
    await save(`/services/${dog.id}`, { title: 'Hund an- und abmelden', slug: 'hund-an-und-abmelden' })
    const others = machines.filter((one) => one !== leader)
    await until('another one leads', async () => (await leadingMachine(payload, others)) !== undefined, 60_000)
    await until('the others are done', () => haveConverged(payload, others))
    console.log(`taken over and settled after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    leader!.publisher.start()
    await leader!.publisher.ready()
    await untilTheSame()
    expect(await leadingMachine(payload, [leader!])).toBeUndefined()
  })
})
