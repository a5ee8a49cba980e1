import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { labels } from '../labels.ts'

/* The city as a site made with Eleventy would read it: JSON files, without any check. */

export type Language = keyof typeof labels
export type Text = Record<Language, string>
type Id = string
export const languages = Object.keys(labels) as Language[]
export interface Hours {
  regular: { days: (keyof (typeof labels)['de']['weekdays'])[]; from: string; to: string }[]
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
  locations: Id[]
  addressees: string[]
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
  parent?: Id
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
  order: number
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
  coordinates: { lat: number; lon: number }
  stepFree: 'yes' | 'partly' | 'no'
  publicTransport: Text
  openingHours: Hours
}
export interface City {
  name: string
  officialName: string
  claim: Text
  territory: string
  phone: string
  email: string
  address: { street: string; postalCode: string; town: string }
  channels: { channel: string; url: string }[]
}
/** A page that is text: title, description, Markdown. */
export interface Standing {
  id: Id
  title: Text
  description: Text
  text: Text
}

export interface Portal {
  city: City
  services: Map<Id, Service>
  offices: Map<Id, Office>
  topics: Map<Id, Topic>
  contacts: Map<Id, Contact>
  places: Map<Id, Place>
  standing: Map<Id, Standing>
  servicesOfOffice: Map<Id, Service[]>
  servicesOfTopic: Map<Id, Service[]>
  servicesOfPlace: Map<Id, Service[]>
  popular: Service[]
  byTitle: Record<Language, Service[]>
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
  const grouped = (keysOf: (service: Service) => Id[]) => {
    const groups = new Map<Id, Service[]>()
    for (const service of popular) for (const key of keysOf(service)) void (groups.get(key)?.push(service) ?? groups.set(key, [service]))
    return groups
  }
  const collator = new Intl.Collator('de')
  const byTitle = (language: Language) => [...services.values()].sort((a, b) => collator.compare(a.title[language], b.title[language]))
  return {
    city: read('city.json'),
    services,
    offices: all('organisations'),
    topics: all('topics'),
    contacts: all('contact-points'),
    places: all('locations'),
    standing: standingPages(),
    servicesOfOffice: grouped(({ organisation }) => [organisation]),
    servicesOfTopic: grouped(({ topics }) => topics),
    servicesOfPlace: grouped(({ locations }) => locations),
    popular,
    byTitle: { de: byTitle('de'), en: byTitle('en') },
  }
}

const pagesFolder = 'content/pages'

/** Our own texts about the portal as plain Markdown: what our pages fill in from the city is left out. */
function standingPages(): Map<Id, Standing> {
  const pages = new Map<Id, Standing>()
  for (const file of readdirSync(pagesFolder).sort()) {
    const [id, language] = file.split('.') as [Id, string]
    if (!languages.includes(language as Language)) continue
    const [, front = '', text = ''] = readFileSync(path.join(pagesFolder, file), 'utf8').split(/^---$/m)
    const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(front)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ?? ''
    const page = pages.get(id) ?? { id, title: {}, description: {}, text: {} }
    Object.assign(page.title, { [language]: field('title') })
    Object.assign(page.description, { [language]: field('description') })
    Object.assign(page.text, { [language]: text.replaceAll(/<[^>]*>|^import .*$/gm, '').trim() })
    pages.set(id, page as Standing)
  }
  return pages
}

/** Lists that stand empty in a synthetic city, by path. */
export const plainPages = {
  aktuelles: 'news',
  veranstaltungen: 'events',
  formulare: 'forms',
  archiv: 'archive',
  daten: 'data-sets',
  feeds: 'feeds',
  suche: 'search',
} as const
export type PlainPage = keyof typeof plainPages

/** The pages of audiences, by path. */
export const audiences = {
  'fuer/buergerinnen-und-buerger': 'citizens',
  'fuer/unternehmen': 'businesses',
  'fuer/wissenschaft': 'science',
  'fuer/gaeste': 'visitors',
} as const
export type AudiencePath = keyof typeof audiences

/** One page of the site. */
export interface Page {
  /** Without language: `leistungen/hund`. */
  path: string
  language: Language
  kind: Kind
  id: Id
}
const lists = {
  services: 'leistungen',
  offices: 'aemter',
  topics: 'themen',
  places: 'standorte',
  online: 'online',
  appointments: 'termine',
}
export type Kind = 'home' | 'service' | 'short' | 'office' | 'topic' | 'place' | 'standing' | 'plain' | 'audience' | keyof typeof lists

/** Every page in both languages. */
export function pagesOf({ services, offices, topics, places, standing }: Portal): Page[] {
  const single = (kind: Kind, section: string, ids: Iterable<Id>) => [...ids].map((id) => ({ kind, path: `${section}${id}`, id }))
  const pages = [
    { kind: 'home' as const, path: '', id: '' },
    ...Object.entries(lists).map(([kind, path]) => ({ kind: kind as Kind, path, id: '' })),
    ...single('plain', '', Object.keys(plainPages)),
    ...single('audience', '', Object.keys(audiences)),
    ...single('standing', '', standing.keys()),
    ...single('service', 'leistungen/', services.keys()),
    ...single('short', 's/', services.keys()),
    ...single('office', 'aemter/', offices.keys()),
    ...single('topic', 'themen/', topics.keys()),
    ...single('place', 'standorte/', places.keys()),
  ]
  return languages.flatMap((language) => pages.map((page) => ({ ...page, language })))
}

/** The address of a page. */
export const addressOf = (path: string, language: Language) => `${language === 'de' ? '' : `/${language}`}/${path}${path && '/'}`
export const origin = 'http://localhost:4321'
/** Where feedback forms go. */
export const cmsOrigin = 'http://localhost:3000'
