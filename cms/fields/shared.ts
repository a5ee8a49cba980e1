import type { Field, PayloadRequest } from 'payload'
import slugify from 'slugify'
import { weekdays, audiences } from '../../content/schema/common.ts'
import { clock, entryId, phoneNumber } from '../../content/schema/values.ts'
import { publicationTexts } from '../admin/texts.ts'
import { languagesOfInstallation } from '../installation.ts'
import { internalReaders } from '../access/reading.ts'
import { centralField } from '../access/writing.ts'
import { ownOrganisationByDefault } from './organisation-default.ts'
import { checked, choice, day, flag, line, paragraph, reference, row, rows } from './basic.ts'

/** "Über die Straße" → "ueber-die-strasse". */
export const slugOf = (text: string) => slugify(text, { locale: 'de', strict: true, lower: true }).slice(0, 80).replace(/-+$/, '')

const titleIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  const inDefault = (value as Record<string, unknown> | null | undefined)?.[languagesOfInstallation()[0].code]
  return typeof inDefault === 'string' ? inDefault : undefined
}

/** The stable id of the published entry: given once, never changed, whatever becomes of title and address. */
export function entryIdField(titleField: string): Field {
  return {
    name: 'entryId', label: 'Kennung', type: 'text', unique: true, index: true,
    access: { update: () => false },
    admin: { readOnly: true, position: 'sidebar', description: 'Bleibt für immer gleich. Andere Systeme erkennen den Eintrag daran.', condition: (data) => Boolean(data['entryId']) },
    hooks: {
      beforeValidate: [
        async ({ value, originalDoc, data, req, collection, operation }) => {
          const existing = (originalDoc as { entryId?: string } | undefined)?.entryId
          if (existing) return existing
          if (operation !== 'create' || !collection) return value
          if (typeof value === 'string' && entryId.safeParse(value).success) return value
          const base = slugOf(String(data?.['slug'] || titleIn(data?.[titleField]) || collection.slug)) || collection.slug
          for (let n = 1; ; n++) {
            const candidate = n === 1 ? base : `${base}-${n}`
            // Uniqueness counts over drafts and trash too, so this lookup is the system's, not a person's.
            const { totalDocs } = await req.payload.count({ collection: collection.slug as 'services', where: { entryId: { equals: candidate } }, trash: true, overrideAccess: true, req })
            if (totalDocs === 0) return candidate
          }
        },
      ],
    },
  }
}

/** The last part of the page's address, made from the title where the editor leaves it empty. */
export function slugField(titleField: string): Field {
  return {
    name: 'slug', label: 'Adresse der Seite', type: 'text', unique: true, index: true,
    admin: { position: 'sidebar', description: 'Der letzte Teil der Webadresse. Bleibt er leer, entsteht er aus dem Titel.' },
    validate: (value: unknown) => value === null || value === undefined || value === '' || entryId.safeParse(value).success || 'Erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche.',
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => (typeof value === 'string' && value.trim() ? value.trim() : ((originalDoc as { slug?: string } | undefined)?.slug ?? (slugOf(titleIn(data?.[titleField]) ?? '') || undefined))),
      ],
    },
  }
}

/** Shows where the document stands on its way to the public; stores nothing. */
export const publicationField: Field = {
  name: 'publication', label: publicationTexts.heading, type: 'ui',
  admin: { position: 'sidebar', disableBulkEdit: true, disableListColumn: true, components: { Field: '/admin/PublicationStatus.tsx#PublicationStatus' } },
}

/** The office that keeps a document. Editors cannot hand it to an office that is not theirs. */
export const organisationField = (label = 'Zuständiges Amt', help = 'Dieses Amt pflegt den Eintrag.'): Field => ({
  ...(reference('organisation', label, 'organisations', { help, sidebar: true }) as object),
  access: { update: centralField.update },
  hooks: { beforeValidate: [ownOrganisationByDefault] },
} as Field)

/** What a document belongs to. Refuses circles: pages that show the hierarchy could never end. */
export const parentField = (label: string, collection: 'organisations' | 'topics'): Field => ({
  ...(reference('parent', label, collection) as object),
  validate: async (value: unknown, { id, req }: { id?: number | string; req: PayloadRequest }) => {
    let above = idOf(value)
    for (let steps = 0; above !== undefined && id !== undefined; steps++) {
      if (String(above) === String(id) || steps > 100) return 'Das ergäbe einen Kreis: Was darüber steht, kann nicht zugleich darunter stehen.'
      // A lookup for the system: the circle counts whoever may see it.
      const parent = await req.payload.findByID({ collection, id: above, depth: 0, select: { parent: true }, disableErrors: true, overrideAccess: true, trash: true, req })
      above = idOf(parent?.parent)
    }
    return true
  },
} as Field)

const idOf = (value: unknown): number | string | undefined =>
  value === null || value === undefined ? undefined : typeof value === 'object' ? (value as { id: number | string }).id : (value as number | string)

/** Says where content comes from and that it is an example. */
export const originFields: Field[] = [
  { type: 'collapsible', label: 'Herkunft', admin: { initCollapsed: true }, fields: [
    flag('isExample', 'Beispiel, nicht amtlich geprüft', { help: 'Die Seite zeigt dann einen deutlichen Hinweis.' }),
    line('sourceNote', 'Hinweis zur Herkunft', { help: 'Ein Satz für die Leserinnen und Leser.' }),
  ] },
]

/** Fields that never leave the CMS: field access blocks reading, selecting, sorting and searching by them. */
export function internal(...fields: Field[]): Field[] {
  return fields.map((field) => ({ ...field, access: { read: internalReaders, ...('access' in field ? field.access : {}) } }) as Field)
}

/** The tab of agent-only knowledge. */
export const internalTab = (...fields: Field[]) => ({
  label: 'Nur intern (115)',
  description: 'Was hier steht, sehen nur Redaktion und 115. Es erscheint nie auf der Website und in keiner öffentlichen Schnittstelle.',
  fields: internal(...fields),
})

export const internalNotes = paragraph('internalNotes', 'Notizen der Redaktion', { localized: false, help: 'Nur für Kolleginnen und Kollegen.' })

export const directLines = rows('directLines', 'Direkte Durchwahlen', 'Durchwahl', [
  row(line('label', 'Wer oder wofür', { localized: false, required: true }), checked('phone', 'Telefon', phoneNumber, { required: true })),
], { help: 'Nur für 115. Bitte nicht an Anrufende weitergeben.' })

const weekdayLabels: Record<(typeof weekdays)[number], string> = {
  mo: 'Montag', tu: 'Dienstag', we: 'Mittwoch', th: 'Donnerstag', fr: 'Freitag', sa: 'Samstag', su: 'Sonntag',
}

const times = () => row(checked('from', 'von', clock, { required: true, help: 'Zum Beispiel 08:00' }), checked('to', 'bis', clock, { required: true, help: 'Zum Beispiel 12:30' }))

/** Opening hours with exceptions; public holidays are known for the city's state. */
export const openingHours = (label = 'Öffnungszeiten'): Field => ({
  name: 'openingHours', label, type: 'group',
  fields: [
    rows('regular', 'Jede Woche', 'Zeile', [choice('days', 'Tage', weekdayLabels, { many: true, required: true }), times(), line('note', 'Zusatz', { help: 'Zum Beispiel: nur mit Termin' })]),
    rows('exceptions', 'Ausnahmen', 'Ausnahme', [
      row(day('from', 'Ab', { required: true }), day('to', 'Bis einschließlich', { help: 'Leer lassen, wenn es nur ein Tag ist.' })),
      rows('hours', 'Geöffnet (leer lassen, wenn geschlossen)', 'Zeit', [times()]),
      line('reason', 'Grund', { help: 'Zum Beispiel: Betriebsversammlung' }),
    ]),
    flag('closedOnPublicHolidays', 'An Feiertagen geschlossen', { defaultValue: true }),
    flag('byAppointmentOnly', 'Nur mit Termin'),
    line('note', 'Hinweis zu den Öffnungszeiten'),
  ],
})

export const audienceLabels: Record<(typeof audiences)[number], string> = {
  citizens: 'Bürgerinnen und Bürger', businesses: 'Unternehmen', science: 'Wissenschaft', visitors: 'Gäste',
}
