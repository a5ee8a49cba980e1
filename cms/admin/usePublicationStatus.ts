'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PublicationStatus } from '../publication/status.ts'

type Answer = PublicationStatus | 'unreachable' | null

/** While a publication is under way, and after a question that got no answer. Milliseconds. */
const [soon, later] = [1000, 10_000]

/**
 * Asks where a document stands: at once, after each save, and every second while a publication is under way; else it rests.
 * @param saved changes with each save.
 * @returns null until the first answer; `unreachable` while the last question got none.
 */
export function usePublicationStatus(collection: string, id: number | string | undefined, saved: string): Answer {
  const { api } = useConfig().config.routes
  const [status, setStatus] = useState<Answer>(null)
  useEffect(() => {
    if (id === undefined) return
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      try {
        const response = await fetch(`${api}/publications/status/${collection}/${id}`, { signal: leaving.signal })
        if (!response.ok) throw new Error(response.statusText)
        const answer = (await response.json()) as PublicationStatus
        setStatus(answer)
        if (answer.state === 'queued' || answer.state === 'running') timer = setTimeout(look, soon)
      } catch {
        if (leaving.signal.aborted) return
        setStatus('unreachable')
        timer = setTimeout(look, later)
      }
    }
    void look()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [api, collection, id, saved])
  return status
}
