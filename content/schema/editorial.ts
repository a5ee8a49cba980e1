import { z } from 'zod'
import { audiences, channels, originFields, pageFields, references } from './common.ts'
import { videoId, videoProviderNames } from './embeds.ts'
import { entryId, line, moment, webAddress, type LocalizedValues } from './values.ts'

const endsAfterStart = (span: { start: string; end?: string | undefined }) => !span.end || span.start <= span.end

/** A topic or life situation that leads to services. */
export function topicSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown, someWords } = values
  return z.strictObject({
    ...pageFields(values),
    ...originFields(values),
    title: text,
    summary: someText,
    text: someMarkdown,
    synonyms: someWords,
    parent: entryId.optional(),
    audiences: z.array(z.enum(audiences)).default([]),
    /** Position in lists, small first. */
    order: z.int().default(100),
    image: entryId.optional(),
  })
}

/** A piece of news. */
export function newsSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown } = values
  return z.strictObject({
    ...pageFields(values),
    ...originFields(values),
    title: text,
    summary: someText,
    text: someMarkdown,
    /** When it was published, as printed on the page; until then nobody sees it. */
    date: moment,
    /** From then on it leaves lists and feeds. */
    expires: moment.optional(),
    organisation: entryId.optional(),
    services: references,
    topics: references,
    image: entryId.optional(),
    /** Loaded from its host only when a visitor agrees. */
    video: z
      .strictObject({
        provider: z.enum(videoProviderNames),
        videoId,
        title: text,
        /** What it shows and says, for those who do not see, hear or load it. */
        description: someText,
      })
      .optional(),
  })
}

/** An event with a beginning. */
export function eventSchema(values: LocalizedValues) {
  const { text, someText, someMarkdown } = values
  return z
    .strictObject({
      ...pageFields(values),
      ...originFields(values),
      title: text,
      summary: someText,
      text: someMarkdown,
      start: moment,
      end: moment.optional(),
      allDay: z.boolean().default(false),
      cancelled: z.boolean().default(false),
      /** A public meeting of the council: the page of its live stream announces it. */
      councilMeeting: z.boolean().default(false),
      location: entryId.optional(),
      /** Where it is, if not at a known location. */
      place: someText,
      price: someText,
      url: webAddress.optional(),
      organisation: entryId.optional(),
      topics: references,
      image: entryId.optional(),
    })
    .refine(endsAfterStart, { path: ['end'], message: 'das Ende muss nach dem Beginn liegen' })
}

/** A post for one social channel, with what it is about. */
export function socialPostSchema(values: LocalizedValues) {
  const { text } = values
  return z.strictObject({
    ...originFields(values),
    channel: z.enum(channels),
    text,
    date: moment,
    link: webAddress.optional(),
    image: entryId.optional(),
    organisation: entryId.optional(),
    service: entryId.optional(),
    news: entryId.optional(),
    event: entryId.optional(),
  })
}

/** Urgency of a notice, mildest first. */
export const urgencies = ['info', 'warning', 'emergency'] as const

/** A notice that the portal shows on every page, or where it belongs, while it lasts. */
export function noticeSchema(values: LocalizedValues) {
  const { text, someText } = values
  return z
    .strictObject({
      ...originFields(values),
      title: text,
      text: someText,
      urgency: z.enum(urgencies).default('info'),
      start: moment,
      end: moment.optional(),
      link: webAddress.optional(),
      /** Where it is shown; everywhere if nothing is named. */
      services: references,
      topics: references,
      organisations: references,
    })
    .refine(endsAfterStart, { path: ['end'], message: 'das Ende muss nach dem Beginn liegen' })
}

const fileName = z
  .string()
  .regex(
    /^[\w.-]+\.(?:svg|png|jpe?g|webp|avif|pdf)$/i,
    'erlaubt sind svg, png, jpg, webp, avif und pdf, ohne Ordner, Leerzeichen und Umlaute im Namen',
  )

/** A picture or document; the file lies beside the entry. */
export function mediaSchema(values: LocalizedValues) {
  const { text, someText } = values
  return z.strictObject({
    ...originFields(values),
    /** File name beside the entry. */
    file: fileName,
    /** What the picture shows, for those who do not see it. */
    alt: text,
    caption: someText,
    credit: line.optional(),
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
    /** The part that must stay visible when cropped, in per cent from the left and top. */
    focalPoint: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).optional(),
    /** Smaller versions, narrowest first. */
    sizes: z.array(z.strictObject({ file: fileName, width: z.int().positive(), height: z.int().positive() })).default([]),
  })
}
