import { z } from 'zod'
import { channels } from './common.ts'
import { frameAddress } from './embeds.ts'
import { audiencePages } from '../paths.ts'
import { day, emailAddress, entryId, line, phoneNumber, territoryKey, webAddress, type LocalizedValues } from './values.ts'

/** A language of the portal. The first of the list is the default and has no prefix in its addresses. */
export const languageSchema = z.strictObject({
  /** BCP 47. */
  code: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'erwartet wird ein Sprachkürzel nach BCP 47 wie de, en oder de-simple'),
  /** Its name in itself. */
  name: line,
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  /** The language whose interface texts it borrows where it has none of its own. */
  stringsFrom: line.optional(),
})

export type Language = z.output<typeof languageSchema>

/** Languages of a city that names none. */
export const defaultLanguages: [Language, ...Language[]] = [
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'de-simple', name: 'Leichte Sprache', direction: 'ltr' },
]

export const languagesSchema = z
  .tuple([languageSchema], languageSchema)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, 'eine Sprache steht zweimal in der Liste')
  .default(defaultLanguages)

/** German states, for public holidays. */
export const holidayRegions = ['bw', 'by', 'be', 'bb', 'hb', 'hh', 'he', 'mv', 'ni', 'nw', 'rp', 'sl', 'sn', 'st', 'sh', 'th'] as const

const timeZone = line.refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('de', { timeZone: name }))
  } catch {
    return false
  }
}, 'erwartet wird eine Zeitzone wie Europe/Berlin')

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'erwartet wird eine Farbe wie #8c1d2f')

/** Typefaces that visitors have already: nothing is loaded, and each falls back to a relative of itself. */
export const typefaces = ['system', 'humanist', 'geometric', 'classical', 'serif', 'slab'] as const

/** A page of the portal, without its language: a list, an entry's page or a standing page. */
export const portalPage = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/, 'erwartet wird der Weg einer Seite ohne Sprache, z. B. leistungen oder themen/umziehen')

/** Whether the portal itself knows what a page is called: lists, audiences and standing pages. */
export const knowsItsName = (page: string): boolean => Object.values<string>(audiencePages).includes(page) || !page.includes('/')

/** A link in navigation or footer: to a page of the portal or elsewhere. Lists and standing pages know what they are called. */
function menuLink({ someText }: LocalizedValues) {
  return z
    .strictObject({ label: someText, page: portalPage.optional(), url: webAddress.optional() })
    .refine(({ page, url }) => (page === undefined) !== (url === undefined), 'erwartet wird entweder page oder url')
    .refine(({ label, page }) => label !== undefined || (page !== undefined && knowsItsName(page)), { path: ['label'], message: 'diese Seite braucht hier einen Namen' })
}

/** The city itself: all that makes a portal this city's portal. */
export function citySchema(values: LocalizedValues) {
  const { someText, text } = values
  return z.strictObject({
    name: line.default('Musterstadt'),
    /** The full official name. */
    officialName: line.optional(),
    claim: someText,
    /** The city's own website, where this portal is not it. */
    website: webAddress.optional(),
    /** True where nobody of the city runs this portal: every page says so. */
    demonstration: z.boolean().default(false),
    languages: languagesSchema,
    territory: territoryKey.optional(),
    neighbours: z.array(z.strictObject({ name: line, territory: territoryKey })).default([]),
    holidayRegion: z.enum(holidayRegions).optional(),
    timeZone: timeZone.default('Europe/Berlin'),
    /** Brand colour in light and in dark mode. */
    colours: z.strictObject({ brand: colour.default('#1b4f8a'), brandDark: colour.default('#9cc4f5') }).prefault({}),
    logo: entryId.optional(),
    fonts: z.strictObject({ text: z.enum(typefaces).default('system'), headings: z.enum(typefaces).default('system') }).prefault({}),
    /** The main navigation, in its order; the usual one where it is left out. */
    navigation: z.array(menuLink(values)).min(1).max(8, 'mehr als acht Einträge findet niemand').optional(),
    /** The footer's groups of links, in their order; the usual ones where they are left out. */
    footer: z.array(z.strictObject({ title: text, links: z.array(menuLink(values)).min(1) })).max(5).optional(),
    address: z.strictObject({ street: line, postalCode: line, town: line }).optional(),
    phone: phoneNumber.optional(),
    email: emailAddress.optional(),
    /** What the imprint must name. */
    representedBy: line.optional(),
    vatId: line.optional(),
    dataProtectionEmail: emailAddress.optional(),
    accessibilityEmail: emailAddress.optional(),
    /** Whom to tell about a weak spot of the portal (RFC 9116); its own e-mail address where nothing is said. */
    security: z
      .strictObject({
        email: emailAddress.optional(),
        url: webAddress.optional(),
        /** Rules for those who look for weak spots. */
        policy: webAddress.optional(),
        /** Until when all this holds; less than a year, renewed by itself, where it is left out. */
        expires: day.optional(),
      })
      .refine(({ email, url }) => email ?? url, 'braucht email oder url')
      .optional(),
    /** Whom to turn to where the city does not help with a barrier; a body of the state. */
    arbitrationBody: z
      .strictObject({ name: line, url: webAddress.optional(), email: emailAddress.optional(), phone: phoneNumber.optional() })
      .optional(),
    /** Under which licence others may use the feeds. */
    dataLicence: z.strictObject({ name: line, url: webAddress.optional() }).optional(),
    /** The council's meetings: the page with the stream, and the stream for a frame, which is loaded only when a visitor agrees. */
    councilStream: z.strictObject({ provider: line, url: webAddress, frame: frameAddress.optional() }).optional(),
    /** Whether the portal's search counts words: anonymously, and only where the city wants it. */
    searchCounts: z.boolean().default(false),
    channels: z.array(z.strictObject({ channel: z.enum(channels), url: webAddress, handle: line.optional() })).default([]),
  })
}
