import path from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Change } from '../../content/changes.ts'
import type { Read } from '../../content/knowledge.ts'
import { writeIfDifferent, writerInto } from './files.ts'
import { loadRenderer, PageFailed } from './renderer.ts'
import { stepBack } from './thread.ts'

/**
 * Renders on a thread of its own. The publisher has it make lists and feeds: in a large city one of them takes seconds, and the page
 * that somebody waits for must not wait for it. A whole build shares its pages with some of them.
 * Each thread has its own copy of the knowledge base, kept up to date by the same changes.
 */
export interface Aside {
  /** Takes over changes; those before it are rendered with what was. */
  apply(changes: readonly Change[]): void
  setClock(moment: Date): void
  /** Renders and writes one page. @returns whether its bytes became different, and what it read. @throws PageFailed, or the disk's error. */
  render(page: string): Promise<{ written: boolean; reads: Read[] }>
  close(): Promise<void>
}

type Request = { apply: readonly Change[] } | { clock: Date } | { page: string }
type Answer = { page: string; written: boolean; reads: Read[] } | { page: string; sentence: string; code: string | undefined }

export interface Place {
  rendererFolder: string
  knowledgeFolder: string
  /** The release that it writes into. */
  folder: string
  /** Set where the knowledge folder is what the publication has written: the pages' time. */
  publishedAt?: Date | undefined
  /** A share of a whole build into a new folder, or lists and feeds of a live release, which may wait for everybody else's work. */
  task: 'build' | 'lists'
}

/** Starts the thread; it reads the entries as they are on the disk. */
export function openAside(place: Place): Aside {
  const worker = new Worker(new URL(import.meta.url), { workerData: place })
  const waiting = new Map<string, { resolve(answer: { written: boolean; reads: Read[] }): void; reject(error: Error): void }>()
  let broken: Error | undefined
  worker.unref()
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.page)
    waiting.delete(answer.page)
    if ('sentence' in answer) asked?.reject(Object.assign(new PageFailed(answer.page, new Error(answer.sentence)), { code: answer.code }))
    else asked?.resolve(answer)
  })
  worker.on('error', (error) => fail(error as Error))
  function fail(error: Error) {
    broken = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const send = (request: Request) => worker.postMessage(request)
  return {
    apply: (changes) => send({ apply: changes }),
    setClock: (moment) => send({ clock: moment }),
    render: (page) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken)
        waiting.set(page, { resolve, reject })
        worker.ref()
        send({ page })
      }),
    close: async () => {
      await worker.terminate()
      fail(new Error('Der Vorgang wurde beendet.'))
    },
  }
}

/** The thread's side: one request after the other, in the order they were sent. */
async function workAside({ rendererFolder, knowledgeFolder, folder, publishedAt, task }: Place): Promise<void> {
  if (task === 'lists') stepBack()
  const write = task === 'build' ? writerInto(folder) : (file: string, body: Uint8Array[]) => writeIfDifferent(path.join(folder, file), body)
  const ready = loadRenderer(rendererFolder).then((renderer) => {
    if (publishedAt) renderer.usePublished(knowledgeFolder, publishedAt)
    else renderer.useKnowledge(knowledgeFolder)
    return renderer
  })
  let last: Promise<unknown> = ready
  parentPort!.on('message', (request: Request) => (last = last.then(() => handle(request))))

  async function handle(request: Request) {
    const renderer = await ready
    if ('apply' in request) return renderer.apply(request.apply)
    if ('clock' in request) return renderer.setClock(request.clock)
    const { page } = request
    try {
      const { file, body, reads } = await renderer.render(page)
      const written = write(file, body) ?? true
      parentPort!.postMessage({ page, written, reads: [...reads] } satisfies Answer)
    } catch (error) {
      const reason = error instanceof PageFailed ? ((error.cause as Error | undefined)?.message ?? error.message) : (error as Error).message
      parentPort!.postMessage({ page, sentence: reason, code: (error as NodeJS.ErrnoException).code } satisfies Answer)
    }
  }
}

if (!isMainThread && (workerData as Place | undefined)?.rendererFolder) await workAside(workerData as Place)
