import type { ReactNode } from 'react'
import type { Service } from '../../content/schema/index.ts'
import type { Answer } from './answers.ts'
import { german } from './Desk.tsx'

const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const date = (day: string) => new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

function feeText({ kind, amount = 0, upTo = 0, label, statute, note }: Service['fees'][number]): string {
  const price = { fixed: euro.format(amount), range: `${euro.format(amount)} bis ${euro.format(upTo)}`, free: 'kostenlos', statute: `laut ${german(statute) ?? 'Satzung'}` }[kind]
  return [german(label), price, german(note)].filter(Boolean).join(' · ')
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

const List = ({ items }: { items: (string | undefined)[] }) => <ul>{items.filter(Boolean).map((item) => <li key={item}>{item}</li>)}</ul>

/** One answer, in the order an agent needs it: what to say, bring, pay, until when, who, and what only agents know. */
export function Details({ answer: { service, url, organisation, contactPoints, locations, agentOnly } }: { answer: Answer }): ReactNode {
  const spoken = agentOnly.spokenAnswer ?? german(service.answer) ?? german(service.summary)
  return (
    <article aria-label="Antwort">
      <h2>{german(service.title)}</h2>
      {agentOnly.doNotAdvise && <p className="notice emergency"><strong>Nicht beraten.</strong> {agentOnly.doNotAdviseInstead}</p>}
      {spoken && <p className="spoken">{spoken}</p>}
      {service.otherAuthority && <p className="notice warning"><strong>Zuständig: {german(service.otherAuthority.name)}.</strong> {german(service.otherAuthority.note)} {service.otherAuthority.phone}</p>}
      {service.requiredDocuments.length > 0 && <Part title="Mitbringen"><List items={service.requiredDocuments.map(({ name, condition }) => [german(name), german(condition)].filter(Boolean).join(' – '))} /></Part>}
      {service.fees.length > 0 && <Part title="Kosten"><List items={service.fees.map(feeText)} /></Part>}
      {service.deadlines.length > 0 && <Part title="Fristen"><List items={service.deadlines.map(({ label, note }) => [german(label), german(note)].filter(Boolean).join(' – '))} /></Part>}
      {organisation && (
        <Part title="Zuständig">
          <p>{organisation.number && `Amt ${organisation.number} · `}{german(organisation.name)}</p>
          <List items={contactPoints.map(({ name, phone, email }) => [german(name), phone, email].filter(Boolean).join(' · '))} />
          <List items={locations.map(({ name, street, postalCode, town }) => [german(name), street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', '))} />
        </Part>
      )}
      {service.onlineServices.length > 0 && <Part title="Online"><ul>{service.onlineServices.map((online) => <li key={online.url}><a href={online.url}>{german(online.name)}</a></li>)}</ul></Part>}
      <Internal {...agentOnly} />
      <p className="meta">{service.lastCheckedAt ? `Zuletzt geprüft am ${date(service.lastCheckedAt)}${agentOnly.lastCheckedBy ? ` von ${agentOnly.lastCheckedBy}` : ''}.` : 'Noch nicht geprüft.'} {url && <a href={url}>Seite auf dem Portal</a>}</p>
    </article>
  )
}

function Internal({ agentNote, directLines = [], transferTarget }: Answer['agentOnly']): ReactNode {
  if (!agentNote && !directLines.length && !transferTarget) return null
  return (
    <section className="internal">
      <h3>Nur für 115</h3>
      {agentNote && <p>{agentNote}</p>}
      {transferTarget && <p>Weiterverbinden an: {transferTarget}</p>}
      <List items={directLines.map(({ label, phone }) => `${label}: ${phone}`)} />
    </section>
  )
}
