import { setTimeout as pause } from 'node:timers/promises'
import { startChild, type Child } from '../../scripts/children.ts'

/** A program that is killed at any moment and started again. */
export interface Mortal {
  /** What it told when it was ready; waits for the next one that gets that far. */
  ready(): Promise<{ port: number }>
  /** Kills it at once, waits for its end and starts it again. */
  killAndRestart(): Promise<void>
  stop(): Promise<void>
  /** Kills it at once and leaves it dead. */
  kill(): Promise<void>
  start(): void
  /** What it wrote, of all its lives. */
  output(): string
}

/**
 * Starts a program of ours in a process of its own.
 * @param script it says that it is ready with a message `{ port }` or `{ ready }`.
 * @param env settings of its own.
 */
export function startMortal(name: string, script: string, env: Record<string, string> = {}): Mortal {
  let output = ''
  let child: Child
  let arrived: Promise<{ port: number }>
  let isKilled = false

  function start() {
    isKilled = false
    arrived = new Promise((resolve) => {
      child = startChild({
        name, script, env: { NODE_ENV: 'production', VITEST: undefined, PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts', ...env },
        onLine: (line) => void (output += `${line}\n`),
        onMessage: (message) => {
          const { port, ready, mistake } = message as { port?: number; ready?: true; mistake?: string }
          if (mistake) output += `${mistake}\n`
          if (port ?? ready) resolve({ port: port ?? 0 })
        },
      })
    })
    const current = child!
    void current.ended.then(() => {
      if (isKilled || child !== current) return
      // Nobody asked for its end: that is a finding, and the others go on.
      output += `${name} ended by itself with ${current.process.exitCode ?? current.process.signalCode}\n`
      setTimeout(() => !isKilled && start(), 500)
    })
  }

  async function kill() {
    isKilled = true
    child.process.kill('SIGKILL')
    await child.ended
  }

  start()
  return {
    // Started again meanwhile: the next one counts.
    async ready() {
      for (;;) {
        const current = child
        const port = await Promise.race([arrived, current.ended.then(() => undefined)])
        if (port && current === child) return port
        if (current === child) await pause(50)
      }
    },
    async killAndRestart() {
      await kill()
      start()
    },
    kill,
    start,
    async stop() {
      isKilled = true
      await child.stop()
    },
    output: () => output,
  }
}

/** Waits until something holds. @throws with `what` after `limit` milliseconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limit = 180_000): Promise<void> {
  const end = performance.now() + limit
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`)
    await pause(100)
  }
}
