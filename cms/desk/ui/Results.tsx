'use client'
import { memo, useEffect, useRef, type ReactNode } from 'react'
import type { Hit } from './hits.ts'

interface Props {
  list: { question: string; hits: Hit[] }
  current: string | undefined
  meant: string | undefined
  isReady: boolean
  onChoose: (key: string) => void
}

const kinds = { services: undefined, 'contact-points': 'Ansprechpunkt', organisations: 'Amt', locations: 'Standort' } as const

/** The list of hits; the chosen one is always in sight. */
export const Results = memo(function Results({ list: { question, hits }, current, meant, isReady, onChoose }: Props): ReactNode {
  const selected = useRef<HTMLLIElement>(null)
  useEffect(() => void selected.current?.scrollIntoView({ block: 'nearest' }), [current])
  const heading = question.trim() ? `${hits.length} Treffer` : 'Oft gefragt'
  return (
    <section className="results" aria-labelledby="hits-heading">
      <h2 id="hits-heading" aria-live="polite">{heading}</h2>
      {meant && <p className="meant">Gesucht wurde auch nach „{meant}“.</p>}
      <ul id="hits" role="listbox" aria-labelledby="hits-heading" data-question={question}>
        {hits.map(({ key, record, why }) => (
          <li key={key} id={`hit-${key}`} ref={key === current ? selected : undefined} role="option" aria-selected={key === current} onClick={() => onChoose(key)}>
            {record.type === 'services' ? record.title : record.name}
            <Small text={why ?? (record.type === 'services' ? record.other && `nicht die Stadt: ${record.other.name}` : kinds[record.type])} />
          </li>
        ))}
      </ul>
      {question.trim() && isReady && !hits.length && <p>Dazu ist nichts bekannt. Bitte versuchen Sie ein anderes Wort.</p>}
    </section>
  )
})

const Small = ({ text }: { text: string | undefined }) => (text ? <small>{text}</small> : null)
