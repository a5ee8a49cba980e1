import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { publishedDifferences, releaseDifferences } from '../integration/compare.ts'
import { emailOf, newInstallation, password, type Installation } from '../integration/installation.ts'
import { ensureRenderer, secondRenderer } from '../integration/renderers.ts'
import { startEditor, type Editor, type State } from './editor.ts'
import { startMortal, until, type Mortal } from './processes.ts'
import { startReader } from './reader.ts'

export interface FaultReport {
  kills: { publisher: number; cms: number }
  /** How many of them hit a process that was still starting. */
  whileStarting: number
  edits: { confirmed: number; unconfirmed: number }
  answers: number
  /** Everything that should not be; empty where all is well. */
  findings: string[]
  seconds: number
}

/** How the numbers that decide are made: the same seed gives the same decisions, though never the same moments. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Kills the publisher and the CMS with SIGKILL at random moments, while an editor edits and readers read, and starts them again.
 * In the end everything must be as if nothing had happened.
 * @param rounds how many kills.
 * @param cmsShare which part of them hits the CMS, 0 to 1.
 */
export async function runFaults({ rounds, seed = Date.now(), cmsShare = 0.4, say = () => {} }: { rounds: number; seed?: number; cmsShare?: number; say?: (line: string) => void }): Promise<FaultReport> {
  const begun = performance.now()
  const chance = chanceOf(seed)
  await ensureRenderer()
  const installation = await newInstallation()
  const { payload } = installation
  const { token } = await payload.login({ collection: 'users', data: { email: emailOf('chief'), password } })
  const publisher = startMortal('publisher', 'scripts/publisher.ts')
  const cms = startMortal('cms', 'tests/bench/cms-child.ts')
  await publisher.ready()
  const server = startMortal('server', 'tests/faults/server-process.ts')
  const { port } = await server.ready()
  const readers = [startReader(port, chance), startReader(port, chance)]
  const editor = startEditor(cms, token!, chance)
  const findings: string[] = []
  const kills = { publisher: 0, cms: 0 }
  let whileStarting = 0
  try {
    for (let round = 1; round <= rounds; round++) {
      const name = chance() < cmsShare ? 'cms' : 'publisher'
      const victim = { publisher, cms }[name]
      const when = chance()
      if (when < 0.3) await pause(chance() * 2500)
      else {
        await Promise.all([victim.ready(), cms.ready()])
        // In the middle of an edit, or of what follows from it.
        await Promise.race([editor.nextRequest(), pause(3000)])
        await pause(chance() * (name === 'cms' ? 60 : 250))
      }
      kills[name]++
      if (!(await isReady(victim))) whileStarting++
      await victim.killAndRestart()
      if (round % 10 === 0) say(`${round} of ${rounds} kills, ${editor.confirmed()} edits, ${Math.round((performance.now() - begun) / 1000)} s, findings: ${[...readers.flatMap((reader) => [...reader.findings])].join('; ') || 'none'}`)
    }
    // The last word is the editor's, and there must be somebody to hear it.
    await Promise.all([publisher.ready(), cms.ready()])
    await pause(500)
    await editor.stop()
    await until('the queue is empty and nothing is owed', () => isSettled(installation))
    findings.push(...(await wrongDocuments(installation, editor)), ...(await wrongPages(port, installation)))
  } catch (error) {
    findings.push((error as Error).message)
  }
  await editor.stop()
  for (const reader of readers) await reader.stop()
  for (const one of [publisher, cms, server]) await one.stop()
  findings.push(...(await differencesAtLast(installation)))
  findings.push(...readers.flatMap((reader) => [...reader.findings].map(([kind, example]) => `Reader: ${kind}: ${example}`)))
  findings.push(...editor.refusals.map((line) => `Refused: ${line}`))
  for (const [name, one] of Object.entries({ publisher, cms, server })) if (/ended by itself/.test(one.output())) findings.push(`${name}: ${one.output().slice(-3000)}`)
  if (findings.length) findings.push(`Seed: ${seed}`, `Publisher's output: ${publisher.output().slice(-2000)}`, `CMS's output: ${cms.output().slice(-2000)}`)
  await installation.close()
  return {
    kills, whileStarting, findings,
    edits: { confirmed: editor.confirmed(), unconfirmed: editor.unconfirmed() },
    answers: readers.reduce((sum, reader) => sum + reader.answers(), 0),
    seconds: Math.round((performance.now() - begun) / 1000),
  }
}

const isReady = (one: Mortal) => Promise.race([one.ready().then(() => true), pause(0, false)])

async function isSettled({ payload, folder }: Installation): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'publications', where: { state: { in: ['queued', 'running'] } }, overrideAccess: true })
  const journal = path.join(folder, 'journal.json')
  if (totalDocs || !existsSync(journal)) return false
  const { everything, pages, lists, removals } = JSON.parse(readFileSync(journal, 'utf8')) as { everything?: boolean; pages: string[]; lists: string[]; removals: string[] }
  return !everything && pages.length + lists.length + removals.length === 0
}

type Service = Record<'title' | 'answer' | 'slug' | '_status', string> & { id: number; popularity: number; synonyms: string[]; steps: { text: string }[] }

/** The number that a document carries, where it carries the same everywhere. */
function numberOf({ title, answer, synonyms, steps, popularity }: Service): number | undefined {
  const number = Number(/\d+$/.exec(title)?.[0])
  const whole = JSON.stringify([title, answer, synonyms, steps.map(({ text }) => text), popularity])
  const wanted = [`Leistung Nr. ${number}`, `Antwort ${number}`, [`Wort ${number}`, `Begriff ${number}`], [`Schritt ${number}`, `Weiter ${number}`], number % 100]
  return whole === JSON.stringify(wanted) ? number : undefined
}

/** Edits that were confirmed and are lost, documents that are half old and half new, and documents that are there twice. */
async function wrongDocuments({ payload }: Installation, { known, lostCreations }: Editor): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'services', pagination: false, depth: 0, overrideAccess: true })
  const stored = new Map((docs as unknown as Service[]).map((one) => [one.id, one]))
  const findings: string[] = []
  for (const one of stored.values()) if (numberOf(one) === undefined) findings.push(`Document ${one.id} is half-written: ${JSON.stringify(one).slice(0, 600)}`)
  for (const { id, confirmed, unconfirmed } of known) {
    const document = stored.get(id)
    const state: State | undefined = !document ? 'deleted' : document._status === 'draft' ? 'withdrawn' : numberOf(document)
    if (state === undefined || ![confirmed, ...unconfirmed].includes(state)) findings.push(`Document ${id} is ${state}, but ${confirmed} was confirmed, and since then asked for: ${unconfirmed.join(', ') || 'nothing'}`)
  }
  const ids = new Set(known.map(({ id }) => id))
  const unknown = [...stored.values()].filter(({ id }) => !ids.has(id)).map((one) => numberOf(one))
  for (const number of unknown) if (number === undefined || !lostCreations.includes(number)) findings.push(`Nobody has created the document with number ${number}`)
  if (new Set(unknown).size < unknown.length) findings.push('A document was created twice')
  return findings
}

/** What the public sees of the documents: each published one once, with its newest content. */
async function wrongPages(port: number, { payload }: Installation): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'services', pagination: false, depth: 0, overrideAccess: false, draft: false, where: { _status: { equals: 'published' } } })
  const feed = (await (await fetch(`http://127.0.0.1:${port}/feeds/115/services.json`)).json()) as { services: { title: { de: string } }[] }
  const findings: string[] = []
  const listed = feed.services.map(({ title }) => title.de).sort()
  const wanted = docs.map(({ title }) => title).sort()
  if (JSON.stringify(listed) !== JSON.stringify(wanted)) findings.push(`The feed has ${JSON.stringify(listed)}, the CMS has ${JSON.stringify(wanted)}`)
  for (const { slug, title } of docs) {
    const response = await fetch(`http://127.0.0.1:${port}/leistungen/${slug}/`)
    if (response.status !== 200 || !(await response.text()).includes(title!)) findings.push(`The page of „${title}“ does not show it (${response.status})`)
  }
  return findings
}

async function differencesAtLast({ payload, folder }: Installation): Promise<string[]> {
  const second = await secondRenderer()
  try {
    const published = path.join(folder, 'published')
    return [
      ...(await publishedDifferences(payload, published, path.join(folder, 'work'))),
      ...(await releaseDifferences(second.renderer, published, path.join(folder, 'releases', 'current'), path.join(folder, 'work'), new Date())),
    ]
  } finally {
    second.remove()
  }
}
