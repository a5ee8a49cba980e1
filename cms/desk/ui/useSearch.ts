'use client'
import { useEffect, useRef, useState } from 'react'
import type { Order, Reply } from './search.worker.ts'

export interface Asked {
  question: string
  keys: readonly string[]
  /** The question with its typos corrected, where there were any. */
  meant: string | undefined
}

const nothing: Asked = { question: '', keys: [], meant: undefined }
/** Before an index that could not be fetched is tried again, in milliseconds. */
const retryAfter = 3000

/**
 * What the search finds for a question. A new index is opened beside the old one, which goes on answering until it is ready.
 * @param version which index there should be; another one is fetched.
 */
export function useSearch(question: string, version: string | undefined): { asked: Asked; isReady: boolean } {
  const [worker, setWorker] = useState<Worker>()
  const [asked, setAsked] = useState(nothing)
  const [attempt, setAttempt] = useState(0)
  const opened = useRef<string>(undefined)
  const number = useRef(0)

  useEffect(() => {
    if (!version || opened.current === version) return undefined
    let next: Worker | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    const aborted = new AbortController()
    void fetch('/api/115/desk/index', { cache: 'no-store', signal: aborted.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        const open = await response.text()
        next = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
        next.onmessage = () => {
          opened.current = version
          const ready = next!
          next = undefined
          setWorker((before) => (before?.terminate(), ready))
        }
        next.postMessage({ open } satisfies Order)
      })
      .catch(() => {
        if (!aborted.signal.aborted) retry = setTimeout(() => setAttempt((count) => count + 1), retryAfter)
      })
    return () => {
      aborted.abort()
      clearTimeout(retry)
      next?.terminate()
    }
  }, [version, attempt])

  useEffect(() => {
    if (!question.trim()) return setAsked(nothing)
    if (!worker) return undefined
    const own = ++number.current
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      // Answers to what has been typed over since are of no use.
      if ('number' in data && data.number === own) setAsked({ question, keys: data.keys, meant: data.meant })
    }
    worker.postMessage({ number: own, question } satisfies Order)
    return undefined
  }, [question, worker])

  return { asked, isReady: worker !== undefined }
}
