'use client'
import type { ReactNode } from 'react'
import type { Connection, Knowledge } from './useKnowledge.ts'
import { ageText, clock } from './words.ts'

interface Props {
  connection: Connection
  knowledge: Knowledge
  isReady: boolean
  now: number
}

/** How fresh the answers are: a quiet line while all is well, a clear one while the CMS is away. */
export function Status({ connection: { state, heardAt }, knowledge: { city, isWhole }, isReady, now }: Props): ReactNode {
  const since = heardAt !== undefined && city && `Sie arbeiten mit dem Stand von ${clock(heardAt, city.timeZone)} (${ageText(now - heardAt)}).`
  if (state === 'signed-out') {
    return (
      <p className="notice warning" role="alert">
        <strong>Ihre Anmeldung ist abgelaufen.</strong> {since} <a href="/admin/login?redirect=/115">Neu anmelden</a>
      </p>
    )
  }
  if (state === 'offline') {
    return (
      <p className="notice warning" role="alert">
        <strong>Das CMS ist gerade nicht erreichbar.</strong> {since || 'Es wird weiter versucht.'}
      </p>
    )
  }
  return <p className="status">{state === 'online' && isReady && isWhole ? 'Stand: aktuell' : 'Auskünfte werden geladen …'}</p>
}
