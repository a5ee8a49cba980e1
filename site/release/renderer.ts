import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import type { Change } from '../../content/changes.ts'
import type { KnowledgeFolder } from '../../content/folder.ts'
import type { Read } from '../../content/knowledge.ts'
import { entryPath, fileAt, filesOf, isPaged, sections, shortPath, shortSection, type PagedType } from '../../content/paths.ts'
import type { Entry } from '../../content/schema/index.ts'
import { Mistake } from '../../content/sentences.ts'
import type * as entryModule from './entry.ts'

/** The bundled `entry.ts`. */
export type RendererEntry = typeof entryModule

/** One page or endpoint of the site. */
export interface PagePath {
  /** Its address from the root: `/en/leistungen/hund/`, `/feeds/news.json`. */
  path: string
  /** The file it is kept in, relative to the site's folder, with forward slashes. */
  file: string
  kind: 'page' | 'endpoint'
}

export interface RenderedPage {
  file: string
  /** Its bytes, in pieces. */
  body: Uint8Array[]
  /** What it read in the knowledge base, and so what it depends on. */
  reads: Set<Read>
}

/** Renders pages of the portal without a build. Stays in memory; one process, one renderer. */
export interface Renderer {
  /** Where it is kept; another thread can load it from there, too. */
  folder: string
  /** Differs where pages may come out differently: another build. */
  identity: string
  /** The client assets and public files that belong into every release. */
  clientFolder: string
  /** Points the pages to a knowledge folder and reads it anew, also where it is the same one. @throws Mistake */
  useKnowledge(folder: string, moment?: Date): void
  /** Points the pages to what the publication has written, at a given time. */
  usePublished(folder: string, moment: Date): void
  /** What the pages see. Not to be changed but by `apply`. */
  knowledge(): KnowledgeFolder
  /** Takes over what was published since. */
  apply(changes: readonly Change[]): void
  /** Moves the pages' time. */
  setClock(moment: Date): void
  /** The addresses of pages that come and go with the length of a list; they belong to no entry. */
  sheets(): string[]
  /** Every page and endpoint for the current knowledge. */
  paths(): Promise<PagePath[]>
  /** The addresses of an entry's pages, one per language, short ones included, and of its files; none for types without pages. */
  addressesOf(entry: Entry): string[]
  /** Names of the media files that published entries use. */
  mediaFiles(): string[]
  /** Renders one of `paths()`. @throws PageFailed */
  render(path: string): Promise<RenderedPage>
}

/** A page that could not be rendered; the cause is what the page threw. */
export class PageFailed extends Mistake {
  override name = 'PageFailed'
  readonly path: string
  constructor(path: string, cause: unknown) {
    super(`Die Seite ${path} lässt sich nicht erzeugen: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.path = path
  }
}

/** Imports the bundled entry of a kept renderer. @throws Mistake where there is none. */
export async function loadEntry(folder: string): Promise<RendererEntry> {
  const loaded = (await import(pathToFileURL(path.resolve(folder, entryFile(folder))).href)) as RendererEntry
  await loaded.preload()
  return loaded
}

function entryFile(folder: string): string {
  const file = path.join(folder, 'entry.json')
  if (!existsSync(file)) throw new Mistake(`Im Ordner ${folder} liegt kein gebautes Portal. Führen Sie zuerst „npm run build“ aus.`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { entry: string }).entry
}

/**
 * Loads the renderer that `astro build` kept.
 * @param folder where it was kept.
 * @throws Mistake where nothing was built yet.
 */
export async function loadRenderer(folder = '.renderer'): Promise<Renderer> {
  const entry = await loadEntry(folder)
  let fixed: Map<string, PagePath & { route: RouteData }> | undefined
  let slugs: Map<string, string> | undefined
  let sheets: Map<string, RouteData> | undefined
  /** Nothing was applied since the folder was read: what Astro remembers of its paths is right. */
  let unchanged = true

  const knowledge = () => entry.knowledge()
  const pagedTypes = (Object.keys(sections) as PagedType[]).filter((type) => entry.entryRoute(type))

  /** Pages and endpoints that belong to no entry; they depend on the languages alone. */
  async function fixedPages() {
    fixed ??= new Map((await entry.fixedPaths()).map((site) => [pageOf(site).path, { ...pageOf(site), route: site.route }]))
    return fixed
  }

  /** Known until the entries change or time passes: each page that is rendered is looked for among them. */
  const sheetIndex = () => (sheets ??= new Map(entry.sheets().map(({ address, route }) => [address, route])))

  /** `leistungen/hund` → the id of its entry. */
  function slugIndex() {
    slugs ??= new Map(pagedTypes.flatMap((type) => [...knowledge().entries[type].values()].map(({ id, slug }) => [`${type}/${slug ?? id}`, id] as const)))
    return slugs
  }

  function addressesOf(one: Entry): string[] {
    if (!isPaged(one.type) || !pagedTypes.includes(one.type)) return []
    const { type, id, slug } = one as Entry<PagedType>
    const codes = knowledge().city.languages.map(({ code }) => code)
    const short = type === 'services' ? codes.map((code) => shortPath(id, code, codes[0]!)) : []
    return [...codes.map((code) => entryPath(type, slug ?? id, code, codes[0]!)), ...short, ...filesOf(type, id)]
  }

  /** The entry whose page or file has an address, and the route that makes it. */
  function ownerOf(address: string): { id: string; route: RouteData } | undefined {
    const file = fileAt(address)
    if (file) {
      const route = entry.fileRoute(file.route)
      return route && knowledge().entries[file.type].has(file.id) ? { id: file.id, route } : undefined
    }
    const [section, slug] = address.split('/').filter(Boolean).slice(-2)
    if (section === shortSection && slug !== undefined) {
      const service = knowledge().entries.services.get(slug)
      return service && addressesOf(service).includes(address) ? { id: slug, route: entry.fileRoute('/[...locale]/s/[id].astro')! } : undefined
    }
    const type = pagedTypes.find((candidate) => sections[candidate] === section)
    const id = type && slugIndex().get(`${type}/${slug}`)
    if (id === undefined || !addressesOf(knowledge().entries[type!].get(id)!).includes(address)) return undefined
    return { id, route: entry.entryRoute(type!)! }
  }

  return {
    folder,
    identity: entryFile(folder),
    clientFolder: path.resolve(folder, 'client'),
    knowledge,
    addressesOf,
    useKnowledge(knowledgeFolder, moment) {
      try {
        entry.useKnowledge(knowledgeFolder, moment)
      } catch (error) {
        throw ownMistake(error)
      }
      fixed = slugs = sheets = undefined
      unchanged = true
    },
    usePublished(folder, moment) {
      entry.usePublished(folder, moment)
      fixed = slugs = sheets = undefined
      unchanged = true
    },
    apply(changes) {
      const index = slugIndex()
      for (const one of changes) {
        if (one.type === 'city' || one.type === 'traces' || !isPaged(one.type)) continue
        const before = (knowledge().entries[one.type] as Map<string, Entry<PagedType>>).get(one.id)
        if (before) index.delete(`${one.type}/${before.slug ?? before.id}`)
      }
      entry.applyChanges(changes)
      sheets = undefined
      unchanged = false
      for (const one of changes) {
        if (one.type === 'city' || one.type === 'traces' || !isPaged(one.type) || !one.entry) continue
        index.set(`${one.type}/${(one.entry as Entry<PagedType>).slug ?? one.id}`, one.id)
      }
    },
    setClock(moment) {
      entry.setClock(moment)
      sheets = undefined
      unchanged = false
    },
    sheets: () => [...sheetIndex().keys()],
    async paths() {
      const own = [...(await fixedPages()).values()].map(({ path, file, kind }) => ({ path, file, kind }))
      const entries = pagedTypes.flatMap((type) => [...knowledge().entries[type].values()].flatMap((one) => addressesOf(one)))
      return [...own, ...[...sheetIndex().keys(), ...entries].map(placeOf)]
    },
    mediaFiles: () => entry.mediaFiles(),
    async render(address) {
      try {
        const page = (await fixedPages()).get(address)
        if (page) return { file: page.file, ...(await entry.renderPath(address, page.route)) }
        const sheet = sheetIndex().get(address)
        if (sheet) return { file: placeOf(address).file, ...(await (unchanged ? entry.renderPath(address, sheet) : entry.renderEntryPath(address, sheet, ''))) }
        const owner = ownerOf(address)
        if (!owner) throw new Error('diese Adresse gibt es nicht.')
        const { id, route } = owner
        const rendered = await (unchanged ? entry.renderPath(address, route) : entry.renderEntryPath(address, route, id))
        return { file: placeOf(address).file, ...rendered }
      } catch (error) {
        throw new PageFailed(address, error)
      }
    },
  }
}

/** The bundle carries its own copy of the class, which `instanceof` out here would not know. */
const ownMistake = (error: unknown) =>
  error instanceof Error && error.name === 'Mistake' ? new Mistake(error.message, { cause: error }) : error

/** Where an entry's page or file lies: pages have folders of their own. */
const placeOf = (address: string): PagePath =>
  address.endsWith('/') ? { path: address, file: `${address.slice(1)}index.html`, kind: 'page' } : { path: address, file: address.slice(1), kind: 'endpoint' }

/** Address and file of a path, as `astro build` with `trailingSlash: 'always'` and folders names them. */
function pageOf({ pathname, route }: entryModule.SitePath): PagePath {
  const bare = pathname.replace(/^\/|\/$/g, '')
  if (route.type === 'endpoint') return { path: `/${bare}`, file: bare, kind: 'endpoint' }
  if (bare === '404' || bare === '500') return { path: `/${bare}/`, file: `${bare}.html`, kind: 'page' }
  return { path: bare ? `/${bare}/` : '/', file: bare ? `${bare}/index.html` : 'index.html', kind: 'page' }
}
