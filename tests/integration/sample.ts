import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { buildRelease } from '../../site/release/release.ts'
import { loadRenderer } from '../../site/release/renderer.ts'
import { filesBelow } from './compare.ts'
import { ensureRenderer } from './renderers.ts'

/** A page that the build produced. */
export interface BuiltPage {
  /** Where visitors find it, e.g. `/en/leistungen/hund-anmelden/`. */
  address: string
  html: string
}

/** The portal of the sample city as `npm run build` makes it, with every page that it has. */
export interface SamplePortal {
  folder: string
  pages: BuiltPage[]
  languages: string[]
  remove: () => void
}

export async function buildSample(): Promise<SamplePortal> {
  await ensureRenderer()
  const knowledgeFolder = path.resolve('content/sample')
  const work = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-pages-'))
  const { folder } = await buildRelease({ renderer: await loadRenderer(), knowledgeFolder, releasesFolder: path.join(work, 'releases') })
  return {
    folder,
    pages: filesBelow(folder).filter((file) => file.endsWith('.html')).map((file) => ({ address: addressOf(file), html: readFileSync(path.join(folder, file), 'utf8') })),
    languages: readKnowledgeFolder(knowledgeFolder).city.languages.map(({ code }) => code),
    remove: () => rmSync(work, { recursive: true, force: true }),
  }
}

const addressOf = (file: string) => `/${file.replaceAll(path.sep, '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`

/** Pages that only lead on to another address, which browsers do at once. */
export const leadsOn = ({ html }: BuiltPage): boolean => /<meta http-equiv="refresh"/i.test(html)

/** What stands for all pages of one template in one language. */
export interface TemplatePage extends BuiltPage {
  /** The address without the language, with `*` where an entry's name stands: `leistungen/*`. */
  template: string
  language: string
}

/**
 * Of every template in every language the page with the most to show. A template is an address, or all the addresses below one,
 * so that none is forgotten that the build produced.
 */
export function templatePages({ pages, languages }: SamplePortal): TemplatePage[] {
  const [standard, ...others] = languages as [string, ...string[]]
  const longest = new Map<string, TemplatePage>()
  for (const page of pages) {
    if (leadsOn(page)) continue
    const parts = page.address.split('/').filter(Boolean)
    const language = others.find((code) => code === parts[0]) ?? standard
    const template = (language === standard ? parts : parts.slice(1)).map((part, position) => (position > 0 ? '*' : part)).join('/')
    const key = `${language}:${template}`
    if (page.html.length > (longest.get(key)?.html.length ?? 0)) longest.set(key, { ...page, template, language })
  }
  return [...longest.values()]
}
