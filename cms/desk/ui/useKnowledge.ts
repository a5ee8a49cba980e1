'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keyOf, type DeskCity, type DeskNotice, type DeskRecord, type DeskUpdate } from '../contract.ts'

/** All that the desk knows, in this page's memory and nowhere else: it goes when the page is closed. */
export interface Knowledge {
  records: ReadonlyMap<string, DeskRecord>
  notices: readonly DeskNotice[]
  city: DeskCity | undefined
  /** Which search index fits. */
  index: string | undefined
  /** Whether everything has arrived once. */
  isWhole: boolean
}

export type Connection = { state: 'loading' | 'online' | 'offline' | 'signed-out'; /** When the CMS last answered, in milliseconds. */ heardAt: number | undefined }

/** Between two questions to the CMS, in milliseconds: with what it takes itself, an edit is here within five seconds. */
const every = 2500
/** Longer than that it is away. */
const patience = 8000

const nothing: Knowledge = { records: new Map(), notices: [], city: undefined, index: undefined, isWhole: false }

/** Fetches what the CMS knows and keeps up with it. While it is away, what was there stays. */
export function useKnowledge(): { knowledge: Knowledge; connection: Connection; refresh: () => void } {
  const [knowledge, setKnowledge] = useState(nothing)
  const [connection, setConnection] = useState<Connection>({ state: 'loading', heardAt: undefined })
  const wake = useRef<() => void>(undefined)

  useEffect(() => {
    let ended = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let [version, tag] = ['', '']
    /** What a start anew has brought so far; the old state answers until it is whole. */
    let anew: Map<string, DeskRecord> | undefined

    async function ask(): Promise<'more' | 'done'> {
      const response = await fetch(`/api/115/desk?since=${encodeURIComponent(version)}`, {
        cache: 'no-store', signal: AbortSignal.timeout(patience), headers: tag ? { 'if-none-match': tag } : {},
      })
      if (response.status === 304) return 'done'
      if (!response.ok) throw response
      const update = (await response.json()) as DeskUpdate
      version = update.version
      tag = response.headers.get('etag') ?? ''
      if (update.fresh) anew = new Map()
      const changes = { changed: update.changed, removed: update.removed }
      if (anew) apply(anew, changes)
      const whole = update.more ? undefined : anew
      if (!update.more) anew = undefined
      const soFar = anew && new Map(anew)
      setKnowledge((before) => {
        // The very first pages are shown as they come: the most asked are among them.
        const records = whole ?? (soFar ? (before.isWhole ? before.records : soFar) : changed(before.records, changes))
        return { records, notices: update.notices, city: update.city, index: update.index, isWhole: before.isWhole || !update.more }
      })
      return update.more ? 'more' : 'done'
    }

    let asking = false
    async function keepUp() {
      if (asking) return
      asking = true
      try {
        while (!ended && (await ask()) === 'more');
        if (!ended) setConnection({ state: 'online', heardAt: Date.now() })
      } catch (error) {
        const isRefused = error instanceof Response && (error.status === 401 || error.status === 403)
        if (!ended) setConnection(({ heardAt }) => ({ state: isRefused ? 'signed-out' : 'offline', heardAt }))
      }
      asking = false
      if (ended) return
      clearTimeout(timer)
      timer = setTimeout(() => void keepUp(), every)
    }
    wake.current = () => {
      clearTimeout(timer)
      void keepUp()
    }
    const onOnline = () => wake.current?.()
    addEventListener('online', onOnline)
    void keepUp()
    return () => {
      ended = true
      clearTimeout(timer)
      removeEventListener('online', onOnline)
    }
  }, [])

  return { knowledge, connection, refresh: useCallback(() => wake.current?.(), []) }
}

type Changes = Pick<DeskUpdate, 'changed' | 'removed'>

function apply(records: Map<string, DeskRecord>, { changed: fresh, removed }: Changes) {
  for (const record of fresh) records.set(keyOf(record), record)
  for (const key of removed) records.delete(key)
}

/** Others than before only where something changed. */
function changed(before: ReadonlyMap<string, DeskRecord>, changes: Changes): ReadonlyMap<string, DeskRecord> {
  if (!changes.changed.length && !changes.removed.length) return before
  const records = new Map(before)
  apply(records, changes)
  return records
}
