import {
  addressOf,
  origin,
  type Contact,
  type Hours,
  type Language,
  type Office,
  type Place,
  type Portal,
  type Service,
  type Topic,
} from './data.ts'
import { once } from './html.ts'
import { labels } from '../labels.ts'

/* What programs read on a page (schema.org as JSON-LD), with the same types and properties as on ours. */

const dayNames = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' }
const hours = ({ regular }: Hours) => [
  ...regular.map(({ days, from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => `https://schema.org/${dayNames[day]}`),
    opens: from,
    closes: to,
  })),
  { '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/PublicHolidays', opens: '00:00', closes: '00:00' },
]
export const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, '').replace(/^0(?=[1-9])/, '+49')
const postalAddress = ({ street, postalCode, town }: Pick<Place, 'street' | 'postalCode' | 'town'>) => ({
  '@type': 'PostalAddress',
  streetAddress: street,
  postalCode,
  addressLocality: town,
  addressCountry: 'DE',
})

/** What pages are about, in one language, as pieces of JSON. What many pages name is written once. */
export function linkedData(portal: Portal, l: Language) {
  const { city } = portal
  const whole = (path: string) => origin + addressOf(path, l)
  const administration = { '@type': 'GovernmentOrganization', '@id': `${origin}/#stadt`, name: city.officialName, url: `${origin}/` }
  const officeReference = ({ id, name }: Office) => ({
    '@type': 'GovernmentOrganization',
    '@id': `${origin}/aemter/${id}/#amt`,
    name: name[l],
    url: whole(`aemter/${id}`),
  })
  const placeReference = (place: Place) => ({
    '@type': 'CivicStructure',
    '@id': `${origin}/standorte/${place.id}/#ort`,
    name: place.name[l],
    url: whole(`standorte/${place.id}`),
    address: postalAddress(place),
  })
  const contactPoint = ({ name, function: purpose, phone, email, openingHours }: Contact) => ({
    '@type': 'ContactPoint',
    name: name[l],
    contactType: purpose[l],
    telephone: dialled(phone),
    email,
    hoursAvailable: hours(openingHours),
  })
  const json = JSON.stringify
  const operator = json(administration)
  const area = json({ '@type': 'AdministrativeArea', name: city.name, identifier: city.territory })
  const provider = once((id: string) => json(officeReference(portal.offices.get(id)!)))
  const contactChannel = once((id: string) => json({ '@type': 'ServiceChannel', servicePhone: contactPoint(portal.contacts.get(id)!) }))
  const placeChannel = once((id: string) => json({ '@type': 'ServiceChannel', serviceLocation: placeReference(portal.places.get(id)!) }))
  const above = once((path: string) => {
    const t = labels[l]
    const section = {
      leistungen: t.sections.services,
      aemter: t.sections.organisations,
      themen: t.sections.topics,
      standorte: t.sections.locations,
    }[path]
    const steps = [{ name: t.home, item: whole('') }, ...(section ? [{ name: section, item: whole(path) }] : [])]
    return { count: steps.length, text: steps.map((step, index) => json({ '@type': 'ListItem', position: index + 1, ...step })).join(',') }
  })
  return {
    service: (one: Service) => {
      const url = whole(`leistungen/${one.id}`)
      return `{"@type":"GovernmentService","@id":${json(`${origin}/leistungen/${one.id}/#leistung`)},"name":${json(one.title[l])},"description":${json(one.answer[l])},"url":${json(url)},"provider":${provider(one.organisation)},"serviceOperator":${operator},"areaServed":${area},"audience":[{"@type":"Audience","audienceType":"Citizens"}],"offers":${json(one.fees.map(({ label, amount }) => ({ '@type': 'Offer', name: label[l], price: amount, priceCurrency: 'EUR' })))},"availableChannel":[${[...one.onlineServices.map(({ name, url: serviceUrl }) => json({ '@type': 'ServiceChannel', name: name[l], serviceUrl })), ...one.contactPoints.map(contactChannel), ...one.locations.map(placeChannel)].join(',')}],"mainEntityOfPage":{"@type":"WebPage","@id":${json(url)},"inLanguage":"${l}","lastReviewed":"${one.lastCheckedAt}"}}`
    },
    office: (office: Office) => {
      const parent = portal.offices.get(office.parent ?? '')
      const place = portal.places.get(office.locations[0]!)
      return json({
        '@type': 'GovernmentOffice',
        '@id': `${origin}/aemter/${office.id}/#amt`,
        name: office.name[l],
        identifier: office.number,
        description: office.summary[l],
        url: whole(`aemter/${office.id}`),
        parentOrganization: parent ? officeReference(parent) : administration,
        ...(place && { address: postalAddress(place), location: placeReference(place) }),
        contactPoint: office.contactPoints.map((id) => contactPoint(portal.contacts.get(id)!)),
      })
    },
    place: (place: Place) =>
      json({
        ...placeReference(place),
        geo: { '@type': 'GeoCoordinates', latitude: place.coordinates.lat, longitude: place.coordinates.lon },
        openingHoursSpecification: hours(place.openingHours),
      }),
    topic: ({ id, title, summary }: Topic) =>
      json({ '@type': 'CollectionPage', name: title[l], description: summary[l], url: whole(`themen/${id}`) }),
    home: (title: string) => {
      const site = {
        '@type': 'WebSite',
        '@id': `${origin}/#portal`,
        name: title,
        url: whole(''),
        inLanguage: l,
        publisher: administration,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${whole('suche')}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      }
      const itself = {
        ...administration,
        telephone: city.phone,
        email: city.email,
        address: postalAddress(city.address),
        sameAs: city.channels.map(({ url }) => url),
      }
      return `${json(site)},${json(itself)}`
    },
    /** The way to a page. @param section its list; none for pages right below the home page. */
    breadcrumbs: (section: string, title: string) => {
      const { count, text } = above(section)
      return `{"@type":"BreadcrumbList","itemListElement":[${text},${json({ '@type': 'ListItem', position: count + 1, name: title })}]}`
    },
  }
}

/** The content of the script element. A `<` could end it. */
export const graphOf = (things: string[]) =>
  `{"@context":"https://schema.org","@graph":[${things.join(',').replaceAll('<', String.raw`\u003c`)}]}`
