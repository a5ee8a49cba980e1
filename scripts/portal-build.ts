import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runChild } from './children.ts'
import { fingerprint } from './fingerprint.ts'
import { isRunning } from './lock.ts'

export const astroProgram = 'node_modules/astro/bin/astro.mjs'

/** Says which code `.renderer/` was built from. */
export const rendererStamp = '.renderer/stamp'

/** What shapes the renderer: code, not content; the city, its languages and addresses are read while pages render. */
export const rendererFingerprint = (): string =>
  fingerprint(['site', 'content', 'astro.config.mjs', 'package-lock.json'], { except: ['content/sample'] })

export interface PortalBuild {
  /** The knowledge folder that the pages show. */
  knowledgeFolder: string
  /** Where the static site goes; emptied first. */
  outDir: string
  env?: Record<string, string>
  logFolder?: string
  onLine?: (line: string) => void
}

/**
 * Runs `astro build`, which leaves the static site in `outDir` and the renderer for the publisher in `.renderer/`.
 * @throws Mistake with the end of Astro's output where it fails.
 */
export async function buildPortal({ knowledgeFolder, outDir, env = {}, ...output }: PortalBuild): Promise<void> {
  const wanted = rendererFingerprint()
  rmSync(rendererStamp, { force: true })
  await runChild(
    {
      name: 'portal-build',
      script: astroProgram,
      args: ['build', '--outDir', outDir],
      env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', STADT_SAMPLE: knowledgeFolder },
      ...output,
    },
    'Das Portal ließ sich nicht bauen:',
  )
  writeFileSync(rendererStamp, wanted)
}

/**
 * Gives a task a folder that is removed again, also where the process is stopped meanwhile. It is on the same disk as the project,
 * so that results can be moved out of it.
 */
export async function withWorkFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  removeLeftovers()
  const folder = path.resolve(workFolders, `${name}-${process.pid}`)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  remove()
  mkdirSync(folder, { recursive: true })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    remove()
    process.off('exit', remove)
  }
}

const workFolders = '.cache/work'

/** Removes what killed processes left. */
function removeLeftovers() {
  if (!existsSync(workFolders)) return
  for (const name of readdirSync(workFolders)) {
    if (!isRunning(Number(name.split('-').at(-1)))) rmSync(path.join(workFolders, name), { recursive: true, force: true })
  }
}
