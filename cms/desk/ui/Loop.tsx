'use client'
import { useState, type ReactNode } from 'react'
import type { DeskRecord, DeskService } from '../contract.ts'
import { CallbackForm } from './CallbackForm.tsx'
import { OwnReports } from './OwnReports.tsx'
import { QuestionForm, ReportForm } from './ReportForms.tsx'
import { isShortcut, useShortcuts } from './shortcuts.ts'

interface Props {
  /** The answer that is open. */
  service: DeskService | undefined
  /** What was asked, without names and numbers. */
  question: string
  records: ReadonlyMap<string, DeskRecord>
  timeZone: string
}

type Window = 'report' | 'question' | 'callback' | 'own'

/** The way back to the offices: what is wrong or missing, who wants to be called back, and what has become of it. */
export function Loop({ service, question, records, timeZone }: Props): ReactNode {
  const [open, setOpen] = useState<Window>()
  const [said, setSaid] = useState('')
  const show = (window: Window) => {
    setSaid('')
    setOpen(window)
  }
  const report = () => show(service ? 'report' : 'question')

  useShortcuts((event) => {
    if (document.querySelector('dialog[open]')) return
    if (isShortcut(event, 'KeyF')) report()
    else if (isShortcut(event, 'KeyR')) show('callback')
    else if (isShortcut(event, 'KeyN')) show('own')
    else return
    event.preventDefault()
  })

  const close = () => setOpen(undefined)
  const done = (sentence: string) => {
    setSaid(sentence)
    close()
  }
  return (
    <section className="loop" aria-label="Rückmeldung an die Ämter">
      <p className="actions">
        <Action letter="F" onClick={report}>{service ? 'Auskunft falsch oder unvollständig' : 'Auskunft fehlt'}</Action>
        <Action letter="R" onClick={() => show('callback')}>Rückruf notieren</Action>
        <Action letter="N" onClick={() => show('own')}>Meine Meldungen</Action>
      </p>
      <p role="status">{said}</p>
      {open === 'report' && service && <ReportForm service={service} onClose={close} onDone={done} onOther={() => show('question')} />}
      {open === 'question' && <QuestionForm question={question} records={records} onClose={close} onDone={done} />}
      {open === 'callback' && <CallbackForm service={service} records={records} timeZone={timeZone} onClose={close} onDone={done} />}
      {open === 'own' && <OwnReports timeZone={timeZone} onClose={close} />}
    </section>
  )
}

/** A button that shows the key that does the same. */
const Action = ({ letter, onClick, children }: { letter: string; onClick: () => void; children: ReactNode }): ReactNode => (
  <button type="button" aria-keyshortcuts={`Alt+${letter}`} onClick={onClick}>{children} <kbd aria-hidden="true">Alt+{letter}</kbd></button>
)
