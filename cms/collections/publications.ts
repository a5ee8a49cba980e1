import type { CollectionConfig } from 'payload'
import { editorialOnly } from '../access/reading.ts'
import { nobody } from '../access/writing.ts'

/** Where a publication stands. */
export const publicationStates = { queued: 'Wartet', running: 'Läuft', live: 'Veröffentlicht', failed: 'Fehlgeschlagen' } as const
export type PublicationState = keyof typeof publicationStates

/**
 * The queue of the publisher and its record: one document per change that the public may see.
 * Written by the system alone; both databases carry it, so several machines share one queue.
 */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: 'Veröffentlichung', plural: 'Veröffentlichungen' },
  admin: {
    useAsTitle: 'title', group: 'Verwaltung', defaultColumns: ['title', 'state', 'finishedAt', 'pages', 'message'],
    description: 'Was veröffentlicht wurde, was wartet und was nicht gelang.',
  },
  defaultSort: '-createdAt',
  access: { read: editorialOnly, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'title', label: 'Eintrag', type: 'text' },
    { name: 'entryType', label: 'Art', type: 'text', index: true },
    { name: 'documentId', label: 'Dokument', type: 'text', index: true },
    { name: 'state', label: 'Stand', type: 'select', index: true, required: true, defaultValue: 'queued', options: Object.entries(publicationStates).map(([value, label]) => ({ value, label })) },
    { name: 'message', label: 'Meldung', type: 'textarea' },
    { name: 'startedAt', label: 'Begonnen', type: 'date', admin: { date: { displayFormat: 'dd.MM.yyyy HH:mm:ss' } } },
    { name: 'finishedAt', label: 'Fertig', type: 'date', admin: { date: { displayFormat: 'dd.MM.yyyy HH:mm:ss' } } },
    { name: 'pages', label: 'Seiten und Feeds', type: 'number' },
    { name: 'durationMs', label: 'Dauer (ms)', type: 'number' },
  ],
}
