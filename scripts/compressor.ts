import { parentPort, Worker, workerData } from 'node:worker_threads'
import { compress, compressRelease } from '../site/release/compress.ts'
import { stepBack } from '../site/release/thread.ts'

/**
 * Makes the smaller forms of texts on a thread of its own, one after the other, so that they never keep a publication waiting.
 * Until a text has its own, the web server makes one while it sends.
 */
export interface Compressor {
  files(paths: readonly string[]): void
  /** All texts of a release; gives up one that is being walked through. */
  release(folder: string): void
  close(): Promise<unknown>
}

/** What tells its thread from others that load this file. */
const me = 'compressor'

type Request = { files: readonly string[] } | { release: string }

/** Starts the thread; it does not keep the process alive. */
export function backgroundCompressor(): Compressor {
  const worker = new Worker(new URL(import.meta.url), { workerData: me })
  worker.unref()
  // Without a smaller form a page is larger on the way, not wrong.
  worker.on('error', (error) => console.error(error))
  const send = (request: Request) => worker.postMessage(request)
  return {
    files: (files) => send({ files }),
    release: (release) => send({ release }),
    close: () => worker.terminate(),
  }
}

/** The thread's side. What was published just now comes before the rest of a release. */
function work() {
  stepBack()
  let walk = new AbortController()
  let lately: Promise<unknown> = Promise.resolve()
  const quietly = (task: Promise<unknown>) => task.catch((error: Error) => console.error(error.message))
  parentPort!.on('message', (request: Request) => {
    if ('files' in request) lately = quietly(compressInTurn(lately, request.files))
    else {
      walk.abort()
      walk = new AbortController()
      void quietly(compressRelease(request.release, walk.signal))
    }
  })
}

async function compressInTurn(before: Promise<unknown>, files: readonly string[]) {
  await before
  for (const file of files) await compress(file)
}

if (workerData === me) work()
