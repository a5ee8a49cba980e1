import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { labels } from '../labels.ts'

/* The city as a site made with Eleventy would read it: JSON files, without any check. */

export type Language = keyof typeof labels
export type Text = Record<Language, string>
type Id = string
export interface Hours {
  regular: { days: (keyof (typeof labels)['de']['days'])[]; from: string; to: string }[]
  note: Text
}
export interface Service {
  id: Id
  title: Text
  answer: Text
  summary: Text
  text: Text
  whoNeedsIt: Text
  synonyms: Record<Language, string[]>
  requirements: Text[]
  requiredDocuments: { name: Text; condition?: Text }[]
  steps: Text[]
  fees: { label: Text; amount: number }[]
  paymentMethods: ('cash' | 'girocard' | 'online')[]
  deadlines: { label: Text; value: number; note: Text }[]
  processingTime: { min: number; max: number }
  legalBases: { law: string; section: string }[]
  onlineServices: { name: Text; url: string }[]
  appointment: { need: 'none' | 'possible' | 'required'; url: string }
  personalAppearance: boolean
  organisation: Id
  contactPoints: Id[]
  topics: Id[]
  relatedServices: Id[]
  remedy: Text
  hints: Text[]
  popularity: number
  lastCheckedAt: string
}
export interface Office {
  id: Id
  name: Text
  number: string
  summary: Text
  tasks: Text[]
  contactPoints: Id[]
  locations: Id[]
}
export interface Topic {
  id: Id
  title: Text
  summary: Text
  text: Text
}
export interface Contact {
  id: Id
  name: Text
  function: Text
  phone: string
  email: string
  location: Id
  room: Text
  openingHours: Hours
}
export interface Place {
  id: Id
  name: Text
  street: string
  postalCode: string
  town: string
  stepFree: 'yes' | 'partly' | 'no'
  publicTransport: Text
  openingHours: Hours
}
export interface City {
  name: string
  officialName: string
  phone: string
  email: string
  address: { street: string; postalCode: string; town: string }
  channels: { channel: string; url: string }[]
}

export interface Portal {
  city: City
  services: Map<Id, Service>
  offices: Map<Id, Office>
  topics: Map<Id, Topic>
  contacts: Map<Id, Contact>
  places: Map<Id, Place>
  servicesOfOffice: Map<Id, Service[]>
  servicesOfTopic: Map<Id, Service[]>
}

/** Reads a city's folder. */
export function readPortal(folder: string): Portal {
  const read = <T>(file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T
  const all = <T>(type: string) =>
    new Map(
      readdirSync(path.join(folder, type))
        .sort()
        .map((name) => [path.basename(name, '.json'), { ...read<object>(`${type}/${name}`), id: path.basename(name, '.json') } as T]),
    )
  const services = all<Service>('services')
  const popular = [...services.values()].sort((a, b) => b.popularity - a.popularity)
  const servicesOfOffice = new Map<Id, Service[]>()
  const servicesOfTopic = new Map<Id, Service[]>()
  const add = (map: Map<Id, Service[]>, key: Id, service: Service) => void (map.get(key)?.push(service) ?? map.set(key, [service]))
  for (const service of popular) {
    add(servicesOfOffice, service.organisation, service)
    for (const topic of service.topics) add(servicesOfTopic, topic, service)
  }
  return {
    city: read('city.json'),
    services,
    offices: all('organisations'),
    topics: all('topics'),
    contacts: all('contact-points'),
    places: all('locations'),
    servicesOfOffice,
    servicesOfTopic,
  }
}

/** One page of the site. */
export interface Page {
  /** Without language: `leistungen/hund`. */
  path: string
  language: Language
  kind: 'home' | 'service' | 'services' | 'office' | 'offices' | 'topic' | 'topics' | 'place' | 'places'
  id: Id
}

/** Every page in both languages. */
export function pagesOf({ services, offices, topics, places }: Portal): Page[] {
  const single = (kind: Page['kind'], section: string, ids: Iterable<Id>) => [...ids].map((id) => ({ kind, path: `${section}/${id}`, id }))
  const pages = [
    { kind: 'home' as const, path: '', id: '' },
    { kind: 'services' as const, path: 'leistungen', id: '' },
    { kind: 'offices' as const, path: 'aemter', id: '' },
    { kind: 'topics' as const, path: 'themen', id: '' },
    { kind: 'places' as const, path: 'standorte', id: '' },
    ...single('service', 'leistungen', services.keys()),
    ...single('office', 'aemter', offices.keys()),
    ...single('topic', 'themen', topics.keys()),
    ...single('place', 'standorte', places.keys()),
  ]
  return (Object.keys(labels) as Language[]).flatMap((language) => pages.map((page) => ({ ...page, language })))
}

/** The address of a page. */
export const addressOf = (path: string, language: Language) => `${language === 'de' ? '' : `/${language}`}/${path}${path && '/'}`
