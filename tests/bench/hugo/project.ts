import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mapProvider } from '../../../content/schema/embeds.ts'
import { fingerprint } from '../../../scripts/fingerprint.ts'
import { qrCode } from '../../../site/qr.ts'
import { cached, cacheFolder } from '../cache.ts'
import { cityFolder, generatorFingerprint } from '../city.ts'
import { addressOf, audiences, languages, origin, plainPages, readPortal, type Language, type Portal } from '../eleventy/data.ts'
import { dialled } from '../eleventy/linked-data.ts'
import { labels } from '../labels.ts'
import { benchToday, timetableIn } from '../timetable.ts'

const configuration = {
  baseURL: `${origin}/`,
  defaultContentLanguage: 'de',
  disableKinds: ['RSS'],
  languages: {
    de: { languageName: 'Deutsch', weight: 1, contentDir: 'content/de' },
    en: { languageName: 'English', weight: 2, contentDir: 'content/en' },
  },
  // Taxonomies are Hugo's fast way to list what belongs to an office or a topic.
  taxonomies: { amt: 'aemter', thema: 'themen' },
  outputFormats: {
    feed: { mediaType: 'application/json', baseName: 'services', path: 'feeds/115', isPlainText: true },
    search: { mediaType: 'application/json', baseName: 'index', path: 'suche', isPlainText: true },
    texts: { mediaType: 'application/json', baseName: 'index', path: 'suche/texte', isPlainText: true },
  },
  outputs: { home: ['HTML', 'feed', 'search', 'texts'] },
  markup: { goldmark: { extensions: { typographer: false } } },
}

/**
 * A Hugo site with the content of a synthetic city: one Markdown file with front matter per entry and language. What Hugo cannot
 * work out (QR codes, public holidays) stands ready in the front matter, and costs it nothing.
 */
export async function hugoProject(size: number): Promise<string> {
  const folder = path.join(cacheFolder, `hugo-${size}`)
  const city = await cityFolder(size)
  const made = fingerprint([
    'tests/bench/hugo',
    'tests/bench/labels.ts',
    'tests/bench/timetable.ts',
    'site/strings',
    'site/qr.ts',
    'content/pages',
  ])
  await cached(folder, `${generatorFingerprint()}${made}${benchToday()}`, async (fresh) => {
    cpSync('tests/bench/hugo/layouts', path.join(fresh, 'layouts'), { recursive: true })
    writeFileSync(path.join(fresh, 'config.json'), JSON.stringify(configuration))
    const portal = readPortal(city)
    writeData(fresh, portal)
    for (const language of languages) writeContent(path.join(fresh, 'content', language), portal, language)
  })
  return folder
}

function writeData(folder: string, portal: Portal) {
  const put = (name: string, value: unknown) => writeFile(path.join(folder, 'data', `${name}.json`), JSON.stringify(value))
  put('labels', labels)
  put('city', portal.city)
  for (const language of languages) {
    const contacts = [...portal.contacts].map(([id, contact]) => [
      id,
      { ...contact, dialled: dialled(contact.phone), timetable: timetableIn(language, contact.openingHours) },
    ])
    put(`contacts/${language}`, inLanguage(Object.fromEntries(contacts), language))
  }
}

function writeContent(folder: string, portal: Portal, language: Language) {
  const put = (file: string, fields: object, body = '') =>
    writeFile(path.join(folder, file), `${JSON.stringify(inLanguage(fields, language), null, 1)}\n\n${body}\n`)
  writeLists(put, portal, language)
  // Hugo has a `summary` of its own.
  for (const { id, text, summary, organisation, topics, ...fields } of portal.services.values()) {
    const short = addressOf(`s/${id}`, language)
    const own = { short: summary, aemter: [organisation], themen: topics, aliases: [short], qr: qrCode(origin + short) }
    put(`leistungen/${id}.md`, { ...fields, ...own }, text[language])
  }
  const offices = [...portal.offices.values()].sort((a, b) => Number(a.number) - Number(b.number))
  for (const { id, name, summary, parent, ...fields } of offices) {
    const below = offices.filter((office) => office.parent === id).map((office) => office.id)
    put(`aemter/${id}/_index.md`, {
      ...fields,
      title: name,
      short: summary,
      ...(parent && { above: parent }),
      ...(below.length && { below }),
    })
  }
  for (const { id, text, summary, title, order } of portal.topics.values())
    put(`themen/${id}/_index.md`, { title, short: summary, order }, text[language])
  for (const { id, name, ...fields } of portal.places.values())
    put(`standorte/${id}.md`, {
      ...fields,
      title: name,
      timetable: timetableIn(language, fields.openingHours),
      map: { frame: mapProvider.frame(fields.coordinates), page: mapProvider.page(fields.coordinates) },
      contactpoints: [...portal.contacts.values()].filter(({ location }) => location === id).map((contact) => contact.id),
      offices: offices.filter(({ locations }) => locations.includes(id)).map((office) => office.id),
      services: portal.servicesOfPlace.get(id)?.map((service) => service.id) ?? [],
    })
}

type Put = (file: string, fields: object, body?: string) => void

function writeLists(put: Put, { city, standing }: Portal, language: Language) {
  const t = labels[language]
  const { sections, intro } = t
  put('_index.md', { title: city.name, short: city.claim })
  put('leistungen/_index.md', { title: sections.services, short: intro.services })
  put('aemter/_index.md', { title: sections.organisations, short: intro.organisations })
  put('themen/_index.md', { title: sections.topics, short: intro.topics })
  put('standorte/_index.md', { title: sections.locations, short: intro.locations })
  put('online.md', { title: sections.online, short: intro.online, layout: 'online' })
  put('termine.md', { title: sections.appointments, short: intro.appointments, layout: 'appointments' })
  for (const [page, name] of Object.entries(plainPages))
    put(`${page}.md`, { title: sections[name], short: intro[name], layout: 'plain', search: page === 'suche' })
  // Hugo would make a page of the folder, too.
  put('fuer/_index.md', { _build: { render: 'never' } })
  for (const [page, audience] of Object.entries(audiences))
    put(`${page}.md`, { title: t.audiences.names[audience], short: t.audiences.intro[audience], audience })
  for (const { id, title, description, text } of standing.values()) put(`${id}.md`, { title, short: description }, text[language])
}

/** Replaces every text in two languages by that of one. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language))
  if (typeof value !== 'object' || value === null) return value
  if ('de' in value && 'en' in value) return value[language]
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]))
}

const made = new Set<string>()
function writeFile(file: string, text: string) {
  const parent = path.dirname(file)
  if (!made.has(parent)) mkdirSync(parent, { recursive: true })
  made.add(parent)
  writeFileSync(file, text)
}
