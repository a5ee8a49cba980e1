/**
 * `npm run -s webserver -- nginx|caddy [--maps FILE]`: prints the configuration that serves the live release as the embedded
 * server would, and writes the moved and gone addresses to FILE. A file that would stay the same is not touched.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { installationFolders } from '../cms/installation.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { readEmbeds } from './embeds.ts'
import { readMoves } from './moves.ts'
import { run } from './terminal.ts'
import { caddyConfig, caddyMoves } from './web-caddy.ts'
import { nginxConfig, nginxMoves } from './web-nginx.ts'

const servers = {
  nginx: { config: nginxConfig, moves: nginxMoves },
  caddy: { config: caddyConfig, moves: caddyMoves },
}
const usage =
  'Bitte nennen Sie den Webserver: npm run -s webserver -- nginx oder npm run -s webserver -- caddy.\n' +
  'Mit --maps DATEI entsteht dazu die Datei der verzogenen und entfallenen Adressen.'

async function webserver(): Promise<void> {
  const { name, maps } = readArguments()
  const { PORTAL_URL } = readSettings()
  const { config, moves } = servers[name]
  const folder = path.join(installationFolders().releases, 'current')
  if (maps) writeIfChanged(maps, moves(readMoves(folder)))
  process.stdout.write(config({ folder, portalUrl: PORTAL_URL, embeds: readEmbeds(folder), ...(maps && { movesFile: maps }) }))
}

function readArguments() {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ options: { maps: { type: 'string' } }, allowPositionals: true })
    } catch {
      throw new Mistake(usage)
    }
  })()
  const [name = '', ...others] = positionals
  if ((name !== 'nginx' && name !== 'caddy') || others.length || values.maps === '') throw new Mistake(usage)
  return { name, maps: values.maps === undefined ? undefined : path.resolve(values.maps) } as const
}

/** The web server may read it at any moment: it is replaced in one step. */
function writeIfChanged(file: string, text: string) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const half = `${file}.neu`
  try {
    writeFileSync(half, text)
    renameSync(half, file)
  } catch (error) {
    throw new Mistake(
      `Die Datei ${file} lässt sich nicht schreiben (${(error as NodeJS.ErrnoException).code}). Gibt es den Ordner, und dürfen Sie dort schreiben?`,
    )
  }
}

await run(webserver)
