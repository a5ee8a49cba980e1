'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'

/** A window over the desk: the browser keeps the keyboard in it and gives the focus back afterwards. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const opened = dialog.current
    const before = document.activeElement
    opened?.showModal()
    return () => {
      opened?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={heading} onCancel={(event) => (event.preventDefault(), onClose())}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  )
}
