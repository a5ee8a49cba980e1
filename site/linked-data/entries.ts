import type { CivicStructure, Event, GovernmentOffice, GovernmentService, NewsArticle, Offer, ServiceChannel } from 'schema-dts'
import { dayIn } from '../../content/clock.ts'
import type { Event as EventEntry, Location, News, Organisation, Service } from '../../content/schema/index.ts'
import { pageOf, present } from '../feeds/context.ts'
import {
  administration, cityId, contactPoint, dialled, languageOf, locationId, officeReference, organisationId, picture, postalAddress, regularHours, specialHours, words,
  type LinkedDataContext,
} from './parts.ts'

const all = <T>(ids: readonly string[], find: (id: string) => T | undefined): T[] => ids.flatMap((id) => find(id) ?? [])
/** schema.org has one value where there is one, and leaves the property out where there is none. */
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined)

const audienceNames = { citizens: 'Citizens', businesses: 'Businesses', science: 'Science', visitors: 'Visitors' } as const

/** A service as a GovernmentService (schema.org), which search engines and CPSV-AP tools read. */
export function governmentService(context: LinkedDataContext, service: Service): GovernmentService {
  const { city, get, absolute } = context
  const office = get('organisations', service.organisation)
  const url = absolute(pageOf(city, service, context.language))
  const { otherAuthority } = service
  return present({
    '@type': 'GovernmentService' as const,
    '@id': `${absolute(pageOf(city, service))}#leistung`,
    name: words(context, service.title),
    alternateName: words(context, service.officialTitle),
    description: words(context, service.answer) ?? words(context, service.summary),
    url,
    identifier: some(service.serviceKeys),
    serviceType: service.leikaNames[0],
    provider: otherAuthority
      ? present({ '@type': 'GovernmentOrganization' as const, name: words(context, otherAuthority.name), url: otherAuthority.url, telephone: otherAuthority.phone && dialled(otherAuthority.phone) })
      : office ? officeReference(context, office) : administration(context),
    serviceOperator: !otherAuthority && office ? administration(context) : undefined,
    areaServed: present({ '@type': 'AdministrativeArea' as const, name: city.name, identifier: some(service.territory) ?? city.territory }),
    audience: some(service.addressees.map((name) => ({ '@type': 'Audience' as const, audienceType: audienceNames[name] }))),
    offers: some(service.fees.flatMap((fee): Offer[] => offer(context, fee))),
    availableChannel: some(channels(context, service)),
    // What one reads is a page of this portal, last confirmed by its office.
    mainEntityOfPage: present({ '@type': 'WebPage' as const, '@id': url, inLanguage: languageOf(context, service.title), lastReviewed: service.lastCheckedAt, dateModified: service.modifiedAt }),
  })
}

function offer(context: LinkedDataContext, { kind, amount, label, note }: Service['fees'][number]): Offer[] {
  const price = kind === 'free' ? 0 : kind === 'fixed' ? amount : undefined
  if (price === undefined) return []
  return [present({ '@type': 'Offer' as const, name: words(context, label), description: words(context, note), price, priceCurrency: 'EUR' })]
}

/** The ways to get a service: online, by phone, at a counter. */
function channels(context: LinkedDataContext, { onlineServices, contactPoints, locations }: Service): ServiceChannel[] {
  const contacts = all(contactPoints, (id) => context.get('contact-points', id))
  return [
    ...onlineServices.map(({ name, url }): ServiceChannel => ({ '@type': 'ServiceChannel', name: words(context, name), serviceUrl: url })),
    ...contacts.flatMap((contact): ServiceChannel[] => (contact.phone || contact.email ? [{ '@type': 'ServiceChannel', servicePhone: contactPoint(context, contact) }] : [])),
    ...all(locations, (id) => context.get('locations', id)).map((location): ServiceChannel => ({ '@type': 'ServiceChannel', serviceLocation: placeReference(context, location) })),
  ]
}

const placeReference = (context: LinkedDataContext, location: Location): CivicStructure =>
  present({
    '@type': 'CivicStructure' as const,
    '@id': locationId(context, location),
    name: words(context, location.name),
    url: context.absolute(pageOf(context.city, location, context.language)),
    address: postalAddress(location),
  })

/** An office as a GovernmentOffice. */
export function governmentOffice(context: LinkedDataContext, organisation: Organisation): GovernmentOffice {
  const { city, get, absolute } = context
  const parent = get('organisations', organisation.parent)
  const [place] = all(organisation.locations, (id) => get('locations', id))
  return present({
    '@type': 'GovernmentOffice' as const,
    '@id': organisationId(context, organisation),
    name: words(context, organisation.name),
    identifier: organisation.number,
    description: words(context, organisation.summary),
    url: absolute(pageOf(city, organisation, context.language)),
    sameAs: organisation.website,
    parentOrganization: parent ? officeReference(context, parent) : administration(context),
    address: place && postalAddress(place),
    location: place && placeReference(context, place),
    contactPoint: some(all(organisation.contactPoints, (id) => get('contact-points', id)).map((contact) => contactPoint(context, contact))),
    mainEntityOfPage: modified(context, organisation),
  })
}

/** A building or site as a CivicStructure. */
export function civicStructure(context: LinkedDataContext, location: Location): CivicStructure {
  const { coordinates, openingHours, image, summary } = location
  return present({
    ...(placeReference(context, location) as Exclude<CivicStructure, string>),
    description: words(context, summary),
    geo: coordinates && { '@type': 'GeoCoordinates' as const, latitude: coordinates.lat, longitude: coordinates.lon },
    openingHoursSpecification: openingHours && some(regularHours(openingHours)),
    specialOpeningHoursSpecification: openingHours && some(specialHours(openingHours)),
    image: picture(context, image),
    mainEntityOfPage: modified(context, location),
  })
}

/** When the office last changed the page, where that is known. */
const modified = (context: LinkedDataContext, entry: Organisation | Location) =>
  entry.modifiedAt === undefined ? undefined : { '@type': 'WebPage' as const, '@id': context.absolute(pageOf(context.city, entry, context.language)), dateModified: entry.modifiedAt }

/** An event. Where it is stands in it only if the entry says so. */
export function event(context: LinkedDataContext, entry: EventEntry): Event {
  const { city, get, absolute } = context
  const { title, summary, start, end, allDay, cancelled, image, url, place } = entry
  const moment = (value: string) => (allDay ? dayIn(new Date(value), city.timeZone) : value)
  const location = get('locations', entry.location)
  const office = get('organisations', entry.organisation)
  const page = absolute(pageOf(city, entry, context.language))
  return present({
    '@type': 'Event' as const,
    '@id': `${absolute(pageOf(city, entry))}#veranstaltung`,
    name: words(context, title),
    description: words(context, summary),
    inLanguage: languageOf(context, title),
    url: page,
    sameAs: url,
    startDate: moment(start),
    endDate: end && moment(end),
    eventStatus: cancelled ? ('https://schema.org/EventCancelled' as const) : ('https://schema.org/EventScheduled' as const),
    location: location
      ? placeReference(context, location)
      : place && { '@type': 'Place' as const, name: words(context, place), address: { '@type': 'PostalAddress' as const, addressLocality: city.name, addressCountry: 'DE' } },
    organizer: office ? officeReference(context, office) : administration(context),
    image: picture(context, image),
  })
}

/** A piece of news. */
export function newsArticle(context: LinkedDataContext, entry: News): NewsArticle {
  const { city, get, absolute } = context
  const { title, summary, date, expires, image, modifiedAt } = entry
  const office = get('organisations', entry.organisation)
  const services = all(entry.services, (id) => get('services', id))
  return present({
    '@type': 'NewsArticle' as const,
    '@id': `${absolute(pageOf(city, entry))}#meldung`,
    headline: words(context, title),
    description: words(context, summary),
    inLanguage: languageOf(context, title),
    url: absolute(pageOf(city, entry, context.language)),
    datePublished: date,
    dateModified: modifiedAt !== undefined && Date.parse(modifiedAt) > Date.parse(date) ? modifiedAt : date,
    expires,
    author: office ? officeReference(context, office) : administration(context),
    publisher: office ? administration(context) : { '@id': cityId(context) },
    image: picture(context, image),
    about: some(services.map((service) => ({ '@type': 'GovernmentService' as const, name: words(context, service.title), url: absolute(pageOf(city, service, context.language)) }))),
  })
}
