import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'
import { readSettings } from '../../content/settings.ts'
import { copyMedia } from './media.ts'
import { loadEntry, PageFailed, type RendererEntry } from './renderer.ts'

const prerenderEntry = fileURLToPath(new URL('./entry.ts', import.meta.url))

export interface PortalRendererOptions {
  /** Where the renderer is kept for the publisher, relative to the project's root. */
  keep?: string
}

/**
 * Makes `astro build` render with `entry.ts` and keep the renderer, together with the client assets, so that
 * the publisher renders the same bytes later without a build.
 */
export default function portalRenderer({ keep = '.renderer' }: PortalRendererOptions = {}): AstroIntegration {
  let config: AstroConfig
  let bundleFolder: string
  let entry: RendererEntry | undefined

  return {
    name: 'portal-renderer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [ownPrerenderEntry()] } })
      },
      'astro:config:done': ({ config: resolved, setAdapter }) => {
        config = resolved
        setAdapter({
          name: 'portal-renderer',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        })
      },
      'astro:server:setup': ({ server }) => {
        const { STADT_SAMPLE } = readSettings()
        server.middlewares.use('/media', sirv(path.join(STADT_SAMPLE, 'media'), { dev: true }))
        reloadOnChange(server, STADT_SAMPLE)
      },
      'astro:build:setup': ({ vite }) => {
        bundleFolder = vite.environments?.['prerender']?.build?.outDir ?? fileURLToPath(new URL('.prerender/', config.outDir))
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'portal-renderer',
          setup: async () => {
            const kept = fileURLToPath(new URL(`${keep}/`, config.root))
            keepRenderer(kept, bundleFolder, fileURLToPath(config.outDir))
            entry = await loadEntry(kept)
          },
          getStaticPaths: () => entry!.sitePaths(),
          render: async (request, { routeData }) => {
            const address = new URL(request.url).pathname
            try {
              const { body } = await entry!.renderPath(address, routeData)
              return new Response(Buffer.concat(body))
            } catch (error) {
              throw new PageFailed(address, error)
            }
          },
        })
      },
      'astro:build:done': ({ dir }) => {
        if (entry) copyMedia(entry.knowledgeFolder(), entry.mediaFiles(), fileURLToPath(dir))
      },
    },
  }
}

/** The pages read the knowledge folder once; in development a changed file loads them and the folder anew. */
function reloadOnChange(server: ViteDevServer, folder: string) {
  server.watcher.add(folder)
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + path.sep)) return
    for (const environment of Object.values(server.environments)) {
      environment.moduleGraph.invalidateAll()
      environment.hot.send({ type: 'full-reload' })
    }
  })
}

/** Astro overwrites `environments.prerender.build` of the configuration; a plugin's word comes later and stays. */
function ownPrerenderEntry() {
  return {
    name: 'portal-prerender-entry',
    configEnvironment: (name: string) => (name === 'prerender' ? { build: { rolldownOptions: { input: prerenderEntry } } } : undefined),
  }
}

/**
 * Puts the bundle, the client assets and public files (`client/`) and `entry.json` into a fresh folder, then swaps
 * it in, so that a publisher that starts meanwhile finds the old one or the new one. The bundle's folder is named by
 * its content: Astro names chunks before it has written the manifest into them, and Node imports a path only once.
 */
function keepRenderer(kept: string, bundleFolder: string, outDir: string) {
  const fresh = path.join(path.dirname(kept), `.${path.basename(kept)}-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const server = `server-${hashOf(bundleFolder)}`
  cpSync(bundleFolder, path.join(fresh, server), { recursive: true })
  const bundle = path.resolve(bundleFolder)
  cpSync(outDir, path.join(fresh, 'client'), { recursive: true, filter: (source) => path.resolve(source) !== bundle })
  const name = readdirSync(bundleFolder).find((file) => file.startsWith('prerender-entry'))
  writeFileSync(path.join(fresh, 'entry.json'), JSON.stringify({ entry: `${server}/${name}` }))
  if (existsSync(kept)) renameSync(kept, `${fresh}-old`)
  renameSync(fresh, kept)
  rmSync(`${fresh}-old`, { recursive: true, force: true })
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  for (const file of files.map(({ parentPath, name }) => path.join(parentPath, name)).sort())
    hash.update(path.relative(folder, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
