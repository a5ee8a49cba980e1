'use client'
import { FieldLabel, Pill, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { ComponentProps } from 'react'
import type { PublicationState } from '../collections/publications.ts'
import { duration, publicationListTexts, publicationStates } from './texts.ts'
import './publication.css'

type PillStyle = NonNullable<ComponentProps<typeof Pill>['pillStyle']>
const pillStyles: Record<PublicationState, PillStyle> = { queued: 'light-gray', running: 'warning', live: 'success', failed: 'error' }

/** In the list of publications: the state as a coloured word. */
export function StateCell({ cellData }: DefaultCellComponentProps) {
  const state = cellData as PublicationState
  return (
    <Pill pillStyle={pillStyles[state]} size="small">
      {publicationStates[state]}
    </Pill>
  )
}

export function DurationCell({ cellData }: DefaultCellComponentProps) {
  return typeof cellData === 'number' ? <span className="publication-duration">{duration(cellData)}</span> : null
}

/** The whole sentence: whoever looks here wants to know what to mend. */
export function MessageCell({ cellData }: DefaultCellComponentProps) {
  return cellData ? <p className="publication-message">{String(cellData)}</p> : null
}

/** In one publication: the addresses that it touched. */
export function TouchedField({ path }: { path: string }) {
  const { value } = useField<string[] | null>({ path })
  const addresses = Array.isArray(value) ? value : []
  return (
    <div className="publication-touched field-type">
      <FieldLabel as="span" label={publicationListTexts.touched} />
      {addresses.length ? (
        <ul>
          {addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      ) : (
        <p>{publicationListTexts.touchedNone}</p>
      )}
      {addresses.length >= 100 && <p>{publicationListTexts.touchedLimit}</p>}
    </div>
  )
}
