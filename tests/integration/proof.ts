import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import type { Claim } from '../../cms/publication/claims.ts'
import { readPublishedFolder, type KnowledgeFolder } from '../../content/folder.ts'
import { entryPath, sections, type PagedType } from '../../content/paths.ts'
import { entryTypes } from '../../content/schema/index.ts'
import type { Publication } from '../../scripts/publication.ts'
import { publishedDifferences, releaseDifferences } from './compare.ts'
import { actor, history, type Deed } from './histories.ts'
import { newInstallation, type Installation } from './installation.ts'
import { ensureRenderer, secondRenderer } from './renderers.ts'

export interface Proof {
  installation: Installation
  /** Makes random histories; after each batch of deeds the incremental release must equal a full build. @throws with the history. */
  run(options: { runs: number; batches: number; seed?: number; onBatch?: () => void }): Promise<void>
  /** Plays one history. @throws with the protocol of what was done where something is different. */
  play(batches: Deed[][], onBatch?: () => void): Promise<void>
  close(): Promise<void>
}

/** The moment at which each history begins. */
const beginning = new Date('2026-11-22T12:00:00.000Z')

/** Sets up an installation whose publications go the same way as in the publisher, with a clock of its own. */
export async function openProof(): Promise<Proof> {
  await ensureRenderer()
  const installation = await newInstallation()
  const { payload, folder } = installation
  const { installationFolders } = await import('../../cms/installation.ts')
  const { claimQueued, requeueAbandoned } = await import('../../cms/publication/claims.ts')
  const { openPublication } = await import('../../scripts/publication.ts')
  const { activeRelease } = await import('../../site/release/release.ts')
  const folders = installationFolders()
  const second = await secondRenderer()
  const work = path.join(folder, 'work')
  let moment = beginning
  const now = () => moment
  let aside = false
  const open = () => openPublication(payload, folders, () => {}, now, aside ? 0 : Infinity)

  /** An empty city, nothing published, nothing remembered. */
  async function reset() {
    for (const collection of [...entryTypes, 'publications'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
      if (collection !== 'publications') await payload.db.deleteVersions({ collection, where: {} })
    }
    await payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', logo: null, _status: 'published' } as never, overrideAccess: true })
    await payload.db.deleteMany({ collection: 'publications', where: {} })
    for (const part of [folders.published, folders.releases, folders.journal, folders.uploads]) rmSync(part, { recursive: true, force: true })
    mkdirSync(folders.uploads)
    moment = beginning
  }

  /** What the publisher's loop does, until there is nothing left to do and nobody does anything any more. */
  async function publishAll(publication: Publication, isOver = () => true) {
    let settling: Promise<void> | undefined
    for (;;) {
      const over = isOver()
      const claims = await claimQueued(payload)
      if (claims.length) await publication.publish(claims)
      else if (settling) await Promise.race([settling, pause(1)])
      else if (publication.owes()) {
        settling = publication.settleOne().finally(() => (settling = undefined))
        await Promise.race([settling, pause(0)])
      } else if (moment.getTime() >= publication.nextTick()) publication.tick()
      else if (over) return
      else await pause(5)
    }
  }

  /** Publishes and stops before lists, feeds and removals follow: what a killed publisher leaves. */
  async function interrupt(publication: Publication) {
    const claims: Claim[] = await claimQueued(payload)
    if (claims.length) await publication.publish(claims)
    await requeueAbandoned(payload)
    return restart(publication)
  }

  async function restart(publication: Publication) {
    await publication.close()
    return open()
  }

  async function play(batches: Deed[][], onBatch?: () => void) {
    await reset()
    // By turns: lists rendered here or on a thread of their own, one batch after the other or while everything goes on.
    aside = !aside
    let publication = await open()
    const { act } = actor(installation, now)
    const { enqueueEverything } = await import('../../cms/publication/queue.ts')
    const addresses: Addresses = new Map()
    const protocol: string[] = [`Lists ${aside ? 'aside' : 'here'}`]
    for (const [index, batch] of batches.entries()) {
      let isOver = false
      const meanwhile = index % 2 === 1 && !batch.some(({ kind }) => kind === 'restart' || kind === 'interrupt')
      const publishing = meanwhile ? publishAll(publication, () => isOver) : undefined
      if (meanwhile) protocol.push('Published meanwhile:')
      for (const deed of batch) {
        protocol.push(await act(deed))
        if (deed.kind === 'time') moment = new Date(moment.getTime() + deed.hours * 60 * 60 * 1000)
        else if (deed.kind === 'restart') publication = await restart(publication)
        else if (deed.kind === 'interrupt') publication = await interrupt(publication)
        else if (deed.kind === 'everything') await enqueueEverything(payload, 'Alles')
      }
      isOver = true
      await (publishing ?? publishAll(publication))
      protocol.push('— published —')
      const live = path.join(folders.releases, activeRelease(folders.releases)!)
      const found = [
        ...(await publishedDifferences(payload, folders.published, path.join(work, 'published')).catch((error: Error) => [error.message])),
        ...(await releaseDifferences(second.renderer, folders.published, live, path.join(work, 'releases'), moment)),
        ...wrongMoves(live, readPublishedFolder(folders.published), addresses),
        ...(await unsettled()),
        ...(publication.hasFailures() ? ['Something failed and is still owed'] : []),
      ]
      if (found.length) throw new Error(`${found.join('\n')}\n\nAfter:\n${protocol.join('\n')}`)
      onBatch?.()
    }
    await publication.close()
  }

  /** Publications that say neither that they are live nor why not. */
  async function unsettled(): Promise<string[]> {
    const { docs } = await payload.find({ collection: 'publications', pagination: false, overrideAccess: true })
    // Refused for its content is in order; a page that could not be made is not.
    const isWrong = ({ state, message }: { state: string; message?: string | null }) => state !== 'live' && (state !== 'failed' || !message || /^Die Seite /m.test(message))
    return docs.filter(isWrong).map(({ title, state, message }) => `Publication of ${title} is ${state}: ${message}`)
  }

  return {
    installation,
    play,
    run: ({ runs, batches, seed, onBatch }) =>
      fc.assert(fc.asyncProperty(history(batches), (deeds) => play(deeds, onBatch)), { numRuns: runs, ...(seed !== undefined && { seed }), endOnFailure: runs < 20 }),
    close: async () => {
      second.remove()
      await installation.close()
    },
  }
}

/** Which entry was last seen at an address, of all that were ever live. */
type Addresses = Map<string, { type: PagedType; id: string }>

/** Checks what the web server is told of addresses that once were live. */
function wrongMoves(release: string, { city, entries }: KnowledgeFolder, seen: Addresses): string[] {
  const codes = city.languages.map(({ code }) => code)
  const present: Addresses = new Map()
  for (const type of Object.keys(sections) as PagedType[]) {
    for (const { id, slug } of entries[type].values()) for (const code of codes) present.set(entryPath(type, slug!, code, codes[0]!), { type, id })
  }
  for (const [address, owner] of present) seen.set(address, owner)
  const { moved, gone } = JSON.parse(readFileSync(path.join(release, 'weiterleitungen.json'), 'utf8')) as { moved: Record<string, string>; gone: string[] }
  const isGone = new Set(gone)
  return [...seen].flatMap(([address, { type, id }]) => {
    if (present.has(address)) return address in moved || isGone.has(address) ? [`${address} is live and counts as moved or gone`] : []
    const entry = entries[type].get(id)
    if (!entry) return isGone.has(address) ? [] : [`${address} is gone, and nobody is told`]
    const target = moved[address]
    return target !== undefined && present.get(target)?.id === id ? [] : [`${address} should lead to ${id}, not to ${target}`]
  })
}
