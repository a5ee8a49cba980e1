import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../tests/free-port.ts'
import { checkDataFolder, checkPorts, hostFor } from './checks.ts'

const temporary = () => mkdtempSync(path.join(tmpdir(), 'checks-'))

test('makes the data folder and leaves nothing in it', () => {
  const folder = path.join(temporary(), 'new', 'data')
  checkDataFolder(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('a file in the place of the folder gets a sentence', () => {
  const file = path.join(temporary(), 'data')
  writeFileSync(file, 'precious')
  expect(() => checkDataFolder(file)).toThrow(/ist kein Ordner.*STADT_DATA/)
  expect(() => checkDataFolder(path.join(file, 'below'))).toThrow(/ist kein Ordner.*STADT_DATA/)
})

test.skipIf(!existsSync('/proc/self'))('a folder that cannot be written to gets a sentence', () => {
  expect(() => checkDataFolder('/proc/stadtschreiber')).toThrow(/Datenordner \/proc\/stadtschreiber .*STADT_DATA/)
})

async function listener(host: string): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const addresses = { CMS_URL: 'http://localhost:1', PORTAL_URL: 'http://localhost:2' }

test('free ports pass', async () => {
  await checkPorts({ CMS_PORT: await freePort(), PORTAL_PORT: await freePort(), ...addresses })
})

test.each(['127.0.0.1', '0.0.0.0', '::1'])('a port taken on %s is named, with the setting that changes it', async (host) => {
  const taken = await listener(host)
  const free = await freePort()
  await expect(checkPorts({ CMS_PORT: taken, PORTAL_PORT: free, ...addresses })).rejects.toThrow(new RegExp(`^Port ${taken} für das CMS ist schon belegt.*CMS_PORT`))
  await expect(checkPorts({ CMS_PORT: free, PORTAL_PORT: taken, ...addresses })).rejects.toThrow(new RegExp(`^Port ${taken} für das Portal ist schon belegt.*PORTAL_PORT`))
})

test('listens to this machine only until another address is set', () => {
  expect(hostFor('http://localhost:3000')).toBe('127.0.0.1')
  expect(hostFor('http://127.0.0.1:3000')).toBe('127.0.0.1')
  expect(hostFor('https://www.example.org')).toBe('0.0.0.0')
})
