import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Mistake } from '../content/sentences.ts'

/** Who works on a data folder: kept in it as `running.json`. */
interface Running {
  pid: number
  /** Tells the process from a later one that got the same number; missing where the system does not say. */
  birth?: string
  /** ISO 8601. */
  started: string
  ports: { cms: number; portal: number }
}

/**
 * Claims a data folder for this process, so that no second start works on the same database.
 * What a dead process left behind is taken over.
 * @returns a function that gives the folder free again.
 * @throws Mistake where a living process holds it.
 */
export async function claim(dataFolder: string, ports: Running['ports']): Promise<() => void> {
  const file = path.join(dataFolder, 'running.json')
  const birth = birthOf(process.pid)
  const mine: Running = { pid: process.pid, ...(birth && { birth }), started: new Date().toISOString(), ports }
  const holder = read(file)
  if (holder && isAlive(holder)) throw new Mistake(alreadyRunning(dataFolder, holder))
  if (holder !== undefined) rmSync(file, { force: true })
  try {
    writeFileSync(file, JSON.stringify(mine, null, 2), { flag: 'wx' })
    // Two starts may find the same dead holder: the later one to write wins, the other sees it here.
    if (holder !== undefined) await pause(150)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await pause(150)
  }
  const now = read(file)
  if (now?.pid !== process.pid) throw new Mistake(alreadyRunning(dataFolder, now ?? mine))
  const release = () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return release
}

const alreadyRunning = (dataFolder: string, { pid, started, ports }: Running) =>
  `Stadtschreiber läuft mit dem Datenordner ${dataFolder} schon (Prozess ${pid}, gestartet am ${new Date(started).toLocaleString('de-DE')}, ` +
  `CMS auf Port ${ports.cms}, Portal auf Port ${ports.portal}). Beenden Sie ihn zuerst, oder nennen Sie in STADT_DATA einen anderen Ordner.`

/** The holder; null where the file does not say, e.g. because its writer was interrupted; undefined where there is none. */
function read(file: string): Running | null | undefined {
  try {
    const running = JSON.parse(readFileSync(file, 'utf8')) as Running
    return Number.isInteger(running.pid) && running.ports ? running : null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null
  }
}

function isAlive({ pid, birth }: Running): boolean {
  const current = birthOf(pid)
  return isRunning(pid) && (!birth || !current || birth === current)
}

/** Whether a process of that number lives. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began (boot and clock ticks since), as far as Linux tells. */
export function birthOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name, may hold spaces and brackets; the 22nd is the start time.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return undefined
  }
}
