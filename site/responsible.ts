import { get, getAll } from '../content/knowledge.ts'
import type { ContactPoint, Location, Organisation, Service } from '../content/schema/index.ts'

/** Who answers for a service: a service without contact points or places of its own has those of its office. */
export interface Responsible {
  office: Organisation | undefined
  further: Organisation[]
  contacts: ContactPoint[]
  /** Where to go, without the places that stand with a contact point. */
  places: Location[]
}

/** Reads who is responsible for a service. Where another authority is, only what the service itself names counts. */
export function responsibleFor({ otherAuthority, organisation, furtherOrganisations, contactPoints, locations }: Service): Responsible {
  const office = get('organisations', organisation)
  const contacts = getAll('contact-points', contactPoints.length ? contactPoints : (office?.contactPoints ?? []))
  const shownWithContact = new Set(contacts.map(({ location }) => location))
  const places = getAll('locations', locations.length || otherAuthority ? locations : (office?.locations ?? []))
  return { office, further: getAll('organisations', furtherOrganisations), contacts, places: places.filter(({ id }) => !shownWithContact.has(id)) }
}
