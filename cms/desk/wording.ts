import type { Localized, Service } from '../../content/schema/index.ts'
import type { Facts } from './contract.ts'

export type Tongue = 'de' | 'en'

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`

const words = {
  de: {
    free: 'kostenlos', byStatute: (statute: string) => `laut ${statute}`, span: (from: string, to: string) => `${from} bis ${to}`, upTo: (to: string) => `bis zu ${to}`, atLeast: (from: string) => `mindestens ${from}`, until: (day: string) => `bis ${day}`,
    payment: { cash: 'bar', girocard: 'Girocard', creditCard: 'Kreditkarte', invoice: 'Rechnung', transfer: 'Überweisung', directDebit: 'Lastschrift', online: 'online' },
    appointment: { none: 'Kein Termin nötig', possible: 'Termin möglich', required: 'Nur mit Termin' }, inPerson: 'Man muss persönlich kommen',
    durations: { hours: counted('Stunde', 'Stunden'), days: counted('Tag', 'Tage'), workdays: counted('Werktag', 'Werktage'), weeks: counted('Woche', 'Wochen'), months: counted('Monat', 'Monate'), years: counted('Jahr', 'Jahre') },
    login: 'mit Anmeldung',
  },
  en: {
    free: 'free of charge', byStatute: (statute: string) => `according to ${statute}`, span: (from: string, to: string) => `${from} to ${to}`, upTo: (to: string) => `up to ${to}`, atLeast: (from: string) => `at least ${from}`, until: (day: string) => `until ${day}`,
    payment: { cash: 'cash', girocard: 'Girocard', creditCard: 'credit card', invoice: 'invoice', transfer: 'bank transfer', directDebit: 'direct debit', online: 'online' },
    appointment: { none: 'No appointment needed', possible: 'Appointment possible', required: 'By appointment only' }, inPerson: 'You must come in person',
    durations: { hours: counted('hour', 'hours'), days: counted('day', 'days'), workdays: counted('working day', 'working days'), weeks: counted('week', 'weeks'), months: counted('month', 'months'), years: counted('year', 'years') },
    login: 'with login',
  },
} as const

/** The text in a language, else in German, else in any. */
export const said = (text: Localized | undefined, tongue: Tongue = 'de'): string | undefined => text?.[tongue] ?? text?.['de'] ?? Object.values(text ?? {})[0]

const joined = (parts: (string | undefined)[], by = ' – ') => parts.filter(Boolean).join(by)
const present = <T>(value: T | undefined): value is T => value !== undefined

/** A calendar day `YYYY-MM-DD` as people write it. */
export const dayIn = (day: string, tongue: Tongue) => new Intl.DateTimeFormat(tongue === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Fees, deadlines and all the rest of a service in words. @param fileAddress where a file of the portal can be had. */
export function factsOf(service: Service, tongue: Tongue, fileAddress: (mediaId: string) => string | undefined): Facts {
  const t = words[tongue]
  const say = (text: Localized | undefined) => said(text, tongue)
  return {
    bring: service.requiredDocuments.map(({ name, condition, note }) => joined([say(name), say(condition), say(note)])),
    fees: service.fees.map((fee) => joined([say(fee.label), price(fee, tongue), say(fee.note)], ' · ')),
    payment: service.paymentMethods.map((method) => t.payment[method]),
    deadlines: service.deadlines.map(({ label, value, unit, date, note }) =>
      joined([say(label), value && unit ? t.durations[unit](value) : undefined, date && t.until(dayIn(date, tongue)), say(note)], ' · ')),
    processing: processing(service.processingTime, tongue),
    appointment: appointment(service, tongue),
    online: service.onlineServices.map(({ name, url, loginRequired, note }) => ({ name: say(name) ?? url, url, note: joined([loginRequired ? t.login : undefined, say(note)], ' · ') || undefined })),
    forms: service.forms
      .map(({ name, url, file }) => ({ name: say(name) ?? '', url: url ?? (file && fileAddress(file)) }))
      .filter((form): form is { name: string; url: string } => Boolean(form.url)),
  }
}

function price({ kind, amount = 0, upTo = 0, statute }: Service['fees'][number], tongue: Tongue): string {
  const t = words[tongue]
  const euro = new Intl.NumberFormat(tongue === 'de' ? 'de-DE' : 'en-GB', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' })
  if (kind === 'free' || (kind === 'fixed' && amount === 0)) return t.free
  if (kind === 'fixed') return euro.format(amount)
  if (kind === 'range') return amount ? t.span(euro.format(amount), euro.format(upTo)) : t.upTo(euro.format(upTo))
  return t.byStatute(said(statute, tongue) ?? '')
}

function processing(time: Service['processingTime'], tongue: Tongue): string | undefined {
  const t = words[tongue]
  const { min, max, unit, note } = time ?? {}
  const length = unit && t.durations[unit]
  const span = !length ? undefined : min && max && min < max ? t.span(String(min), length(max)) : max ? (min ? length(max) : t.upTo(length(max))) : min ? t.atLeast(length(min)) : undefined
  return joined([span, said(note, tongue)], ' · ') || undefined
}

function appointment({ appointment: wanted, personalAppearance }: Service, tongue: Tongue): Facts['appointment'] {
  const t = words[tongue]
  const parts = [wanted && t.appointment[wanted.need], personalAppearance ? t.inPerson : undefined, said(wanted?.note, tongue)].filter(present)
  return parts.length ? { text: parts.join(' · '), url: wanted?.url } : undefined
}
