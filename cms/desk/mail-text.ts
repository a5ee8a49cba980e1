import type { ContactPoint, Service } from '../../content/schema/index.ts'
import { dayIn, factsOf, said, type Tongue } from './wording.ts'

interface Mail {
  service: Service
  contactPoints: ContactPoint[]
  link: string
  city: string
  language: Tongue
}

const words = {
  de: {
    subject: (title: string, city: string) => `${title}: Ihre Auskunft von der 115${city && ` (${city})`}`,
    greeting: 'Guten Tag,', opening: 'hier ist die Auskunft, nach der Sie gefragt haben:',
    bring: 'Bringen Sie mit', fees: 'Kosten', payment: 'Bezahlen', deadlines: 'Fristen', processing: 'So lange dauert es', appointment: 'Termin',
    online: 'Online', forms: 'Formulare', contact: 'Kontakt', other: 'Zuständig ist', more: 'Alles dazu, immer auf dem neuesten Stand', checked: 'Zuletzt geprüft am',
    closing: 'Haben Sie noch Fragen? Rufen Sie uns gern wieder an: Telefon 115.', regards: 'Ihr Service-Center 115',
    privacy: 'Ihre E-Mail-Adresse haben wir nur für diese eine Nachricht verwendet und nicht gespeichert.',
  },
  en: {
    subject: (title: string, city: string) => `${title}: your information from 115${city && ` (${city})`}`,
    greeting: 'Hello,', opening: 'here is the information you asked for:',
    bring: 'Please bring', fees: 'Fees', payment: 'How to pay', deadlines: 'Deadlines', processing: 'How long it takes', appointment: 'Appointment',
    online: 'Online', forms: 'Forms', contact: 'Contact', other: 'Responsible authority', more: 'All about it, always up to date', checked: 'Last checked on',
    closing: 'Do you have any more questions? Please call us again: phone 115.', regards: 'Your 115 service centre',
    privacy: 'We have used your e-mail address for this one message only and have not stored it.',
  },
} as const

/** Subject and text of the e-mail to a caller: public parts only, in one language. */
export function mailText({ service, contactPoints, link, city, language }: Mail): { subject: string; text: string } {
  const t = words[language]
  const say = (text: Parameters<typeof said>[0]) => said(text, language)
  const title = say(service.title)!
  const { bring, fees, payment, deadlines, processing, appointment, online, forms } = factsOf(service, language, () => undefined)
  const other = service.otherAuthority
  const part = (heading: string, lines: (string | undefined)[]) => {
    const present = lines.filter(Boolean)
    return present.length ? `${heading}:\n${present.map((line) => `- ${line}`).join('\n')}` : undefined
  }
  const paragraphs = [
    t.greeting, t.opening, title.toUpperCase(), say(service.answer) ?? say(service.summary),
    part(t.other, other ? [[say(other.name), say(other.note), other.phone, other.url].filter(Boolean).join(', ')] : []),
    part(t.bring, bring), part(t.fees, fees), part(t.payment, payment.length ? [payment.join(', ')] : []), part(t.deadlines, deadlines), part(t.processing, [processing]),
    part(t.appointment, appointment ? [[appointment.text, appointment.url].filter(Boolean).join(': ')] : []),
    part(t.online, online.map(({ name, url }) => `${name}: ${url}`)), part(t.forms, forms.map(({ name, url }) => `${name}: ${url}`)),
    part(t.contact, contactPoints.map((point) => [say(point.name), point.phone, point.email].filter(Boolean).join(', '))),
    `${t.more}:\n${link}`,
    service.lastCheckedAt && `${t.checked} ${dayIn(service.lastCheckedAt, language)}.`,
    t.closing, t.regards, `--\n${t.privacy}`,
  ]
  // A title is a line of a header, too: it must stay one.
  return { subject: t.subject(title, city).replace(/\s+/g, ' '), text: `${paragraphs.filter(Boolean).join('\n\n')}\n` }
}
