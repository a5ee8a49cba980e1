import { z } from 'zod'
import { channels } from '../../content/schema/common.ts'
import { columnKey, columnKinds, licences, period } from '../../content/schema/data-set.ts'
import { entryId, line, territoryKey, webAddress } from '../../content/schema/values.ts'
import { languageCode, serviceRecordSchema, text, urls, words } from '../../content/records/schema.ts'

/**
 * The public form of each JSON feed of ours. Strict: a key that is not named here is an error, in a feed that we build
 * as well as for those who check one against the JSON Schema. A change that breaks a reader needs a new path.
 */

const moment = z.iso.datetime()

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
