import { App } from 'astro/app'
import { createApp } from 'astro/app/entrypoint'
import { StaticPaths } from 'astro:static-paths'
import type { RouteData } from 'astro'
import { list, loaded, openKnowledge, recordReads, type Read } from '../../content/knowledge.ts'
import { absolute } from '../urls.ts'

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
  await Promise.all([...(manifest.pageMap?.values() ?? [])].map((load) => load()))
}

/** Points the pages to a knowledge folder and reads it anew. @throws Mistake where its content is wrong. */
export function useKnowledge(folder: string): void {
  openKnowledge(folder)
  app = freshApp()
}

/** The knowledge folder that the pages read. */
export const knowledgeFolder = (): string => loaded().folder

/** The media files that published entries name, smaller sizes included. Nothing else in the folder is public. */
export function mediaFiles(): string[] {
  return [...new Set(list('media').flatMap(({ file, sizes }) => [file, ...sizes.map((size) => size.file)]))].sort()
}

/** Every path of the site for the current knowledge, each once. */
export async function sitePaths(): Promise<SitePath[]> {
  const seen = new Map<string, SitePath>()
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const key = pathname.replace(/\/$/, '')
    if (!seen.has(key)) seen.set(key, { pathname, route })
  }
  return [...seen.values()]
}

/**
 * Renders one path and tells what it read.
 * @param url path of the page from the root, with the slash that its address has.
 * @throws what the page threw, or an error that names the status where it is not 200 (404 for the 404 page).
 */
export async function renderPath(url: string, routeData: RouteData): Promise<{ body: Uint8Array; reads: Set<Read> }> {
  const request = new Request(absolute(url))
  const { result, reads } = await recordReads(async () => {
    const response = await app.render(request, { routeData })
    const expected = /\/404\/?$/.test(routeData.route) ? 404 : 200
    if (response.status !== expected) throw new Error(`Antwort ${response.status} statt ${expected}`)
    return new Uint8Array(await response.arrayBuffer())
  })
  return { body: result, reads }
}
