/**
 * The publisher: a warm process that takes publications from the queue, brings the published entries up to date and renders
 * what they touch. Wires `cms/publication` to `site/release`; started by `npm start`.
 */
import { closeSync, existsSync, openSync, watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload, type Payload } from 'payload'
import { installationFolders } from '../cms/installation.ts'
import config from '../cms/payload.config.ts'
import { forgetDeskCounts } from '../cms/desk/loop/count.ts'
import { forgetCallbacks } from '../cms/desk/loop/forget.ts'
import { forgetOld, requeueAbandoned } from '../cms/publication/claims.ts'
import { redeemIntents } from '../cms/publication/intents.ts'
import { forgetCounts } from '../cms/search-counts/count.ts'
import { fileSearchTasks } from '../cms/search-counts/lists.ts'
import { forgetSettledTasks } from '../cms/tasks/forget.ts'
import { isMongo } from '../cms/transfer/addresses.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { backgroundFullText } from './fulltext.ts'
import { alone, amongOthers, type Part } from './part.ts'
import { openPublication, type Publication } from './publication.ts'

/** How often the queue is looked at when nobody knocks, in milliseconds. */
const patience = 500
const beatEvery = 4000
/** Often enough that two in a row may fail without the lead being lost. */
const keepEvery = 3000
const scheduledEvery = 10_000
const tidyEvery = 3_600_000
const retryEvery = 30_000
/** How long we wait after an error that kept us from working at all. */
const mendingTime = 3000
/** How long a publisher that is asked to end may say good-bye to the others. */
const leaveTime = 1000
/** Lists and feeds wait this long for more publications, so that many at once are rendered once. Milliseconds. */
const gather = 60

const folders = installationFolders()

async function publisher() {
  const payload = await getPayload({ config, disableOnInit: true })
  const part = await openPart(payload)
  const publication = await openPublication(payload, folders, (progress) => void process.send?.({ progress }), undefined, undefined, backgroundFullText(), part).catch(giveUp)
  part.done(publication.postponed())
  const beat = () => part.beat(publication.health())
  every(beatEvery, beat)
  every(keepEvery, async () => void ((await part.keep()) && (await beat())))
  // Once in the city, however many publishers there are.
  every(scheduledEvery, async () => void (part.leads() && (await payload.jobs.run({ limit: 50 }))))
  every(scheduledEvery, async () => void (part.leads() && (await redeemIntents(payload))))
  const tidy = async () => void (part.leads() && (await tidyUp(payload, part)))
  every(tidyEvery, tidy)
  void tidy().catch((error: unknown) => console.error(error))
  await beat()
  listen()
  process.send?.({ ready: true })
  await work(payload, publication, part)
}

/** On SQLite the locked data folder says that there is no other one. */
async function openPart(payload: Payload): Promise<Part> {
  if (!isMongo(readSettings().DATABASE_URL)) {
    await requeueAbandoned(payload)
    return alone(payload)
  }
  const part = await amongOthers(payload, folders)
  await part.keep()
  // The next one need not wait until it is sure that this one is gone.
  process.once('SIGTERM', () => void Promise.race([part.leave(), pause(leaveTime)]).finally(() => process.exit(143)))
  return part
}

const every = (milliseconds: number, deed: () => Promise<unknown>) => setInterval(() => void deed().catch((error: unknown) => console.error(error)), milliseconds)

/** What has had its time goes, and what was searched for in vain becomes tasks. */
async function tidyUp(payload: Payload, part: Part) {
  await part.forget()
  await forgetCallbacks(payload)
  await forgetDeskCounts(payload)
  await forgetSettledTasks(payload)
  await forgetCounts(payload)
  await fileSearchTasks(payload)
}

/** Takes publications as they come; between them, does what may wait a moment. */
async function work(payload: Payload, publication: Publication, part: Part) {
  let published = 0
  let tried = Date.now()
  let settling: Promise<void> | undefined
  let trouble: { error: unknown } | undefined
  for (let broken = false; ; ) {
    try {
      if (broken && part.leads()) await requeueAbandoned(payload)
      broken = false
      await turn()
    } catch (error) {
      // A full disk, say, keeps even the queue from being written. What is owed is noted; the site stays as it is meanwhile.
      console.error(error)
      broken = true
      trouble = undefined
      await pause(mendingTime)
    }
  }

  async function turn() {
    if (trouble) throw trouble.error
    const claims = await part.take()
    if (claims.length) {
      await publication.publish(claims)
      part.done(publication.postponed())
      // What it alone knows should outlive it.
      await part.agree(publication)
      published = Date.now()
    } else if (settling) {
      // Something is being rendered aside: whoever publishes meanwhile comes first.
      await Promise.race([settling, knock(lookAgain())])
    } else if (publication.owes()) {
      if (Date.now() - published < gather) await knock(gather)
      else settling = publication.settleOne().catch((error: unknown) => void (trouble = { error })).finally(() => (settling = undefined))
      // A short step is over at once; only a long one lets others in between.
      await Promise.race([settling, pause(0)])
    } else if (Date.now() >= publication.nextTick()) {
      publication.tick()
    } else if (publication.hasFailures() && Date.now() - tried > retryEvery) {
      tried = Date.now()
      await publication.retry()
      part.done(publication.postponed())
    } else if (!(await part.agree(publication))) {
      if (part.leads()) await forgetOld(payload)
      await knock(Math.min(lookAgain(), Math.max(1, publication.nextTick() - Date.now())))
    }
  }
}

/** Without a first release there is nothing to serve, and the person who started us should know why. */
function giveUp(error: Error): Promise<never> {
  if (!(error instanceof Mistake)) console.error(error)
  if (!process.send) process.exit(1)
  process.send({ mistake: error.message }, () => process.exit(1))
  return new Promise(() => {})
}

/** When somebody last knocked. */
let knockedAt = 0
/** Ends the waiting under way. */
let wake = () => {}

/** The knock comes from within a transaction; for so long after it, its work may still not be there to read. Milliseconds. */
const commitTime = 250

/** Listens for touches of the wake file. Were it to go, the queue would still be looked at, only later. */
function listen() {
  if (!existsSync(folders.wake)) closeSync(openSync(folders.wake, 'a'))
  watch(folders.wake, () => {
    knockedAt = Date.now()
    wake()
  })
}

/** @returns when to look into the queue again, in milliseconds: who has knocked is about to commit. */
const lookAgain = () => (Date.now() - knockedAt < commitTime ? 8 : patience)

/** Waits until somebody knocks, or for so many milliseconds. */
function knock(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    wake = done
    function done() {
      clearTimeout(timer)
      resolve()
    }
  })
}

await publisher()
