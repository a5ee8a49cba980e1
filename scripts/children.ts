import { fork, type ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { Mistake } from '../content/sentences.ts'

/** What Node needs to run our TypeScript: 22.12 to 22.17 want the first, newer ones do it anyway. */
export const nodeFlags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

const leash = pathToFileURL(path.join(import.meta.dirname, 'leash.ts')).href
const logLimit = 5 * 1024 * 1024
const hasGroups = process.platform !== 'win32'
const living = new Set<Child>()

export interface ChildOptions {
  /** Names the child in sentences and its log, e.g. `cms`. */
  name: string
  /** The JavaScript or TypeScript file to run. */
  script: string
  args?: string[]
  env?: Record<string, string | undefined>
  /** Where `<name>.log` is kept; no log where it is missing. */
  logFolder?: string
  onMessage?: (message: unknown) => void
  onLine?: (line: string) => void
}

export interface Child {
  name: string
  process: ChildProcess
  /** Fulfilled when the child has ended: true where it ended well by itself. */
  ended: Promise<boolean>
  /** The end of what it wrote, for a person to see what was wrong. */
  lastLines: (count?: number) => string
  /** Asks the child and all that it started to end, insists after `grace` milliseconds, and waits for it. */
  stop: (grace?: number) => Promise<void>
}

/**
 * Starts a Node program as a child that cannot outlive us (see leash.ts). It leads a process group of its own, so that
 * Ctrl-C reaches us alone and we stop the children in order.
 */
export function startChild({ name, script, args = [], env = {}, logFolder, onMessage, onLine }: ChildOptions): Child {
  const forked = fork(script, args, {
    env: { ...process.env, ...env, LEASH_PARENT: String(process.pid) },
    execArgv: [...nodeFlags, '--import', leash],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: hasGroups,
  })
  const tail: string[] = []
  const log = logFolder ? openLog(path.join(logFolder, `${name}.log`)) : () => {}
  for (const stream of [forked.stdout!, forked.stderr!]) {
    byLine(stream, (line) => {
      log(line)
      tail.push(line)
      if (tail.length > 200) tail.shift()
      onLine?.(line)
    })
  }
  if (onMessage) forked.on('message', onMessage)
  const ended = new Promise<boolean>((resolve) => {
    forked.once('error', () => resolve(false))
    forked.once('close', (code) => resolve(code === 0))
  }).finally(() => living.delete(child))
  const child: Child = {
    name,
    process: forked,
    ended,
    lastLines: (count = 20) => tail.filter((line) => line.trim()).slice(-count).join('\n'),
    stop: async (grace = 3000) => {
      if (forked.exitCode === null && forked.signalCode === null) {
        signal(forked, 'SIGTERM')
        const timer = setTimeout(() => signal(forked, 'SIGKILL'), grace)
        await new Promise((resolve) => (forked.exitCode ?? forked.signalCode) !== null ? resolve(null) : forked.once('exit', resolve))
        clearTimeout(timer)
      }
      // What the child itself had started and left behind.
      signal(forked, 'SIGKILL')
    },
  }
  living.add(child)
  return child
}

/** Runs a child to its end. @throws Mistake with a sentence and the end of its output where it fails. */
export async function runChild(options: ChildOptions, failure: string): Promise<void> {
  const child = startChild(options)
  if (await child.ended) return
  const more = options.logFolder ? `\nAlles Weitere steht in ${path.join(options.logFolder, `${options.name}.log`)}.` : ''
  throw new Mistake(`${failure}\n${child.lastLines()}${more}`.trimEnd())
}

/** Stops every child that still lives, at once. */
export async function stopAll(): Promise<void> {
  await Promise.all([...living].map((child) => child.stop()))
}

function signal(forked: ChildProcess, name: NodeJS.Signals) {
  if (!forked.pid) return
  try {
    process.kill(hasGroups ? -forked.pid : forked.pid, name)
  } catch {
    // It is gone already.
  }
}

function byLine(stream: NodeJS.ReadableStream, use: (line: string) => void) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = stripVTControlCharacters(rest + chunk).split(/\r?\n|\r/)
    rest = lines.pop() ?? ''
    lines.forEach(use)
  })
  stream.on('end', () => rest && use(rest))
}

/** Appends lines to a file; at 5 MB it becomes `<file>.1` and a new one begins. A log that cannot be written stops nothing. */
function openLog(file: string): (line: string) => void {
  return (line) => {
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      if (existsSync(file) && statSync(file).size > logLimit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
    } catch {
      // A full disk is reported by those who need it.
    }
  }
}
