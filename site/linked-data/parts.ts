import type { ContactPoint, DayOfWeek, GovernmentOrganization, ImageObject, OpeningHoursSpecification, PostalAddress } from 'schema-dts'
import { weekdays } from '../../content/schema/common.ts'
import type { ContactPoint as ContactEntry, Location, Localized, Media, OpeningHours, Organisation } from '../../content/schema/index.ts'
import { defaultLanguageOf, mediaPath, pageOf, present, type FeedContext } from '../feeds/context.ts'
import { text } from '../text.ts'

/** What every builder of linked data is given: the entries, and the language of the page that carries it. */
export interface LinkedDataContext extends FeedContext {
  language: string
}

/** A field in the page's language, or in the one that stands in for it. */
export function words<T = string>(context: LinkedDataContext, field: Localized<T>): T
export function words<T = string>(context: LinkedDataContext, field: Localized<T> | undefined): T | undefined
export function words<T = string>({ city, language }: LinkedDataContext, field: Localized<T> | undefined): T | undefined {
  return text(field, { code: language, defaultCode: defaultLanguageOf(city) })?.value
}

/** The language in which a field is really shown. */
export const languageOf = ({ city, language }: LinkedDataContext, field: Localized): string => text(field, { code: language, defaultCode: defaultLanguageOf(city) }).lang

/** The same thing has the same name in every language: its address in the default language. */
export const cityId = ({ absolute }: FeedContext): string => `${absolute('/')}#stadt`
export const organisationId = (context: FeedContext, organisation: Organisation): string => `${context.absolute(pageOf(context.city, organisation))}#amt`
export const locationId = (context: FeedContext, location: Location): string => `${context.absolute(pageOf(context.city, location))}#ort`

/** The city's administration, who publishes everything. */
export const administration = (context: LinkedDataContext): GovernmentOrganization => {
  const { city, absolute } = context
  return present({
    '@type': 'GovernmentOrganization' as const,
    '@id': cityId(context),
    name: city.officialName ?? city.name,
    // A demonstration is not the city's own address.
    url: city.website ?? absolute('/'),
  })
}

/** An office, as another thing names it. */
export const officeReference = (context: LinkedDataContext, organisation: Organisation): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  '@id': organisationId(context, organisation),
  name: words(context, organisation.name),
  url: context.absolute(pageOf(context.city, organisation, context.language)),
})

/** The postal address of a location; undefined where nothing of it is known. */
export function postalAddress({ street, postalCode, town }: Partial<Pick<Location, 'street' | 'postalCode' | 'town'>>): PostalAddress | undefined {
  if (!street && !town) return undefined
  return present({ '@type': 'PostalAddress' as const, streetAddress: street, postalCode, addressLocality: town, addressCountry: 'DE' })
}

/** A phone number as programs dial it: what begins with one zero is German. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '').replace(/^0(?=[1-9])/, '+49')

/** A counter or line to ask, with its hours. */
export function contactPoint(context: LinkedDataContext, { name, function: purpose, phone, email, url, openingHours }: ContactEntry): ContactPoint {
  return present({
    '@type': 'ContactPoint' as const,
    name: words(context, name),
    contactType: words(context, purpose) ?? words(context, name),
    telephone: phone && dialled(phone),
    email,
    url,
    hoursAvailable: openingHours && regularHours(openingHours),
  })
}

const dayNames: Record<(typeof weekdays)[number], DayOfWeek> = {
  mo: 'https://schema.org/Monday', tu: 'https://schema.org/Tuesday', we: 'https://schema.org/Wednesday', th: 'https://schema.org/Thursday',
  fr: 'https://schema.org/Friday', sa: 'https://schema.org/Saturday', su: 'https://schema.org/Sunday',
}
/** schema.org knows no 24:00. */
const time = (clock: string) => (clock === '24:00' ? '23:59' : clock)
/** From midnight to midnight means closed, as search engines understand it. */
const closed = { opens: '00:00', closes: '00:00' }
const span = (fields: Omit<Exclude<OpeningHoursSpecification, string>, '@type' | '@id'>): OpeningHoursSpecification => ({ '@type': 'OpeningHoursSpecification', ...fields }) as OpeningHoursSpecification

/** The hours of an ordinary week. */
export const regularHours = ({ regular, closedOnPublicHolidays }: OpeningHours): OpeningHoursSpecification[] => [
  ...regular.map(({ days, from, to }) => span({ dayOfWeek: days.map((day) => dayNames[day]), opens: time(from), closes: time(to) })),
  ...(closedOnPublicHolidays && regular.length ? [span({ dayOfWeek: 'https://schema.org/PublicHolidays', ...closed })] : []),
]

/** The days that differ. */
export const specialHours = ({ exceptions }: OpeningHours): OpeningHoursSpecification[] =>
  exceptions.flatMap(({ from, to, hours }) => {
    const valid = { validFrom: from, validThrough: to ?? from }
    return hours.length ? hours.map((one) => span({ ...valid, opens: time(one.from), closes: time(one.to) })) : [span({ ...valid, ...closed })]
  })

/** A picture with its licence-relevant words; undefined where there is none, or a document in its place. */
export function picture(context: LinkedDataContext, id: string | undefined): ImageObject | undefined {
  const media = context.get('media', id)
  if (!media || media.file.endsWith('.pdf')) return undefined
  const { file, width, height } = shareable(media) ?? media
  return present({
    '@type': 'ImageObject' as const,
    url: context.absolute(mediaPath({ file })),
    caption: words(context, media.caption) ?? words(context, media.alt),
    creditText: media.credit,
    width: width === undefined ? undefined : { '@type': 'QuantitativeValue' as const, value: width, unitCode: 'E37' },
    height: height === undefined ? undefined : { '@type': 'QuantitativeValue' as const, value: height, unitCode: 'E37' },
  })
}

/**
 * The form of a picture that others show beside a link: the widest JPEG or PNG, for messengers and networks know no other for sure.
 * @returns undefined where there is none, e.g. for a drawing without smaller versions.
 */
export function shareable({ file, width, height, sizes }: Media): { file: string; width: number | undefined; height: number | undefined } | undefined {
  const isCommon = (name: string) => /\.(?:jpe?g|png)$/i.test(name)
  return sizes.filter((size) => isCommon(size.file)).at(-1) ?? (isCommon(file) ? { file, width, height } : undefined)
}
