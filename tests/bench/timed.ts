import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Mistake } from '../../content/sentences.ts'

/** What a program that ran to its end took. */
export interface Taken {
  /** From its start to its end. */
  seconds: number
  /** The most physical memory it held at once, in MB; undefined where the system does not tell (it is not Linux). */
  peakMb: number | undefined
  /** Processor time of all its threads, in seconds: says more than the clock where others use the machine, too. */
  cpuSeconds: number | undefined
  output: string
}

const everyMs = 20

/**
 * Runs a program and measures it. It is killed where we end before it does.
 * @param onMessage gets what it sends over IPC.
 * @throws Mistake with its output where it fails.
 */
export async function timed(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  onMessage?: (message: unknown) => void,
): Promise<Taken> {
  const begun = performance.now()
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? ['ipc' as const] : [])],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  if (onMessage) child.on('message', onMessage)
  const usage = watchUsage(child)
  let output = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).finally(() =>
    process.off('exit', kill),
  )
  const seconds = (performance.now() - begun) / 1000
  if (code !== 0) throw new Mistake(`${[program, ...args].join(' ')} ist gescheitert:\n${output.trim().split('\n').slice(-20).join('\n')}`)
  return { seconds, ...usage(), output }
}

/** Watches what a process uses from now on. @returns a function that stops watching and tells. */
export function watchUsage(child: ChildProcess): () => Pick<Taken, 'peakMb' | 'cpuSeconds'> {
  let used: Pick<Taken, 'peakMb' | 'cpuSeconds'> = { peakMb: undefined, cpuSeconds: undefined }
  const look = () => void (used = usageOf(child.pid) ?? used)
  const timer = setInterval(look, everyMs)
  return () => {
    clearInterval(timer)
    look()
    return used
  }
}

/** The kernel counts in hundredths of a second, and keeps the high-water mark of memory, so that nothing between two looks is missed. */
function usageOf(pid: number | undefined): Pick<Taken, 'peakMb' | 'cpuSeconds'> | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    // The name in brackets may hold spaces; user and system time are the 12th and 13th value after it.
    const values = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return kilobytes === undefined
      ? undefined
      : { peakMb: Number(kilobytes) / 1024, cpuSeconds: (Number(values[11]) + Number(values[12])) / 100 }
  } catch {
    return undefined
  }
}
