import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Read } from '../../content/knowledge.ts'

/**
 * Which page read what, kept in memory and in a file beside the release. The file is a log, one line per rendered page,
 * the last line of a page counts: writing one down costs the same in a large city as in a small one.
 */
export interface ReadGraph {
  /** Every page that was written. */
  pages(): IterableIterator<string>
  has(page: string): boolean
  readsOf(page: string): ReadonlySet<Read>
  /** The pages that have one of these reads. */
  readersOf(read: Read): ReadonlySet<string>
  /** Whether a page reads a whole list, or much as a topic's page does: the more entries there are, the longer it takes. */
  isList(page: string): boolean
  /** All questions to the clock, `past:<moment>`. */
  moments(): Read[]
  record(page: string, reads: Iterable<Read>): void
  forget(page: string): void
  /** Writes down what was recorded since the last time. */
  save(): void
}

const none: ReadonlySet<string> = new Set()

/** Every page shows the notices; of those there are a few in any city. */
const isWhole = (read: Read) => (read.endsWith('/*') && read !== 'notices/*') || read === 'traces'

/** A page with so many takes longer to render than a publication should wait. */
const manyReads = 150

/** Opens the graph of a release. @param file its log; made where it is missing. A line that a crash cut off is left out. */
export function openGraph(file: string): ReadGraph {
  const readsOf = new Map<string, Set<Read>>()
  const readersOf = new Map<Read, Set<string>>()
  /** One string object per read, however many pages have it. */
  const known = new Map<Read, Read>()
  const moments = new Set<Read>()
  const lists = new Set<string>()
  let unsaved: string[] = []
  let lines = 0

  function put(page: string, reads: Iterable<Read>) {
    drop(page)
    const own = new Set<Read>()
    for (const read of reads) {
      let one = known.get(read)
      if (one === undefined) {
        known.set(read, (one = read))
        if (read.startsWith('past:')) moments.add(read)
      }
      own.add(one)
      if (isWhole(one)) lists.add(page)
      const readers = readersOf.get(one)
      if (readers) readers.add(page)
      else readersOf.set(one, new Set([page]))
    }
    if (own.size >= manyReads) lists.add(page)
    readsOf.set(page, own)
  }

  function drop(page: string) {
    for (const read of readsOf.get(page) ?? none) {
      const readers = readersOf.get(read)!
      readers.delete(page)
      if (readers.size) continue
      readersOf.delete(read)
      known.delete(read)
      moments.delete(read)
    }
    readsOf.delete(page)
    lists.delete(page)
  }

  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    try {
      const [page, reads] = JSON.parse(line) as [string, Read[] | null]
      if (reads) put(page, reads)
      else drop(page)
      lines++
    } catch {
      // The end of a line that was being written when the machine went down; its page is in the journal.
    }
  }

  return {
    pages: () => readsOf.keys(),
    has: (page) => readsOf.has(page),
    readsOf: (page) => readsOf.get(page) ?? none,
    readersOf: (read) => readersOf.get(read) ?? none,
    isList: (page) => lists.has(page),
    moments: () => [...moments],
    record(page, reads) {
      const own = [...reads]
      const before = readsOf.get(page)
      if (before && before.size === own.length && own.every((read) => before.has(read))) return
      put(page, own)
      unsaved.push(JSON.stringify([page, own]))
    },
    forget(page) {
      if (!readsOf.has(page)) return
      drop(page)
      unsaved.push(JSON.stringify([page, null]))
    },
    save() {
      if (!unsaved.length) return
      mkdirSync(path.dirname(file), { recursive: true })
      if (lines + unsaved.length > 2 * readsOf.size + 1000) {
        writeFileSync(`${file}.tmp`, [...readsOf].map(([page, reads]) => `${JSON.stringify([page, [...reads]])}\n`).join(''))
        renameSync(`${file}.tmp`, file)
        lines = readsOf.size
      } else {
        // A line begins on a new one, so that a cut-off one before it spoils only itself.
        appendFileSync(file, `\n${unsaved.join('\n')}\n`)
        lines += unsaved.length
      }
      unsaved = []
    },
  }
}
