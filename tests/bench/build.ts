import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { nodeFlags } from '../../scripts/children.ts'
import { isCurrent } from '../../scripts/fingerprint.ts'
import { buildPortal, rendererFingerprint, rendererStamp } from '../../scripts/portal-build.ts'
import type { Say } from '../../scripts/terminal.ts'
import type { Built, BuildParts } from './build-child.ts'
import { cityFolder } from './city.ts'
import { fetched } from './fetched.ts'
import { hugoProject } from './hugo/project.ts'
import { median, pairedRatio } from './statistics.ts'
import { timed, type Taken } from './timed.ts'

export const eleventyVersion = '3.1.8'

/** A generator's builds of one city, one per round. */
export interface Builds {
  name: string
  seconds: number[]
  /** Processor time of each round; empty where the system does not tell. */
  cpuSeconds: number[]
  peakMb: number | undefined
  pages: number
  /** Mean size of a service's page, in bytes. */
  pageBytes: number
}

export interface BuildResult {
  size: number
  ours: Builds & { parts: BuildParts }
  /** Undefined where it is not installed. */
  hugo: Builds | undefined
  eleventy: Builds | undefined
}

/**
 * Builds one synthetic city with our warm renderer, Hugo and Eleventy by turns.
 * @param size number of services.
 * @param workFolder for what is built; emptied after each round.
 */
export async function benchBuild(size: number, workFolder: string, say: Say): Promise<BuildResult> {
  const city = await cityFolder(size)
  await readyRenderer(workFolder, say)
  const hugo = await hugoVersion()
  const eleventy = await fetched('@11ty/eleventy', eleventyVersion, 'cmd.cjs', say)
  const project = hugo && (await hugoProject(size))
  const ours: Built[] = []
  const rivals: { name: string; build: (out: string) => Promise<Taken>; site?: (out: string) => string }[] = [
    {
      name: 'Stadtschreiber',
      build: (out) =>
        timed(process.execPath, [...nodeFlags, 'tests/bench/build-child.ts', city, out], { NODE_ENV: 'production' }, (message) =>
          ours.push(message as Built),
        ),
      site: () => ours.at(-1)!.folder,
    },
    ...(project
      ? [{ name: 'Hugo', build: (out: string) => timed('hugo', ['--source', project, '--destination', out, '--noBuildLock', '--quiet']) }]
      : []),
    ...(eleventy
      ? [
          {
            name: 'Eleventy',
            build: (out: string) =>
              timed(
                process.execPath,
                [
                  ...nodeFlags,
                  '--max-old-space-size=8192',
                  eleventy,
                  '--config=tests/bench/eleventy/config.ts',
                  '--input=tests/bench/eleventy',
                  `--output=${out}`,
                ],
                { BENCH_CITY: city, NODE_ENV: 'production' },
              ),
          },
        ]
      : []),
  ]
  const rounds = size > 20_000 ? 1 : 3
  const builds = new Map<string, Builds>()
  for (let round = 1; round <= rounds; round++) {
    for (const { name, build, site } of rivals) {
      say(`${name}, Runde ${round} von ${rounds}`)
      const out = path.join(workFolder, `build-${name.toLowerCase()}`)
      rmSync(out, { recursive: true, force: true })
      const { seconds, cpuSeconds, peakMb } = await build(out)
      const known = builds.get(name) ?? { name, seconds: [], cpuSeconds: [], peakMb: undefined, ...measured(site?.(out) ?? out) }
      known.seconds.push(seconds)
      if (cpuSeconds !== undefined) known.cpuSeconds.push(cpuSeconds)
      if (peakMb !== undefined) known.peakMb = Math.max(known.peakMb ?? 0, peakMb)
      builds.set(name, known)
      rmSync(out, { recursive: true, force: true })
    }
  }
  const parts = Object.fromEntries(
    Object.keys(ours[0]!.parts).map((part) => [part, median(ours.map(({ parts }) => parts[part as keyof BuildParts]))]),
  ) as unknown as BuildParts
  return { size, ours: { ...builds.get('Stadtschreiber')!, parts }, hugo: builds.get('Hugo'), eleventy: builds.get('Eleventy') }
}

/** How long we take, as a share of another's time: the ratio of each round and their median; undefined where there is no other. */
export const ratioTo = ({ ours }: BuildResult, other: Builds | undefined) => other && pairedRatio(ours.seconds, other.seconds)

function measured(site: string): Pick<Builds, 'pages' | 'pageBytes'> {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const services = pages.filter((file) => /leistungen[\\/][^\\/]+[\\/]index\.html$/.test(file))
  return { pages: pages.length, pageBytes: services.reduce((sum, file) => sum + statSync(path.join(site, file)).size, 0) / services.length }
}

/** Builds `.renderer/` where it is not current, as `npm start` does. */
export async function readyRenderer(workFolder: string, say: Say): Promise<void> {
  if (isCurrent(rendererStamp, rendererFingerprint())) return
  const knowledgeFolder = path.join(workFolder, 'empty-city')
  mkdirSync(knowledgeFolder, { recursive: true })
  await buildPortal({ knowledgeFolder, outDir: path.join(workFolder, 'site'), onLine: say })
}

/** Hugo's version, or undefined where it is not installed. */
export async function hugoVersion(): Promise<string | undefined> {
  try {
    return /v([\d.]+)/.exec((await timed('hugo', ['version'])).output)?.[1]
  } catch {
    return undefined
  }
}
