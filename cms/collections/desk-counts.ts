import type { CollectionConfig } from 'payload'
import { nobody } from '../access/writing.ts'

/**
 * What the 115 desk counts, by day: answers that were opened, questions without a result, callbacks. Neither who asked nor who answered,
 * and no times of the day. No account reads it: `cms/desk/loop/figures.ts` leaves out what few have asked.
 */
export const deskCounts: CollectionConfig = {
  slug: 'desk-counts',
  labels: { singular: 'Zahl der 115', plural: 'Zahlen der 115' },
  admin: { hidden: true },
  timestamps: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    // Day, kind and subject in one: each has one row, whoever counts at the same time.
    { name: 'key', type: 'text', unique: true, index: true, required: true },
    { name: 'day', type: 'text', index: true, required: true },
    { name: 'kind', type: 'select', options: ['opened', 'unfound', 'kept', 'late'], required: true },
    // A service's id or the words of a question; empty for callbacks.
    { name: 'about', type: 'text' },
    { name: 'count', type: 'number', required: true, defaultValue: 0 },
  ],
}
