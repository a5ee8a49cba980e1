'use client'
import { useEffect, useState, type ReactNode } from 'react'
import type { OwnReport } from '../loop/own.ts'
import { Dialog } from './Dialog.tsx'
import { momentText } from './words.ts'

/** What an agent has reported, and what has become of it; asked anew each time the window opens. */
export function OwnReports({ timeZone, onClose }: { timeZone: string; onClose: () => void }): ReactNode {
  const [reports, setReports] = useState<OwnReport[]>()
  const [trouble, setTrouble] = useState(false)
  useEffect(() => {
    const aborted = new AbortController()
    fetch('/api/115/desk/reports', { cache: 'no-store', signal: aborted.signal })
      .then(async (response) => (response.ok ? ((await response.json()) as { reports: OwnReport[] }) : Promise.reject(new Error(String(response.status)))))
      .then((answer) => setReports(answer.reports))
      .catch(() => !aborted.signal.aborted && setTrouble(true))
    return () => aborted.abort()
  }, [])
  return (
    <Dialog title="Meine Meldungen" onClose={onClose}>
      <div role="status">
        {trouble && <p>Ihre Meldungen lassen sich gerade nicht laden. Bitte versuchen Sie es gleich noch einmal.</p>}
        {!trouble && !reports && <p>Wird geladen …</p>}
        {reports?.length === 0 && <p>Sie haben noch nichts gemeldet.</p>}
      </div>
      {/* Long lists are scrolled by keyboard, too. */}
      <ul className="reports" tabIndex={0} aria-label="Meldungen">
        {reports?.map((report) => <Report key={report.id} report={report} timeZone={timeZone} />)}
      </ul>
      <p className="actions"><button type="button" onClick={onClose}>Schließen</button></p>
    </Dialog>
  )
}

function Report({ report: { title, state, stateText, office, words, answer, filedAt, callback }, timeZone }: { report: OwnReport; timeZone: string }): ReactNode {
  return (
    <li>
      <strong>{title}</strong> <span className={state === 'done' ? 'open' : undefined}>{stateText}</span>
      <small> {office ?? 'zentrale Redaktion'}, gemeldet am {momentText(filedAt, timeZone)}</small>
      {words && <p>{words}</p>}
      {callback && (
        <p>
          {callback.overdue ? <strong className="closed">Überfällig seit {momentText(callback.dueAt, timeZone)}</strong> : <>Versprochen bis {momentText(callback.dueAt, timeZone)}</>}, {callback.time}
          {callback.phone && <>, <span className="phone">{callback.phone}</span></>}{callback.name && `, ${callback.name}`}
        </p>
      )}
      {answer && <p>Antwort des Amtes: {answer}</p>}
    </li>
  )
}
