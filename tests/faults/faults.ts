import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { publishedDifferences, releaseDifferences } from '../integration/compare.ts'
import { onMongo } from '../integration/database.ts'
import { emailOf, newInstallation, password, type Installation } from '../integration/installation.ts'
import { ensureRenderer, secondRenderer } from '../integration/renderers.ts'
import { startEditor, type Editor, type State } from './editor.ts'
import { differencesAmong, haveConverged, liveSite, publishedFolder, startMachine, watchEndings, type Machine } from './machines.ts'
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
 * Kills publishers and CMS processes with SIGKILL at random moments, while editors edit and readers read, and starts them again.
 * In the end everything must be as if nothing had happened. With MongoDB there are two of each, on two machines.
 * @param rounds how many kills.
 * @param cmsShare which part of them hits a CMS, 0 to 1.
 */
export async function runFaults({ rounds, seed = Date.now(), cmsShare = 0.4, say = () => {} }: { rounds: number; seed?: number; cmsShare?: number; say?: (line: string) => void }): Promise<FaultReport> {
  const begun = performance.now()
  const chance = chanceOf(seed)
  await ensureRenderer()
  // Sessions hold at every CMS.
  process.env['PAYLOAD_SECRET'] ??= randomBytes(24).toString('hex')
  const installation = await newInstallation()
  const { payload } = installation
  const { token } = await payload.login({ collection: 'users', data: { email: emailOf('chief'), password } })
  const machines = [startMachine('publisher', installation, installation.folder), ...(onMongo ? [startMachine('second-publisher', installation)] : [])]
  const publishers = machines.map(({ publisher }) => publisher)
  const cmses = machines.map(({ folder }, index) => startMortal(`cms-${index + 1}`, 'tests/bench/cms-child.ts', { STADT_DATA: folder }))
  await Promise.all(publishers.map((publisher) => publisher.ready()))
  const servers = machines.map(({ folder }, index) => startMortal(`server-${index + 1}`, 'tests/faults/server-process.ts', { STADT_DATA: folder }))
  const ports = (await Promise.all(servers.map((server) => server.ready()))).map(({ port }) => port)
  const readers = [0, 1].map((index) => startReader(ports[index % ports.length]!, chance))
  let number = 0
  const editors = cmses.map((cms) => startEditor(cms, token!, chance, () => ++number))
  const endings = watchEndings(payload)
  const findings: string[] = []
  const kills = { publisher: 0, cms: 0 }
  let whileStarting = 0
  const confirmed = () => editors.reduce((sum, editor) => sum + editor.confirmed(), 0)
  const anyOf = <T>(list: readonly T[]) => Math.floor(chance() * list.length)
  try {
    for (let round = 1; round <= rounds; round++) {
      const name = chance() < cmsShare ? 'cms' : 'publisher'
      const index = anyOf(machines)
      const victim = { publisher: publishers, cms: cmses }[name][index]!
      const when = chance()
      if (when < 0.3) await pause(chance() * 2500)
      else {
        await Promise.all([victim.ready(), cmses[index]!.ready()])
        // In the middle of an edit, or of what follows from it.
        await Promise.race([editors[index]!.nextRequest(), pause(3000)])
        await pause(chance() * (name === 'cms' ? 60 : 250))
      }
      kills[name]++
      if (!(await isReady(victim))) whileStarting++
      await victim.killAndRestart()
      if (round % 10 === 0) say(`${round} of ${rounds} kills, ${confirmed()} edits, ${Math.round((performance.now() - begun) / 1000)} s, findings: ${[...readers.flatMap((reader) => [...reader.findings]), ...endings.findings].join('; ') || 'none'}`)
    }
    // The last word is the editors', and there must be somebody to hear it.
    await Promise.all([...publishers, ...cmses].map((one) => one.ready()))
    await pause(500)
    for (const editor of editors) await editor.stop()
    await redeemAll(installation)
    // A small machine that does other things as well needs minutes for all these processes.
    await until('the queue is empty, nothing is owed, and all machines show the same', () => haveConverged(payload, machines), 300_000)
    findings.push(...(await wrongDocuments(installation, editors)), ...(await failedPublications(installation)))
    for (const port of ports) findings.push(...(await wrongPages(port, installation)))
  } catch (error) {
    findings.push((error as Error).message, ...(await whatIsOwed(installation, machines)))
  }
  for (const editor of editors) await editor.stop()
  for (const reader of readers) await reader.stop()
  await endings.stop()
  const processes = [...publishers, ...cmses, ...servers]
  for (const one of processes) await one.stop()
  findings.push(...endings.findings, ...(await differencesAtLast(installation, machines)))
  findings.push(...readers.flatMap((reader) => [...reader.findings].map(([kind, example]) => `Reader: ${kind}: ${example}`)))
  findings.push(...editors.flatMap(({ refusals }) => refusals.map((line) => `Refused: ${line}`)))
  for (const one of processes) if (/ended by itself/.test(one.output())) findings.push(one.output().slice(-3000))
  if (findings.length) findings.push(`Seed: ${seed}`, ...[...publishers, ...cmses].map((one) => `Output: ${one.output().slice(-2000)}`))
  await installation.close()
  return {
    kills, whileStarting, findings,
    edits: { confirmed: confirmed(), unconfirmed: editors.reduce((sum, editor) => sum + editor.unconfirmed(), 0) },
    answers: readers.reduce((sum, reader) => sum + reader.answers(), 0),
    seconds: Math.round((performance.now() - begun) / 1000),
  }
}

/** What killed CMS processes had begun without transactions is announced now instead of a minute later. */
async function redeemAll({ payload }: Installation) {
  const { redeemIntents } = await import('../../cms/publication/intents.ts')
  await redeemIntents(payload, Date.now() + 3_600_000)
}

async function whatIsOwed({ payload }: Installation, machines: Machine[]): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'publications', where: { state: { in: ['queued', 'running'] } }, pagination: false, depth: 0, overrideAccess: true })
  const said = (await payload.kv.keys()).filter((key) => /^(?:lead|publisher.*)$/.test(key)).map(async (key) => `${key}: ${JSON.stringify(await payload.kv.get(key))}`)
  return [...docs.map(({ title, state, startedAt }) => `„${title}“ is ${state} ${startedAt}`), ...(await Promise.all(said)), ...differencesAmong(machines)]
}

async function failedPublications({ payload }: Installation): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'publications', where: { state: { equals: 'failed' } }, pagination: false, depth: 0, overrideAccess: true })
  return docs.map(({ title, message }) => `The publication of „${title}“ has failed: ${message}`)
}

const isReady = (one: Mortal) => Promise.race([one.ready().then(() => true), pause(0, false)])

type Service = Record<'title' | 'answer' | 'slug' | '_status', string> & { id: number | string; popularity: number; synonyms: string[]; steps: { text: string }[] }

/** The number that a document carries, where it carries the same everywhere. */
function numberOf({ title, answer, synonyms, steps, popularity }: Service): number | undefined {
  const number = Number(/\d+$/.exec(title)?.[0])
  const whole = JSON.stringify([title, answer, synonyms, steps.map(({ text }) => text), popularity])
  const wanted = [`Leistung Nr. ${number}`, `Antwort ${number}`, [`Wort ${number}`, `Begriff ${number}`], [`Schritt ${number}`, `Weiter ${number}`], number % 100]
  return whole === JSON.stringify(wanted) ? number : undefined
}

/** Edits that were confirmed and are lost, documents that are half old and half new, and documents that are there twice. */
async function wrongDocuments({ payload }: Installation, editors: Editor[]): Promise<string[]> {
  const known = editors.flatMap((editor) => editor.known)
  const lostCreations = editors.flatMap((editor) => editor.lostCreations)
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

async function differencesAtLast({ payload, folder }: Installation, machines: Machine[]): Promise<string[]> {
  const second = await secondRenderer()
  const work = path.join(folder, 'work')
  const findings: string[] = []
  for (const machine of machines) {
    const published = publishedFolder(machine)
    findings.push(...(await publishedDifferences(payload, published, work)), ...(await releaseDifferences(second.renderer, published, liveSite(machine), work, new Date())))
  }
  second.remove()
  return findings
}
