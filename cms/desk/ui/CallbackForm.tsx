'use client'
import type { ReactNode } from 'react'
import { callbackTimes } from '../../tasks/words.ts'
import type { DeskRecord, DeskService } from '../contract.ts'
import { OfficeChoice, textOf, WindowForm } from './ReportForms.tsx'
import { momentText } from './words.ts'

interface Props {
  service: DeskService | undefined
  records: ReadonlyMap<string, DeskRecord>
  timeZone: string
  onClose: () => void
  onDone: (said: string) => void
}

/** Somebody wants to be called back. What is written here goes to the office and stays nowhere in this page. */
export function CallbackForm({ service, records, timeZone, ...common }: Props): ReactNode {
  return (
    <WindowForm<{ dueAt: string }>
      {...common} title={service ? `Rückruf: ${service.title}` : 'Rückruf'} address="/api/115/desk/callbacks" submit="Rückruf notieren"
      body={(fields) => ({
        ...(service ? { service: service.id } : { office: textOf(fields, 'office') }),
        phone: textOf(fields, 'phone'), name: textOf(fields, 'name'), wish: textOf(fields, 'wish'), time: textOf(fields, 'time'),
      })}
      said={({ dueAt }) => `Der Rückruf ist notiert. Das Amt ruft zurück bis ${momentText(dueAt, timeZone)}.`}
    >
      <label>Telefonnummer <input name="phone" type="tel" required maxLength={26} autoComplete="off" /></label>
      <label>Name (freiwillig) <input name="name" maxLength={100} autoComplete="off" /></label>
      <label>Worum geht es?{service ? ' (freiwillig)' : ''} <textarea name="wish" rows={2} maxLength={500} required={!service} /></label>
      {!service && <OfficeChoice records={records} />}
      <fieldset>
        <legend>Wann am besten?</legend>
        {Object.entries(callbackTimes).map(([time, text]) => <label key={time}><input type="radio" name="time" value={time} defaultChecked={time === 'any'} /> {text}</label>)}
      </fieldset>
      <p className="hint">Nummer, Name und Anliegen sieht nur das Amt. Sie werden nach dem Rückruf gelöscht, spätestens nach sieben Tagen.</p>
    </WindowForm>
  )
}
