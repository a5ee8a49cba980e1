import { setTimeout as pause } from 'node:timers/promises'
import { Mistake } from '../content/sentences.ts'
import { hostFor } from './checks.ts'
import { startChild, stopAll, type Child, type ChildOptions } from './children.ts'
import type { Preparation } from './preparation.ts'
import { report } from './terminal.ts'

/* The running house: servers and publisher, and how they end. */

const closers: (() => Promise<unknown>)[] = []
let ending = false
let running = false

/** Registers what has to be done when the house closes; the last one registered is done first. */
export const whenClosing = (close: () => Promise<unknown>): void => void closers.push(close)

/** From now on a stop on request is a good end (exit code 0). */
export const opened = (): void => void (running = true)

/** Stops everything in order and ends this process. */
export async function closeHouse(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const close of closers.reverse()) await close().catch(() => {})
  await stopAll()
  process.exit(code)
}

/** Ctrl-C, a service manager's stop, a closed terminal and a killed npm all close the house. */
export function closeOnRequest(): void {
  let asked = 0
  for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
    process.on(name, () => {
      // npm passes on what the terminal has sent to us as well: only a later request is a second one.
      if (asked && performance.now() - asked > 1000) process.exit(1)
      if (asked) return
      asked = performance.now()
      console.log('\nStadtschreiber wird beendet …')
      void closeHouse(running ? 0 : code)
    })
  }
  const npm = process.env['npm_lifecycle_event'] ? process.ppid : undefined
  if (npm) setInterval(() => process.ppid !== npm && void closeHouse(1), 1000).unref()
}

/** A fault that ends the house: a sentence, everything stopped, exit code 1. */
export async function failHouse(error: unknown): Promise<void> {
  // While it is being closed, children end as they should.
  if (ending) return
  report(error)
  await closeHouse(1)
}

/** Starts a server that must live as long as the house does. */
export function startServer(options: ChildOptions, label: string): Child {
  const child = startChild(options)
  whenClosing(() => child.stop())
  void child.ended.then(() => failHouse(new Mistake(`${label} hat sich unerwartet beendet. Das Ende des Protokolls:\n${child.lastLines()}`)))
  return child
}

/**
 * Waits until a server answers at all, whatever it says; for ever where the house is being closed meanwhile.
 * @throws Mistake after `limit` milliseconds.
 */
export async function untilAnswering(url: string, label: string, limit = 120_000): Promise<void> {
  const end = performance.now() + limit
  while (!ending) {
    const answered = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000) }).then(() => true, () => false)
    if (answered && !ending) return
    if (performance.now() > end) throw new Mistake(`${label} antwortet nicht (${url}).`)
    await pause(150)
  }
  await new Promise(() => {})
}

/** Where this machine reaches the CMS. */
export const cmsAddress = ({ settings }: Preparation): string => `http://127.0.0.1:${settings.CMS_PORT}`

/** Arguments for `next start` and `next dev`. */
export const nextArguments = (command: 'start' | 'dev', { settings }: Preparation): string[] => [
  command, 'cms', '-p', String(settings.CMS_PORT), '-H', hostFor(settings.CMS_URL),
]

const restarts = 3
/** A publisher that has lived this long (milliseconds) may fail as often again. */
const settled = 10 * 60_000

/**
 * Starts the publisher and waits until the first release stands. It is started again up to three times where it ends
 * unexpectedly, for it takes up again what it owes.
 */
export async function startPublisher({ environment, logFolder }: Preparation, say: (detail: string) => void): Promise<void> {
  let current: Child
  let failures = 0
  whenClosing(() => current.stop(6000))
  await new Promise<void>((resolve, reject) => {
    let mistake: string | undefined
    const start = () => {
      const begun = performance.now()
      current = startChild({
        name: 'publisher',
        script: 'scripts/publisher.ts',
        env: environment,
        logFolder,
        onMessage: (message) => {
          const { ready, progress, mistake: sentence } = message as { ready?: true; progress?: string; mistake?: string }
          if (progress) say(progress)
          mistake = sentence ?? mistake
          if (ready) resolve()
        },
      })
      void current.ended.then(() => {
        if (ending) return
        if (performance.now() - begun > settled) failures = 0
        if (mistake || ++failures > restarts) {
          const error = new Mistake(mistake ?? `Der Veröffentlicher hat sich mehrmals unerwartet beendet. Das Ende des Protokolls:\n${current.lastLines()}`)
          reject(error)
          if (running) void failHouse(error)
          return
        }
        if (running) console.error(`Der Veröffentlicher hat sich unerwartet beendet und wird neu gestartet (${failures}. Mal).\n${current.lastLines(3)}`)
        setTimeout(() => !ending && start(), 500 * failures)
      })
    }
    start()
  })
}
