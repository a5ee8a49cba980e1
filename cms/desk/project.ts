import type { Location, OpeningHours, Organisation, ContactPoint, Service } from '../../content/schema/index.ts'
import type { Region } from '../../content/holidays.ts'
import { timetableOf } from '../../content/timetable.ts'
import { portalAddress } from '../publication/addresses.ts'
import { day, flag, plain, rows, shapeToEntry, type Crossing, type Shape } from '../publication/codec.ts'
import type { Stored } from '../publication/projection.ts'
import type { AgentOnly, DeskContact, DeskOffice, DeskPlace, DeskService, Hours } from './contract.ts'
import { factsOf, said } from './wording.ts'

/*
 * Entries to what the desk shows. The public part has passed the strict contract; the agent-only part is named here, field by
 * field, and was read with an agent's eyes: field access decides what is in it.
 */

const lines = rows({ label: plain, phone: plain })
export const agentShapes = {
  services: { spokenAnswer: plain, agentNote: plain, directLines: lines, transferTarget: plain, doNotAdvise: flag, doNotAdviseInstead: plain, lastCheckedBy: plain, reviewDate: day },
  'contact-points': { directLine: plain, substitute: plain, agentNote: plain },
  organisations: { agentNote: plain, directLines: lines },
  locations: {},
} as const satisfies Record<string, Shape>

/** What only agents may see of a document. */
export const agentPart = <T extends keyof typeof agentShapes>(type: T, document: Stored, crossing: Crossing) => shapeToEntry(agentShapes[type], document, crossing)

/** What only agents know of an entry; what a type has not, is not there. */
export type Internal = AgentOnly & DeskContact['agentOnly'] & DeskOffice['agentOnly'] & { spokenAnswer?: string }

/** What surrounds the entries. */
export interface Around {
  /** The default language: the first part of addresses. */
  language: string
  today: string
  region: Region | undefined
  fileAddress(mediaId: string): string | undefined
  shortLink(service: Service): string
}

const texts = (list: Parameters<typeof said>[0][]) => list.flatMap((text) => said(text) ?? [])

export function deskService(service: Service, internal: AgentOnly & { spokenAnswer?: string }, around: Around): DeskService {
  const { spokenAnswer, ...agentOnly } = internal
  const { id, slug, organisation, contactPoints, locations, otherAuthority: other, territory, popularity, lastCheckedAt } = service
  const answer = said(service.answer) ?? said(service.summary)
  return {
    type: 'services', id, title: said(service.title)!, answer, spoken: spokenAnswer ?? answer, isSpoken: spokenAnswer !== undefined,
    ...factsOf(service, 'de', around.fileAddress),
    requirements: texts(service.requirements), steps: texts(service.steps), hints: texts(service.hints),
    organisation, contactPoints, locations,
    other: other && { name: said(other.name)!, note: said(other.note), phone: other.phone, url: other.url },
    territory, popularity, lastCheckedAt,
    url: portalAddress('services', slug ?? id, around.language), link: around.shortLink(service),
    agentOnly,
  }
}

export const deskContact = (point: ContactPoint, agentOnly: DeskContact['agentOnly'], around: Around): DeskContact => ({
  type: 'contact-points', id: point.id, name: said(point.name)!, function: said(point.function), organisation: point.organisation,
  phone: point.phone, email: point.email, url: point.url, location: point.location, room: said(point.room),
  hours: hoursOf(point.openingHours, around),
  competences: point.competences.map(({ kind, from, to, note }) => ({ kind, from, to, note: said(note) })),
  agentOnly,
})

export const deskOffice = (office: Organisation, agentOnly: DeskOffice['agentOnly'], { language }: Around): DeskOffice => ({
  type: 'organisations', id: office.id, name: said(office.name)!, number: office.number, summary: said(office.summary),
  contactPoints: office.contactPoints, locations: office.locations, url: portalAddress('organisations', office.slug ?? office.id, language),
  agentOnly,
})

const stepFree = { yes: 'stufenlos', partly: 'teilweise stufenlos', no: 'nicht stufenlos', unknown: undefined } as const

export const deskPlace = (place: Location, around: Around): DeskPlace => ({
  type: 'locations', id: place.id, name: said(place.name)!,
  address: [place.street, [place.postalCode, place.town].filter(Boolean).join(' ')].filter(Boolean).join(', ') || undefined,
  stepFree: stepFree[place.stepFree], hours: hoursOf(place.openingHours, around), url: portalAddress('locations', place.slug ?? place.id, around.language),
})

const hoursOf = (hours: OpeningHours | undefined, { today, region }: Around): Hours | undefined =>
  hours && { timetable: timetableOf(hours, today, region, (note) => said(note) ?? ''), byAppointmentOnly: hours.byAppointmentOnly, note: said(hours.note) }
