import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../tests/free-port.ts'
import { nodeFlags } from './children.ts'

/* Bad input, as a person would give it: the real commands end with a sentence and exit code 1. */

let folder: string
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'commands-'))))

async function command(script: string, settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:STADT|CMS|PORTAL|npm)_/.test(name)))
  const own = { STADT_DATA: path.join(folder, 'data'), CMS_PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) }
  const environment = { ...inherited, ...own, ...settings } as unknown as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [...nodeFlags, `scripts/${script}`], { env: environment })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const commands = ['start.ts', 'dev.ts', 'build.ts']

test.each(commands)('%s names a misspelt setting', async (script) => {
  const { code, said } = await command(script, { STADT_DATEN: '/srv' })
  expect(said).toContain('Die Einstellung STADT_DATEN gibt es nicht. Meinten Sie STADT_DATA?')
  expect(said).not.toMatch(/\bat .*\.ts:/)
  expect(code).toBe(1)
})

test.each(commands)('%s explains a wrong setting', async (script) => {
  const { code, said } = await command(script, { CMS_PORT: 'achtzig' })
  expect(said).toContain('CMS_PORT: erwartet wird eine Portnummer')
  expect(code).toBe(1)
})

test.each(commands)('%s names a city folder that does not exist, and makes nothing', async (script) => {
  const { code, said } = await command(script, { STADT_SAMPLE: path.join(folder, 'nirgends') })
  expect(said).toContain(`${path.join(folder, 'nirgends')} gibt es nicht`)
  expect(code).toBe(1)
  if (existsSync(path.join(folder, 'data'))) expect(readdirSync(path.join(folder, 'data'))).not.toContain('stadtschreiber.db')
})

test.each(commands)('%s names file and field of a wrong entry', async (script) => {
  mkdirSync(path.join(folder, 'city/services'), { recursive: true })
  writeFileSync(path.join(folder, 'city/services/hund.yaml'), 'title: Hund anmelden\ntext: Melden Sie Ihren Hund an.\nfarbe: blau\n')
  const { code, said } = await command(script, { STADT_SAMPLE: path.join(folder, 'city') })
  expect(said).toMatch(/hund\.yaml: unbekanntes Feld „farbe“/)
  expect(code).toBe(1)
})

test('start explains a data folder that is a file', async () => {
  writeFileSync(path.join(folder, 'file'), 'precious')
  const { code, said } = await command('start.ts', { STADT_DATA: path.join(folder, 'file') })
  expect(said).toMatch(/ist kein Ordner.*STADT_DATA/)
  expect(code).toBe(1)
})

test('start names taken ports, and leaves no claim behind', async () => {
  const port = await takenPort()
  const { code, said } = await command('start.ts', { PORTAL_PORT: String(port) })
  expect(said).toMatch(new RegExp(`Port ${port} für das Portal ist schon belegt.*PORTAL_PORT`))
  expect(code).toBe(1)
  expect(readdirSync(path.join(folder, 'data'))).toEqual([])
})
