'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import encodeQR from 'qr'
import type { DeskContact, DeskService } from '../contract.ts'
import { Dialog } from './Dialog.tsx'
import { send } from './send.ts'
import { isShortcut, useShortcuts } from './shortcuts.ts'
import { plainText } from './words.ts'

interface Props {
  service: DeskService
  contacts: DeskContact[]
  mayMail: boolean
  isOnline: boolean
}

/** What an agent does after the answer. Only public parts leave the desk. */
export function AfterAnswer({ service, contacts, mayMail, isOnline }: Props): ReactNode {
  const [open, setOpen] = useState<'qr' | 'mail'>()
  const [said, setSaid] = useState('')
  const { link } = service
  const copy = async (text: string, done: string) => setSaid((await copyText(text)) ? done : 'Kopieren ist in diesem Browser nicht erlaubt.')
  const copyAnswer = () => void copy(plainText(service, contacts), 'Die Antwort ist kopiert.')
  const copyLink = () => void copy(link, 'Der Link ist kopiert.')

  useShortcuts((event) => {
    if (document.querySelector('dialog[open]')) return
    if (isShortcut(event, 'KeyK')) copyAnswer()
    else if (isShortcut(event, 'KeyL')) copyLink()
    else if (isShortcut(event, 'KeyQ')) setOpen('qr')
    else if (isShortcut(event, 'KeyM') && mayMail) setOpen('mail')
    else return
    event.preventDefault()
  })

  return (
    <section className="after" aria-label="Nach der Antwort">
      <p>Link zum Weitergeben: <a href={link} target="_blank" rel="noreferrer">{link}</a></p>
      <p className="actions">
        <button type="button" onClick={copyAnswer}>Antwort kopieren</button>
        <button type="button" onClick={copyLink}>Link kopieren</button>
        <button type="button" onClick={() => setOpen('qr')}>QR-Code</button>
        <button type="button" disabled={!mayMail || !isOnline} onClick={() => setOpen('mail')}>E-Mail senden</button>
      </p>
      {!mayMail && <p className="hint">E-Mails kann die 115 noch nicht senden: Es ist kein Mailserver eingerichtet. Das macht die Administration.</p>}
      <p role="status">{said}</p>
      {open === 'qr' && (
        <Dialog title="QR-Code" onClose={() => setOpen(undefined)}>
          <QrCode text={link} />
          <p>{link}</p>
          <p className="actions"><button type="button" onClick={() => setOpen(undefined)}>Schließen</button></p>
        </Dialog>
      )}
      {open === 'mail' && <MailForm service={service} onClose={() => setOpen(undefined)} onSent={() => setSaid('Die E-Mail ist gesendet.')} />}
    </section>
  )
}

/** Dark on white in both colour schemes: scanners expect it. */
function QrCode({ text }: { text: string }): ReactNode {
  const rows = encodeQR(text, 'raw', { border: 2 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={`QR-Code für ${text}`} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** The caller's address lives in this form alone and is forgotten with it. */
function MailForm({ service, onClose, onSent }: { service: DeskService; onClose: () => void; onSent: () => void }): ReactNode {
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSending(true)
    const wrong = await send('/api/115/desk/mail', { to: String(form.get('to')).trim(), language: form.get('language'), service: service.id })
    setSending(false)
    if (wrong) return setTrouble(wrong)
    onSent()
    onClose()
  }
  return (
    <Dialog title="Antwort als E-Mail senden" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <p>{service.title}</p>
        <label>E-Mail-Adresse der anrufenden Person <input name="to" type="email" required maxLength={254} autoComplete="off" spellCheck={false} /></label>
        <fieldset>
          <legend>Sprache</legend>
          <label><input type="radio" name="language" value="de" defaultChecked /> Deutsch</label>
          <label><input type="radio" name="language" value="en" /> Englisch</label>
        </fieldset>
        <p className="hint">Die Adresse wird nicht gespeichert.</p>
        {trouble && <p role="alert" className="notice emergency">{trouble}</p>}
        <p className="actions">
          <button type="submit" disabled={isSending}>Senden</button>
          <button type="button" className="quiet" onClick={onClose}>Abbrechen</button>
        </p>
      </form>
    </Dialog>
  )
}

/** Without HTTPS browsers lend the clipboard only to what is selected on the page. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const area = Object.assign(document.createElement('textarea'), { value: text })
  const before = document.activeElement
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
