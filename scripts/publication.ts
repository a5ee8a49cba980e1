import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { installationFolders } from '../cms/installation.ts'
import { settle, settleFailed, type Claim } from '../cms/publication/claims.ts'
import { changesOf } from '../cms/publication/changes.ts'
import { internalTexts } from '../cms/publication/internal-texts.ts'
import { takeSnapshot, type Refusal } from '../cms/publication/snapshot.ts'
import { clearLeftovers, writePublished } from '../cms/publication/store.ts'
import { areSame, tracesInOrder, type Change, type Traces } from '../content/changes.ts'
import { tracesBeside } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { openAside } from '../site/release/aside.ts'
import { fileOf } from '../site/release/files.ts'
import { openGraph } from '../site/release/graph.ts'
import { beginJournal, journaledRelease, oweEverything } from '../site/release/journal.ts'
import { openLiveSite, type LiveSite, type Step } from '../site/release/live.ts'
import { activate, activeRelease, buildRelease, graphFile, prune, releases } from '../site/release/release.ts'
import { loadRenderer, type Renderer } from '../site/release/renderer.ts'
import { inSentences, isSerious, verifyRelease } from '../site/release/verify.ts'
import { backgroundCompressor } from './compressor.ts'
import type { FullText } from './fulltext.ts'
import { alone, type Part } from './part.ts'
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
  /** What could not even begin, e.g. on a full disk, and is tried again. */
  postponed(): readonly Claim[]
  retry(): Promise<void>
  nextTick(): number
  tick(): void
  /** What is left of entries and addresses that are no more; undefined while nothing of this site may change. */
  traces(): Traces | undefined
  /** Takes over traces: those of what is there are none. */
  adopt(all: Traces): Promise<void>
  health(): { lastSuccess?: string; lastError?: string }
  /** Ends what it has started beside itself. */
  close(): Promise<void>
}

/** A claim under way: what it has touched so far. */
interface Running {
  claim: Claim
  begun: number
  touched: Set<string>
}

/**
 * Opens the publication: goes on with the live release where that was made by this renderer for this address, else builds a new one.
 * @param now what time it is, for the pages.
 * @param largeCity with so many entries or more, lists and feeds are rendered on a thread of their own.
 * @param fullText keeps the full text of what is live; left out, there is none.
 * @param part what this publisher has to do with the queue.
 * @throws Mistake where the very first release cannot be made.
 */
export async function openPublication(payload: Payload, folders: ReturnType<typeof installationFolders>, say: (progress: string) => void, now = () => new Date(), largeCity = 500, fullText?: FullText, part: Pick<Part, 'leads' | 'take'> = alone(payload)): Promise<Publication> {
  const { FEEDBACK_URL, PORTAL_URL } = readSettings()
  const running: Running[] = []
  /** Publications with a page that could not be made; done when it can. */
  const stuck: Running[] = []
  /** Publications that something kept from even beginning, e.g. a full disk. */
  const postponed: Claim[] = []
  /** Documents that broke the contract when they were last looked at. */
  let refusals: Refusal[] = []
  const health: { lastSuccess?: string; lastError?: string } = {}
  const compressor = backgroundCompressor()
  /** The last whole build was found wanting. Until one is good, what is live stays as it is: page by page, what was wrong would go out after all. */
  let isHeld = false
  let renderer = await loadRenderer()
  let live = await resume()
  let isOpen = true

  /** Takes a fresh look at what is owed. Where that fails, the next one to need the live site tries again. */
  async function reopen() {
    isOpen = false
    await live.close()
    live = await resume()
    isOpen = true
  }

  /** The release that the journal is about, where it can be kept up to date page by page. */
  async function resume(): Promise<LiveSite> {
    const release = activeRelease(folders.releases) && journaledRelease(folders.journal)
    const note = release && releases(folders.releases).includes(release) && readReleaseNote(folders.releases, release)
    if (!note || note.renderer !== renderer.identity || note.portal !== PORTAL_URL || note.feedback !== FEEDBACK_URL) return buildForAll()
    isHeld = note.held === true
    renderer.usePublished(folders.published, now())
    clearLeftovers(renderer.knowledge())
    return open(release)
  }

  function open(release: string): Promise<LiveSite> {
    const folder = path.join(folders.releases, release)
    compressor.release(folder)
    fullText?.release(folder)
    const graph = openGraph(graphFile(folders.releases, release))
    const place = { rendererFolder: renderer.folder, knowledgeFolder: folders.published, folder, task: 'lists' as const }
    return openLiveSite({
      renderer, graph, folder, journalFile: folders.journal, knowledgeFolder: folders.published,
      ...(isLarge(renderer, largeCity) && { openAside: (moment) => openAside({ ...place, publishedAt: moment }) }),
    }, now())
  }

  /** A whole new release has in it whatever was announced before it was begun. */
  async function buildForAll(): Promise<LiveSite> {
    const begun = performance.now()
    const claims = await part.take()
    const built = await build()
    await settle(payload, await withoutRefused(claims, begun), { state: 'live', durationMs: performance.now() - begun })
    return built
  }

  /** A whole new release from the database, verified before it goes live. */
  async function build(): Promise<LiveSite> {
    renderer = await loadRenderer()
    oweEverything(folders.journal)
    refusals = (await takeSnapshot(payload, folders.published)).refused
    const built = await goLive(renderer, now())
    if (part.leads()) await settleFailed(payload, (claim) => reasonFor(claim) !== undefined)
    return built
  }

  async function goLive(by: Renderer, moment: Date): Promise<LiveSite> {
    const built = await buildRelease({
      renderer: by, knowledgeFolder: folders.published, releasesFolder: folders.releases, publishedAt: moment,
      onProgress: ({ done, total }) => done % 50 === 0 && say(`${done} von ${total} Seiten`),
    })
    await mustBeGood(built.folder, by)
    const graph = openGraph(graphFile(folders.releases, built.name))
    for (const [page, reads] of built.reads) graph.record(page, reads)
    graph.save()
    writeReleaseNote(folders.releases, built.name, { renderer: by.identity, portal: PORTAL_URL, feedback: FEEDBACK_URL })
    activate(folders.releases, built.name)
    isHeld = false
    beginJournal(folders.journal, built.name, moment)
    prune(folders.releases)
    health.lastSuccess = moment.toISOString()
    return open(built.name)
  }

  /** @throws Mistake with what is wrong with a release; it is gone then, so that nobody can go back to it. */
  async function mustBeGood(folder: string, by: Renderer) {
    say('Prüfung')
    const findings = await verifyRelease(folder, { origin: PORTAL_URL, internal: await internalTexts(payload), published: by.knowledge() })
    const serious = findings.filter(isSerious)
    if (serious.length) {
      rmSync(folder, { recursive: true, force: true })
      hold()
      throw new Mistake(inSentences(serious))
    }
    // E.g. a broken link in a text is told, but never keeps the rest from going out.
    if (findings.length) console.warn(inSentences(findings))
  }

  /** Also for the publisher that comes after this one. */
  function hold() {
    isHeld = true
    const release = activeRelease(folders.releases)
    const note = release && readReleaseNote(folders.releases, release)
    if (note) writeReleaseNote(folders.releases, release, { ...note, held: true })
  }

  /** Someone went back to an older release, or everything is to be made anew: page by page would mix old and new. */
  const needsBuild = (claims: Claim[]) => isHeld || claims.some(({ entryType }) => entryType === 'everything') || path.basename(live.folder) !== activeRelease(folders.releases)

  /** Puts down what a step did, and says of publications whose pages could not be made that they are not live yet. */
  async function remember(step: Step, claims: Running[]) {
    compressor.files(step.written.map((page) => path.join(live.folder, fileOf(page))))
    fullText?.changed([...step.written, ...step.removed])
    for (const { touched } of claims) for (const page of [...step.written, ...step.removed]) touched.add(page)
    const unclaimed = step.failed.filter(({ page }) => !claims.some(({ claim }) => concerns(claim, page)))
    for (const one of step.failed.length ? [...claims] : []) {
      const failed = [...step.failed.filter(({ page }) => concerns(one.claim, page)), ...unclaimed]
      if (!failed.length) continue
      claims.splice(claims.indexOf(one), 1)
      stuck.push(one)
      await fail([one.claim], inSentences(failed.map(({ sentence }) => ({ message: sentence }))), one.begun)
    }
    if (step.failed.length) health.lastError = step.failed[0]!.sentence
  }

  const concerns = ({ entryType, entryId }: Claim, page: string) => live.concerns(page, entryType, entryId)

  /** Says of publications that are done that they are. */
  async function conclude() {
    if (isHeld) return
    if (!owes()) await finish(running.splice(0))
    if (!live.failures().length && !owes()) await finish(stuck.splice(0))
  }

  async function finish(claims: Running[], message?: string) {
    for (const { claim, begun, touched } of claims) {
      const pages = [...touched].filter((page) => page.endsWith('/'))
      await settle(payload, [claim], { state: 'live', durationMs: performance.now() - begun, pages: pages.length, feeds: touched.size - pages.length, touched: [...touched].sort(), message })
    }
    if (!claims.length) return
    health.lastSuccess = now().toISOString()
    if (!publication.hasFailures()) delete health.lastError
  }

  async function fail(claims: Claim[], message: string, begun: number) {
    health.lastError = message
    await settle(payload, claims, { state: 'failed', message: `${message}\nDie Website zeigt weiter den Stand davor.`, durationMs: performance.now() - begun })
  }

  /** Those whose document broke the contract are told so; the others are given back. */
  async function withoutRefused(claims: Claim[], begun: number): Promise<Claim[]> {
    for (const claim of claims) {
      const reason = reasonFor(claim)
      if (reason) await fail([claim], reason, begun)
    }
    return claims.filter((claim) => !reasonFor(claim))
  }

  function reasonFor({ entryType, documentId }: Pick<Claim, 'entryType' | 'documentId'>): string | undefined {
    return refusals.find((refusal) => refusal.type === entryType && refusal.documentId === documentId)?.sentence
  }

  function owes(): boolean {
    if (isHeld) return false
    const { pages, lists, removals } = live.owed()
    return pages + lists + removals > 0
  }

  const write = (changes: readonly Change[]) => writePublished(folders.published, folders.uploads, changes, renderer.knowledge().entries.media)

  const publication: Publication = {
    async publish(claims) {
      const begun = performance.now()
      try {
        if (!isOpen) await reopen()
        if (needsBuild(claims)) {
          await live.close()
          live = await build()
          const good = await withoutRefused(claims, begun)
          running.push(...stuck.splice(0), ...good.map((claim) => ({ claim, begun, touched: new Set<string>() })))
          return await conclude()
        }
        const { changes, refused } = await changesOf(payload, claims, renderer.knowledge())
        refusals = refused
        const good = await withoutRefused(claims, begun)
        live.tick(now())
        const step = await live.publish(changes, write)
        running.push(...good.map((claim) => ({ claim, begun, touched: new Set<string>() })))
        await remember(step, running)
        await conclude()
      } catch (error) {
        if (!(error instanceof Mistake)) console.error(error)
        if (isPassing(error)) postponed.push(...claims)
        await fail(claims, sentenceOf(error), begun)
        // What was begun is in the journal; a fresh look at it is the way to go on.
        await reopen()
        await conclude()
      }
    },
    owes,
    async settleOne() {
      if (!isOpen) await reopen()
      const mine = live
      const step = await mine.settle()
      // A whole build that came in between has done this step's work.
      if (mine !== live) return
      if (step) await remember(step, running)
      await conclude()
    },
    hasFailures: () => postponed.length > 0 || (!isHeld && live.failures().length > 0),
    async retry() {
      if (postponed.length) await publication.publish(postponed.splice(0))
      if (isHeld) return
      await remember(await live.retry(), stuck)
      await conclude()
    },
    postponed: () => postponed,
    traces: () => (isHeld ? undefined : renderer.knowledge()),
    async adopt(all) {
      if (!isOpen) await reopen()
      const traces = tracesInOrder(tracesBeside(renderer.knowledge().entries, all))
      // Opening it anew may have found that it is held.
      if (!isHeld && !areSame(traces, renderer.knowledge())) await remember(await live.publish([{ type: 'traces', ...traces }], write), running)
    },
    nextTick: () => (isHeld ? Infinity : live.nextTick()),
    tick: () => void live.tick(now()),
    health: () => health,
    close: async () => void (await Promise.all([live.close(), compressor.close(), fullText?.close()])),
  }
  return publication
}

const isLarge = (renderer: Renderer, limit: number) => Object.values(renderer.knowledge().entries).reduce((sum, entries) => sum + entries.size, 0) >= limit

/** What is out of order on this machine, e.g. a full disk, may be in order again later; a mistake in the content stays one. */
const isPassing = (error: unknown) => !(error instanceof Mistake) || codeOf(error) !== undefined

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code

function sentenceOf(error: unknown): string {
  if (codeOf(error) === 'ENOSPC') return 'Auf dem Datenträger ist kein Platz mehr.'
  return error instanceof Mistake ? error.message : `Unerwarteter Fehler: ${(error as Error).message}`
}
