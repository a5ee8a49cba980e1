import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { meant, Mistake } from '../content/sentences.ts'
import { benchBuild, eleventyVersion, hugoVersion, readyRenderer } from '../tests/bench/build.ts'
import { cacheFolder } from '../tests/bench/cache.ts'
import { goalsOf, linesOf, machine, numbersOf, type Numbers, type SizeResult } from '../tests/bench/report.ts'
import { goalsOfPages, linesOfPages } from '../tests/bench/pages-report.ts'
import { stopAll } from './children.ts'
import { closeHouse, closeOnRequest, failHouse } from './house.ts'
import { withWorkFolder } from './portal-build.ts'
import { step } from './terminal.ts'

/** What can be measured, and what it consists of. */
const benches = { publish: ['build', 'publish'], build: ['build'], search: ['search'], answers: ['answers'], desk: ['desk'], pages: ['pages'], db: ['db'] } as const
type Bench = keyof typeof benches

const usualSize = 1000
const everything = [1000, 10_000]
/** Sizes that goals are set for, where they are not the usual one. */
const ownSizes: Partial<Record<Bench, number[]>> = { search: [1000, 2000], desk: [2000, 10_000], db: [100] }
const sizes = { least: 100, most: 100_000 }
const memory = path.join(cacheFolder, 'results.json')

/** `npm run bench [-- NAME] [--size N] [--json]`: measures speed and size with synthetic cities. */
async function bench(args: string[]): Promise<void> {
  const asked = readArguments(args)
  const load = os.loadavg()[0]!
  const versions = await versionsHere()
  const { cpu, cores, memoryGb, system } = machine()
  console.log(`Maschine: ${cpu}, ${cores} Kerne, ${memoryGb.toLocaleString('de-DE')} GB Speicher, ${system}`)
  console.log(
    `Versionen: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version ?? '(fehlt)'}`)
      .join(' · ')}`,
  )
  if (!versions.Hugo) console.log('Hugo ist nicht installiert und wird ausgelassen (Debian und Ubuntu: apt-get install hugo).')
  if (load > cores / 2)
    console.log(
      `Achtung: Die Maschine ist schon beschäftigt (Last ${load.toLocaleString('de-DE', { maximumFractionDigits: 1 })}). Zeiten werden länger, Verhältnisse ungenau.`,
    )

  if (asked.bench === 'pages') return benchOfPages(asked.json, load, versions)
  if (asked.bench === 'db') return benchOfDb(asked, load, versions)
  const runs: (Numbers & { goals: ReturnType<typeof goalsOf> })[] = []
  for (const size of asked.sizes) {
    const result: SizeResult = { size }
    await measure(asked.bench, result).catch((error: unknown) => {
      // What took long and succeeded is not lost to what came after it.
      console.log(linesOf(result, []).join('\n'))
      throw error
    })
    const numbers = numbersOf(result)
    const goals = goalsOf(numbers, size === usualSize ? undefined : remembered(usualSize))
    remember(numbers)
    runs.push({ ...numbers, goals })
    if (result.publish) versions.SQLite = result.publish.sqlite
    console.log(linesOf(result, goals).join('\n'))
  }
  if (asked.sizes === everything) console.log('\nGrößer, mit viel Zeit und etwa 10 GB Platz: npm run bench -- publish --size 50000')
  if (asked.json)
    console.log(
      `\n${JSON.stringify({ ...runs.at(-1), ...(runs.length > 1 && { runs }), machine: { ...machine(), loadAtStart: load }, versions })}`,
    )
}

/** Weight and speed of the sample city's pages: they have no size to choose. */
async function benchOfPages(json: boolean, loadAtStart: number, versions: Awaited<ReturnType<typeof versionsHere>>): Promise<void> {
  const { benchPages, lighthouseVersion } = await import('../tests/bench/pages.ts')
  const pages = await step('Seiten im Browser messen', benchPages)
  const goals = goalsOfPages(pages)
  console.log(linesOfPages(pages, goals).join('\n'))
  if (json) console.log(`\n${JSON.stringify({ pages, goals, machine: { ...machine(), loadAtStart }, versions: { ...versions, Lighthouse: lighthouseVersion } })}`)
}

/** The same work on both databases. Times of two databases have no goal but to be known. */
async function benchOfDb({ sizes, json }: { sizes: number[]; json: boolean }, loadAtStart: number, versions: Awaited<ReturnType<typeof versionsHere>>): Promise<void> {
  // Loads the CMS's code, which other measurements do not need.
  const { benchDb, linesOfDb, numbersOfDb } = await import('../tests/bench/db.ts')
  const db = await withWorkFolder('bench', (folder) => step('SQLite und MongoDB', (say) => benchDb(sizes[0]!, folder, say).finally(stopAll)))
  console.log(linesOfDb(db).join('\n'))
  if (json) console.log(`\n${JSON.stringify({ db: numbersOfDb(db), machine: { ...machine(), loadAtStart }, versions })}`)
}

/** @throws Mistake with a sentence for whatever is not understood. */
function readArguments(args: string[]): { bench: Bench; sizes: number[]; json: boolean } {
  const { positionals, values } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { size: { type: 'string' }, json: { type: 'boolean' } },
  })
  for (const option of Object.keys(values)) {
    if (option !== 'size' && option !== 'json') throw new Mistake(`Die Angabe --${option} gibt es nicht. Es gibt --size ZAHL und --json.`)
  }
  const [name = 'publish', ...rest] = positionals
  if (rest.length)
    throw new Mistake(`„${rest.join(' ')}“ ist zu viel: Nennen Sie höchstens eine Messung (${Object.keys(benches).join(', ')}).`)
  if (!Object.hasOwn(benches, name)) {
    const suggestion = meant(name, Object.keys(benches))
    throw new Mistake(
      `Die Messung „${name}“ gibt es nicht. ${suggestion ? `Meinten Sie „${suggestion}“?` : `Es gibt ${Object.keys(benches).join(', ')}.`}`,
    )
  }
  if (name === 'pages' && 'size' in values) throw new Mistake('--size gibt es bei „pages“ nicht: Gemessen werden die Seiten der Beispielstadt.')
  if (values.json !== undefined && values.json !== true) throw new Mistake('--json steht für sich und bekommt keinen Wert.')
  return {
    bench: name as Bench,
    sizes: 'size' in values ? [readSize(values.size)] : (ownSizes[name as Bench] ?? (positionals.length ? [usualSize] : everything)),
    json: values.json ?? false,
  }
}

function readSize(given: unknown): number {
  const size = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : NaN
  if (!(size >= sizes.least && size <= sizes.most)) {
    throw new Mistake(
      `--size: erwartet wird die Zahl der Leistungen, eine ganze Zahl von ${sizes.least} bis ${sizes.most}, z. B. --size 1000.`,
    )
  }
  return size
}

/** Measures part by part. @param result gets what each of them gives. */
async function measure(name: Bench, result: SizeResult): Promise<void> {
  const { size } = result
  const parts: readonly string[] = benches[name]
  await withWorkFolder('bench', async (folder) => {
    if (name !== 'answers' && name !== 'desk') await step('Portal bauen, wo nötig', (say) => readyRenderer(folder, say))
    if (parts.includes('build')) result.build = await step(`Ganzer Bau mit ${size} Leistungen`, (say) => benchBuild(size, folder, say))
    if (parts.includes('publish')) {
      result.publish = await step(`Veröffentlichen bei ${size} Leistungen`, async (say) => {
        // Loads the CMS's code, which other measurements do not need.
        const { benchPublish } = await import('../tests/bench/publish.ts')
        return benchPublish(size, folder, say).finally(stopAll)
      })
    }
    if (parts.includes('search')) {
      result.search = await step(`Suche bei ${size} Leistungen`, async (say) => {
        // Loads the browser's driver, which other measurements do not need.
        const { benchSearch } = await import('../tests/bench/search.ts')
        return benchSearch(size, folder, say)
      })
    }
    if (parts.includes('desk')) {
      result.desk = await step(`Arbeitsplatz der 115 bei ${size} Leistungen`, async (say) => {
        const { benchDesk } = await import('../tests/bench/desk.ts')
        return benchDesk(size, folder, say).finally(stopAll)
      })
    }
    if (parts.includes('answers')) {
      result.answers = await step(`Auskünfte der 115 bei ${size} Leistungen`, async (say) => {
        const { benchAnswers } = await import('../tests/bench/answers.ts')
        return benchAnswers(size, folder, say).finally(stopAll)
      })
    }
  })
}

async function versionsHere(): Promise<Record<string, string | undefined>> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  return {
    Node: process.versions.node,
    Payload: dependencies['payload'],
    Astro: dependencies['astro'],
    Hugo: await hugoVersion(),
    Eleventy: eleventyVersion,
  }
}

/** The last numbers by size: what a large city may take is said as a multiple of a small one's. */
const allRemembered = () => (existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Record<string, Numbers>) : {})
const remembered = (size: number): Numbers | undefined => allRemembered()[size]

function remember(numbers: Numbers): void {
  const all = allRemembered()
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(memory, JSON.stringify({ ...all, [numbers.size]: { ...all[numbers.size], ...numbers } }, null, 1))
}

closeOnRequest()
await bench(process.argv.slice(2)).then(() => closeHouse(0), failHouse)
