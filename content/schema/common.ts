import { z } from 'zod'
import { clock, day, entryId, moment, slug, webAddress, type LocalizedValues } from './values.ts'

/** Who an entry is for: the audiences of the portal. */
export const audiences = ['citizens', 'businesses', 'science', 'visitors'] as const

/** Social channels a city can run; each has a public feed. */
export const channels = ['x', 'facebook', 'instagram', 'mastodon', 'youtube', 'pinterest'] as const

/** Every day of the week, in the order a timetable shows them. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

/** Fields that every entry with a page of its own has. */
export function pageFields({ languages: [original, ...others] }: LocalizedValues) {
  const translation = z.string().refine((code) => others.includes(code), {
    error: ({ input }) => (input === original ? `„${original}“ ist das Original und keine Übersetzung` : `Übersetzungen gibt es in ${others.join(', ') || 'keiner Sprache'}`),
  })
  return {
    /** The last part of the address; the id where it is left out. */
    slug: slug.optional(),
    /** Languages whose translation is older than the text of the default language; their pages say so. */
    outdatedTranslations: z.array(translation).min(1, 'nennt keine Sprache; lassen Sie das Feld weg').optional(),
    /** When what the public reads last changed. The CMS keeps it; missing where nobody knows. */
    modifiedAt: moment.optional(),
  }
}

/** Fields of every entry: where it comes from and whether it is an example only. */
export function originFields({ someText }: LocalizedValues) {
  return {
    /** True for content that nobody has verified; the page says so. */
    isExample: z.boolean().default(false),
    /** What a reader should know about the source, e.g. an inferred name. */
    sourceNote: someText,
  }
}

/** A link with a label. */
export const link = ({ text }: LocalizedValues) => z.strictObject({ label: text, url: webAddress })

/** A length of time, e.g. `{ value: 3, unit: 'weeks' }`. */
export const durationUnits = ['hours', 'days', 'workdays', 'weeks', 'months', 'years'] as const

const endsAfterItBegins = (span: { from: string; to: string }) => span.from < span.to
const reversed = { path: ['to'], message: 'das Ende muss nach dem Beginn liegen' }

const timeSpan = z.strictObject({ from: clock, to: clock }).refine(endsAfterItBegins, reversed)

/** Opening hours of a counter, a phone line or a building, with exceptions. Times are local to the city. */
export function openingHours({ someText }: LocalizedValues) {
  return z.strictObject({
    regular: z.array(
      z
        .strictObject({ days: z.array(z.enum(weekdays)).min(1), from: clock, to: clock, note: someText })
        .refine(endsAfterItBegins, reversed),
    ),
    /** Days that differ: closed when `hours` is empty. */
    exceptions: z
      .array(
        z
          .strictObject({ from: day, to: day.optional(), hours: z.array(timeSpan).default([]), reason: someText })
          .refine(({ from, to }) => to === undefined || from <= to, { path: ['to'], message: 'der letzte Tag liegt vor dem ersten' }),
      )
      .default([]),
    closedOnPublicHolidays: z.boolean().default(true),
    byAppointmentOnly: z.boolean().default(false),
    note: someText,
  })
}

/** Ids of other entries. */
export const references = z.array(entryId).default([])
