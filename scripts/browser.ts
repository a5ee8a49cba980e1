import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { Mistake } from '../content/sentences.ts'
import { runChild } from './children.ts'
import type { Say } from './terminal.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The program of a Chromium or Chrome on this machine, the system's before the one that Playwright keeps; undefined where there is none. */
export function findBrowser(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const candidates = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...otherPlaces, chromium.executablePath()]
  // Ubuntu's package is a script that only points to snap: what does not run is no browser.
  return (found ??= candidates.find((file) => isProgram(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0))
}

let found: string | undefined

/** Options for Playwright's `chromium.launch`. @throws Mistake where there is no browser. */
export function browserOptions(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser()
  if (!executablePath) throw new Mistake(installHint)
  // Chromium's sandbox does not work for root, as in most containers; the pages under test are our own.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}

const installHint = 'Für die Browser-Tests fehlt ein Browser. Bitte installieren Sie Chromium oder Google Chrome und rufen Sie „npm test“ noch einmal auf.'

/**
 * Makes sure that there is a browser: the system's, else Debian's package where we may install it, else Playwright's download.
 * @throws Mistake that says what to install where none can be had.
 */
export async function ensureBrowser(say: Say): Promise<string> {
  const present = findBrowser()
  if (present) return present
  const apt = aptCommand()
  if (apt) {
    say('Chromium wird mit apt-get installiert')
    await aptGet(apt, 'update', '-q')
    await aptGet(apt, 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
    const installed = findBrowser()
    if (installed) return installed
  }
  say('Chromium wird von Playwright geladen')
  await runChild({ name: 'browser', script: 'node_modules/playwright-core/cli.js', args: ['install', 'chromium'], onLine: say }, installHint)
  const loaded = findBrowser()
  if (!loaded) throw new Mistake(installHint)
  return loaded
}

/** How to call apt-get with the rights it needs, or undefined where it is missing or not ours to use. */
function aptCommand(): string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  if (process.getuid?.() === 0) return ['apt-get']
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined
}

/** Runs apt-get without questions; whether it helped shows in whether there is a browser afterwards. */
async function aptGet([program, ...rest]: string[], ...args: string[]): Promise<void> {
  const child = spawn(program!, [...rest, ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' })
  await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
