'use client'
import type { ReactNode } from 'react'
import type { DeskCity, DeskNotice, DeskRecord, DeskService } from '../contract.ts'
import { clock } from './words.ts'

const labels = { info: 'Hinweis', warning: 'Störung', emergency: 'Gefahr' } as const

/** What holds now: notices begin and end by themselves, with or without the CMS. */
export const holding = (notices: readonly DeskNotice[], now: number) => notices.filter(({ start, end }) => Date.parse(start) <= now && (!end || Date.parse(end) > now))

/** Those that concern a service, by itself or by its office. */
export const concerning = (notices: readonly DeskNotice[], { id, organisation }: DeskService) =>
  notices.filter(({ services, organisations }) => services.includes(id) || (organisation !== undefined && organisations.includes(organisation)))

interface Props {
  notices: readonly DeskNotice[]
  records: ReadonlyMap<string, DeskRecord>
  city: DeskCity | undefined
  now: number
  mayEnd: boolean
  /** A line each, for an answer needs the room; what concerns it stands there whole. */
  isBrief: boolean
  onChange: () => void
  onChoose: (key: string) => void
}

/** All ad-hoc notices that hold, the most urgent first. */
export function Notices({ notices, records, city, now, mayEnd, isBrief, onChange, onChoose }: Props): ReactNode {
  const end = async (id: string) => {
    await fetch(`/api/115/desk/notices/${encodeURIComponent(id)}/end`, { method: 'POST' }).catch(() => undefined)
    onChange()
  }
  return (
    <section className={isBrief ? 'notices brief' : 'notices'} aria-label="Ad-hoc-Meldungen" aria-live="polite">
      {holding(notices, now).map((notice) => (
        <div key={notice.id} className={`notice ${notice.severity}`}>
          <p>
            <strong>{labels[notice.severity]}: {notice.title}</strong> {notice.text}{' '}
            {notice.services.map((key) => {
              const service = records.get(key)
              return service?.type === 'services' && <span key={key}><button type="button" className="link" onClick={() => onChoose(key)}>{service.title}</button> · </span>
            })}
            {notice.end && city && <small>bis {until(notice.end, city, now)}</small>}
          </p>
          {mayEnd && <button type="button" aria-label={`Meldung beenden: ${notice.title}`} onClick={() => void end(notice.id)}>Beenden</button>}
        </div>
      ))}
    </section>
  )
}

function until(end: string, { timeZone }: DeskCity, now: number): string {
  const day = (moment: number) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeZone }).format(moment)
  const at = Date.parse(end)
  return day(at) === day(now) ? clock(at, timeZone) : `${day(at)}, ${clock(at, timeZone)}`
}

/** At the service that they concern, so that nobody misses them while reading on. */
export const NoticesAt = ({ notices }: { notices: readonly DeskNotice[] }): ReactNode =>
  notices.map(({ id, severity, title, text }) => (
    <p key={id} className={`notice ${severity}`}>
      <strong>{labels[severity]}: {title}</strong> {text}
    </p>
  ))
