import type { CollectionConfig } from 'payload'
import { editorialOnly } from '../access/reading.ts'
import { nobody } from '../access/writing.ts'
import { publicationListTexts, publicationStates, publicationSubjects } from '../admin/texts.ts'
import { statusEndpoint } from '../publication/status.ts'

export type PublicationState = keyof typeof publicationStates

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const component = (name: string) => `/admin/PublicationList.tsx#${name}`
const toTheSecond = { date: { displayFormat: 'dd.MM.yyyy HH:mm:ss' } } as const

/**
 * The queue of the publisher and its record: one document per change that the public may see.
 * Written by the system alone; both databases carry it, so several machines share one queue.
 */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: 'Veröffentlichung', plural: 'Veröffentlichungen' },
  admin: {
    useAsTitle: 'title', group: 'Verwaltung', defaultColumns: ['title', 'state', 'finishedAt', 'durationMs', 'pages', 'message'],
    listSearchableFields: ['title', 'message', 'requestedBy'],
    description: 'Was veröffentlicht wurde, was wartet und was nicht gelang.',
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  access: { read: editorialOnly, create: nobody, update: nobody, delete: nobody },
  endpoints: [statusEndpoint],
  fields: [
    { name: 'title', label: 'Eintrag', type: 'text' },
    {
      name: 'state', label: 'Stand', type: 'select', index: true, required: true, defaultValue: 'queued',
      options: optionsOf(publicationStates),
      admin: { components: { Cell: component('StateCell') } },
    },
    { name: 'message', label: 'Meldung', type: 'textarea', admin: { components: { Cell: component('MessageCell') } } },
    { name: 'requestedBy', label: 'Veranlasst von', type: 'text' },
    { type: 'row', fields: [
      { name: 'startedAt', label: 'Begonnen', type: 'date', admin: toTheSecond },
      { name: 'finishedAt', label: 'Fertig', type: 'date', admin: toTheSecond },
      {
        name: 'durationMs', label: 'Dauer', type: 'number',
        admin: { description: 'In Millisekunden', components: { Cell: component('DurationCell') } },
      },
    ] },
    { type: 'row', fields: [
      { name: 'pages', label: 'Seiten', type: 'number', admin: { description: 'Seiten des Portals, die sich änderten' } },
      { name: 'feeds', label: 'Feeds und andere Dateien', type: 'number' },
    ] },
    {
      name: 'touched', label: publicationListTexts.touched, type: 'json',
      // The usual field for JSON would load its editor from a third party.
      admin: { disableListColumn: true, disableListFilter: true, components: { Field: component('TouchedField') } },
      jsonSchema: { uri: 'a://touched', fileMatch: ['a://touched'], schema: { type: 'array', items: { type: 'string' } } },
    },
    {
      name: 'entryType', label: 'Art', type: 'select', index: true, options: optionsOf(publicationSubjects),
      admin: { position: 'sidebar' },
    },
    { name: 'documentId', label: 'Dokument', type: 'text', index: true, admin: { position: 'sidebar' } },
    // Tells which entry goes when the document itself is no longer there to say.
    { name: 'entryId', label: 'Kennung', type: 'text', admin: { hidden: true } },
  ],
}
