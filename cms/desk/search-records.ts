import type { SearchRecord } from '../../content/search/contract.ts'
import { recordOf } from '../../content/search/records.ts'
import type { Location, Organisation } from '../../content/schema/index.ts'
import { keyOf, type DeskContact } from './contract.ts'

const speaker = { language: 'de', defaultLanguage: 'de' }

/** An office or a place as agents may find it; what else it is called counts as on the portal. */
export const placeRecord = (entry: Organisation | Location, agentNote?: string): SearchRecord => {
  const record = recordOf(entry, `${entry.type}/${entry.id}`, speaker)
  return { ...record, texts: [agentNote ?? '', ...(record.texts ?? [])], source: undefined }
}

/** A contact point, which has no page on the portal: found by what one turns to it for. */
export const contactRecord = (contact: DeskContact, office: string | undefined): SearchRecord => ({
  kind: 'organisation',
  url: keyOf(contact),
  title: contact.name,
  synonyms: contact.function ? [contact.function] : [],
  also: [office, contact.room].filter((text): text is string => Boolean(text)),
  texts: [contact.agentOnly.agentNote ?? '', contact.agentOnly.substitute ?? ''],
})
