import { compress, compressRelease } from '../site/release/compress.ts'

/**
 * Makes the smaller forms of texts in the background, one after the other, so that they never keep a publication waiting.
 * Until a text has its own, the web server makes one while it sends.
 */
export interface Compressor {
  files(paths: readonly string[]): void
  /** All texts of a release; gives up one that is being walked through. */
  release(folder: string): void
}

export function backgroundCompressor(): Compressor {
  let last: Promise<unknown> = Promise.resolve()
  let walk = new AbortController()
  const then = (work: () => Promise<unknown>) => {
    last = last.then(work).catch((error: Error) => {
      // Without a smaller form a page is larger on the way, not wrong.
      if (error.name !== 'AbortError') console.error(error.message)
    })
  }
  return {
    files(paths) {
      for (const path of paths) then(() => compress(path))
    },
    release(folder) {
      walk.abort()
      walk = new AbortController()
      const { signal } = walk
      then(() => compressRelease(folder, { signal, atOnce: 1 }))
    },
  }
}
