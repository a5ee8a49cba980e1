import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { languagesOfInstallation, installationFolders } from '../cms/installation.ts'
import { secretOfInstallation } from '../cms/secret.ts'
import { readKnowledgeFolder } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings, type Settings } from '../content/settings.ts'
import { checkDataFolder, checkPorts } from './checks.ts'
import { runChild, startChild } from './children.ts'
import { fingerprint, isCurrent } from './fingerprint.ts'
import { claim } from './lock.ts'
import { buildPortal, rendererFingerprint, rendererStamp, withWorkFolder } from './portal-build.ts'
import { skipped, step, type Say } from './terminal.ts'

export const nextProgram = 'node_modules/next/dist/bin/next'

/** What `scripts/prepare-cms.ts` tells about the CMS: who can log in, and what was done. */
export interface Prepared {
  accounts: { email: string; role: string; name: string }[]
  firstStart: boolean
  /** The demo accounts' password, where it was made up just now. */
  password?: string
}

export interface Preparation extends Prepared {
  settings: Settings
  folders: ReturnType<typeof installationFolders>
  logFolder: string
  /** Settings and switches for every child. */
  environment: Record<string, string>
}

/**
 * Everything before the first server starts: settings, data folder, ports, secret, the city's folder, the builds, the database.
 * @param mode `production` builds the CMS; `development` leaves that to `next dev`.
 * @throws Mistake with a sentence for whatever a person has to mend first.
 */
export async function prepare(mode: 'production' | 'development'): Promise<Preparation> {
  const settings = readSettings()
  const folders = installationFolders(settings.STADT_DATA)
  checkDataFolder(folders.data)
  await claim(folders.data, { cms: settings.CMS_PORT, portal: settings.PORTAL_PORT })
  await checkPorts(settings)
  const logFolder = path.join(folders.data, 'logs')
  const environment = environmentFor(settings, mode)

  secretOfInstallation()
  if (!existsSync(folders.languages)) {
    await step('Ordner der Stadt prüfen', () => void readKnowledgeFolder(settings.STADT_SAMPLE))
  }
  await buildRenderer(environment, logFolder)
  if (mode === 'production') await buildCms(environment, logFolder)
  const prepared = await step('Datenbank und Inhalte vorbereiten', (say) => prepareCms(environment, logFolder, say))
  return { settings, folders, logFolder, environment, ...prepared }
}

function environmentFor(settings: Settings, mode: 'production' | 'development'): Record<string, string> {
  const given = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]))
  return {
    ...Object.fromEntries(given),
    NODE_ENV: mode,
    PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
}

/** Builds the code that turns entries into pages (`.renderer/`) unless it is current. A city without entries is enough for that. */
async function buildRenderer(env: Record<string, string>, logFolder: string): Promise<void> {
  const title = 'Portal bauen'
  if (isCurrent(rendererStamp, rendererFingerprint())) return skipped(title)
  await withWorkFolder('renderer', async (folder) => {
    const knowledgeFolder = path.join(folder, 'city')
    mkdirSync(knowledgeFolder)
    await step(title, (say) => buildPortal({ knowledgeFolder, outDir: path.join(folder, 'site'), env, logFolder, onLine: say }))
  })
}

/** Builds the CMS unless it is current. */
export async function buildCms(env: Record<string, string>, logFolder: string): Promise<void> {
  const title = 'CMS bauen'
  const stampFile = 'cms/.next/stamp'
  const wanted = fingerprint(['cms', 'content', 'package-lock.json'], {
    except: ['cms/.next', 'cms/next-env.d.ts', 'content/sample', 'content/pages'],
    values: [languagesOfInstallation()],
  })
  if (isCurrent(stampFile, wanted)) return skipped(title)
  rmSync(stampFile, { force: true })
  await step(title, (say) =>
    runChild({ name: 'cms-build', script: nextProgram, args: ['build', 'cms'], env, logFolder, onLine: say }, 'Das CMS ließ sich nicht bauen:'),
  )
  // Written last: an interrupted build is done again.
  writeFileSync(stampFile, wanted)
}

/** Migrates the database and imports the city at the first start, in a process of its own. */
async function prepareCms(env: Record<string, string>, logFolder: string, say: Say): Promise<Prepared> {
  let prepared: Prepared | undefined
  let mistake: string | undefined
  const child = startChild({
    name: 'prepare-cms',
    script: 'scripts/prepare-cms.ts',
    env,
    logFolder,
    onMessage: (message) => {
      const { progress, result, mistake: sentence } = message as { progress?: string; result?: Prepared; mistake?: string }
      if (progress) say(progress)
      prepared = result ?? prepared
      mistake = sentence ?? mistake
    },
  })
  const well = await child.ended
  if (mistake) throw new Mistake(mistake)
  if (!well || !prepared) throw new Mistake(`Die Datenbank ließ sich nicht vorbereiten:\n${child.lastLines()}`.trimEnd())
  return prepared
}
