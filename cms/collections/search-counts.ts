import type { CollectionConfig } from 'payload'
import { nobody } from '../access/writing.ts'

const count = (name: string, label: string) => ({ name, label, type: 'number', required: true, defaultValue: 0 }) as const

/**
 * What was asked of the portal's search, and how often, by day. No account reads it: the lists of the CMS (`cms/search-counts/lists.ts`)
 * leave out what few have asked. Without times of the day, so that no row tells when somebody asked.
 */
export const searchCounts: CollectionConfig = {
  slug: 'search-counts',
  labels: { singular: 'Gezählte Suche', plural: 'Gezählte Suchen' },
  admin: { hidden: true },
  timestamps: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    // Day, language, question and result in one: each has one row, whoever counts at the same time.
    { name: 'key', type: 'text', unique: true, index: true, required: true },
    { name: 'day', type: 'text', index: true, required: true },
    { name: 'language', type: 'text', required: true },
    { name: 'question', type: 'text', index: true, required: true },
    // Where somebody went; empty for the question itself.
    { name: 'page', type: 'text' },
    count('asked', 'Gesucht'), count('unfound', 'Ohne Treffer'), count('chosen', 'Treffer gewählt'),
  ],
}
