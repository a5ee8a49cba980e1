'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { DeskService } from '../contract.ts'
import { Dialog } from './Dialog.tsx'
import { send } from './send.ts'

const hour = 3_600_000

/** Ends that fit most cases, so that a notice takes seconds. */
const ends = [
  { label: '1 Stunde', after: hour },
  { label: '2 Stunden', after: 2 * hour },
  { label: '4 Stunden', after: 4 * hour },
  { label: '1 Tag', after: 24 * hour },
  { label: '1 Woche', after: 7 * 24 * hour },
] as const

/** What the field for date and time understands: local, without zone. */
const localMoment = (moment: number) => new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

interface Props {
  /** The answer that is open. */
  about: DeskService | undefined
  /** Services of the list, to be ticked. */
  hits: DeskService[]
  onClose: () => void
  onDone: () => void
}

/** A short form for an ad-hoc notice; it holds as soon as it is sent and ends by itself. */
export function NoticeForm({ about, hits, onClose, onDone }: Props): ReactNode {
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const [opened] = useState(() => Date.now())
  const [end, setEnd] = useState(() => localMoment(opened + ends[1].after))
  const choices = [...new Map([...(about ? [about] : []), ...hits].map((service) => [service.id, service])).values()].slice(0, 12)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const moment = new Date(end)
    if (Number.isNaN(moment.getTime())) return setTrouble('Bitte geben Sie an, bis wann die Meldung gilt.')
    setSending(true)
    const wrong = await send('/api/115/desk/notices', {
      title: form.get('title'), text: form.get('text'), severity: form.get('severity'), end: moment.toISOString(), services: form.getAll('services'),
    })
    setSending(false)
    if (wrong) return setTrouble(wrong)
    onDone()
    onClose()
  }

  return (
    <Dialog title="Ad-hoc-Meldung schreiben" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <label>Meldung in einer Zeile <input name="title" required maxLength={120} autoComplete="off" /></label>
        <label>Was sagen wir den Anrufenden? <textarea name="text" rows={2} maxLength={600} /></label>
        <fieldset>
          <legend>Dringlichkeit</legend>
          <label><input type="radio" name="severity" value="info" /> Hinweis</label>
          <label><input type="radio" name="severity" value="warning" defaultChecked /> Störung</label>
          <label><input type="radio" name="severity" value="emergency" /> Gefahr</label>
        </fieldset>
        <fieldset>
          <legend>Gilt noch</legend>
          {ends.map(({ label, after }) => <button key={label} type="button" aria-pressed={end === localMoment(opened + after)} onClick={() => setEnd(localMoment(opened + after))}>{label}</button>)}
          <label>bis <input type="datetime-local" value={end} required onChange={(event) => setEnd(event.target.value)} /></label>
        </fieldset>
        {choices.length > 0 && (
          <fieldset>
            <legend>Betrifft (ohne Auswahl: alles)</legend>
            {choices.map(({ id, title }) => <label key={id}><input type="checkbox" name="services" value={id} /> {title}</label>)}
          </fieldset>
        )}
        {trouble && <p role="alert" className="notice emergency">{trouble}</p>}
        <p className="actions">
          <button type="submit" disabled={isSending}>Meldung zeigen</button>
          <button type="button" className="quiet" onClick={onClose}>Abbrechen</button>
        </p>
      </form>
    </Dialog>
  )
}
