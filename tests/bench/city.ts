import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import slugify from 'slugify'
import { fingerprint } from '../../scripts/fingerprint.ts'
import { cached, cacheFolder } from './cache.ts'
import { randomFrom, type Random } from './random.ts'
import * as words from './texts.ts'
import type { Pair } from './texts.ts'

/** A synthetic city as files of a knowledge folder: contents by path. */
export type CityFiles = Map<string, object>

/** Changes whenever the generator does, and with it what it makes. */
export const generatorFingerprint = (): string => fingerprint(['tests/bench/city.ts', 'tests/bench/texts.ts', 'tests/bench/random.ts'])

/** The office that most services name. */
export const bigOffice = 'buergeramt'
/** How many services name it, at most a third of all. */
const servicesOfBigOffice = 400

const idOf = (text: string, number?: number) =>
  slugify(text.replaceAll(/[^\p{L}\p{N} -]/gu, ' '), { lower: true, strict: true, locale: 'de' }) +
  (number === undefined ? '' : `-${String(number).padStart(5, '0')}`)

const both = (make: (language: keyof Pair) => string): Pair => ({ de: make('de'), en: make('en') })

/**
 * Makes up a city, always the same one for a size: German and English, offices, contact points, locations and 20 topics.
 * @param size the number of services. Services name earlier services only, so that slices can be imported one after another.
 */
export function syntheticCity(size: number): CityFiles {
  const random = randomFrom(20_261_122)
  const files: CityFiles = new Map()
  files.set('city.json', city)
  const topics = words.topics.map((title) => idOf(title.de))
  words.topics.forEach((title, order) => files.set(`topics/${topics[order]}.json`, topic(title, order, random)))
  const offices = addOffices(files, Math.max(3, Math.round(size / 150)), random)
  const services: string[] = []
  for (let number = 0; number < size; number++) {
    const toBigOffice = number % 3 === 0 && number / 3 < servicesOfBigOffice
    const office = toBigOffice ? offices[0]! : offices[1 + (number % (offices.length - 1))]!
    const { id, content } = service(number, office, topics, services, random)
    files.set(`services/${id}.json`, content)
    services.push(id)
  }
  return files
}

const city = {
  name: 'Neustadt am Strom',
  officialName: 'Kreisfreie Stadt Neustadt am Strom',
  claim: { de: 'Alles, was die Stadt für Sie tut.', en: 'All that the city does for you.' },
  languages: [
    { code: 'de', name: 'Deutsch' },
    { code: 'en', name: 'English' },
  ],
  territory: '073160000000',
  holidayRegion: 'rp',
  address: { street: 'Rathausplatz 1', postalCode: '67433', town: 'Neustadt am Strom' },
  phone: '115',
  email: 'stadt@neustadt.example',
  channels: [{ channel: 'mastodon', url: 'https://social.example/@neustadt', handle: 'neustadt' }],
}

const topic = (title: Pair, order: number, random: Random) => ({
  title,
  summary: filled(random.pick(words.sentences), title),
  text: both(
    (language) =>
      `**${title[language]}**\n\n${random
        .some(words.sentences, 3)
        .map((sentence) => filled(sentence, title)[language])
        .join(' ')}`,
  ),
  audiences: ['citizens'],
  order: order + 1,
})

const filled = (sentence: Pair, thing: Pair): Pair => both((language) => sentence[language].replace('{thing}', thing[language]))

interface Office {
  id: string
  contactPoints: string[]
  location: string
}

function addOffices(files: CityFiles, count: number, random: Random): Office[] {
  return Array.from({ length: count }, (_, number) => {
    const kind = words.offices[number % words.offices.length]!
    const round = Math.floor(number / words.offices.length)
    const district = words.districts[(number + round) % words.districts.length]!
    const name = number === 0 ? kind : both((language) => `${kind[language]} ${district}${round > 0 ? ` ${round + 1}` : ''}`)
    const id = idOf(name.de)
    const location = `haus-${String(number >> 1).padStart(4, '0')}`
    const contactPoints = [`${id}-schalter`, `${id}-telefon`]
    if (number % 2 === 0) files.set(`locations/${location}.json`, building(name, random))
    contactPoints.forEach((contact, index) => files.set(`contact-points/${contact}.json`, contactPoint(name, id, location, index, random)))
    files.set(`organisations/${id}.json`, {
      name,
      number: String(10 + number).slice(0, 4),
      ...(number > 0 && number % 5 === 0 && { parent: bigOffice }),
      summary: both((language) => (language === 'de' ? `Ansprechstelle der Stadt: ${name.de}.` : `Office of the city: ${name.en}.`)),
      tasks: random.some(words.things, 4),
      contactPoints,
      locations: [location],
    })
    return { id, contactPoints, location }
  })
}

const building = (name: Pair, random: Random) => ({
  name: both((language) => (language === 'de' ? `Dienstgebäude ${name.de}` : `${name.en} building`)),
  street: `${random.pick(words.streets)} ${1 + random.below(120)}`,
  postalCode: '67433',
  town: 'Neustadt am Strom',
  coordinates: { lat: 49 + random.below(10_000) / 10_000, lon: 8 + random.below(10_000) / 10_000 },
  stepFree: random.pick(['yes', 'partly', 'no']),
  publicTransport: { de: 'Haltestelle Rathausplatz, Linien 1, 4 und 28.', en: 'Stop Rathausplatz, lines 1, 4 and 28.' },
  openingHours: hours(random),
})

const hours = (random: Random) => ({
  regular: [
    { days: ['mo', 'tu'], from: '08:00', to: random.pick(['12:00', '12:30', '13:00']) },
    { days: ['we'], from: '10:00', to: '18:00' },
    { days: ['th', 'fr'], from: '07:30', to: random.pick(['12:00', '13:00', '14:00']) },
  ],
  note: { de: 'Außerhalb dieser Zeiten nach Vereinbarung.', en: 'At other times by arrangement.' },
})

const contactPoint = (office: Pair, id: string, location: string, index: number, random: Random) => ({
  name: both(
    (language) =>
      `${office[language]}: ${index === 0 ? { de: 'Schalter', en: 'counter' }[language] : { de: 'Auskunft', en: 'information' }[language]}`,
  ),
  function: { de: 'Fragen zu Anträgen und Terminen', en: 'Questions about applications and appointments' },
  organisation: id,
  phone: `06321 12-${1000 + random.below(9000)}`,
  email: `${id}@neustadt.example`,
  location,
  room: { de: `Zimmer ${100 + random.below(300)}`, en: `Room ${100 + random.below(300)}` },
  openingHours: hours(random),
})

function service(number: number, office: Office, topics: string[], earlier: string[], random: Random) {
  const thing = random.pick(words.things)
  const action = random.pick(words.actions)
  const situation = random.pick(words.situations)
  const title = { de: `${thing.de} ${action.de} ${situation.de}`, en: `${capital(action.en)} ${thing.en.toLowerCase()} ${situation.en}` }
  const [first, second, ...others] = random.some(words.sentences, 14).map((sentence) => filled(sentence, thing)) as [Pair, Pair, ...Pair[]]
  const content = {
    title,
    answer: both((language) => `${title[language]}: ${first[language]}`),
    summary: both((language) => `${second[language]} ${others[0]![language]}`),
    text: both((language) => markdown(thing, others, language)),
    whoNeedsIt: {
      de: `Alle, die „${thing.de}“ ${action.de} möchten, ${situation.de}.`,
      en: `Everyone who wants to ${action.en} “${thing.en}” ${situation.en}.`,
    },
    synonyms: { de: [thing.de, `${thing.de} ${action.de}`], en: [thing.en] },
    requirements: random.some(words.requirements, 2),
    requiredDocuments: random
      .some(words.documents, 3)
      .map((name, index) => ({ name, ...(index === 2 && { condition: random.pick(words.conditions) }) })),
    steps: random.some(words.steps, 4),
    fees: [{ kind: 'fixed', label: thing, amount: 5 + random.below(120) }],
    paymentMethods: ['cash', 'girocard', 'online'],
    deadlines: [
      {
        label: { de: 'Antrag stellen', en: 'Hand in the application' },
        value: 1 + random.below(8),
        unit: 'weeks',
        note: { de: 'vor dem Termin', en: 'before the date' },
      },
    ],
    processingTime: { min: 1, max: 2 + random.below(6), unit: 'weeks' },
    legalBases: random.some(words.laws, 2).map(([law, section]) => ({ law, section })),
    onlineServices: [
      {
        name: { de: 'Online erledigen', en: 'Do it online' },
        url: `https://dienste.neustadt.example/${number}`,
        loginRequired: true,
        trustLevel: 'basic',
      },
    ],
    appointment: { need: random.pick(['none', 'possible', 'required']), url: 'https://termine.neustadt.example/' },
    personalAppearance: random.next() < 0.5,
    organisation: office.id,
    contactPoints: [office.contactPoints[number % 2]!],
    locations: [office.location],
    addressees: ['citizens'],
    topics: random.some(topics, 2),
    relatedServices: [
      ...new Set([1, 7, 1 + random.below(500), 1 + random.below(2000)].flatMap((distance) => earlier[number - distance] ?? [])),
    ],
    remedy: {
      de: 'Gegen den Bescheid können Sie innerhalb eines Monats Widerspruch einlegen.',
      en: 'You can object to the decision within a month.',
    },
    hints: random.some(words.hints, 1),
    popularity: random.below(100),
    lastCheckedAt: `2026-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
    isExample: true,
  }
  return { id: idOf(title.de, number), content }
}

function markdown(thing: Pair, sentences: Pair[], language: keyof Pair): string {
  const [a, b, c, ...rest] = sentences.map((sentence) => sentence[language])
  return [
    `**${thing[language]}.** ${a} ${b}`,
    rest
      .slice(0, 3)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    `${c} ${rest.slice(3).join(' ')}`,
  ].join('\n\n')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The number in a service's id: its place in the order in which services were made. */
export const numberOf = (serviceId: string): number => Number(serviceId.slice(-5))

/** Writes a city's files as a knowledge folder. */
export function writeCity(folder: string, files: CityFiles): void {
  const made = new Set<string>()
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    if (!made.has(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true })
    made.add(path.dirname(file))
    writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`)
  }
}

/** The knowledge folder of a synthetic city, made where it is missing or was made by another generator. */
export async function cityFolder(size: number): Promise<string> {
  const folder = path.join(cacheFolder, `city-${size}`)
  await cached(folder, generatorFingerprint(), async (fresh) => writeCity(fresh, syntheticCity(size)))
  return folder
}
