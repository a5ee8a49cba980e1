import type { ContactPoint, Location, Organisation, Service, Topic } from '../schema/index.ts'
import { mediaPath, present, urlsOf, type FeedContext } from './context.ts'

/**
 * A service with all its public parts, complete in itself, so that it can be passed on alone: for the public feed and for the
 * interface of 115. Parse it with `serviceRecordSchema`: a key that the schema does not know must not get out.
 */
export function serviceRecord(context: FeedContext, service: Service) {
  const { city, get } = context
  const {
    // Named to be left out or replaced; a key that the public schema does not know fails the parse.
    type: _type,
    slug: _slug,
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
  const { id, name, function: purpose, phone, email, url, room, openingHours, competences, isExample, sourceNote } = contactPoint
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
    sourceNote,
    location: location && locationPart(context, location),
  })
}

function locationPart(context: FeedContext, location: Location) {
  const { type: _type, slug: _slug, outdatedTranslations: _outdated, modifiedAt: _modifiedAt, synonyms: _synonyms, image: _image, ...plain } = location
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
