import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { nodeFlags, startChild } from '../../scripts/children.ts'
import { password } from './installation.ts'

/** Where an installation lies: its data folder and, where that is not in it, its database. */
export interface Place {
  STADT_DATA: string
  /** Empty for the database in the data folder. */
  DATABASE_URL: string
}

export interface Ended {
  code: number | null
  said: string
}

const environmentOf = (place: Place) => ({ ...place, PORTAL_URL: 'https://stadt.example', CMS_URL: 'http://localhost:3999', STADT_DEMO_PASSWORD: password, PAYLOAD_SECRET: '', TZ: 'UTC' })

/** Runs a command of the command line as a person would. @param whileRunning gets the process, for example to kill it. */
export async function command(place: Place, script: string, args: string[] = [], whileRunning?: (process: ChildProcess) => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, [...nodeFlags, `scripts/${script}.ts`, ...args], { env: { ...process.env, ...environmentOf(place) } as NodeJS.ProcessEnv })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await whileRunning?.(child)
  return { code: await ended, said }
}

/** Has `transfer-child.ts` work on an installation. @throws with what it said where it fails. */
export async function inside<T>(place: Place, ...args: string[]): Promise<T> {
  let result: T | undefined
  const child = startChild({
    name: 'inside', script: 'tests/integration/transfer-child.ts', args, env: environmentOf(place),
    onMessage: (message) => (result = (message as { result: T }).result),
  })
  if (!(await child.ended) || result === undefined) throw new Error(`${args.join(' ')}: ${child.lastLines()}`)
  return result
}

/** Kills a process once something is true; waits for neither longer than the process lives. */
export async function killWhen(child: ChildProcess, isTime: () => boolean): Promise<void> {
  while (child.exitCode === null && !isTime()) await pause(5)
  child.kill('SIGKILL')
}
