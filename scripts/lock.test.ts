import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { birthOf, claim, isRunning } from './lock.ts'

const ports = { cms: 3000, portal: 4321 }
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  file = path.join(folder, 'running.json')
})

const hold = (content: object | string) => writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
const holder = (pid: number) => ({ pid, birth: birthOf(pid), started: '2026-01-02T03:04:05Z', ports: { cms: 3333, portal: 4444 } })

function livingProcess(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child.pid!
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid!
}

test('claims a free folder, says who holds it and gives it free again', async () => {
  const release = await claim(folder, ports)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, ports })
  release()
  expect(existsSync(file)).toBe(false)
})

test('a folder that a living process holds is refused with a sentence and stays as it is', async () => {
  const pid = livingProcess()
  hold(holder(pid))
  const before = readFileSync(file, 'utf8')
  await expect(claim(folder, ports)).rejects.toThrow(new RegExp(`läuft mit dem Datenordner .* schon \\(Prozess ${pid}.*3333.*4444.*STADT_DATA`))
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('what a dead process left is taken over', async () => {
  const pid = await deadProcess()
  expect(isRunning(pid)).toBe(false)
  hold({ ...holder(process.pid), pid })
  const release = await claim(folder, ports)
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
  release()
})

test.skipIf(!birthOf(process.pid))('a number that a later process has got holds nothing', async () => {
  hold({ ...holder(livingProcess()), birth: 'an earlier boot 12345' })
  const release = await claim(folder, ports)
  release()
})

test('a file that was cut off while it was written holds nothing', async () => {
  hold('{"pid": 12')
  const release = await claim(folder, ports)
  release()
})

test('only the own claim is given free', async () => {
  const release = await claim(folder, ports)
  hold(holder(livingProcess()))
  release()
  expect(existsSync(file)).toBe(true)
})

test('of several that find the same dead holder, one wins', async () => {
  hold({ ...holder(process.pid), pid: await deadProcess() })
  const program = `import { claim } from ${JSON.stringify(path.resolve('scripts/lock.ts'))}
    await claim(${JSON.stringify(folder)}, { cms: 1, portal: 2 }).then(() => setTimeout(() => process.exit(0), 1500), () => process.exit(1))`
  const starts = Array.from({ length: 4 }, () => spawn(process.execPath, ['--experimental-strip-types', '--input-type=module', '-e', program]))
  const codes = await Promise.all(starts.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  expect(codes.sort()).toEqual([0, 1, 1, 1])
})
