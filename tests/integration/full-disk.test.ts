import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newInstallation, type Installation } from './installation.ts'
import { openPublisher, type Publisher } from './publisher.ts'

/** Small disks need the right to mount one; without it these tests are left out. */
function mount(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const unmount = (folder: string) => execFileSync('umount', ['-l', folder], { stdio: 'ignore' })

function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'mount-'))
  const can = mount(folder)
  if (can) unmount(folder)
  rmSync(folder, { recursive: true, force: true })
  return can
}

/** Takes all the room that is left on a disk, also what others give back meanwhile: compressing goes on in the background. */
async function fill(folder: string): Promise<() => void> {
  const ballast = path.join(folder, '.ballast')
  for (let calm = 0; calm < 4; calm++) {
    const { bavail, bsize } = statfsSync(folder)
    if (bavail) calm = 0
    try {
      appendFileSync(ballast, Buffer.alloc(bavail * bsize))
    } catch {
      // Others were quicker: it is full all the same.
    }
    await pause(150)
  }
  return () => rmSync(ballast)
}

/** Whether a process may have a user, and small disks, of its own. */
function canBeAlone(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const can = canMount()
const alone = !can && canBeAlone()

if (alone) {
  test('full disks, tried by a user of its own who may mount them', { timeout: 300_000 }, () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', 'tests/integration/full-disk.test.ts']
    expect(execFileSync('unshare', ['-rm', process.execPath, ...vitest], { encoding: 'utf8', env: { ...process.env, VITEST: undefined } })).toContain('4 passed')
  })
}

// Where neither is allowed, as in some containers, these are reported as skipped.
if (!alone) describe.skipIf(!can)('on a full disk', () => {
  let installation: Installation
  let publisher: Publisher
  let free: (() => void) | undefined
  let id: number | string
  const mounted: string[] = []
  const { TMPDIR } = process.env
  let disk: string
  const at = (...parts: string[]) => path.join(installation.folder, ...parts)

  beforeAll(async () => {
    disk = mkdtempSync(path.join(tmpdir(), 'disk-'))
    mountAt(disk)
    process.env['TMPDIR'] = disk
    installation = await newInstallation()
    mountAt(at('releases'))
    mountAt(at('published'))
    publisher = await openPublisher(installation)
    ;({ id } = await publisher.save('POST', '/services', { title: 'Hund anmelden' }))
    await publisher.publishAll()
  })
  afterEach(() => {
    free?.()
    free = undefined
  })
  afterAll(async () => {
    await publisher?.close()
    for (const folder of mounted.slice(1)) unmount(folder)
    await installation?.close()
    unmount(disk)
    rmSync(disk, { recursive: true })
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  })

  function mountAt(folder: string) {
    expect(mount(folder)).toBe(true)
    mounted.push(folder)
  }

  const page = () => readFileSync(at('releases/current/leistungen/hund-anmelden/index.html'), 'utf8')
  const status = () => publisher.statusOf('services', id)
  const isFull = { state: 'failed', message: expect.stringContaining('Auf dem Datenträger ist kein Platz mehr.') }
  const isLive = { state: 'live', message: '' }

  async function goOnWithRoom() {
    free?.()
    free = undefined
    await publisher.publication.retry()
    await publisher.publishAll()
    expect(publisher.publication.hasFailures()).toBe(false)
    expect(await publisher.differences()).toEqual([])
  }

  test('of the releases: the old page stays, the publication says why, and it goes live when there is room', async () => {
    const before = page()
    free = await fill(at('releases'))
    await publisher.save('PATCH', `/services/${id}`, { title: 'Hund anmelden, neu', summary: 'Lang. '.repeat(20_000) })
    await publisher.publishAll()
    expect(page()).toBe(before)
    expect(await status()).toMatchObject(isFull)
    expect(publisher.publication.hasFailures()).toBe(true)
    await publisher.publication.retry()
    expect(page()).toBe(before)
    expect(await status()).toMatchObject(isFull)

    await goOnWithRoom()
    expect(page()).toContain('Hund anmelden, neu')
    expect(await status()).toMatchObject(isLive)
  })

  test('of the entries: nothing is half-published, and it goes live when there is room', async () => {
    const before = page()
    free = await fill(at('published'))
    await publisher.save('PATCH', `/services/${id}`, { title: 'Hund anmelden, noch neuer', summary: 'Länger. '.repeat(30_000) })
    await publisher.publishAll()
    expect(page()).toBe(before)
    expect(await status()).toMatchObject(isFull)
    expect(publisher.publication.hasFailures()).toBe(true)

    await goOnWithRoom()
    expect(page()).toContain('Hund anmelden, noch neuer')
    expect(await status()).toMatchObject(isLive)
  })

  test('of the releases: a whole build that does not fit activates nothing', async () => {
    const before = page()
    const { enqueueEverything } = await import('../../cms/publication/queue.ts')
    free = await fill(at('releases'))
    const { id: record } = await enqueueEverything(installation.payload, 'Alles')
    const outcome = () => installation.payload.findByID({ collection: 'publications', id: record, overrideAccess: true })
    await publisher.publishAll()
    expect(page()).toBe(before)
    expect(await outcome()).toMatchObject({ state: 'failed', message: expect.stringMatching(/Platz/) })

    await goOnWithRoom()
    expect(await outcome()).toMatchObject({ state: 'live' })
  })

  test('of the database: what is confirmed is kept and goes live, what is refused leaves nothing behind', async () => {
    const { requeueAbandoned } = await import('../../cms/publication/claims.ts')
    const edit = (number: number) =>
      installation.request('PATCH', `/services/${id}`, { as: 'chief', body: { title: `Fassung ${number}`, synonyms: [`Wort ${number}`], summary: 'Noch länger. '.repeat(40_000), _status: 'published' } })
    free = await fill(installation.folder)
    let number = 1
    while ((await edit(number)).status === 200) number++
    const stored = { title: number > 1 ? `Fassung ${number - 1}` : 'Hund anmelden, noch neuer', synonyms: number > 1 ? [`Wort ${number - 1}`] : [] }
    const find = () => installation.payload.findByID({ collection: 'services', id, overrideAccess: true })
    expect(await find()).toMatchObject(stored)
    // Saying how it went may not be possible either. The publisher then waits a moment and begins anew.
    await publisher.publishAll().catch(() => {})

    free()
    free = undefined
    await requeueAbandoned(installation.payload)
    await publisher.publishAll()
    await goOnWithRoom()
    expect(await find()).toMatchObject(stored)
    expect(page()).toContain(stored.title)
    expect(await status()).toMatchObject(isLive)
    expect((await edit(++number)).status).toBe(200)
    await publisher.publishAll()
    expect(page()).toContain(`Fassung ${number}`)
  })
})
