/**
 * The publisher: a warm process that takes publications from the queue, brings `data/published/` up to date, renders a
 * new release, verifies and activates it. Wires `cms/publication` to `site/release`; started by `npm start`.
 */
import { closeSync, existsSync, openSync, watch } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { installationFolders } from '../cms/installation.ts'
import config from '../cms/payload.config.ts'
import { claimQueued, forgetOld, requeueAbandoned, settle, type Claim } from '../cms/publication/claims.ts'
import { beat } from '../cms/publication/heartbeat.ts'
import { takeSnapshot, type Refusal } from '../cms/publication/snapshot.ts'
import { readKnowledgeFolder } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { activate, activeRelease, buildRelease, prune, verifyRelease, type Finding } from '../site/release/release.ts'
import { loadRenderer, type Renderer } from '../site/release/renderer.ts'
import { nextTurn } from './turns.ts'

/** How often the queue is looked at when nobody knocks, in milliseconds. */
const patience = 500
const beatEvery = 4000
const scheduledEvery = 10_000

const folders = installationFolders()
const { PORTAL_URL } = readSettings()

/** Findings that make a release unfit to go live; a broken link in a text is reported, but never keeps the rest from going out. */
const disqualifying = (finding: Finding) => finding.name !== 'link-broken'

interface Progress {
  lastSuccess?: string
  lastError?: string
}

async function publisher() {
  const payload = await getPayload({ config, disableOnInit: true })
  const renderer = await loadRenderer()
  const progress: Progress = {}
  await requeueAbandoned(payload)
  setInterval(() => void beat(payload, progress).catch((error: unknown) => console.error(error)), beatEvery)
  setInterval(() => void payload.jobs.run({ limit: 50 }).catch((error: unknown) => console.error(error)), scheduledEvery)

  // The first round always builds: the renderer may be newer than the live release.
  let owed = true
  let turn = Infinity
  for (;;) {
    const claims = await claimQueued(payload)
    if (claims.length || owed || Date.now() >= turn) {
      owed = !(await publish(payload, renderer, claims, owed || Date.now() >= turn, progress))
      await beat(payload, progress)
      await forgetOld(payload)
      if (activeRelease(folders.releases)) process.send?.({ ready: true })
      else if (owed) return giveUp(progress.lastError)
      if (!owed) turn = nextTurn(readKnowledgeFolder(folders.published))
    }
    // After a failure the same attempt is made again only when something changes, or after a minute.
    await knock(owed && !claims.length ? 60_000 : patience)
  }
}

/** Without a first release there is nothing to serve, and the person who started us should know why. */
function giveUp(reason = 'Die erste Veröffentlichung ist nicht gelungen.') {
  process.send?.({ mistake: reason }, () => process.exit(1))
}

/**
 * One publication of everything that waits.
 * @param always build even where no entry changed.
 * @returns whether the live site now shows the published state.
 */
async function publish(payload: Payload, renderer: Renderer, claims: Claim[], always: boolean, progress: Progress): Promise<boolean> {
  const begun = performance.now()
  const spent = () => performance.now() - begun
  try {
    const { changed, refused } = await takeSnapshot(payload)
    const isRefused = ({ entryType, documentId }: Claim) => refused.find((refusal) => refusal.type === entryType && refusal.documentId === documentId)
    const outcome = changed || always || !activeRelease(folders.releases) ? await release(renderer) : { pages: 0 }
    for (const claim of claims.filter(isRefused)) await settle(payload, [claim], { state: 'failed', message: sentenceFor(isRefused(claim)!), durationMs: spent() })
    await settle(payload, claims.filter((claim) => !isRefused(claim)), { state: 'live', durationMs: spent(), ...outcome })
    progress.lastSuccess = new Date().toISOString()
    delete progress.lastError
    return true
  } catch (error) {
    const message = error instanceof Mistake ? error.message : `Unerwarteter Fehler: ${(error as Error).message}`
    if (!(error instanceof Mistake)) console.error(error)
    await settle(payload, claims, { state: 'failed', message: `${message}\nDie Website zeigt weiter den Stand davor.`, durationMs: spent() })
    progress.lastError = message
    console.error(message)
    return false
  }
}

const sentenceFor = ({ sentence }: Refusal) => `${sentence}\nDie Website zeigt diesen Eintrag weiter so, wie er war.`

/** Renders, verifies and activates. @returns the number of pages and feeds, and what editors should mend. */
async function release(renderer: Renderer) {
  const built = await buildRelease({
    renderer, knowledgeFolder: folders.published, releasesFolder: folders.releases,
    onProgress: ({ done, total }) => done % 50 === 0 && process.send?.({ progress: `${done} von ${total} Seiten` }),
  })
  const findings = verifyRelease(built.folder, PORTAL_URL)
  const serious = findings.filter(disqualifying)
  if (serious.length) throw new Mistake(sentences(serious))
  activate(folders.releases, built.name)
  prune(folders.releases)
  return { pages: built.reads.size, ...(findings.length && { message: sentences(findings) }) }
}

function sentences(findings: Finding[]): string {
  const shown = findings.slice(0, 5).map(({ message }) => message)
  return [...shown, ...(findings.length > shown.length ? [`… und ${findings.length - shown.length} weitere.`] : [])].join('\n')
}

/** Waits until the CMS touches the wake file, or for so many milliseconds. */
function knock(milliseconds: number): Promise<void> {
  if (!existsSync(folders.wake)) closeSync(openSync(folders.wake, 'a'))
  return new Promise((resolve) => {
    const watcher = watch(folders.wake, done)
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      watcher.close()
      // The knock comes from within a transaction; a moment later its work can be read.
      setTimeout(resolve, 20)
    }
  })
}

await publisher()
