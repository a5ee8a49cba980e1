import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runChild, startChild } from './children.ts'
import { isRunning } from './lock.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'children-'))))

function program(code: string): string {
  const file = path.join(folder, `program-${Math.random()}.mts`)
  writeFileSync(file, code)
  return file
}

async function until(condition: () => boolean, limit = 15_000): Promise<boolean> {
  const end = Date.now() + limit
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
  return condition()
}

/** A child that ignores requests to end and has started a process of its own; tells both numbers. */
const stubborn = `
  import { spawn } from 'node:child_process'
  process.on('SIGTERM', () => {})
  const grandchild = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  process.send!({ pids: [process.pid, grandchild.pid] })
  setInterval(() => {}, 1000)`

test('passes on messages and lines, keeps the log, and tells how it ended', async () => {
  const messages: unknown[] = []
  const lines: string[] = []
  const script = program('const word: string = "zwei"; console.log("eins"); console.error("\\u001b[31m" + word + "\\u001b[0m"); process.send!({ ready: true })')
  const child = startChild({ name: 'sample', script, logFolder: folder, onMessage: (message) => messages.push(message), onLine: (line) => lines.push(line) })
  expect(await child.ended).toBe(true)
  expect(messages).toEqual([{ ready: true }])
  expect(lines.sort()).toEqual(['eins', 'zwei'])
  expect(readFileSync(path.join(folder, 'sample.log'), 'utf8')).toMatch(/Z eins\n/)
})

test('a child that has done its work ends though we listen to it', async () => {
  expect(await startChild({ name: 'short', script: program('console.log(1)') }).ended).toBe(true)
})

test('a failed run is a sentence with the end of the output', async () => {
  const script = program('console.error("line one"); console.error("the reason"); process.exitCode = 3')
  await expect(runChild({ name: 'failing', script }, 'Das ging nicht:')).rejects.toThrow(/^Das ging nicht:\n(.*\n)?line one\nthe reason$/)
})

test('stops a stubborn child and what it has started', async () => {
  let pids: number[] = []
  const child = startChild({ name: 'stubborn', script: program(stubborn), onMessage: (message) => void (pids = (message as { pids: number[] }).pids) })
  expect(await until(() => pids.length === 2)).toBe(true)
  const begun = performance.now()
  await child.stop(300)
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(await until(() => !pids.some(isRunning))).toBe(true)
})

test('no child outlives a parent that was killed', async () => {
  const script = program(stubborn)
  const parent = spawn(process.execPath, [
    '--experimental-strip-types',
    '--input-type=module',
    '-e',
    `import { startChild } from ${JSON.stringify(path.resolve('scripts/children.ts'))}
     startChild({ name: 'x', script: ${JSON.stringify(script)}, onMessage: (message) => console.log(JSON.stringify(message)) })`,
  ])
  let pids: number[] = []
  parent.stdout.on('data', (chunk) => void (pids = JSON.parse(String(chunk)).pids))
  expect(await until(() => pids.length === 2)).toBe(true)
  parent.kill('SIGKILL')
  expect(await until(() => !pids.some(isRunning))).toBe(true)
})

test('a long log is put aside', async () => {
  const log = path.join(folder, 'long.log')
  writeFileSync(log, 'x'.repeat(6 * 1024 * 1024))
  await startChild({ name: 'long', script: program('console.log("neu")'), logFolder: folder }).ended
  expect(readFileSync(log, 'utf8')).toMatch(/^\S+ neu\n$/)
  expect(readFileSync(`${log}.1`, 'utf8')).toHaveLength(6 * 1024 * 1024)
})
