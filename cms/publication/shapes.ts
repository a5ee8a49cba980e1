import type { EntryType } from '../../content/schema/index.ts'
import { day, flag, group, list, markdown, openQuestion, plain, reference, references, rows, sentences, someRows, table, text, words, yesOrNo, type Shape } from './codec.ts'

/**
 * The allow-list of the publication: which fields of a document become public, and how. Internal fields are not named here,
 * and the strict contract in `content/schema/` refuses whatever it does not know.
 */

const origin: Shape = { isExample: flag, sourceNote: text }

/** What entries with a page have besides. */
const page: Shape = { ...origin, slug: plain, modifiedAt: plain }

const times: Shape = { from: plain, to: plain }

const openingHours = group(
  {
    regular: rows({ days: list, ...times, note: text }),
    exceptions: rows({ from: day, to: day, hours: rows(times), reason: text }),
    closedOnPublicHolidays: yesOrNo,
    byAppointmentOnly: flag,
    note: text,
  },
  ['regular', 'exceptions', 'note', 'byAppointmentOnly'],
)

const services: Shape = {
  ...page,
  title: text,
  officialTitle: text,
  ozgService: plain,
  serviceKeys: list,
  leikaNames: list,
  leikaType: plain,
  answer: text,
  summary: text,
  text: markdown,
  whoNeedsIt: text,
  synonyms: words,
  requirements: sentences,
  requiredDocuments: rows({ name: text, note: text, condition: text }),
  steps: sentences,
  fees: rows({ kind: plain, label: text, amount: plain, upTo: plain, statute: text, note: text }),
  paymentMethods: list,
  deadlines: rows({ label: text, value: plain, unit: plain, date: day, note: text }),
  processingTime: group({ min: plain, max: plain, unit: plain, note: text }, ['min', 'max', 'note']),
  legalBases: rows({ law: plain, section: plain, url: plain }),
  onlineServices: rows({ name: text, url: plain, loginRequired: flag, trustLevel: plain, note: text }),
  forms: rows({ name: text, url: plain, file: reference('media') }),
  appointment: group({ need: plain, url: plain, note: text }, ['need']),
  personalAppearance: openQuestion,
  organisation: reference('organisations'),
  furtherOrganisations: references('organisations'),
  otherAuthority: group({ name: text, note: text, url: plain, phone: plain }, ['name']),
  contactPoints: references('contact-points'),
  locations: references('locations'),
  territory: list,
  addressees: list,
  topics: references('topics'),
  relatedServices: references('services'),
  remedy: text,
  hints: sentences,
  furtherInformation: rows({ label: text, url: plain }),
  popularity: plain,
  lastCheckedAt: day,
}

const organisations: Shape = {
  ...page,
  name: text,
  number: plain,
  parent: reference('organisations'),
  summary: text,
  text: markdown,
  tasks: sentences,
  synonyms: words,
  contactPoints: references('contact-points'),
  locations: references('locations'),
  website: plain,
}

const locations: Shape = {
  ...page,
  name: text,
  summary: text,
  synonyms: words,
  street: plain,
  postalCode: plain,
  town: plain,
  coordinates: group({ lat: plain, lon: plain }, ['lat', 'lon']),
  stepFree: plain,
  accessibility: text,
  publicTransport: text,
  parking: text,
  openingHours,
  image: reference('media'),
}

const contactPoints: Shape = {
  ...origin,
  name: text,
  function: text,
  organisation: reference('organisations'),
  phone: plain,
  email: plain,
  url: plain,
  location: reference('locations'),
  room: text,
  openingHours,
  competences: rows({ kind: plain, from: plain, to: plain, note: text }),
}

const topics: Shape = {
  ...page,
  title: text,
  summary: text,
  text: markdown,
  synonyms: words,
  parent: reference('topics'),
  audiences: list,
  order: plain,
  image: reference('media'),
}

const news: Shape = {
  ...page,
  title: text,
  summary: text,
  text: markdown,
  date: plain,
  expires: plain,
  organisation: reference('organisations'),
  services: references('services'),
  topics: references('topics'),
  image: reference('media'),
  video: group({ provider: plain, videoId: plain, title: text, description: text }, ['videoId']),
}

const events: Shape = {
  ...page,
  title: text,
  summary: text,
  text: markdown,
  start: plain,
  end: plain,
  allDay: flag,
  cancelled: flag,
  councilMeeting: flag,
  location: reference('locations'),
  place: text,
  price: text,
  url: plain,
  organisation: reference('organisations'),
  topics: references('topics'),
  image: reference('media'),
}

const socialPosts: Shape = {
  ...origin,
  channel: plain,
  text,
  date: plain,
  link: plain,
  image: reference('media'),
  organisation: reference('organisations'),
  service: reference('services'),
  news: reference('news'),
  event: reference('events'),
}

const notices: Shape = {
  ...origin,
  title: text,
  text,
  urgency: plain,
  start: plain,
  end: plain,
  link: plain,
  services: references('services'),
  topics: references('topics'),
  organisations: references('organisations'),
}

/** The upload's own fields (file name, size, focal point) are added by the projection. */
const media: Shape = { ...origin, alt: text, caption: text, credit: plain }

const dataSets: Shape = {
  ...page,
  title: text,
  summary: text,
  text: markdown,
  synonyms: words,
  licence: plain,
  asOf: plain,
  organisation: reference('organisations'),
  columns: rows({ key: plain, label: text, description: text, kind: plain, filter: flag, values: rows({ value: plain, label: text, description: text }) }),
  groupBy: plain,
  rows: table,
}

const searchRules: Shape = {
  ...origin,
  kind: plain,
  title: text,
  words,
  meaning: words,
  service: reference('services'),
  organisation: reference('organisations'),
  location: reference('locations'),
  topic: reference('topics'),
}

export const shapes: { [T in EntryType]: Shape } = {
  services, organisations, locations, 'contact-points': contactPoints, topics, news, events, 'social-posts': socialPosts, notices, media, 'data-sets': dataSets,
  'search-rules': searchRules,
}

const menuLink: Shape = { label: text, page: plain, url: plain }

/** The languages are the installation's and are added by the projection. */
export const cityShape: Shape = {
  name: plain,
  officialName: plain,
  claim: text,
  website: plain,
  demonstration: flag,
  territory: plain,
  neighbours: rows({ name: plain, territory: plain }),
  holidayRegion: plain,
  timeZone: plain,
  colours: group({ brand: plain, brandDark: plain }, ['brand', 'brandDark']),
  logo: reference('media'),
  fonts: group({ text: plain, headings: plain }, ['text', 'headings']),
  navigation: someRows(menuLink),
  footer: someRows({ title: text, links: rows(menuLink) }),
  address: group({ street: plain, postalCode: plain, town: plain }, ['street', 'town']),
  phone: plain,
  email: plain,
  representedBy: plain,
  vatId: plain,
  dataProtectionEmail: plain,
  accessibilityEmail: plain,
  security: group({ email: plain, url: plain, policy: plain, expires: day }, ['email', 'url']),
  arbitrationBody: group({ name: plain, url: plain, email: plain, phone: plain }, ['name']),
  dataLicence: group({ name: plain, url: plain }, ['name']),
  councilStream: group({ provider: plain, url: plain, frame: plain }, ['url']),
  searchCounts: flag,
  channels: rows({ channel: plain, url: plain, handle: plain }),
}
