import type { Range } from '../../content/competences.ts'
import type { Timetable } from '../../content/opening.ts'
import type { urgencies } from '../../content/schema/editorial.ts'

/*
 * What the 115 desk in the browser knows: German, already in words, and small enough to be held whole in memory. Never public:
 * it carries what only agents may see.
 */

/** Facts of a service in words, in the order in which a call asks for them. */
export interface Facts {
  bring: string[]
  fees: string[]
  payment: string[]
  deadlines: string[]
  processing?: string | undefined
  appointment?: { text: string; url?: string | undefined } | undefined
  online: { name: string; url: string; note?: string | undefined }[]
  forms: { name: string; url: string }[]
}

/** What only agents may see of a service. */
export interface AgentOnly {
  agentNote?: string
  directLines?: { label: string; phone: string }[]
  transferTarget?: string
  doNotAdvise?: true
  doNotAdviseInstead?: string
  lastCheckedBy?: string
  reviewDate?: string
}

export interface DeskService extends Facts {
  type: 'services'
  id: string
  title: string
  /** The sentence to say; agent-only where `isSpoken`, else the public answer. */
  spoken?: string | undefined
  /** The public answer, to be copied or sent. */
  answer?: string | undefined
  isSpoken: boolean
  requirements: string[]
  steps: string[]
  hints: string[]
  organisation?: string | undefined
  contactPoints: string[]
  locations: string[]
  /** Another authority is responsible: where to transfer. */
  other?: { name: string; note?: string | undefined; phone?: string | undefined; url?: string | undefined } | undefined
  territory: string[]
  popularity: number
  lastCheckedAt?: string | undefined
  url: string | null
  /** The address to give away, short and lasting. */
  link: string
  agentOnly: AgentOnly
}

export interface DeskContact {
  type: 'contact-points'
  id: string
  name: string
  function?: string | undefined
  organisation?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  url?: string | undefined
  location?: string | undefined
  room?: string | undefined
  hours?: Hours | undefined
  competences: (Range & { note?: string | undefined })[]
  agentOnly: { directLine?: string; substitute?: string; agentNote?: string }
}

export interface DeskOffice {
  type: 'organisations'
  id: string
  name: string
  number?: string | undefined
  summary?: string | undefined
  contactPoints: string[]
  locations: string[]
  url: string | null
  agentOnly: { agentNote?: string; directLines?: { label: string; phone: string }[] }
}

export interface DeskPlace {
  type: 'locations'
  id: string
  name: string
  address?: string | undefined
  stepFree?: string | undefined
  hours?: Hours | undefined
  url: string | null
}

export interface Hours {
  timetable: Timetable
  /** Whether one must not simply come. */
  byAppointmentOnly: boolean
  note?: string | undefined
}

export type DeskRecord = DeskService | DeskContact | DeskOffice | DeskPlace
export type DeskType = DeskRecord['type']
export const deskTypes = ['services', 'contact-points', 'organisations', 'locations'] as const satisfies DeskType[]

/** A record's name among all: services go by their id alone, as in the search index. */
export const keyOf = ({ type, id }: Pick<DeskRecord, 'type' | 'id'>) => (type === 'services' ? id : `${type}/${id}`)

export interface DeskNotice {
  id: string
  title: string
  text?: string | undefined
  severity: (typeof urgencies)[number]
  start: string
  /** Missing: until somebody ends it. */
  end?: string | undefined
  /** Entry ids; both empty: it concerns everything. */
  services: string[]
  organisations: string[]
}

export interface DeskCity {
  name: string
  timeZone: string
  territory?: string | undefined
  neighbours: { name: string; territory: string }[]
  /** A check older than this day is overdue, `YYYY-MM-DD`. */
  overdueBefore: string
}

/** An answer of `GET /api/115/desk`: what has changed since the version that the browser has. */
export interface DeskUpdate {
  /** Where to go on from. */
  version: string
  /** The changes start anew: forget what was there. */
  fresh: boolean
  /** There is more to fetch right away. */
  more: boolean
  /** Which search index fits; fetch it where it is another one. */
  index: string
  changed: DeskRecord[]
  /** Keys of records that are gone. */
  removed: string[]
  notices: DeskNotice[]
  city: DeskCity
}
