import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.ts'

/** A MongoDB server for the tests. */
export interface TestServer {
  /** Its address, without a database. */
  uri: string
  stop(): Promise<void>
}

/** What a server says it is: `MongoDB 8.0.4`, or that it is FerretDB. */
export async function nameOf(uri: string): Promise<string> {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: patience })
  const build = await client.db('admin').admin().buildInfo().finally(() => client.close())
  return 'ferretdbVersion' in build ? `FerretDB (as MongoDB ${build['version']})` : `MongoDB ${build['version']}`
}

/** A database on a server that belongs to one test or measurement, still empty. */
export function databaseOn(uri: string): { url: string; drop(): Promise<void> } {
  const url = new URL(uri)
  url.pathname = `/stadtschreiber-test-${randomBytes(6).toString('hex')}`
  return {
    url: url.href,
    async drop() {
      const { MongoClient } = await import('mongodb')
      const client = new MongoClient(url.href)
      await client.db().dropDatabase().finally(() => client.close())
    },
  }
}

/** How long a server may take to answer after its start. Milliseconds. */
const patience = 20_000

/**
 * Looks for a MongoDB server: the one that `MONGODB_TEST_URI` names, else a `mongod` on the PATH, else one that mongodb-memory-server
 * has or can get. What it starts is on loopback, in a folder of its own, and stopped with `stop`.
 * @returns nothing where there is none.
 */
export async function findTestServer(): Promise<TestServer | undefined> {
  const uri = process.env['MONGODB_TEST_URI']
  if (uri) return { uri, stop: async () => {} }
  const own = await start('mongod')
  if (own) return own
  const fetched = await fetchMongod()
  return fetched ? start(fetched) : undefined
}

/** @returns where the program lies; nothing where it cannot be fetched. */
async function fetchMongod(): Promise<string | undefined> {
  process.env['MONGOMS_MAX_RETRIES'] ??= '0'
  const { MongoBinary } = await import('mongodb-memory-server-core')
  return MongoBinary.getPath().catch(() => undefined)
}

async function start(program: string): Promise<TestServer | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-mongod-'))
  const port = await freePort()
  const server = spawn(program, ['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', String(port), '--replSet', 'rs0', '--quiet'], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const runs = await new Promise<boolean>((resolve) => server.once('spawn', () => resolve(true)).once('error', () => resolve(false)))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  if (runs && (await Promise.race([ended.then(() => false), isInitiated(port)]))) return { uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`, stop }
  if (runs) await stop()
  else rmSync(folder, { recursive: true, force: true })
  return undefined
}

/** Transactions need a replica set, if only of one. */
async function isInitiated(port: number): Promise<boolean> {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: patience })
  try {
    const admin = client.db('admin')
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } })
    for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
      if ((await admin.command({ hello: 1 }))['isWritablePrimary']) return true
    }
    return false
  } catch {
    return false
  } finally {
    await client.close()
  }
}
