'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { DeskOffice, DeskRecord, DeskService } from '../contract.ts'
import { Dialog } from './Dialog.tsx'
import { exchange } from './send.ts'

interface Common {
  onClose: () => void
  /** With a sentence that says what has happened. */
  onDone: (said: string) => void
}

interface FormProps<Answer> extends Common {
  title: string
  address: string
  /** What is sent, from the form's fields. */
  body: (fields: FormData) => object
  said: (answer: Answer) => string
  submit: string
  children: ReactNode
}

/** A form in a window: sends what it holds, and keeps it where that fails. */
export function WindowForm<Answer>({ title, address, body, said, submit, children, onClose, onDone }: FormProps<Answer>): ReactNode {
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSending(true)
    const { wrong, answer } = await exchange<Answer>(address, body(new FormData(event.currentTarget)))
    setSending(false)
    if (wrong !== undefined) return setTrouble(wrong)
    onDone(said(answer))
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void onSubmit(event)} autoComplete="off">
        {children}
        {trouble && <p role="alert" className="notice emergency">{trouble}</p>}
        <p className="actions">
          <button type="submit" disabled={isSending}>{submit}</button>
          <button type="button" className="quiet" onClick={onClose}>Abbrechen</button>
        </p>
      </form>
    </Dialog>
  )
}

export const textOf = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim()

/** An answer is wrong, or something is missing in it. */
export function ReportForm({ service, onOther, ...common }: Common & { service: DeskService; onOther: () => void }): ReactNode {
  return (
    <WindowForm
      {...common} title="Auskunft falsch oder unvollständig" address="/api/115/desk/reports" submit="An das Amt senden"
      body={(fields) => ({ service: service.id, words: textOf(fields, 'words') })}
      said={() => `Gemeldet: „${service.title}“. Unter „Meine Meldungen“ sehen Sie, was daraus wird.`}
    >
      <label>Was ist bei „{service.title}“ falsch oder fehlt? <textarea name="words" rows={4} required maxLength={2000} /></label>
      <p className="hint">Bitte nichts über die anrufende Person.</p>
      <p><button type="button" className="link" onClick={onOther}>Gefragt war etwas anderes, und dazu gibt es keine Auskunft</button></p>
    </WindowForm>
  )
}

/** Nothing is known about a question. */
export function QuestionForm({ question, records, ...common }: Common & { question: string; records: ReadonlyMap<string, DeskRecord> }): ReactNode {
  return (
    <WindowForm
      {...common} title="Auskunft fehlt" address="/api/115/desk/questions" submit="Melden"
      body={(fields) => ({ question: textOf(fields, 'question'), office: textOf(fields, 'office'), reported: true })}
      said={() => 'Die Frage ist gemeldet.'}
    >
      <label>Was wurde gefragt? <input name="question" defaultValue={question} required maxLength={100} autoComplete="off" /></label>
      <OfficeChoice records={records} />
      <p className="hint">Nur Stichwörter, keine Namen. Nummern und E-Mail-Adressen werden entfernt.</p>
    </WindowForm>
  )
}

/** Which office should look at it. */
export function OfficeChoice({ records }: { records: ReadonlyMap<string, DeskRecord> }): ReactNode {
  const offices = [...records.values()].filter((record): record is DeskOffice => record.type === 'organisations').sort((a, b) => a.name.localeCompare(b.name, 'de'))
  return (
    <label>
      Für welches Amt?{' '}
      <select name="office" defaultValue="">
        <option value="">weiß ich nicht (zentrale Redaktion)</option>
        {offices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  )
}
