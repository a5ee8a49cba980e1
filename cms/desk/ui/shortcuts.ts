'use client'
import { useEffect, useRef } from 'react'

/** Alt and a letter, by its place on the keyboard: on some systems Alt makes another sign of it. */
export const isShortcut = (event: KeyboardEvent, code: string) => event.altKey && !event.ctrlKey && !event.metaKey && event.code === code

/** Listens to keys wherever the focus is. */
export function useShortcuts(handle: (event: KeyboardEvent) => void): void {
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => latest.current(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
