import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { touchedReads, tracesAfter, type Change } from '../../content/changes.ts'
import { dayIn, nextDay } from '../../content/clock.ts'
import type { Read } from '../../content/knowledge.ts'
import { searchIndexes, styleSheetPath } from '../../content/paths.ts'
import type { EntryType } from '../../content/schema/index.ts'
import type { Aside } from './aside.ts'
import { fileOf, removeFile, removeUnfinished, writeIfDifferent } from './files.ts'
import type { ReadGraph } from './graph.ts'
import { readJournal, writeJournal, type Debt } from './journal.ts'
import { copyMedia, mediaAfter } from './media.ts'
import { PageFailed, type Renderer } from './renderer.ts'

/** A page that could not be made; its old version stays online and it is owed until it succeeds. */
export interface Failure {
  page: string
  sentence: string
}

export interface LiveSite {
  /** The release that is kept up to date. */
  readonly folder: string
  /**
   * Takes over changes of the published knowledge base: notes down what is owed, then lets `commit` write the entries,
   * then renders the pages that read them. Lists, feeds and removals stay owed: call `settle` until nothing is.
   * @returns what was rendered and written now, and what failed.
   */
  publish(changes: Change[], commit: (changes: Change[]) => void): Promise<Step>
  /** Does one owed list, feed or removal. @returns undefined when nothing is owed but what fails. */
  settle(): Promise<Step | undefined>
  /** Renders again what failed. */
  retry(): Promise<Step>
  /** Lets the pages' time move on: what began, ended or expired since is owed. @returns whether something is. */
  tick(now?: Date): boolean
  /** When an answer of the clock next changes, milliseconds since 1970. */
  nextTick(): number
  /** What waits, by the way. */
  owed(): { pages: number; lists: number; removals: number }
  /** Ends the thread for lists, if there is one; nothing is noted any more, for the journal now belongs to another one. */
  close(): Promise<void>
  /** What failed and is owed still. */
  failures(): Failure[]
  /** Whether a page is that of an entry, or shows or lists it. */
  concerns(page: string, type: string, id: string): boolean
}

export interface Step {
  /** Addresses whose bytes became different. */
  written: string[]
  removed: string[]
  failed: Failure[]
}

/** How long pages are rendered before it is looked whether a publication waits. Milliseconds. */
const slice = 25

export interface LiveSiteOptions {
  renderer: Renderer
  graph: ReadGraph
  /** The release to be kept up to date. */
  folder: string
  /** Where debts are noted. */
  journalFile: string
  /** Whose media the pages show. */
  knowledgeFolder: string
  /** Opens a thread for lists and feeds, at the pages' time; left out, they are rendered here. */
  openAside?: ((moment: Date) => Aside) | undefined
}

/**
 * Keeps a release up to date, page by page. Every step is written down before it is done, so that a process that takes over
 * after a crash finds what is owed: nothing is lost, and what is done twice is the same.
 * @param now the pages' time.
 */
export async function openLiveSite({ renderer, graph, folder, journalFile, knowledgeFolder, openAside }: LiveSiteOptions, now = new Date()): Promise<LiveSite> {
  const debt = { pages: new Set<string>(), lists: new Set<string>(), removals: new Set<string>() }
  const failures = new Map<string, string>()
  let clock = now
  let aside: Aside | undefined
  /** What is being rendered; owed until it is written. */
  const underWay = new Set<string>()
  /** Goes up with each change of what pages see. */
  let epoch = 0
  /** How many lists were rendered. */
  let turns = 0
  let closed = false

  const journal = readJournal(journalFile)
  resume(journal)
  await claimDifference(journal?.everything)
  claimMedia()

  /** Takes over what a former process owed, and what its pages have not seen of the time since. */
  function resume(journal: Debt | undefined) {
    for (const page of journal?.pages ?? []) debt.pages.add(page)
    for (const page of journal?.lists ?? []) debt.lists.add(page)
    for (const page of journal?.removals ?? []) debt.removals.add(page)
    if (journal) owe(readsOfTime(new Date(journal.clock), now))
    renderer.setClock(now)
  }

  /** Pages that the release lacks, and those it should not have. */
  async function claimDifference(everything = false) {
    const wanted = new Set<string>()
    for (const { path: page, file } of await renderer.paths()) {
      wanted.add(page)
      if (debt.pages.has(page) || debt.lists.has(page)) removeUnfinished(path.join(folder, file))
    }
    for (const page of wanted) if (everything || !graph.has(page)) debt.pages.add(page)
    for (const page of [...graph.pages(), ...debt.pages, ...debt.lists]) if (!wanted.has(page)) leave(page)
    for (const page of debt.removals) if (wanted.has(page)) debt.removals.delete(page)
    for (const page of debt.pages) debt.lists.delete(page)
  }

  function leave(page: string) {
    debt.removals.add(page)
    debt.pages.delete(page)
    debt.lists.delete(page)
    failures.delete(page)
  }

  /** Does what may make lists longer or shorter, and takes over which sheets have come and which are gone. */
  function withSheets(change: () => void) {
    const before = new Set(renderer.sheets())
    change()
    const after = new Set(renderer.sheets())
    for (const page of before) if (!after.has(page)) leave(page)
    for (const page of after) {
      if (before.has(page)) continue
      debt.removals.delete(page)
      if (!debt.pages.has(page)) debt.lists.add(page)
    }
  }

  /** Pictures that a killed process did not get to copy or to remove. */
  function claimMedia() {
    const wanted = new Set(renderer.mediaFiles())
    copyMedia(knowledgeFolder, [...wanted].filter((file) => existsSync(path.join(knowledgeFolder, 'media', file))), folder)
    const media = path.join(folder, 'media')
    for (const file of existsSync(media) ? readdirSync(media) : []) if (!wanted.has(file.replace(/\.(?:br|gz)$/, ''))) debt.removals.add(`/media/${file}`)
    for (const file of wanted) debt.removals.delete(`/media/${file}`)
  }

  /** Everyone who has one of these reads is to be rendered; whoever shows whole lists waits until the pages are done. */
  function owe(reads: Iterable<Read>) {
    for (const read of reads) {
      for (const page of graph.readersOf(read)) {
        // What is about to be removed is not made once more.
        if (!debt.removals.has(page) && !debt.pages.has(page)) (graph.isList(page) ? debt.lists : debt.pages).add(page)
      }
    }
  }

  function readsOfTime(from: Date, to: Date): Read[] {
    const { timeZone } = renderer.knowledge().city
    const day = dayIn(from, timeZone) === dayIn(to, timeZone) ? [] : ['day']
    return [...day, ...graph.moments().filter((read) => {
      const moment = Date.parse(read.slice('past:'.length))
      return moment > from.getTime() && moment <= to.getTime()
    })]
  }

  /** Kept also with nothing in it: the next process must know how far the pages' time had come. A closed site has nothing to say any more. */
  function note() {
    if (closed) return
    writeJournal(journalFile, { release: path.basename(folder), pages: [...debt.pages, ...failures.keys()], lists: [...debt.lists, ...underWay], removals: [...debt.removals], clock: clock.toISOString() })
  }

  type Rendering = Promise<{ written: boolean; reads: Iterable<Read> }>

  async function renderHere(page: string): Rendering {
    const begun = epoch
    const { file, body, reads } = await renderer.render(page)
    // Outdated: who changed something meanwhile has noted that this page is owed again, or has written it already.
    const written = epoch === begun && !closed && writeIfDifferent(path.join(folder, file), body)
    return { written, reads }
  }

  /** Lists and feeds of a large city are rendered aside, so that publications come in between. */
  function renderAside(page: string): Rendering {
    aside ??= openAside?.(clock)
    return aside ? aside.render(page) : renderHere(page)
  }

  async function render(page: string, step: Step, how: (page: string) => Rendering = renderHere) {
    const begun = epoch
    underWay.add(page)
    try {
      const { written, reads } = await how(page)
      if (written) step.written.push(page)
      if (epoch !== begun) return
      graph.record(page, reads)
      failures.delete(page)
    } catch (error) {
      if (!(error instanceof PageFailed)) await forgetAside()
      if (epoch !== begun || closed) return
      const sentence = sentenceOf(error, page)
      failures.set(page, sentence)
      step.failed.push({ page, sentence })
    } finally {
      underWay.delete(page)
    }
  }

  /** A thread that ended by itself cannot be asked again; the next list opens a new one. */
  async function forgetAside() {
    await aside?.close()
    aside = undefined
  }

  /** What is being rendered may not have seen what changes now. */
  function outdate() {
    epoch++
    for (const page of underWay) if (!debt.pages.has(page) && !debt.removals.has(page)) debt.lists.add(page)
  }

  /** Renders owed pages. @param until milliseconds of `performance.now()`; what is not done by then stays owed. */
  async function renderPages(pages: Iterable<string>, until = Infinity): Promise<Step> {
    const step: Step = { written: [], removed: [], failed: [] }
    // What pages load comes before those that name its new state.
    for (const page of [styleSheetPath, ...pages]) {
      if (!debt.pages.has(page)) continue
      debt.pages.delete(page)
      await render(page, step)
      if (performance.now() > until) break
    }
    graph.save()
    return step
  }

  /** By turns what somebody may be searching for now and what has waited longest: under a stream of edits, nothing waits for ever. */
  function nextList(): string | undefined {
    const [longest] = debt.lists
    const searched = ++turns % 2 ? [...debt.lists].find((address) => address.startsWith(searchIndexes)) : undefined
    return searched ?? longest
  }

  const owesAnything = () => debt.pages.size + debt.lists.size + debt.removals.size > 0 || underWay.size > 0

  return {
    folder,
    async publish(changes, commit) {
      const before = renderer.knowledge()
      const traces = tracesAfter(before, changes, new Date())
      const all: Change[] = traces ? [...changes, { type: 'traces', ...traces }] : changes
      const own = new Set(changes.flatMap(addressesAfter))
      const left = changes.flatMap(addressesBefore)
      const pictures = mediaAfter(before, changes)
      for (const one of all) owe(touchedReads(before, one))
      for (const page of own) {
        debt.pages.add(page)
        debt.removals.delete(page)
        debt.lists.delete(page)
      }
      for (const page of left) if (!own.has(page)) leave(page)
      for (const file of pictures.gone) debt.removals.add(`/media/${file}`)
      for (const file of pictures.present) debt.removals.delete(`/media/${file}`)
      outdate()
      note()
      commit(all)
      withSheets(() => renderer.apply(all))
      aside?.apply(all)
      // New pictures before the pages that show them.
      copyMedia(knowledgeFolder, pictures.present, folder)
      const step = await renderPages(own)
      note()
      return step
    },
    async settle() {
      if (debt.pages.size) {
        const step = await renderPages([...debt.pages], performance.now() + slice)
        if (!debt.pages.size && !underWay.size) note()
        return step
      }
      const step: Step = { written: [], removed: [], failed: [] }
      const list = nextList()
      if (list !== undefined) {
        debt.lists.delete(list)
        await render(list, step, renderAside)
        graph.save()
      } else if (debt.removals.size) {
        for (const page of debt.removals) {
          removeFile(path.join(folder, fileOf(page)), folder)
          graph.forget(page)
          step.removed.push(page)
        }
        debt.removals.clear()
        graph.save()
      } else return undefined
      if (!owesAnything()) note()
      return step
    },
    async retry() {
      for (const page of failures.keys()) debt.pages.add(page)
      failures.clear()
      const step = await renderPages([...debt.pages])
      note()
      return step
    },
    tick(moment = new Date()) {
      if (moment <= clock) return false
      const reads = readsOfTime(clock, moment)
      clock = moment
      // Without an answer that changed, lists are as long as before; what a list owed still will read, nobody has noted yet.
      const advance = () => renderer.setClock(moment)
      if (reads.length || owesAnything()) withSheets(advance)
      else advance()
      aside?.setClock(moment)
      outdate()
      if (!reads.length) return false
      owe(reads)
      note()
      return debt.pages.size > 0 || debt.lists.size > 0 || debt.removals.size > 0
    },
    nextTick() {
      const { timeZone } = renderer.knowledge().city
      const moments = graph.moments().map((read) => Date.parse(read.slice('past:'.length))).filter((moment) => moment > clock.getTime())
      return Math.min(nextDay(clock, timeZone), ...moments)
    },
    owed: () => ({ pages: debt.pages.size, lists: debt.lists.size + underWay.size, removals: debt.removals.size }),
    async close() {
      closed = true
      await aside?.close()
    },
    failures: () => [...failures].map(([page, sentence]) => ({ page, sentence })),
    concerns(page, type, id) {
      const reads = graph.readsOf(page)
      if (type === 'city' || reads.has(`${type}/${id}`) || reads.has(`${type}/*`)) return true
      const entry = renderer.knowledge().entries[type as EntryType]?.get(id)
      return entry !== undefined && renderer.addressesOf(entry).includes(page)
    },
  }

  function addressesAfter(one: Change): string[] {
    return one.type === 'city' || one.type === 'traces' || !one.entry ? [] : renderer.addressesOf(one.entry)
  }

  function addressesBefore(one: Change): string[] {
    if (one.type === 'city' || one.type === 'traces') return []
    const entry = renderer.knowledge().entries[one.type].get(one.id)
    return entry ? renderer.addressesOf(entry) : []
  }
}

/** What an editor reads about a page that could not be made. */
function sentenceOf(error: unknown, page: string): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return `Auf dem Datenträger ist kein Platz mehr. Die Seite ${page} zeigt weiter den Stand davor.`
  return error instanceof PageFailed ? error.message : `Die Seite ${page} ließ sich nicht schreiben: ${(error as Error).message}`
}
