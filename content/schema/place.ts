import { z } from 'zod'
import { openingHours, originFields, pageFields, references } from './common.ts'
import { emailAddress, entryId, line, phoneNumber, webAddress, type LocalizedValues } from './values.ts'

/** An office or another unit of the administration. */
export function organisationSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown, someWords } = values
  return z.strictObject({
    ...pageFields(values),
    ...originFields(values),
    name: text,
    /** The number people know it by: 33 for "Amt 33". */
    number: z
      .string()
      .regex(/^\d{1,4}$/, 'erwartet wird eine Amtsnummer aus Ziffern')
      .optional(),
    parent: entryId.optional(),
    summary: someText,
    text: someMarkdown,
    tasks: z.array(text).default([]),
    synonyms: someWords,
    contactPoints: references,
    locations: references,
    website: webAddress.optional(),
  })
}

/** What a competence range counts in. */
export const competenceKinds = ['name', 'plate', 'taxNumber', 'fileNumber', 'street'] as const

const isInOrder = ({ from, to }: { from: string; to: string }) => from.localeCompare(to, 'de', { numeric: true, sensitivity: 'base' }) <= 0

/** A place to ask: phone, e-mail, counter. Stored once, referenced everywhere. */
export function contactPointSchema(values: LocalizedValues) {
  const { text, someText } = values
  return z.strictObject({
    ...originFields(values),
    name: text,
    /** What one turns to it for, by function; never a person's name. */
    function: someText,
    organisation: entryId.optional(),
    phone: phoneNumber.optional(),
    email: emailAddress.optional(),
    /** An online contact form. */
    url: webAddress.optional(),
    location: entryId.optional(),
    /** Room, floor or counter. */
    room: someText,
    openingHours: openingHours(values).optional(),
    /** Whom it is responsible for, as ranges: names A–K, plates MZ-A to MZ-C. Both ends belong to the range. */
    competences: z
      .array(
        z
          .strictObject({ kind: z.enum(competenceKinds), from: line, to: line, note: someText })
          .refine(isInOrder, { path: ['to'], message: 'der Bereich endet vor seinem Anfang' }),
      )
      .default([]),
  })
}

/** A building or site one can go to. */
export function locationSchema(values: LocalizedValues) {
  const { text, someText, someWords } = values
  return z.strictObject({
    ...pageFields(values),
    ...originFields(values),
    name: text,
    summary: someText,
    synonyms: someWords,
    street: line.optional(),
    postalCode: z
      .string()
      .regex(/^\d{5}$/, 'eine Postleitzahl hat fünf Ziffern')
      .optional(),
    town: line.optional(),
    /** WGS 84 degrees. */
    coordinates: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
    stepFree: z.enum(['yes', 'partly', 'no', 'unknown']).default('unknown'),
    accessibility: someText,
    publicTransport: someText,
    parking: someText,
    openingHours: openingHours(values).optional(),
    image: entryId.optional(),
  })
}
