'use client'
import type { DefaultCellComponentProps } from 'payload'
import type { ReactNode } from 'react'

const words = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** Until when somebody has to be called back, and whether it is too late. */
export function DueCell({ cellData, rowData }: DefaultCellComponentProps): ReactNode {
  if (typeof cellData !== 'string') return null
  const isLate = (rowData as { state?: string } | undefined)?.state !== 'done' && Date.parse(cellData) < Date.now()
  const text = `${words.format(new Date(cellData))} Uhr`
  return isLate ? <strong>überfällig seit {text}</strong> : text
}
