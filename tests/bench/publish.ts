import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { installationFolders } from '../../cms/installation.ts'
import { Mistake } from '../../content/sentences.ts'
import type { Say } from '../../scripts/terminal.ts'
import { bigOffice, syntheticCity } from './city.ts'
import { newData, startCms, startPublisher, type Cms } from './installation.ts'
import { randomFrom, type Random } from './random.ts'
import { ms } from './report.ts'
import { percentile } from './statistics.ts'
import { watchUsage } from './timed.ts'

/** All times in milliseconds, from the arrival of the CMS's answer to the new bytes on the disk. */
export interface PublishResult {
  size: number
  /** Publications of one service: until its page is new. */
  pageMs: number[]
  /** What the CMS took to answer them. */
  answerMs: number[]
  /** Until the search index holds a new title. */
  searchMs: number[]
  /** Until all pages that name an office have its new name. */
  officeMs: number[]
  officePages: number
  /** Until all pages have the city's new name. */
  everyPageMs: number[]
  pages: number
  /** From the publisher's start until it is ready: with nothing published yet, and with a release that stands. */
  firstStartMs: number
  coldStartMs: number[]
  publisherPeakMb: number | undefined
  sqlite: string
}

const publications = 60
const searches = 5
/** Nothing takes so long; whoever waits for it waits in vain. */
const limitMs = 10 * 60_000
/** Between two looks at a file. */
const lookMs = 1

/**
 * Publishes in a real installation: the CMS's REST API in one process, the publisher in another, a city in SQLite.
 * @param workFolder where the installation lives.
 */
export async function benchPublish(size: number, workFolder: string, say: Say): Promise<PublishResult> {
  const data = path.join(workFolder, 'data')
  await newData(size, data, say)
  const site = path.join(installationFolders(data).releases, 'current')
  const random = randomFrom(size)
  const cms = await startCms(data)
  say('Erste Veröffentlichung')
  const publisher = await startPublisher(data, say)
  const usage = watchUsage(publisher.child.process)
  const bench: Bench = { cms, site, random, size, edits: 0 }

  const services = random
    .some(
      [...syntheticCity(size).keys()].filter((name) => name.startsWith('services/')),
      publications + searches + 3,
    )
    .map((name) => path.basename(name, '.json'))
  const documents = await Promise.all(services.map((id) => documentOf(cms, 'services', id)))
  const edits = documents.map((id, index) => ({ id, page: `leistungen/${services[index]}/index.html` }))
  await pause(2000)
  // The first ones load code and warm caches, as the day's first editor does.
  for (const edit of edits.splice(0, 3)) await publishOne(bench, edit)

  const result: PublishResult = {
    size,
    pageMs: [],
    answerMs: [],
    searchMs: [],
    officeMs: [],
    officePages: 0,
    everyPageMs: [],
    pages: 0,
    firstStartMs: publisher.readyMs,
    coldStartMs: [],
    publisherPeakMb: undefined,
    sqlite: cms.sqlite,
  }
  for (const [number, edit] of edits.splice(0, publications).entries()) {
    say(`Veröffentlichung ${number + 1} von ${publications}`)
    const { answerMs, pageMs } = await publishOne(bench, edit)
    result.answerMs.push(answerMs)
    result.pageMs.push(pageMs)
    await pause(50 + random.below(400))
  }
  say(`Eine Leistung: p50 ${ms(percentile(result.pageMs, 0.5))}, p95 ${ms(percentile(result.pageMs, 0.95))}`)
  for (const edit of edits) {
    say('Bis die Suche es weiß')
    result.searchMs.push((await publishOne(bench, edit, 'suche/de.json')).pageMs)
    await pause(1500)
  }
  const rounds = size > 20_000 ? 1 : 3
  for (let round = 0; round < rounds; round++) {
    say(`Ein Amt, das viele Seiten nennen, Runde ${round + 1} von ${rounds}`)
    result.officePages = await publishOffice(bench, result.officeMs)
    await settled(bench)
  }
  for (let round = 0; round < rounds; round++) {
    say(`Der Name der Stadt auf jeder Seite, Runde ${round + 1} von ${rounds}`)
    result.pages = await publishCity(bench, result.everyPageMs)
    await settled(bench)
  }
  result.publisherPeakMb = usage().peakMb
  await publisher.child.stop(10_000)
  for (let round = 0; round < rounds; round++) {
    say(`Kaltstart, Runde ${round + 1} von ${rounds}`)
    const again = await startPublisher(data, say)
    result.coldStartMs.push(again.readyMs)
    await again.child.stop(10_000)
  }
  return result
}

interface Bench {
  cms: Cms
  /** The live site. */
  site: string
  random: Random
  size: number
  /** How many edits there were: each has a word of its own. */
  edits: number
}

async function documentOf(cms: Cms, collection: string, entryId: string): Promise<number | string> {
  const { docs } = await cms.request<{ docs: { id: number | string }[] }>(
    'GET',
    `/${collection}?depth=0&limit=1&select[entryId]=true&where[entryId][equals]=${entryId}`,
  )
  return docs[0]!.id
}

/** A word that stands nowhere else, to be found in what an edit brings about. */
const newWord = (bench: Bench) => `Stand${String(++bench.edits).padStart(4, '0')}q`

/** Publishes a change of a service: every other one of its title, else of its answer; where a list is waited for, of its title. */
async function publishOne(bench: Bench, { id, page }: { id: number | string; page: string }, file = page) {
  const word = newWord(bench)
  const ofTitle = file !== page || bench.edits % 2 === 0
  const seen = watchFor(path.join(bench.site, file), word)
  const begun = performance.now()
  const change = ofTitle
    ? { title: `Personalausweis neu beantragen ${word}` }
    : { answer: `Das erledigen Sie jetzt noch einfacher (${word}).` }
  await bench.cms.request('PATCH', `/services/${id}?depth=0`, { ...change, _status: 'published' })
  const answered = performance.now()
  await until(seen, `${file} hat den neuen Stand nicht bekommen.`)
  return { answerMs: answered - begun, pageMs: performance.now() - answered }
}

/** Publishes a new name of the office that most services name. @returns how many pages were waited for. */
async function publishOffice(bench: Bench, times: number[]): Promise<number> {
  const word = newWord(bench)
  const pages = [...syntheticCity(bench.size)].filter(
    ([name, content]) => name.startsWith('services/') && (content as { organisation: string }).organisation === bigOffice,
  )
  const checks = pages.map(([name]) => watchFor(path.join(bench.site, 'leistungen', path.basename(name, '.json'), 'index.html'), word))
  const id = await documentOf(bench.cms, 'organisations', bigOffice)
  await bench.cms.request('PATCH', `/organisations/${id}?depth=0`, { name: `Bürgeramt ${word}`, _status: 'published' })
  const answered = performance.now()
  for (const seen of checks) await until(seen, 'Nicht alle Seiten haben den neuen Namen des Amtes bekommen.')
  times.push(performance.now() - answered)
  return pages.length
}

/** Publishes a new name of the city. @returns how many pages were waited for. */
async function publishCity(bench: Bench, times: number[]): Promise<number> {
  const { name } = await bench.cms.request<{ name: string }>('GET', '/globals/city?depth=0')
  const word = newWord(bench)
  // The full text comes and goes beside the pages.
  const pages = globSync('**/*.html', { cwd: bench.site, exclude: (name) => name.endsWith('volltext') })
    .map((file) => path.join(bench.site, file))
    .filter((file) => readFileSync(file, 'utf8').includes(name))
  // To read every page again and again would slow down the publisher: whether a file is another one is enough, and for some of them what it says.
  const checks = pages.map((file) => otherThan(file))
  const samples = bench.random.some(pages, 200)
  await bench.cms.request('POST', '/globals/city?depth=0', { name: `Neustadt am Strom ${word}`, _status: 'published' })
  const answered = performance.now()
  for (const changed of checks) await until(changed, 'Nicht alle Seiten haben den neuen Namen der Stadt bekommen.')
  times.push(performance.now() - answered)
  for (const file of samples)
    if (!readFileSync(file, 'utf8').includes(word)) throw new Mistake(`${file} hat den neuen Namen der Stadt nicht bekommen.`)
  return pages.length
}

/** Waits until lists and search have caught up. */
async function settled(bench: Bench): Promise<void> {
  const id = await documentOf(bench.cms, 'topics', 'umziehen-und-wohnen')
  const word = newWord(bench)
  await bench.cms.request('PATCH', `/topics/${id}?depth=0`, { title: `Umziehen ${word}`, _status: 'published' })
  await until(watchFor(path.join(bench.site, 'suche/de.json'), word), 'Die Suche hat den neuen Stand nicht bekommen.')
  await pause(2000)
}

async function until(check: () => boolean, otherwise: string): Promise<void> {
  const end = performance.now() + limitMs
  while (!check()) {
    if (performance.now() > end) throw new Mistake(`${otherwise} Gewartet wurde ${limitMs / 60_000} Minuten.`)
    await pause(lookMs)
  }
}

/** A check whether a file holds a word; it is read only when it is another file or has changed. */
function watchFor(file: string, word: string): () => boolean {
  let changed = (): boolean => true
  return () => {
    if (!changed()) return false
    changed = otherThan(file)
    try {
      return readFileSync(file, 'utf8').includes(word)
    } catch {
      return false
    }
  }
}

/** A check whether a file is not the one of now any more. A file that is not there has not changed. */
function otherThan(file: string): () => boolean {
  const known = signature(file)
  return () => {
    const now = signature(file)
    return now !== undefined && now !== known
  }
}

function signature(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stats && `${stats.ino}-${stats.mtimeNs}-${stats.size}`
}
