import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from '../../../scripts/fingerprint.ts'
import { cached, cacheFolder } from '../cache.ts'
import { cityFolder, generatorFingerprint } from '../city.ts'
import { readPortal, type Language, type Portal } from '../eleventy/data.ts'
import { labels } from '../labels.ts'

const configuration = {
  baseURL: 'http://localhost:4321/',
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
  },
  outputs: { home: ['HTML', 'feed', 'search'] },
}

/** A Hugo site with the content of a synthetic city: one Markdown file with front matter per entry and language. */
export async function hugoProject(size: number): Promise<string> {
  const folder = path.join(cacheFolder, `hugo-${size}`)
  const city = await cityFolder(size)
  await cached(folder, generatorFingerprint() + fingerprint(['tests/bench/hugo', 'tests/bench/labels.ts']), async (fresh) => {
    cpSync('tests/bench/hugo/layouts', path.join(fresh, 'layouts'), { recursive: true })
    writeFileSync(path.join(fresh, 'config.json'), JSON.stringify(configuration))
    const portal = readPortal(city)
    writeData(fresh, portal)
    for (const language of Object.keys(labels) as Language[]) writeContent(path.join(fresh, 'content', language), portal, language)
  })
  return folder
}

function writeData(folder: string, portal: Portal) {
  const put = (name: string, value: unknown) => writeFile(path.join(folder, 'data', `${name}.json`), JSON.stringify(value))
  put('labels', labels)
  put('city', portal.city)
  for (const language of Object.keys(labels) as Language[])
    put(`contacts/${language}`, inLanguage(Object.fromEntries(portal.contacts), language))
}

function writeContent(folder: string, portal: Portal, language: Language) {
  const put = (file: string, fields: object, body = '') =>
    writeFile(path.join(folder, file), `${JSON.stringify(inLanguage(fields, language), null, 1)}\n\n${body}\n`)
  put('leistungen/_index.md', { title: labels[language].services })
  put('aemter/_index.md', { title: labels[language].offices })
  put('themen/_index.md', { title: labels[language].topics })
  put('standorte/_index.md', { title: labels[language].locations })
  // Hugo has a `summary` of its own.
  for (const { id, text, summary, organisation, topics, ...fields } of portal.services.values()) {
    put(`leistungen/${id}.md`, { ...fields, short: summary, aemter: [organisation], themen: topics }, text[language])
  }
  for (const { id, name, summary, ...fields } of portal.offices.values())
    put(`aemter/${id}/_index.md`, { ...fields, title: name, short: summary })
  for (const { id, text, summary, title } of portal.topics.values())
    put(`themen/${id}/_index.md`, { title, short: summary }, text[language])
  for (const { id, name, ...fields } of portal.places.values()) put(`standorte/${id}.md`, { ...fields, title: name })
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
