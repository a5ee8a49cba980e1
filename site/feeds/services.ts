import type { ContactPoint, Location, Organisation, Service, Topic } from '../../content/schema/index.ts'
import { byId, mediaPath, present, urlsOf, type FeedContext } from './context.ts'
import { serviceRecordSchema, servicesFeedSchema, type ServicesFeed } from './schemas.ts'

/** How a record gets its bytes; who can keep them, gives back former ones that are still right. */
type BytesOf = (service: Service, make: () => Buffer) => Buffer

/**
 * Builds the feed for the 115 network as JSON: every service complete in itself, so that a record can be passed on alone.
 * @param removed services that are gone: whoever keeps a copy deletes them.
 * @returns its bytes, in pieces: in a very large city it is longer than a string can be.
 * @throws ZodError where the result is not what the public schema says.
 */
export function buildServicesFeed(context: FeedContext, services: Service[], removed: ServicesFeed['tombstones'] = [], bytesOf: BytesOf = (_, make) => make()): Buffer[] {
  const { city, absolute } = context
  const newest = services
    .flatMap(({ lastCheckedAt }) => lastCheckedAt ?? [])
    .sort()
    .at(-1)
  const { services: _none, tombstones, ...head } = servicesFeedSchema.parse(
    present({
      version: 1,
      city: present({
        name: city.name,
        officialName: city.officialName,
        territory: city.territory,
        languages: city.languages.map(({ code }) => code),
        url: absolute('/'),
      }),
      lastCheckedAt: newest,
      services: [],
      tombstones: removed,
    }),
  )
  const record = (service: Service) => bytesOf(service, () => Buffer.from(JSON.stringify(serviceRecordSchema.parse(serviceRecord(context, service)))))
  const records = [...services].sort(byId).flatMap((service, position) => (position ? [comma, record(service)] : [record(service)]))
  return [
    Buffer.from(`${JSON.stringify(head).slice(0, -1)},"services":[`),
    ...records,
    Buffer.from(`],"tombstones":${JSON.stringify(tombstones)}}`),
  ]
}

const comma = Buffer.from(',')

function serviceRecord(context: FeedContext, service: Service) {
  const { city, get } = context
  const {
    // Named to be left out or replaced; a key that the public schema does not know fails the parse.
    type: _type,
    slug: _slug,
    modifiedAt: _modifiedAt,
    organisation,
    furtherOrganisations,
    contactPoints,
    locations,
    topics,
    relatedServices,
    forms,
    territory,
    ...plain
  } = service
  const responsible = get('organisations', organisation)
  // A service that names no contact or place of its own is asked for where its office is.
  const contacts = contactPoints.length ? contactPoints : (responsible?.contactPoints ?? [])
  const places = locations.length ? locations : (responsible?.locations ?? [])
  const named = (entry: Service | Topic) => ({ id: entry.id, title: entry.title, urls: urlsOf(context, entry) })
  return present({
    ...plain,
    urls: urlsOf(context, service),
    territory: territory.length || !city.territory ? territory : [city.territory],
    organisation: responsible && organisationPart(context, responsible),
    furtherOrganisations: all(furtherOrganisations, (id) => get('organisations', id)).map((entry) => organisationPart(context, entry)),
    contactPoints: all(contacts, (id) => get('contact-points', id)).map((entry) => contactPointPart(context, entry)),
    locations: all(places, (id) => get('locations', id)).map((entry) => locationPart(context, entry)),
    forms: forms.flatMap((form) => formLink(context, form)),
    topics: all(topics, (id) => get('topics', id)).map(named),
    relatedServices: all(relatedServices, (id) => get('services', id)).map(named),
  })
}

function organisationPart(context: FeedContext, organisation: Organisation) {
  const { id, name, number, summary, website, isExample, sourceNote } = organisation
  return present({ id, name, number, summary, website, isExample, sourceNote, urls: urlsOf(context, organisation) })
}

function contactPointPart(context: FeedContext, contactPoint: ContactPoint) {
  const { id, name, function: purpose, phone, email, url, room, openingHours, competences, isExample } = contactPoint
  const location = context.get('locations', contactPoint.location)
  return present({
    id,
    name,
    function: purpose,
    phone,
    email,
    url,
    room,
    openingHours,
    competences,
    isExample,
    location: location && locationPart(context, location),
  })
}

function locationPart(context: FeedContext, location: Location) {
  const { type: _type, slug: _slug, outdatedTranslations: _outdated, modifiedAt: _modifiedAt, synonyms: _synonyms, sourceNote: _sourceNote, image: _image, ...plain } = location
  return present({ ...plain, urls: urlsOf(context, location) })
}

/** A form as a link, wherever it lies; one whose file is not published is left out. */
function formLink({ get, absolute }: FeedContext, { name, url, file }: Service['forms'][number]) {
  const media = get('media', file)
  const address = url ?? (media && absolute(mediaPath(media)))
  return address ? [{ label: name, url: address }] : []
}

/** The entries of a list of ids; those that are not published are left out. */
const all = <T>(ids: readonly string[], find: (id: string) => T | undefined): T[] => ids.flatMap((id) => find(id) ?? [])
