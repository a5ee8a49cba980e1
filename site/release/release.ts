import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Read } from '../../content/knowledge.ts'
import { Mistake } from '../../content/sentences.ts'
import { openAside, type Aside } from './aside.ts'
import { writerInto } from './files.ts'
import { copyMedia } from './media.ts'
import type { PagePath, Renderer } from './renderer.ts'

/** `2026-11-22T13-04-05Z-1`: sorts by time; the number tells releases of one second apart. */
const releaseName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-\d+$/
const unfinished = '.building-'
const oneDay = 24 * 60 * 60 * 1000

export interface BuildOptions {
  renderer: Renderer
  /** What the pages show. */
  knowledgeFolder: string
  /** Where releases are kept, each in a folder of its own; made where it is missing. */
  releasesFolder: string
  /** Set where the publication wrote the knowledge folder: the time that the pages show. */
  publishedAt?: Date
  onProgress?: (progress: { done: number; total: number }) => void
}

export interface Release {
  name: string
  folder: string
  /** What each page and endpoint read, by address. */
  reads: Map<string, readonly Read[]>
}

/**
 * Renders the whole site into a new release. Nothing that is live changes: `activate` does that.
 * A folder with a release's name is always whole; it gets its name last.
 * @throws Mistake (PageFailed where a page is the reason); the half-made folder is gone then.
 */
export async function buildRelease({ renderer, knowledgeFolder, releasesFolder, publishedAt, onProgress }: BuildOptions): Promise<Release> {
  const name = freeName(releasesFolder)
  const half = path.join(releasesFolder, `${unfinished}${name}`)
  const helpers = Array.from({ length: helpersFor(knowledgeFolder) }, () =>
    openAside({ rendererFolder: renderer.folder, knowledgeFolder, folder: half, publishedAt, task: 'build' }),
  )
  try {
    if (publishedAt) renderer.usePublished(knowledgeFolder, publishedAt)
    else renderer.useKnowledge(knowledgeFolder)
    const reads = await writePages(renderer, half, helpers, onProgress)
    if (existsSync(renderer.clientFolder)) cpSync(renderer.clientFolder, half, { recursive: true })
    copyMedia(knowledgeFolder, renderer.mediaFiles(), half)
    const folder = path.join(releasesFolder, name)
    renameSync(half, folder)
    return { name, folder, reads }
  } catch (error) {
    // First, or what they are writing would come back.
    await closeAll(helpers)
    rmSync(half, { recursive: true, force: true })
    throw explained(error, releasesFolder)
  } finally {
    await closeAll(helpers)
  }
}

const closeAll = (helpers: Aside[]) => Promise.all(helpers.map((helper) => helper.close()))

/** From so many entries on, another thread is worth its start: it has to load the code and read the entries, too. */
const manyEntries = 300
/** More threads would wait for the disk and fill the memory with copies of the knowledge base. */
const mostThreads = 4

function helpersFor(knowledgeFolder: string): number {
  const entries = readdirSync(knowledgeFolder, { recursive: true }).length
  return entries < manyEntries ? 0 : Math.min(os.availableParallelism(), mostThreads) - 1
}

/** A full disk or missing rights are for a person to mend; other errors stay as they are. */
function explained(error: unknown, folder: string) {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall
    ? new Mistake(`Im Ordner ${folder} lässt sich nicht schreiben (${code}). Prüfen Sie Rechte und freien Platz.`, { cause: error })
    : error
}

/** Takes a name nobody has, also not a build that is under way. */
function freeName(releasesFolder: string): string {
  try {
    mkdirSync(releasesFolder, { recursive: true })
  } catch (error) {
    throw explained(error, releasesFolder)
  }
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  for (let number = 1; ; number++) {
    const name = `${time}-${number}`
    if (existsSync(path.join(releasesFolder, name))) continue
    try {
      mkdirSync(path.join(releasesFolder, `${unfinished}${name}`))
      return name
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explained(error, releasesFolder)
    }
  }
}

/** So many pages are on their way to and from a helper, which makes one after the other. */
const asksAtOnce = 8
/** After so many pages of our own, helpers' answers and others' timers have their turn, e.g. the publisher's heartbeat. */
const turn = 4

/** Endpoints go first: the largest of them takes as long as hundreds of pages, and nobody should wait for it at the end. */
const endpointsFirst = (pages: PagePath[]) => [...pages].sort((a, b) => Number(b.kind === 'endpoint') - Number(a.kind === 'endpoint'))

/** Renders all pages, here and on the helpers' threads, each once. @throws what the first one threw that failed. */
async function writePages(renderer: Renderer, folder: string, helpers: Aside[], onProgress: BuildOptions['onProgress']) {
  const reads: Release['reads'] = new Map()
  const pages = endpointsFirst(await renderer.paths())
  const waiting = pages.values()
  const once = interned()
  const write = writerInto(folder)
  let failure: { error: unknown } | undefined
  let own = 0

  async function makeHere({ path: address }: PagePath) {
    const { file, body, reads } = await renderer.render(address)
    write(file, body)
    if (++own % turn === 0) await new Promise(setImmediate)
    return reads
  }

  /** Takes the next page, again and again, until none waits or one has failed. */
  async function work(make: (page: PagePath) => Promise<Iterable<Read>>) {
    for (const page of waiting) {
      try {
        reads.set(page.path, Array.from(await make(page), once))
      } catch (error) {
        failure ??= { error }
      }
      if (failure) return
      onProgress?.({ done: reads.size, total: pages.length })
    }
  }

  const makeThere = (helper: Aside) => async (page: PagePath) => (await helper.render(page.path)).reads
  await Promise.all([work(makeHere), ...helpers.flatMap((helper) => Array.from({ length: asksAtOnce }, () => work(makeThere(helper))))])
  if (failure) throw failure.error
  return reads
}

/** Gives back one string object per text, however many pages have it: of a large city there are half a million reads. */
function interned(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const one = known.get(text)
    if (one === undefined) known.set(text, text)
    return one ?? text
  }
}

const currentLink = (releasesFolder: string) => path.join(releasesFolder, 'current')

/**
 * Makes a release the live site, in one step: readers see the old one or the new one, never a mixture.
 * @param release its name.
 * @throws Mistake where there is no such release.
 */
export function activate(releasesFolder: string, release: string): void {
  if (!releases(releasesFolder).includes(release)) throw new Mistake(`Den Stand ${release} gibt es im Ordner ${releasesFolder} nicht.`)
  const link = path.join(releasesFolder, `.current-${process.pid}`)
  rmSync(link, { force: true })
  symlinkSync(release, link, 'dir')
  renameSync(link, currentLink(releasesFolder))
}

/** Where it is kept what each page of a release read: beside the releases, not in what is served. */
export const graphFile = (releasesFolder: string, release: string): string => path.join(releasesFolder, '.reads', `${release}.jsonl`)

/** The name of the live release, or undefined where none was ever activated. */
export function activeRelease(releasesFolder: string): string | undefined {
  try {
    return path.basename(readlinkSync(currentLink(releasesFolder)))
  } catch {
    return undefined
  }
}

/** The names of all releases, oldest first. */
export function releases(releasesFolder: string): string[] {
  if (!existsSync(releasesFolder)) return []
  return readdirSync(releasesFolder)
    .filter((name) => releaseName.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/**
 * Removes all but the newest releases and what killed builds left a day ago or more. The live one always stays.
 * @param keep how many stay, the live one counted.
 * @returns the names of the releases that are gone.
 */
export function prune(releasesFolder: string, keep = 5): string[] {
  const active = activeRelease(releasesFolder)
  const others = releases(releasesFolder).filter((name) => name !== active)
  const gone = others.slice(0, Math.max(0, others.length - Math.max(0, active ? keep - 1 : keep)))
  for (const name of [...gone, ...abandoned(releasesFolder)]) rmSync(path.join(releasesFolder, name), { recursive: true, force: true })
  for (const name of gone) for (const ending of ['jsonl', 'json']) rmSync(path.join(releasesFolder, '.reads', `${name}.${ending}`), { force: true })
  return gone
}

const abandoned = (releasesFolder: string) =>
  existsSync(releasesFolder)
    ? readdirSync(releasesFolder).filter(
        (name) => name.startsWith(unfinished) && statSync(path.join(releasesFolder, name)).mtimeMs < Date.now() - oneDay,
      )
    : []
