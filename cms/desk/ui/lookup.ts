import { isInRange, namedIn, type Named } from '../../../content/competences.ts'
import { keyOf, type DeskContact, type DeskRecord, type DeskService } from '../contract.ts'

/** A contact point that is responsible, or that a number belongs to, and why. */
export interface Found {
  key: string
  why: string
}

const whose = { name: 'Namen', plate: 'Kennzeichen', taxNumber: 'Steuernummern', fileNumber: 'Aktenzeichen', street: 'Straßen' } as const

/** A range in words: `Namen A bis K · Zimmer 142`. */
export const rangeText = ({ kind, from, to, note }: DeskContact['competences'][number]): string =>
  [`${whose[kind]} ${from === to ? from : `${from} bis ${to}`}`, note].filter(Boolean).join(' · ')

const contactsOf = (records: ReadonlyMap<string, DeskRecord>) => [...records.values()].filter((record): record is DeskContact => record.type === 'contact-points')

/** What a question asks beside an office's range or a number; the search gets the rest. */
export interface Wanted {
  named: Named[]
  phone: string | undefined
  rest: string
}

/** Fewer digits are a house number or an age. */
const fewestDigits = 4
const onlyNumber = /^[+(]?\d[\d\s()/.-]*$/

/** Reads a question: `MZ-AB 123`, `wohngeld name müller`, `06131 12-9210`. */
export function wantedIn(question: string): Wanted {
  const { named, rest } = namedIn(question)
  const digits = digitsOf(question)
  const phone = onlyNumber.test(question.trim()) && digits.length >= fewestDigits ? digits : undefined
  return { named, phone, rest }
}

/** A number as it is dialled within the country, digits only. */
const digitsOf = (text: string) => text.replace(/^\s*(?:\+|00)49(?:\s*\(0\))?/, '0').replace(/\D/g, '')

/**
 * Who is responsible, or whose number it is.
 * @param hits what the search found for the rest of the question, best first: `wohngeld m` means the one for housing benefit.
 */
export function lookup({ named, phone, rest }: Wanted, records: ReadonlyMap<string, DeskRecord>, hits: readonly string[]): Found[] {
  const contacts = contactsOf(records)
  if (phone) {
    return contacts.flatMap((contact): Found[] => {
      const numbers = [contact.phone, contact.agentOnly.directLine].filter((number) => number !== undefined)
      const known = numbers.find((number) => digitsOf(number).endsWith(phone) || digitsOf(number).startsWith(phone))
      return known === undefined ? [] : [{ key: keyOf(contact), why: known === contact.phone ? `Telefon ${known}` : 'Direkte Durchwahl (nur für 115)' }]
    })
  }
  const found = contacts.flatMap((contact) => {
    const range = contact.competences.find((one) => named.some((name) => isInRange(one, name)))
    return range ? [{ key: keyOf(contact), why: `zuständig für ${rangeText(range)}` }] : []
  })
  if (!rest || !found.length) return found
  const near = new Set(nearestContacts(hits, records))
  const meant = found.filter(({ key }) => near.has(key))
  // A licence plate or a file number says enough by itself, a name or a street does not.
  return meant.length || named.every(({ kind }) => kind === 'name' || kind === 'street') ? meant : found
}

/** Services whose contact points are looked at. */
const nearest = 5

/** The contact points among the first hits, and those of the services among them. */
const nearestContacts = (hits: readonly string[], records: ReadonlyMap<string, DeskRecord>) =>
  hits.slice(0, nearest).flatMap((key): string[] => {
    const record = records.get(key)
    if (record?.type === 'services') return contactsFor(record, records).map(keyOf)
    return record?.type === 'organisations' ? record.contactPoints.map((id) => `contact-points/${id}`) : [key]
  })

/** Whom to ask about a service: its own contact points, else those of its office. */
export function contactsFor({ contactPoints, organisation }: DeskService, records: ReadonlyMap<string, DeskRecord>): DeskContact[] {
  const office = records.get(`organisations/${organisation}`)
  const ids = contactPoints.length || office?.type !== 'organisations' ? contactPoints : office.contactPoints
  return ids.flatMap((id) => {
    const contact = records.get(`contact-points/${id}`)
    return contact?.type === 'contact-points' ? [contact] : []
  })
}
