'use client'
import type { ReactNode } from 'react'
import { isInRange, type Named } from '../../../content/competences.ts'
import type { DeskCity, DeskContact, DeskPlace, DeskRecord, DeskService, Hours } from '../contract.ts'
import { AfterAnswer } from './AfterAnswer.tsx'
import { concerning, holding, NoticesAt } from './Notices.tsx'
import { contactsFor, rangeText } from './lookup.ts'
import type { Knowledge } from './useKnowledge.ts'
import { checkText, openText, territoryText } from './words.ts'

interface Surroundings {
  knowledge: Knowledge & { city: DeskCity }
  named: Named[]
  now: number
}

type Props = Surroundings & { record: DeskRecord; mayMail: boolean; isOnline: boolean; onChoose: (key: string) => void }

/** The answer to what was chosen, in the order in which a call needs it. */
export function AnswerView({ record, mayMail, isOnline, onChoose, ...around }: Props): ReactNode {
  if (record.type === 'services') return <ServiceAnswer service={record} mayMail={mayMail} isOnline={isOnline} {...around} />
  const { records } = around.knowledge
  const linked = [...records.values()].filter((one): one is DeskService => one.type === 'services' && names(one, record))
  return (
    <>
      <h2>{record.name}</h2>
      {record.type === 'contact-points' && <Contact contact={record} isWhole {...around} />}
      {record.type === 'locations' && <Place place={record} {...around} />}
      {record.type === 'organisations' && (
        <>
          {record.number && <p>Amt {record.number}</p>}
          {record.summary && <p>{record.summary}</p>}
          {listed(record.contactPoints, 'contact-points', records).map((contact) => <Contact key={contact.id} contact={contact} {...around} />)}
          {listed(record.locations, 'locations', records).map((place) => <Place key={place.id} place={place} {...around} />)}
          <Internal lines={record.agentOnly.directLines} note={record.agentOnly.agentNote} />
        </>
      )}
      {linked.length > 0 && (
        <Part title="Leistungen">
          <ul>{linked.slice(0, mostLinked).map(({ id, title }) => <li key={id}><button type="button" className="link" onClick={() => onChoose(id)}>{title}</button></li>)}</ul>
        </Part>
      )}
    </>
  )
}

/** Services that an office's or a place's card lists. */
const mostLinked = 30

const names = (service: DeskService, { type, id }: DeskRecord) =>
  type === 'contact-points' ? service.contactPoints.includes(id) : type === 'locations' ? service.locations.includes(id) : service.organisation === id

function listed<T extends 'contact-points' | 'locations'>(ids: string[], type: T, records: Knowledge['records']): Extract<DeskRecord, { type: T }>[] {
  return ids.flatMap((id) => (records.get(`${type}/${id}`) as Extract<DeskRecord, { type: T }> | undefined) ?? [])
}

function ServiceAnswer({ service, knowledge, named, now, mayMail, isOnline }: Surroundings & { service: DeskService; mayMail: boolean; isOnline: boolean }): ReactNode {
  const { records, city } = knowledge
  const { agentOnly, other } = service
  const contacts = contactsFor(service, records)
  const office = records.get(`organisations/${service.organisation}`)
  const check = checkText(service, city, now)
  return (
    <>
      <h2>{service.title}</h2>
      <NoticesAt notices={concerning(holding(knowledge.notices, now), service)} />
      {agentOnly.doNotAdvise && (
        <p className="notice emergency"><strong>Nicht beraten.</strong> {agentOnly.doNotAdviseInstead ? <>Sagen Sie stattdessen: {agentOnly.doNotAdviseInstead}</> : 'Bitte verbinden Sie.'}</p>
      )}
      {service.spoken && <p className="spoken">{service.spoken}</p>}
      {other && (
        <p className="notice warning">
          <strong>Nicht die Stadt ist zuständig, sondern: {other.name}.</strong> {other.note} {other.phone && <>Verbinden: <strong>{other.phone}</strong></>} {other.url && <a href={other.url} target="_blank" rel="noreferrer">Website</a>}
        </p>
      )}
      {check.overdue && <p className="notice warning"><strong>Prüfung überfällig.</strong> {check.overdue} Bitte sagen Sie dazu, dass sich etwas geändert haben kann.</p>}
      <Lines title="Mitbringen" lines={service.bring} />
      <Lines title="Kosten" lines={[...service.fees, ...(service.payment.length ? [`Bezahlen: ${service.payment.join(', ')}`] : [])]} />
      <Lines title="Fristen und Dauer" lines={[...service.deadlines, ...(service.processing ? [`Dauer: ${service.processing}`] : [])]} />
      {(office !== undefined || contacts.length > 0 || service.locations.length > 0) && (
        <Part title="Zuständig">
          {office?.type === 'organisations' && <p>{office.number && `Amt ${office.number} · `}{office.name}</p>}
          {contacts.map((contact) => <Contact key={contact.id} contact={contact} knowledge={knowledge} named={named} now={now} />)}
          {listed(service.locations, 'locations', records).map((place) => <Place key={place.id} place={place} knowledge={knowledge} now={now} />)}
        </Part>
      )}
      {service.appointment && <Part title="Termin"><p>{service.appointment.text} {service.appointment.url && <a href={service.appointment.url} target="_blank" rel="noreferrer">Termin buchen</a>}</p></Part>}
      <Links title="Online" links={service.online} />
      <Links title="Formulare" links={service.forms} />
      <Internal note={agentOnly.agentNote} transfer={agentOnly.transferTarget} lines={agentOnly.directLines} />
      <Lines title="Voraussetzungen" lines={service.requirements} />
      <Lines title="Schritte" lines={service.steps} />
      <Lines title="Gut zu wissen" lines={service.hints} />
      <p className="meta">Gilt in: {territoryText(service, city)}. {check.text} {service.isSpoken && 'Der Satz oben ist nur für 115.'}</p>
      <AfterAnswer key={service.id} service={service} contacts={contacts} mayMail={mayMail} isOnline={isOnline} />
    </>
  )
}

function Contact({ contact, knowledge: { records, city }, named, now, isWhole = false }: Surroundings & { contact: DeskContact; isWhole?: boolean }): ReactNode {
  const place = records.get(`locations/${contact.location}`)
  const { directLine, substitute, agentNote } = contact.agentOnly
  return (
    <div className="contact">
      <p>
        {!isWhole && <strong>{contact.name}</strong>} {contact.phone && <span className="phone">{contact.phone}</span>} {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>} {contact.url && <a href={contact.url} target="_blank" rel="noreferrer">Kontaktformular</a>}
      </p>
      {isWhole && contact.function && <p>{contact.function}</p>}
      <Open hours={contact.hours} city={city} now={now} />
      {(contact.room || place?.type === 'locations') && <p>{[place?.type === 'locations' ? [place.name, place.address].filter(Boolean).join(', ') : undefined, contact.room].filter(Boolean).join(' · ')}</p>}
      {contact.competences.length > 0 && (
        <ul className="ranges">
          {contact.competences.map((range) => {
            const fits = named.some((one) => isInRange(range, one))
            return <li key={rangeText(range)} className={fits ? 'fits' : undefined}>{rangeText(range)}{fits && <strong> ← zuständig</strong>}</li>
          })}
        </ul>
      )}
      <Internal note={agentNote} lines={directLine ? [{ label: 'Durchwahl', phone: directLine }] : []} substitute={substitute} />
    </div>
  )
}

function Place({ place, knowledge: { city }, now }: { place: DeskPlace; knowledge: { city: DeskCity }; now: number }): ReactNode {
  return (
    <div className="contact">
      <p><strong>{place.name}</strong> {[place.address, place.stepFree].filter(Boolean).join(' · ')}</p>
      <Open hours={place.hours} city={city} now={now} />
    </div>
  )
}

function Open({ hours, city, now }: { hours: Hours | undefined; city: DeskCity; now: number }): ReactNode {
  if (!hours) return null
  const { open, text } = openText(hours, now, city.timeZone)
  return <p><span className={open ? 'open' : 'closed'}>{text}</span>{hours.note && ` · ${hours.note}`}</p>
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)

const Lines = ({ title, lines }: { title: string; lines: string[] }) =>
  lines.length > 0 && (
    <Part title={title}>
      <ul>{lines.map((line, at) => <li key={at}>{line}</li>)}</ul>
    </Part>
  )

const Links = ({ title, links }: { title: string; links: { name: string; url: string; note?: string | undefined }[] }) =>
  links.length > 0 && (
    <Part title={title}>
      <ul>{links.map(({ name, url, note }) => <li key={url}><a href={url} target="_blank" rel="noreferrer">{name}</a>{note && ` · ${note}`}</li>)}</ul>
    </Part>
  )

interface Secret {
  note?: string | undefined
  transfer?: string | undefined
  substitute?: string | undefined
  lines?: { label: string; phone: string }[] | undefined
}

/** What stays inside, marked so that nobody reads it out. */
function Internal({ note, transfer, substitute, lines = [] }: Secret): ReactNode {
  if (!note && !transfer && !substitute && !lines.length) return null
  return (
    <section className="internal">
      <h3>Nur für 115</h3>
      {note && <p>{note}</p>}
      {transfer && <p>Weiterverbinden an: <strong>{transfer}</strong></p>}
      {lines.length > 0 && <ul>{lines.map(({ label, phone }) => <li key={label + phone}>{label}: <strong>{phone}</strong></li>)}</ul>}
      {substitute && <p>Vertretung: {substitute}</p>}
    </section>
  )
}
