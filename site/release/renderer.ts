import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Read } from '../../content/knowledge.ts'
import { Mistake } from '../../content/sentences.ts'
import type * as entryModule from './entry.ts'

/** The bundled `entry.ts`. */
export type Entry = typeof entryModule

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
  body: Uint8Array
  /** What it read in the knowledge base, and so what it depends on. */
  reads: Set<Read>
}

/** Renders pages of the portal without a build. One knowledge folder at a time: callers take turns. */
export interface Renderer {
  /** The client assets and public files that belong into every release. */
  clientFolder: string
  /** Points the pages to a knowledge folder and reads it anew, also where it is the same one. @throws Mistake */
  useKnowledge(folder: string): void
  /** Every page and endpoint for the current knowledge. */
  paths(): Promise<PagePath[]>
  /** Names of the media files that published entries use. */
  mediaFiles(): string[]
  /** Renders one of `paths()`. @throws Error with the path where it fails. */
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
export async function loadEntry(folder: string): Promise<Entry> {
  const file = path.join(folder, 'entry.json')
  if (!existsSync(file)) throw new Mistake(`Im Ordner ${folder} liegt kein gebautes Portal. Führen Sie zuerst „npm run build“ aus.`)
  const { entry } = JSON.parse(readFileSync(file, 'utf8')) as { entry: string }
  const loaded = (await import(pathToFileURL(path.resolve(folder, entry)).href)) as Entry
  await loaded.preload()
  return loaded
}

/**
 * Loads the renderer that `astro build` kept. Costs nothing where it is the one that is loaded already, so a process
 * that lives long asks anew before each release: then pages and client assets are of the same build.
 * @param folder where it was kept.
 * @throws Mistake where nothing was built yet.
 */
export async function loadRenderer(folder = '.renderer'): Promise<Renderer> {
  const entry = await loadEntry(folder)
  let routes: Map<string, entryModule.SitePath & PagePath> | undefined

  async function table() {
    routes ??= new Map((await entry.sitePaths()).map((site) => [pageOf(site).path, { ...site, ...pageOf(site) }]))
    return routes
  }

  return {
    clientFolder: path.resolve(folder, 'client'),
    useKnowledge(knowledgeFolder) {
      try {
        entry.useKnowledge(knowledgeFolder)
      } catch (error) {
        throw ownMistake(error)
      }
      routes = undefined
    },
    async paths() {
      return [...(await table()).values()].map(({ path, file, kind }) => ({ path, file, kind }))
    },
    mediaFiles: () => entry.mediaFiles(),
    async render(address) {
      const page = (await table()).get(address)
      if (!page) throw new PageFailed(address, new Error('diese Adresse gibt es nicht.'))
      try {
        return { file: page.file, ...(await entry.renderPath(page.path, page.route)) }
      } catch (error) {
        throw new PageFailed(address, error)
      }
    },
  }
}

/** The bundle carries its own copy of the class, which `instanceof` out here would not know. */
const ownMistake = (error: unknown) =>
  error instanceof Error && error.name === 'Mistake' ? new Mistake(error.message, { cause: error }) : error

/** Address and file of a path, as `astro build` with `trailingSlash: 'always'` and folders names them. */
function pageOf({ pathname, route }: entryModule.SitePath): PagePath {
  const bare = pathname.replace(/^\/|\/$/g, '')
  if (route.type === 'endpoint') return { path: `/${bare}`, file: bare, kind: 'endpoint' }
  if (bare === '404' || bare === '500') return { path: `/${bare}/`, file: `${bare}.html`, kind: 'page' }
  return { path: bare ? `/${bare}/` : '/', file: bare ? `${bare}/index.html` : 'index.html', kind: 'page' }
}
