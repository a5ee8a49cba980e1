import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installationFolders } from '../../cms/installation.ts'
import { readLanguages } from '../../content/folder.ts'
import { Mistake } from '../../content/sentences.ts'
import { startChild } from '../../scripts/children.ts'
import { coloured, type Say } from '../../scripts/terminal.ts'
import { databaseOn, findTestServer, nameOf } from '../mongodb.ts'
import { cityFolder, syntheticCity } from './city.ts'
import { environmentOf } from './installation.ts'
import { number, table } from './report.ts'
import { median, pairedRatio, rounded } from './statistics.ts'

/** A piece of work for a database's CMS. */
export interface DbOrder {
  work: Work
  /** The entries that it is done with, `services/…`. */
  names: string[]
  /** Stands nowhere else. */
  word: string
}

const works = { import: 'Einlesen', save: 'Entwurf speichern', publish: 'Veröffentlichen, ohne die Seiten', list: 'Liste im CMS' } as const
type Work = keyof typeof works

/** Milliseconds per document (per page of the list), one value a round; the databases take turns. */
export interface DbResult {
  size: number
  /** Which MongoDB it was. */
  server: string
  sqlite: Record<Work, number[]>
  mongodb: Record<Work, number[]>
}

const rounds = 3
/** How many documents a round imports, saves or publishes, and how many pages of the list it asks for. */
const perRound = 5

/**
 * Does the same work on SQLite and on MongoDB, in turns: each with a CMS of its own that holds the same city.
 * @param size how many services are there at first.
 * @throws Mistake where there is no MongoDB server.
 */
export async function benchDb(size: number, folder: string, say: Say): Promise<DbResult> {
  const server = await findTestServer()
  if (!server) throw new Mistake('Es ist kein MongoDB-Server zu finden. Starten Sie einen, oder nennen Sie seine Adresse: MONGODB_TEST_URI=mongodb://… npm run bench -- db')
  const database = databaseOn(server.uri)
  try {
    const all = size + (rounds + 1) * perRound
    const city = await cityFolder(all)
    const names = [...syntheticCity(all).keys()].filter((name) => name !== 'city.json').map((name) => name.replace('.json', ''))
    const services = names.filter((name) => name.startsWith('services/'))
    const others = ['locations', 'organisations', 'contact-points', 'topics'].flatMap((type) => names.filter((name) => name.startsWith(`${type}/`)))
    const cms = { sqlite: await startCms(city, path.join(folder, 'sqlite')), mongodb: await startCms(city, path.join(folder, 'mongodb'), database.url) }
    const result: DbResult = { size, server: await nameOf(server.uri), sqlite: noTimes(), mongodb: noTimes() }
    for (const name of ['sqlite', 'mongodb'] as const) {
      say(`${size} Leistungen: ${name}`)
      await cms[name]({ work: 'import', names: [...others, ...services.slice(0, size)], word: '' })
    }
    // The first round loads code and warms caches.
    for (let round = 0; round <= rounds; round++) {
      if (round) say(`Runde ${round} von ${rounds}`)
      for (const work of Object.keys(works) as Work[]) {
        const from = work === 'import' ? size + round * perRound : (round * perRound) % Math.max(1, size - perRound)
        const order = { work, names: services.slice(from, from + perRound), word: `Stand${round}q` }
        for (const name of round % 2 ? (['sqlite', 'mongodb'] as const) : (['mongodb', 'sqlite'] as const)) {
          const ms = await cms[name](order)
          if (round) result[name][work].push(ms / perRound)
        }
      }
    }
    return result
  } finally {
    await database.drop()
    await server.stop()
  }
}

const noTimes = (): Record<Work, number[]> => ({ import: [], save: [], publish: [], list: [] })

/** A CMS in a process of its own. @returns how to give it an order, which tells how long that took, in milliseconds. */
async function startCms(city: string, data: string, url = ''): Promise<(order: DbOrder) => Promise<number>> {
  mkdirSync(data, { recursive: true })
  writeFileSync(installationFolders(data).languages, JSON.stringify(readLanguages(city)))
  let heard = (_message: { ready?: true; ms?: number; error?: string }) => {}
  const next = () => new Promise<{ ms?: number; error?: string }>((resolve) => (heard = resolve))
  const ready = next()
  const child = startChild({ name: 'bench-db', script: 'tests/bench/db-child.ts', args: [city], env: { ...environmentOf(data), DATABASE_URL: url }, onMessage: (message) => heard(message as object) })
  void child.ended.then(() => heard({ error: child.lastLines() }))
  const mustBeWell = ({ ms = 0, error }: { ms?: number; error?: string }) => {
    if (error) throw new Mistake(`Das CMS hat sich beendet oder die Arbeit nicht getan:\n${error}`)
    return ms
  }
  mustBeWell(await ready)
  return async (order) => {
    const done = next()
    child.process.send(order)
    return mustBeWell(await done)
  }
}

/** As `--json` prints it: milliseconds and how many times SQLite's time MongoDB took. */
export const numbersOfDb = ({ size, server, sqlite, mongodb }: DbResult) => ({
  size,
  server,
  ...Object.fromEntries((Object.keys(works) as Work[]).map((work) => [work, {
    sqliteMs: rounded(median(sqlite[work]), 1), mongodbMs: rounded(median(mongodb[work]), 1), ratio: rounded(pairedRatio(mongodb[work], sqlite[work]).median, 2),
  }])),
})

/** The measurement as lines to read. */
export function linesOfDb({ size, server, sqlite, mongodb }: DbResult): string[] {
  const row = (work: Work) => {
    const { ratios, median: ratio } = pairedRatio(mongodb[work], sqlite[work])
    return [works[work], `${number(median(sqlite[work]), 1)} ms`, `${number(median(mongodb[work]), 1)} ms`, number(ratio, 2), `${number(Math.min(...ratios), 2)} – ${number(Math.max(...ratios), 2)}`]
  }
  return [
    '',
    coloured('bold', `Dieselbe Arbeit auf SQLite und ${server}, bei ${number(size)} Leistungen`),
    '',
    `  Je Dokument, in der Liste je Seite; Median aus ${rounds} abwechselnden Runden`,
    ...table([['', 'SQLite', 'MongoDB', 'Verhältnis', 'Runden'], ...(Object.keys(works) as Work[]).map(row)]),
  ]
}
