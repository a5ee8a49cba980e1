import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { installationFolders } from '../cms/installation.ts'
import { settle, type Claim } from '../cms/publication/claims.ts'
import { changesOf } from '../cms/publication/changes.ts'
import { takeSnapshot, type Refusal } from '../cms/publication/snapshot.ts'
import { writePublished } from '../cms/publication/store.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { openGraph } from '../site/release/graph.ts'
import { beginJournal, openLiveSite, type LiveSite, type Step } from '../site/release/live.ts'
import { activate, activeRelease, buildRelease, graphFile, prune, verifyRelease, type Finding } from '../site/release/release.ts'
import { loadRenderer, type Renderer } from '../site/release/renderer.ts'
import { readReleaseNote, writeReleaseNote } from './release-note.ts'

/** The work of a publisher, step by step, so that what is urgent can come between. */
export interface Publication {
  /** Publishes what was claimed: the pages of the entries and all that mention them. */
  publish(claims: Claim[]): Promise<void>
  /** Whether lists, feeds or removals wait. */
  owes(): boolean
  /** Does one of them; says of publications that are done that they are. */
  settleOne(): Promise<void>
  hasFailures(): boolean
  retry(): Promise<void>
  nextTick(): number
  tick(): void
  health(): { lastSuccess?: string; lastError?: string }
}

/** A claim under way: what it has touched so far. */
interface Running {
  claim: Claim
  begun: number
  touched: Set<string>
}

/** A broken link in a text is reported, but never keeps the rest from going out. */
const disqualifying = (finding: Finding) => finding.name !== 'link-broken'

/**
 * Opens the publication: goes on with the live release where that was made by this renderer for this address, else builds a new one.
 * @throws Mistake where the very first release cannot be made.
 */
export async function openPublication(payload: Payload, folders: ReturnType<typeof installationFolders>, say: (progress: string) => void): Promise<Publication> {
  const { PORTAL_URL } = readSettings()
  const running: Running[] = []
  /** Publications with a page that could not be made; done when it can. */
  const stuck: Running[] = []
  const health: { lastSuccess?: string; lastError?: string } = {}
  let renderer = await loadRenderer()
  let live = await resume()

  /** The live release, where it can be kept up to date page by page. */
  async function resume(): Promise<LiveSite> {
    const active = activeRelease(folders.releases)
    const note = active && readReleaseNote(folders.releases, active)
    if (!note || note.renderer !== renderer.identity || note.portal !== PORTAL_URL || !existsSync(folders.journal)) return build()
    renderer.usePublished(folders.published, new Date())
    return open(active)
  }

  function open(release: string): Promise<LiveSite> {
    const folder = path.join(folders.releases, release)
    return openLiveSite({ renderer, graph: openGraph(graphFile(folders.releases, release)), folder, journalFile: folders.journal, knowledgeFolder: folders.published })
  }

  /** A whole new release from the database, verified before it goes live. */
  async function build(): Promise<LiveSite> {
    renderer = await loadRenderer()
    await takeSnapshot(payload, folders.published)
    return goLive(renderer, new Date())
  }

  async function goLive(by: Renderer, now: Date): Promise<LiveSite> {
    const built = await buildRelease({
      renderer: by, knowledgeFolder: folders.published, releasesFolder: folders.releases, publishedAt: now,
      onProgress: ({ done, total }) => done % 50 === 0 && say(`${done} von ${total} Seiten`),
    })
    const serious = verifyRelease(built.folder, PORTAL_URL).filter(disqualifying)
    if (serious.length) throw new Mistake(sentences(serious))
    const graph = openGraph(graphFile(folders.releases, built.name))
    for (const [page, reads] of built.reads) graph.record(page, reads)
    graph.save()
    writeReleaseNote(folders.releases, built.name, { renderer: by.identity, portal: PORTAL_URL })
    beginJournal(folders.journal, now)
    activate(folders.releases, built.name)
    prune(folders.releases)
    health.lastSuccess = now.toISOString()
    return open(built.name)
  }

  /** Someone went back to an older release, or everything is to be made anew: page by page would mix old and new. */
  const needsBuild = (claims: Claim[]) => claims.some(({ entryType }) => entryType === 'everything') || path.basename(live.folder) !== activeRelease(folders.releases)

  function remember(step: Step, claims: Running[]) {
    for (const { touched } of claims) for (const page of [...step.written, ...step.removed]) touched.add(page)
    if (step.failed.length) health.lastError = step.failed[0]!.sentence
  }

  async function finish(claims: Running[], message?: string) {
    for (const { claim, begun, touched } of claims) {
      const pages = [...touched].filter((page) => page.endsWith('/'))
      await settle(payload, [claim], { state: 'live', durationMs: performance.now() - begun, pages: pages.length, feeds: touched.size - pages.length, touched: [...touched].sort(), message })
    }
    if (!claims.length) return
    health.lastSuccess = new Date().toISOString()
    delete health.lastError
  }

  async function fail(claims: Claim[], message: string, begun: number) {
    health.lastError = message
    await settle(payload, claims, { state: 'failed', message: `${message}\nDie Website zeigt weiter den Stand davor.`, durationMs: performance.now() - begun })
  }

  /** Those whose document broke the contract are told so; the others are given back. */
  async function withoutRefused(claims: Claim[], refused: Refusal[], begun: number): Promise<Claim[]> {
    const reasonFor = ({ entryType, documentId }: Claim) => refused.find((refusal) => refusal.type === entryType && refusal.documentId === documentId)?.sentence
    for (const claim of claims) {
      const reason = reasonFor(claim)
      if (reason) await fail([claim], reason, begun)
    }
    return claims.filter((claim) => !reasonFor(claim))
  }

  function owes(): boolean {
    const { pages, lists, removals } = live.owed()
    return pages + lists + removals > 0
  }

  return {
    async publish(claims) {
      const begun = performance.now()
      try {
        if (needsBuild(claims)) {
          live = await build()
          return await finish(claims.map((claim) => ({ claim, begun, touched: new Set() })))
        }
        const { changes, refused } = await changesOf(payload, claims, renderer.knowledge())
        const good = await withoutRefused(claims, refused, begun)
        const { media } = renderer.knowledge().entries
        const step = await live.publish(changes, (all) => writePublished(folders.published, folders.uploads, all, media))
        const mine = good.map((claim) => ({ claim, begun, touched: new Set<string>() }))
        remember(step, mine)
        if (step.failed.length) {
          stuck.push(...mine)
          return await fail(good, sentences(step.failed.map(({ sentence }) => ({ message: sentence }))), begun)
        }
        running.push(...mine)
        if (!owes()) await finish(running.splice(0))
      } catch (error) {
        if (!(error instanceof Mistake)) console.error(error)
        await fail(claims, sentenceOf(error), begun)
        // What was begun is in the journal; a fresh look at it is the way to go on.
        live = await resume()
      }
    },
    owes,
    async settleOne() {
      const step = await live.settle()
      if (step) remember(step, running)
      if (!owes()) await finish(running.splice(0))
    },
    hasFailures: () => live.failures().length > 0,
    async retry() {
      remember(await live.retry(), stuck)
      if (!live.failures().length) await finish(stuck.splice(0))
    },
    nextTick: () => live.nextTick(),
    tick: () => void live.tick(),
    health: () => health,
  }
}

function sentenceOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'Auf dem Datenträger ist kein Platz mehr.'
  return error instanceof Mistake ? error.message : `Unerwarteter Fehler: ${(error as Error).message}`
}

function sentences(findings: Pick<Finding, 'message'>[]): string {
  const shown = findings.slice(0, 5).map(({ message }) => message)
  return [...shown, ...(findings.length > shown.length ? [`… und ${findings.length - shown.length} weitere.`] : [])].join('\n')
}
