import type { CollectionConfig } from 'payload'
import { urgencies } from '../../content/schema/editorial.ts'
import { anyAccount } from '../access/reading.ts'
import { mayWriteNotices } from '../desk/notices.ts'
import { choice, line, moment, paragraph, reference, row } from '../fields/basic.ts'

const severityLabels: Record<(typeof urgencies)[number], string> = { info: 'Hinweis', warning: 'Störung', emergency: 'Gefahr' }

/** Ad-hoc notices of the 115 service centre: internal as a whole, so nothing of them is ever published. */
export const hotlineNotices: CollectionConfig = {
  slug: 'hotline-notices',
  labels: { singular: 'Ad-hoc-Meldung', plural: 'Ad-hoc-Meldungen (115)' },
  trash: true,
  admin: { useAsTitle: 'title', group: '115', defaultColumns: ['title', 'severity', 'end'], description: 'Kurze Meldungen für 115: Störung, Hochwasser, geschlossener Schalter. Nur intern.' },
  access: {
    read: anyAccount,
    create: ({ req }) => mayWriteNotices(req),
    update: ({ req }) => mayWriteNotices(req),
    delete: ({ req }) => mayWriteNotices(req),
  },
  fields: [
    line('title', 'Meldung', { localized: false, required: true }),
    paragraph('text', 'Was sagen wir den Anrufenden?', { localized: false }),
    choice('severity', 'Dringlichkeit', severityLabels, { required: true, defaultValue: 'info' }),
    row(moment('start', 'Gilt ab', { required: true, now: true }), moment('end', 'Gilt bis', { help: 'Danach verschwindet die Meldung von selbst.' })),
    reference('services', 'Betrifft die Leistungen', 'services', { many: true }),
    reference('organisations', 'Betrifft die Ämter', 'organisations', { many: true }),
  ],
}
