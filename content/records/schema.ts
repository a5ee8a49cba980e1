import { z } from 'zod'
import { link } from '../schema/common.ts'
import { contactPointSchema, locationSchema, organisationSchema } from '../schema/place.ts'
import { serviceSchema } from '../schema/service.ts'
import { entryId, line, localizedValues, territoryKey, webAddress, type LocalizedValues } from '../schema/values.ts'

/** The public form of a record that stands alone. Strict: a key that is not named here is an error. */

export const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
/** A text per language, whatever languages the city has: a reader's schema must not depend on one city's list. */
export const text = z.record(languageCode, line)
export const words = z.record(languageCode, z.array(line))
export const urls = z.record(languageCode, webAddress)

const values = {
  ...localizedValues(['de']),
  text,
  someText: text.optional(),
  someMarkdown: text.optional(),
  someWords: words.optional(),
  shorthand: (_mainField: string, shape: z.ZodRawShape) => z.strictObject(shape),
} as unknown as LocalizedValues

const location = locationSchema(values)
  .pick({
    name: true,
    summary: true,
    street: true,
    postalCode: true,
    town: true,
    coordinates: true,
    stepFree: true,
    accessibility: true,
    publicTransport: true,
    parking: true,
    openingHours: true,
    isExample: true,
    sourceNote: true,
  })
  .extend({ id: entryId, urls })

const contactPoint = contactPointSchema(values)
  .pick({
    name: true,
    function: true,
    phone: true,
    email: true,
    url: true,
    room: true,
    openingHours: true,
    competences: true,
    isExample: true,
    sourceNote: true,
  })
  .extend({ id: entryId, location: location.optional() })

const organisation = organisationSchema(values)
  .pick({ name: true, number: true, summary: true, website: true, isExample: true, sourceNote: true })
  .extend({ id: entryId, urls })

/** A service with all that its public record holds. */
export const serviceRecordSchema = serviceSchema(values)
  .pick({
    isExample: true,
    sourceNote: true,
    title: true,
    officialTitle: true,
    ozgService: true,
    serviceKeys: true,
    leikaNames: true,
    leikaType: true,
    answer: true,
    summary: true,
    text: true,
    whoNeedsIt: true,
    synonyms: true,
    requirements: true,
    requiredDocuments: true,
    steps: true,
    fees: true,
    paymentMethods: true,
    deadlines: true,
    processingTime: true,
    legalBases: true,
    onlineServices: true,
    appointment: true,
    personalAppearance: true,
    otherAuthority: true,
    addressees: true,
    remedy: true,
    hints: true,
    furtherInformation: true,
    popularity: true,
    lastCheckedAt: true,
  })
  .extend({
    id: entryId,
    urls,
    /** When what the public reads last changed. */
    modifiedAt: z.iso.datetime().optional(),
    /** Translations that are older than the text of the city's first language. */
    outdatedTranslations: z.array(languageCode).optional(),
    territory: z.array(territoryKey),
    organisation: organisation.optional(),
    furtherOrganisations: z.array(organisation),
    contactPoints: z.array(contactPoint),
    locations: z.array(location),
    forms: z.array(link(values)),
    topics: z.array(z.strictObject({ id: entryId, title: text, urls })),
    relatedServices: z.array(z.strictObject({ id: entryId, title: text, urls })),
  })

export type ServiceRecord = z.output<typeof serviceRecordSchema>
