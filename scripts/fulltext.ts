import { parentPort, Worker, workerData } from 'node:worker_threads'
import { buildFullText, endFullText, updateFullText } from '../site/release/fulltext.ts'
import { stepBack } from '../site/release/thread.ts'

/**
 * Keeps the full text of the live release up to date, on a thread of its own that lets everybody else go first. A failure costs the lower
 * part of the results page and nothing else.
 */
export interface FullText {
  /** Makes it anew for a whole release. */
  release(folder: string): void
  /** Pages of that release that were written or removed, by address. */
  changed(pages: readonly string[]): void
  close(): Promise<unknown>
}

/** What tells its thread from others that load this file. */
const me = 'fulltext'
/** Pages of one publication come together. Milliseconds. */
const gather = 400
/** With more changed pages than this, the whole is made anew: the part with the changes would be as slow to search as the rest. */
const mostChanges = 300

type Request = { release: string } | { changed: readonly string[] }

/** Starts the thread; it does not keep the process alive. */
export function backgroundFullText(): FullText {
  const worker = new Worker(new URL(import.meta.url), { workerData: me })
  worker.unref()
  worker.on('error', (error) => console.error(error))
  const send = (request: Request) => worker.postMessage(request)
  return {
    release: (release) => send({ release }),
    changed: (changed) => {
      const pages = changed.filter((page) => page.endsWith('/'))
      if (pages.length) send({ changed: pages })
    },
    close: () => worker.terminate(),
  }
}

/** The thread's side: one piece of work after the other; what comes meanwhile waits and is done together. */
function work() {
  stepBack()
  let release: string | undefined
  let isWhole = false
  let changed = new Set<string>()
  let isDue = false
  let isBusy = false
  let timer: NodeJS.Timeout | undefined
  parentPort!.on('message', (request: Request) => {
    if ('release' in request) {
      ;[release, isWhole, changed] = [request.release, false, new Set()]
      isDue = true
    } else {
      for (const page of request.changed) changed.add(page)
      isDue = true
    }
    clearTimeout(timer)
    timer = setTimeout(() => void next(), gather)
  })

  async function next() {
    if (isBusy || !isDue || release === undefined) return
    const at = release
    isBusy = true
    isDue = false
    try {
      if (!isWhole || changed.size > mostChanges) {
        changed = new Set()
        await buildFullText(at)
        isWhole = at === release
      } else await updateFullText(at, changed)
    } catch (error) {
      console.error((error as Error).message)
    } finally {
      // Its program keeps the memory of everything that it has read.
      await endFullText().catch(() => {})
      isBusy = false
    }
    void next()
  }
}

if (workerData === me) work()
