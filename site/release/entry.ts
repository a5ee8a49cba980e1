import { App } from 'astro/app'
import { createApp } from 'astro/app/entrypoint'
import { StaticPaths } from 'astro:static-paths'
import type { RouteData } from 'astro'
import { applyChanges, list, loaded, openKnowledge, openPublished, recordReads, setClock, type Read } from '../../content/knowledge.ts'
import { sections, type PagedType } from '../../content/paths.ts'
import { focusOn } from '../routes.ts'
import { sheetAddresses, sheetSection } from '../sheets.ts'
import { absolute } from '../urls.ts'

export { applyChanges, setClock }

/**
 * The module that `astro build` and the publisher both render with. It is bundled with the pages, so the
 * knowledge base in here is the one that the pages read; nothing outside the bundle can reach it otherwise.
 */

/** A path of the site as Astro names it: no trailing slash, the route it belongs to. */
export interface SitePath {
  pathname: string
  route: RouteData
}

/** A page that cannot be rendered is an error; Astro's own app would answer with an error page instead. */
class PortalApp extends App {
  protected override createErrorHandler() {
    return {
      renderError: async (_request: Request, { status, error }: { status: number; error?: unknown }): Promise<Response> => {
        throw error ?? new Error(`Antwort ${status}`)
      },
    }
  }
}

const { manifest } = createApp({ streaming: false })
let app = freshApp()

/** Astro remembers static paths per manifest object: only an app over a copy sees changed data. */
function freshApp() {
  return new PortalApp({ ...manifest, logLevel: 'silent' }, false)
}

/** Loads every page's code, so that a later build that replaces this folder cannot pull it away. */
export async function preload(): Promise<void> {
  await Promise.all([...(manifest.pageMap?.values() ?? []), manifest.middleware ?? (() => undefined)].map((load) => load()))
}

/** Points the pages to a knowledge folder and reads it anew. @throws Mistake where its content is wrong. */
export function useKnowledge(folder: string, moment?: Date): void {
  openKnowledge(folder, moment)
  app = freshApp()
}

/** Points the pages to what the publication has written. */
export function usePublished(folder: string, moment: Date): void {
  openPublished(folder, moment)
  app = freshApp()
}

/** The knowledge folder that the pages read. */
export const knowledgeFolder = (): string => loaded().folder

/** The knowledge base itself, for the publisher's comparisons; not recorded. */
export const knowledge = loaded

/** The media files that published entries name, smaller sizes included. Nothing else in the folder is public. */
export function mediaFiles(): string[] {
  return [...new Set(list('media').flatMap(({ file, sizes }) => [file, ...sizes.map((size) => size.file)]))].sort()
}

/** Every path of the site for the current knowledge, each once. */
export const sitePaths = (): Promise<SitePath[]> => uniquePaths()

/** The paths that belong to no entry and are always there: as many in a small city as in a large one. */
export const fixedPaths = async (): Promise<SitePath[]> => (await focusOn('', uniquePaths)).filter(({ route }) => !route.component.includes(`/${sheetSection}/`))

/** The further sheets of long lists, as there are now, each with its route. */
export const sheets = (): { address: string; route: RouteData }[] => sheetAddresses().map(({ address, component }) => ({ address, route: fileRoute(component)! }))

async function uniquePaths(): Promise<SitePath[]> {
  const seen = new Map<string, SitePath>()
  for (const { pathname, route } of await new StaticPaths(freshApp()).getAll()) {
    const key = pathname.replace(/\/$/, '')
    if (!seen.has(key)) seen.set(key, { pathname, route })
  }
  return [...seen.values()]
}

/** The route of the pages of a type's entries; undefined where the site has none. */
export function entryRoute(type: PagedType): RouteData | undefined {
  const component = `/[...locale]/${sections[type]}/[slug].astro`
  return manifest.routes.find(({ routeData }) => routeData.component.endsWith(component))?.routeData
}

/** The route of an entry's files, e.g. `/feeds/data/[id].csv.ts`. */
export const fileRoute = (component: string): RouteData | undefined => manifest.routes.find(({ routeData }) => routeData.component.endsWith(component))?.routeData

/** The bytes of a page, in pieces, and what it read. */
export interface Rendered {
  body: Uint8Array[]
  reads: Set<Read>
}

/** Renders a page of one entry, or one of none (`''`), whether or not it was there when the paths were last listed. */
export function renderEntryPath(url: string, routeData: RouteData, id: string): Promise<Rendered> {
  return focusOn(id, () => renderPath(url, routeData, freshApp()))
}

/**
 * Renders one path and tells what it read.
 * @param url path of the page from the root, with the slash that its address has.
 * @throws what the page threw, or an error that names the status where it is not 200 (404 for the 404 page).
 */
export async function renderPath(url: string, routeData: RouteData, rendering = app): Promise<Rendered> {
  const request = new Request(absolute(url))
  const { result, reads } = await recordReads(async () => {
    const response = await rendering.render(request, { routeData })
    const expected = /\/404\/?$/.test(routeData.route) ? 404 : 200
    if (response.status !== expected) throw new Error(`Antwort ${response.status} statt ${expected}`)
    return routeData.type === 'endpoint' ? piecesOf(response) : [Buffer.from(withLateScripts(await response.text()))]
  })
  return { body: result, reads }
}

/**
 * Scripts only enhance, and run when the page is read anyway; yet browsers fetch modules as urgently as the style sheet, which the first view
 * waits for. Astro writes these tags itself and has no option for it.
 */
const withLateScripts = (html: string) => html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=')

/** A feed of a large city is handed over in its pieces: copies of a hundred megabytes would be felt. */
async function piecesOf({ body }: Response): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of body ?? []) pieces.push(piece as Uint8Array)
  return pieces
}
