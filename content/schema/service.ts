import { z } from 'zod'
import { audiences, durationUnits, link, originFields, pageFields, references } from './common.ts'
import { day, entryId, euro, line, phoneNumber, territoryKey, webAddress, type LocalizedValues } from './values.ts'

/** How a fee is set. `statute`: the amount stands in a local statute. */
export const feeKinds = ['fixed', 'range', 'free', 'statute'] as const

export const paymentMethods = ['cash', 'girocard', 'creditCard', 'invoice', 'transfer', 'directDebit', 'online'] as const

/** Trust levels of an online service, after the eIDAS regulation (EU) 910/2014; `none`: no identification. */
export const trustLevels = ['none', 'basic', 'substantial', 'high'] as const

/** LeiKa types: who regulates a service and who carries it out (FIM). */
export const leikaTypes = ['1', '2a', '2b', '3a', '3b', '4a', '4b', '5'] as const

/**
 * A service (Leistung) after FIM/XZuFi 2.3.1. Public parts only: what agents alone may see never gets here.
 * Names of the FIM text modules stand in `docs/glossary.md`.
 */
export function serviceSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown, someWords, shorthand } = values

  const fee = z
    .strictObject({
      kind: z.enum(feeKinds),
      label: someText,
      /** Euro; the lower end of a range. */
      amount: euro.optional(),
      /** Euro; the upper end of a range. */
      upTo: euro.optional(),
      /** The statute that sets the amount. */
      statute: someText,
      note: someText,
    })
    .refine((value) => value.kind !== 'fixed' || value.amount !== undefined, {
      path: ['amount'],
      message: 'eine feste Gebühr braucht einen Betrag (amount)',
    })
    .refine((value) => value.kind !== 'range' || (value.amount ?? 0) < (value.upTo ?? 0), {
      path: ['upTo'],
      message: 'eine Spanne braucht „amount“ und ein größeres „upTo“',
    })
    .refine((value) => value.kind !== 'statute' || value.statute !== undefined, {
      path: ['statute'],
      message: 'nennen Sie die Satzung, die den Betrag festlegt (statute)',
    })

  return z.strictObject({
    ...pageFields(values),
    ...originFields(values),
    /** Citizens' wording (Leistungsbezeichnung II). */
    title: text,
    /** The official name (Leistungsbezeichnung). */
    officialTitle: someText,
    /** The service of the German online access act (OZG) that this one belongs to. */
    ozgService: line.optional(),
    /** LeiKa keys; only those that are known for sure. */
    serviceKeys: z.array(z.string().regex(/^99\d{12}$/, 'ein Leistungsschlüssel hat 14 Ziffern und beginnt mit 99')).default([]),
    /** Names of LeiKa services as the city's list has them (used for Typ 5, which has no keys in the list). */
    leikaNames: z.array(line).default([]),
    leikaType: z.enum(leikaTypes).optional(),
    /** One sentence that answers the question. */
    answer: someText,
    summary: someText,
    text: someMarkdown,
    whoNeedsIt: someText,
    synonyms: someWords,
    requirements: z.array(text).default([]),
    requiredDocuments: z
      .array(shorthand('name', { name: text, note: someText, /** When it is needed, if not always. */ condition: someText }))
      .default([]),
    steps: z.array(text).default([]),
    fees: z.array(fee).default([]),
    paymentMethods: z.array(z.enum(paymentMethods)).default([]),
    deadlines: z
      .array(
        z.strictObject({
          label: text,
          value: z.int().positive().optional(),
          unit: z.enum(durationUnits).optional(),
          date: day.optional(),
          note: someText,
        }),
      )
      .default([]),
    processingTime: z
      .strictObject({
        min: z.int().positive().optional(),
        max: z.int().positive().optional(),
        unit: z.enum(durationUnits).optional(),
        note: someText,
      })
      .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
        path: ['max'],
        message: 'die längste Dauer ist kürzer als die kürzeste',
      })
      .refine(({ min, max, unit }) => unit !== undefined || (min ?? max) === undefined, {
        path: ['unit'],
        message: 'nennen Sie die Einheit, z. B. weeks',
      })
      .optional(),
    legalBases: z.array(z.strictObject({ law: line, section: line.optional(), url: webAddress.optional() })).default([]),
    onlineServices: z
      .array(
        z.strictObject({
          name: text,
          url: webAddress,
          loginRequired: z.boolean().default(false),
          trustLevel: z.enum(trustLevels).default('none'),
          note: someText,
        }),
      )
      .default([]),
    forms: z
      .array(
        z
          .strictObject({ name: text, url: webAddress.optional(), file: entryId.optional() })
          .refine((form) => form.url ?? form.file, 'ein Formular braucht „url“ oder „file“'),
      )
      .default([]),
    appointment: z
      .strictObject({ need: z.enum(['none', 'possible', 'required']), url: webAddress.optional(), note: someText })
      .optional(),
    /** Left out where nobody has said: then pages say nothing. */
    personalAppearance: z.boolean().optional(),
    /** The office that is responsible first. */
    organisation: entryId.optional(),
    furtherOrganisations: references,
    /** Set where another authority is responsible: who, and where to go. */
    otherAuthority: z
      .strictObject({ name: text, note: someText, url: webAddress.optional(), phone: phoneNumber.optional() })
      .optional(),
    contactPoints: references,
    locations: references,
    /** Where the service holds; the city's own territory where empty. */
    territory: z.array(territoryKey).default([]),
    addressees: z.array(z.enum(audiences)).default([]),
    topics: references,
    relatedServices: references,
    /** Appeal or objection (Rechtsbehelf). */
    remedy: someText,
    hints: z.array(text).default([]),
    furtherInformation: z.array(link(values)).default([]),
    /** How often it is asked for, 0–100; decides who comes first. */
    popularity: z.int().min(0).max(100).default(0),
    /** When the office last confirmed the content. */
    lastCheckedAt: day.optional(),
  })
}
