import type { ContactPoint, Location, Organisation, Service } from '../../content/schema/index.ts'
import { buildIndex, type Decisions } from '../../content/search/build.ts'
import type { SearchIndex, SearchRecord } from '../../content/search/contract.ts'
import { recordOf } from '../../content/search/records.ts'
import { keyOf, type DeskContact, type DeskOffice, type DeskPlace, type DeskRecord, type DeskService } from './contract.ts'
import { deskContact, deskOffice, deskPlace, deskService, type Around, type Internal } from './project.ts'

/** The desk speaks German, whatever else an entry is translated to. */
const speaker = { language: 'de', defaultLanguage: 'de' }

/** Where the desk finds what a rule of the search leads to: a service by its id, everything else by type and id. */
export const deskAddress = (type: string, id: string): string => (type === 'services' ? id : `${type}/${id}`)

/** Something that the desk shows, and how it is found. */
export interface Known {
  record: DeskRecord
  search: SearchRecord
}

/** @param officeName of the organisation that an entry names. */
export function deskKnowledge(entry: Service | Organisation | ContactPoint | Location, internal: Internal, officeName: string | undefined, around: Around): Known {
  switch (entry.type) {
    case 'services': {
      const record = deskService(entry, internal, around)
      return { record, search: serviceRecord(entry, record, internal.spokenAnswer, officeName) }
    }
    case 'contact-points': {
      const record = deskContact(entry, internal, around)
      return { record, search: contactRecord(record, officeName) }
    }
    case 'organisations': {
      const record = deskOffice(entry, internal, around)
      return { record, search: placeRecord(entry, record) }
    }
    case 'locations': {
      const record = deskPlace(entry, around)
      return { record, search: placeRecord(entry, record) }
    }
  }
}

/** The index over all that the desk shows; the same records give the same index. */
export const deskIndex = (records: Iterable<SearchRecord>, decisions: Decisions): SearchIndex => buildIndex([...records].sort((a, b) => (a.url < b.url ? -1 : 1)), decisions)

/** A service as agents may find it: their notes count like other texts of the answer. */
function serviceRecord(service: Service, { agentOnly: { agentNote, transferTarget, doNotAdviseInstead } }: DeskService, spokenAnswer: string | undefined, officeName: string | undefined): SearchRecord {
  const record = recordOf(service, service.id, speaker, [officeName === undefined ? undefined : { de: officeName }])
  return { ...record, texts: [...[spokenAnswer, agentNote, transferTarget, doNotAdviseInstead].map((text) => text ?? ''), ...(record.texts ?? [])], source: undefined }
}

/** An office or a place as agents may find it; what else it is called counts as on the portal. */
function placeRecord(entry: Organisation | Location, shown: DeskOffice | DeskPlace): SearchRecord {
  const record = recordOf(entry, keyOf(shown), speaker)
  return { ...record, texts: [shown.type === 'organisations' ? (shown.agentOnly.agentNote ?? '') : '', ...(record.texts ?? [])], source: undefined }
}

/** A contact point, which has no page on the portal: found by what one turns to it for. */
const contactRecord = (contact: DeskContact, office: string | undefined): SearchRecord => ({
  kind: 'organisation',
  url: keyOf(contact),
  title: contact.name,
  synonyms: contact.function ? [contact.function] : [],
  also: [office, contact.room].filter((text): text is string => Boolean(text)),
  texts: [contact.agentOnly.agentNote ?? '', contact.agentOnly.substitute ?? ''],
})
