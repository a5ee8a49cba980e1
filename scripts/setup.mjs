// Brings everything that the commands need, before each of them (`prestart`, `pretest`, …).
// Runs on whatever Node the machine has, before anything is installed: built-in modules and plain JavaScript only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const stampFile = 'node_modules/.setup-stamp'
const bundledNode = path.join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
const neededVersion = [22, 12]
const installHint =
  'Für diesen Rechner liegt kein passendes Node.js bei. Bitte installieren Sie Node.js 24 (oder mindestens 22.12) von https://nodejs.org und rufen Sie den Befehl noch einmal auf.'

/** Whether a version such as `v22.12.0` is new enough for Astro and Vitest. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > neededVersion[0] || (major === neededVersion[0] && minor >= neededVersion[1])
}

/** The version of a Node program, or undefined where it is missing or does not run on this machine. */
export function versionOf(program) {
  const result = spawnSync(program, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  return result.status === 0 ? result.stdout.trim() : undefined
}

/**
 * Chooses between the Node that came with the dependencies and the system's.
 * @returns 'bundled', 'system' or 'none'.
 */
export function pickNode(bundledVersion, systemVersion) {
  if (bundledVersion && isNewEnough(bundledVersion)) return 'bundled'
  return isNewEnough(systemVersion) ? 'system' : 'none'
}

/** What the installed packages must agree with: the lock, and the machine that they were chosen for. */
export function stampFor(lock, platform = process.platform, architecture = process.arch) {
  return createHash('sha256').update(lock).update(`\n${platform} ${architecture}`).digest('hex')
}

/**
 * Whether npm's own record of what it installed last (`node_modules/.package-lock.json`) agrees with the lock,
 * so that an installation made by hand is not repeated. Optional packages count only where they fit the machine.
 */
export function agrees(lock, installed, platform = process.platform, architecture = process.arch) {
  const fits = (allowed, value) => !allowed || (allowed.includes(value) && !allowed.includes(`!${value}`))
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link) return true
    const found = installed.packages[place]
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity
    if (!wanted.optional) return false
    // Without `os` and `cpu` it is the dependency of another optional package; with `libc`, npm's choice is not ours to guess.
    return !(wanted.os ?? wanted.cpu) || wanted.libc !== undefined || !(fits(wanted.os, platform) && fits(wanted.cpu, architecture))
  })
}

/** The environment for npm without what the calling npm set for itself: `npm test --omit=dev` must not reach the installation. */
export function cleanEnvironment(environment) {
  const kept = /^npm_config_(?:cafile|ca|registry|userconfig|globalconfig|cache|proxy|https_proxy|https-proxy|noproxy|strict_ssl|strict-ssl|prefer_offline|offline)$/i
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => (!/^npm_/i.test(name) || kept.test(name)) && !['NODE_ENV', 'INIT_CWD'].includes(name)),
  )
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Runs `npm ci` and shows the seconds; npm's own words only when it fails. */
async function install() {
  rmSync(stampFile, { force: true })
  const text = 'Abhängigkeiten werden installiert …'
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  const terminal = process.stdout.isTTY
  if (!terminal) console.log(text)
  const timer = setInterval(
    () => (terminal ? process.stdout.write(`\r${text} ${seconds()} s`) : seconds() % 30 === 0 && console.log(`  … ${seconds()} s`)),
    1000,
  )
  const npm = process.env.npm_execpath
  const ci = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const child = npm
    ? spawn(process.execPath, [npm, ...ci], { env: cleanEnvironment(process.env), stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', ci, { env: cleanEnvironment(process.env), stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let output = ''
  const collect = (chunk) => (output = (output + chunk).slice(-20_000))
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const failure = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `npm endete mit ${signal ?? code}.`))
  })
  clearInterval(timer)
  if (terminal) process.stdout.write('\r\x1b[K')
  if (failure) {
    console.error(output.trimEnd().split('\n').slice(-30).join('\n'))
    console.error(`\nDie Abhängigkeiten ließen sich nicht installieren (${failure})`)
    console.error('Bitte prüfen Sie die Verbindung zur npm-Registry und den freien Speicherplatz und rufen Sie den Befehl noch einmal auf.')
    process.exit(1)
  }
  console.log(`Abhängigkeiten sind installiert (${seconds()} s).`)
}

async function setUp() {
  const lock = readFileSync('package-lock.json', 'utf8')
  const stamp = stampFor(lock)
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    const installed = readJson('node_modules/.package-lock.json')
    if (!installed || !agrees(JSON.parse(lock), installed)) await install()
  }
  const node = pickNode(versionOf(bundledNode), process.version)
  if (node === 'none') {
    console.error(installHint)
    process.exit(1)
  }
  // A bundled Node that does not run here (Alpine's musl, say) would stand first on the PATH of every npm script.
  if (node === 'system' && lstatSync(bundledNode, { throwIfNoEntry: false })) rmSync(bundledNode)
  // Written last: an interrupted installation has no stamp and is repaired at the next start.
  writeFileSync(stampFile, stamp)
}

const file = fileURLToPath(import.meta.url)
if (process.argv[1] && realpathSync(process.argv[1]) === file) {
  process.chdir(path.join(path.dirname(file), '..'))
  await setUp()
}
