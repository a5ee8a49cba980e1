import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readKnowledgeFolder } from './folder.ts'
import { channels } from './schema/common.ts'
import type { EntryType, Localized } from './schema/index.ts'

const folder = fileURLToPath(new URL('sample', import.meta.url))
const { city, entries } = readKnowledgeFolder(folder)
const all = <T extends EntryType>(type: T) => [...entries[type].values()]
const languages = ['de', 'en', 'de-simple']
const speaksAll = (text: Localized | undefined) => languages.every((language) => text?.[language])

/** The services that the city's own report lists; not part of every copy of this repository. */
const serviceList = fileURLToPath(new URL('../../shared/seed/services.csv', import.meta.url))

/** Offices by the number that the city's report gives them. */
const offices = {
  hauptamt: '10',
  wahlamt: '12',
  'kommunale-datenzentrale': '16',
  'finanzen-beteiligungen-sport': '20',
  'standes-rechts-ordnungsamt': '30',
  verkehrsueberwachungsamt: '31',
  buergeramt: '33',
  feuerwehr: '37',
  schulamt: '40',
  bibliotheken: '42',
  stadtarchiv: '47',
  'soziale-leistungen': '50',
  'jugend-und-familie': '51',
  'gutenberg-museum': '451',
  'naturhistorisches-museum': '452',
  bauamt: '60',
  stadtplanungsamt: '61',
  tiefbauamt: '65',
  'gruen-und-umweltamt': '67',
  gebaeudewirtschaft: '69',
  entsorgungsbetrieb: '70',
  wirtschaftsfoerderung: '80',
}

const topics = [
  'abfall-und-sauberkeit',
  'alter-pflege-behinderung',
  'arbeit-und-beruf',
  'ausweise-und-dokumente',
  'auto-und-fuehrerschein',
  'bauen-und-wohnen',
  'bildung-und-studium',
  'freizeit-und-ehrenamt',
  'geburt-und-familie',
  'heiraten',
  'hund-und-tiere',
  'neu-in-deutschland',
  'notlagen-und-schaeden',
  'parken-und-verkehr',
  'soziales-und-geld',
  'steuern-und-abgaben',
  'tod-und-trauer',
  'umziehen',
  'unternehmen-und-gewerbe',
  'wahlen-und-beteiligung',
]

describe('the services of the sample city', () => {
  it.skipIf(!existsSync(serviceList))('are exactly those of the city’s list, under its addresses', () => {
    const rows = parse<{ slug: string }>(readFileSync(serviceList), { columns: true })
    expect(
      all('services')
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(rows.map(({ slug }) => slug).sort())
  })

  it('each have a summary and at least three words that citizens use', () => {
    const poor = all('services').filter(({ summary, synonyms }) => !summary?.['de'] || new Set(synonyms?.['de']).size < 3)
    expect(poor.map(({ id }) => id)).toEqual([])
  })

  it('each say who is responsible: an office of the city or another authority', () => {
    const nobodys = all('services').filter(({ organisation, otherAuthority }) => !organisation && !otherAuthority)
    expect(nobodys.map(({ id }) => id)).toEqual([])
  })

  it('each belong to a topic, and no topic is empty', () => {
    expect(
      all('services')
        .filter((service) => service.topics.length === 0)
        .map(({ id }) => id),
    ).toEqual([])
    const served = new Set(all('services').flatMap((service) => service.topics))
    expect(topics.filter((topic) => !served.has(topic))).toEqual([])
  })
})

describe('the offices of the sample city', () => {
  it('are those of the report, with its numbers, and the two it needs besides', () => {
    const numbers = Object.fromEntries(all('organisations').flatMap(({ id, number }) => (number ? [[id, number]] : [])))
    expect(numbers).toEqual(offices)
    expect(
      all('organisations')
        .filter(({ number }) => !number)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['servicecenter-115', 'stadtverwaltung'])
  })

  it('all lead up to the city administration', () => {
    expect(
      all('organisations')
        .filter(({ parent }) => !parent)
        .map(({ id }) => id),
    ).toEqual(['stadtverwaltung'])
  })

  it('say so where their name is only inferred from what they do', () => {
    const named = ['10', '16', '20', '30', '31', '33', '60', '451', '452']
    const inferred = all('organisations').filter(({ number }) => number && !named.includes(number))
    expect(inferred.filter(({ sourceNote }) => !sourceNote?.['de']?.includes('erschlossen')).map(({ id }) => id)).toEqual([])
  })

  it('are named and explained in German, English and Leichte Sprache', () => {
    expect(
      all('organisations')
        .filter(({ name, summary }) => !speaksAll(name) || !speaksAll(summary))
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('name three to six tasks each', () => {
    expect(
      all('organisations')
        .filter(({ tasks }) => tasks.length < 3 || tasks.length > 6)
        .map(({ id }) => id),
    ).toEqual([])
  })
})

describe('the sample city', () => {
  it('has every topic, in three languages and with words that citizens use', () => {
    expect(
      all('topics')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(topics)
    expect(
      all('topics')
        .filter(({ title, summary, synonyms }) => !speaksAll(title) || !speaksAll(summary) || (synonyms?.['de']?.length ?? 0) < 3)
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('speaks Leichte Sprache in short sentences', () => {
    const texts = [
      city.claim,
      ...all('topics').map(({ summary }) => summary),
      ...all('organisations').map(({ summary }) => summary),
      ...all('notices').flatMap(({ title, text }) => [title, text]),
    ]
    const long = texts
      .flatMap((text) => text?.['de-simple']?.split(/(?<=[.?!])\s/) ?? [])
      .filter((sentence) => sentence.split(/\s+/).length > 13)
    expect(long).toEqual([])
  })

  it('serves each channel with posts that fit it', () => {
    const posts = all('social-posts')
    expect(new Set(posts.map(({ channel }) => channel))).toEqual(new Set(channels))
    const limits: Partial<Record<(typeof channels)[number], number>> = { x: 280, mastodon: 500 }
    expect(posts.filter(({ channel, text }) => [...text['de']!].length > (limits[channel] ?? 2000)).map(({ id }) => id)).toEqual([])
  })

  it('has posts that are about something', () => {
    expect(
      all('social-posts')
        .filter(({ news, event, service }) => !news && !event && !service)
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('invents no address: every e-mail address is in the reserved domain, every invented place is an example', () => {
    const emails = [city.email, city.dataProtectionEmail, city.accessibilityEmail, ...all('contact-points').map(({ email }) => email)]
    expect(emails.filter((email) => email && !email.endsWith('@mainz.example'))).toEqual([])
    expect(
      all('contact-points')
        .filter(({ isExample, sourceNote }) => !isExample || !sourceNote)
        .map(({ id }) => id),
    ).toEqual([])
    expect(
      all('locations')
        .filter(({ street, isExample }) => street?.startsWith('Beispiel') && !isExample)
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('has a brand colour that can be read on white and on the dark background', () => {
    expect(contrast(city.colours.brand, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(city.colours.brandDark, '#14171c')).toBeGreaterThanOrEqual(4.5)
  })

  it('describes its pictures in three languages and knows their true size', () => {
    for (const picture of all('media')) {
      expect(speaksAll(picture.alt), picture.id).toBe(true)
      const svg = readFileSync(path.join(folder, 'media', picture.file), 'utf8')
      expect(svg, picture.id).toContain(`viewBox="0 0 ${picture.width} ${picture.height}"`)
      expect(svg, picture.id).not.toMatch(/<script|<foreignObject|<image|\son\w+=|href=/i)
    }
  })
})

/** Contrast of two colours after WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
