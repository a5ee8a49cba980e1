import type { CollectionConfig } from 'payload'
import { nobody } from '../access/writing.ts'

/** The journal of the interface for 115: what changed, in numbered steps without a gap (docs/decisions/0014). Written by the system alone. */
export const answerChanges: CollectionConfig = {
  slug: 'answer-changes',
  labels: { singular: 'Änderung der 115-Auskünfte', plural: 'Änderungen der 115-Auskünfte' },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    // Two that write at once cannot both get a number: the later one fails, looks again and goes on from there.
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'token', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'changes', type: 'json', required: true },
    { name: 'isWhole', type: 'checkbox', defaultValue: false, index: true },
    { name: 'whole', type: 'json' },
  ],
}
