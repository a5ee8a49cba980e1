import { z } from 'zod'
import { channels, link } from '../../content/schema/common.ts'
import { contactPointSchema, locationSchema, organisationSchema } from '../../content/schema/place.ts'
import { columnKey, columnKinds, licences, period } from '../../content/schema/data-set.ts'
import { serviceSchema } from '../../content/schema/service.ts'
import { entryId, line, localizedValues, territoryKey, webAddress, type LocalizedValues } from '../../content/schema/values.ts'

/**
 * The public form of each JSON feed of ours. Strict: a key that is not named here is an error, in a feed that we build
 * as well as for those who check one against the JSON Schema. A change that breaks a reader needs a new path.
 */

const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
/** A text per language, whatever languages the city has: a reader's schema must not depend on one city's list. */
const text = z.record(languageCode, line)
const words = z.record(languageCode, z.array(line))
const urls = z.record(languageCode, webAddress)
const moment = z.iso.datetime()

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
  })
  .extend({ id: entryId, location: location.optional() })

const organisation = organisationSchema(values)
  .pick({ name: true, number: true, summary: true, website: true, isExample: true, sourceNote: true })
  .extend({ id: entryId, urls })

/** One record of the services feed. */
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

export const servicesFeedSchema = z
  .strictObject({
    version: z.literal(1),
    city: z.strictObject({
      name: line,
      officialName: line.optional(),
      territory: territoryKey.optional(),
      languages: z.array(languageCode).min(1),
      url: webAddress,
    }),
    /** The newest of the services' own days. */
    lastCheckedAt: z.iso.date().optional(),
    services: z.array(serviceRecordSchema),
    /** Services that are gone, for those who keep a copy. */
    tombstones: z.array(z.strictObject({ id: entryId, removedAt: moment })),
  })
  .meta({ title: 'Services for the 115 network', description: 'Every published service of the city, each record complete in itself.' })

export const feedIndexSchema = z
  .strictObject({
    version: z.literal(1),
    city: line,
    feeds: z.array(
      z.strictObject({
        url: webAddress,
        title: line,
        description: line,
        language: languageCode,
        mediaType: line,
        version: line,
        schema: webAddress.optional(),
      }),
    ),
  })
  .meta({ title: 'Public feeds', description: 'Every feed of the portal with its format and its JSON Schema.' })

export const socialFeedSchema = z
  .strictObject({
    version: z.literal(1),
    city: line,
    channel: z.enum(channels),
    posts: z.array(
      z.strictObject({
        id: entryId,
        text,
        date: moment,
        link: webAddress.optional(),
        image: z
          .strictObject({ url: webAddress, alt: text, credit: line.optional(), width: z.int().optional(), height: z.int().optional() })
          .optional(),
        /** What the post is about, with the address of its page. */
        about: z.array(
          z.strictObject({ type: z.enum(['service', 'news', 'event', 'organisation']), id: entryId, title: text, url: webAddress }),
        ),
        isExample: z.boolean().optional(),
      }),
    ),
  })
  .meta({ title: 'Posts for one social channel', description: 'Texts, pictures and links, newest first, for tools that post them.' })

const named = z.strictObject({ name: line, url: webAddress })

export const dataSetFeedSchema = z
  .strictObject({
    version: z.literal(1),
    id: entryId,
    title: text,
    description: text.optional(),
    urls,
    publisher: named,
    licence: z.strictObject({ code: z.enum(Object.keys(licences) as [string, ...string[]]), name: line, url: webAddress }),
    /** Where the data come from. */
    source: text.optional(),
    isExample: z.boolean(),
    /** The day, month or year whose state the data show. */
    asOf: period.optional(),
    keywords: words.optional(),
    /** The language of the rows. */
    language: languageCode,
    csv: webAddress,
    columns: z.array(
      z.strictObject({
        key: columnKey,
        label: text,
        description: text.optional(),
        kind: z.enum(columnKinds),
        values: z.array(z.strictObject({ value: line, label: text, description: text.optional() })),
      }),
    ),
    /** Each row by the keys of its columns; empty cells are left out. */
    rows: z.array(z.record(columnKey, line)),
  })
  .meta({ title: 'A data set', description: 'A table of the city with the meaning of its columns and its licence.' })

export type DataSetFeed = z.output<typeof dataSetFeedSchema>
export type ServicesFeed = z.output<typeof servicesFeedSchema>
export type FeedIndex = z.output<typeof feedIndexSchema>
export type SocialFeed = z.output<typeof socialFeedSchema>

/**
 * The JSON Schema (draft 2020-12) of a feed's form.
 * @param id the address that the schema is published at.
 */
export function jsonSchemaOf(schema: z.ZodType, id: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    // 19.99 is no multiple of 0.01 in binary floating point: validators would refuse right amounts.
    override: ({ jsonSchema }) => void delete jsonSchema.multipleOf,
  })
  return { $schema, $id: id, ...rest }
}
