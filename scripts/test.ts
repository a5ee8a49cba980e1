import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser.ts'
import { ensureRenderer } from '../tests/integration/renderers.ts'
import { findTestServer, nameOf } from '../tests/mongodb.ts'
import { startChild } from './children.ts'
import { closeOnRequest, failHouse } from './house.ts'
import { addUp, countTests, type Counts, type VitestReport } from './test-counts.ts'
import { coloured, step } from './terminal.ts'

interface Check {
  title: string
  script: string
  args: string[]
}

/** Each counts as one check. */
const checks: Check[] = [
  { title: 'Regeln (ESLint)', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0'] },
  { title: 'Typen: content, site, scripts, tests (tsc)', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
  { title: 'Typen: cms (tsc)', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', 'cms/tsconfig.json'] },
  { title: 'Typen: Seiten (astro check)', script: 'node_modules/astro/bin/astro.mjs', args: ['check', '--minimumFailingSeverity', 'error'] },
]

/** What runs side by side, each lane one after the other. A third lane on two cores made the tests wait for each other and was no faster. */
const lanes = [['unit', 'integration'], ['browser', 'mongodb']]

/** `npm test [-- PATTERN]`: browser, rules, types and all tests; the pattern chooses among the tests only. */
async function test(args: string[]): Promise<void> {
  await step('Browser für die Tests', ensureBrowser)
  const rules = await runChecks()
  // Before the lanes, or each of them would begin to build it.
  if (!args.length) await step('Portal bauen, wo nötig', ensureRenderer)
  const server = await findTestServer()
  if (server) process.env['MONGODB_TEST_URI'] = server.uri
  const runs = args.length ? [runTests('', args)] : lanes.map((projects) => runLane(server ? projects : projects.filter((name) => name !== 'mongodb')))
  const results = (await Promise.all(runs)).flat()
  const onMongo = results.find(({ name }) => name === 'mongodb')
  if (onMongo) console.log(`\n${await nameOf(server!.uri)}: ${inWords(onMongo)}`)
  else if (!server) console.log(`\n${withoutServer}`)
  await server?.stop()
  const all = addUp([rules, ...results])
  console.log(`\n${inWords(all)}`)
  process.exit(all.failed ? 1 : 0)
}

const withoutServer = 'MongoDB: skipped, no server found. Install mongod or mongodb-memory-server, or name a server: MONGODB_TEST_URI=mongodb://… npm test'

const inWords = ({ passed, failed, skipped }: Counts) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

async function runLane(projects: string[]): Promise<NamedCounts[]> {
  const results: NamedCounts[] = []
  for (const name of projects) results.push(...(await runTests(name, ['--project', name])))
  return results
}

async function runChecks(): Promise<Counts> {
  const complaints: string[] = []
  await step('Regeln und Typen', async () => {
    await Promise.all(checks.map(async (check) => complaints.push(...(await complaintOf(check)))))
    if (complaints.length) throw new Error('Regeln und Typen')
  }).catch(() => console.log(complaints.join('\n')))
  return { passed: checks.length - complaints.length, failed: complaints.length, skipped: 0 }
}

/** @returns what a check found, under its title; nothing where all is well. */
async function complaintOf({ title, script, args }: Check): Promise<string[]> {
  let output = ''
  const child = startChild({ name: title, script, args, env: { ASTRO_TELEMETRY_DISABLED: '1' }, onLine: (line) => void (output += `${line}\n`) })
  return (await child.ended) ? [] : [`${coloured('red', `✗ ${title}`)}\n${output}`]
}

type NamedCounts = Counts & { name: string }

/** Runs Vitest with its own output on the screen, and its JSON report for the count. */
async function runTests(name: string, args: string[]): Promise<NamedCounts[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const child = startChild({
      name: 'vitest',
      script: 'node_modules/vitest/vitest.mjs',
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      onLine: (line) => line.startsWith('JSON report written') || console.log(line),
    })
    const well = await child.ended
    return [{ name, ...countTests(readReport(file), well) }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

closeOnRequest()
await test(process.argv.slice(2)).catch(failHouse)
