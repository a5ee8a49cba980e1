import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A MongoDB server for the tests. */
export interface TestServer {
  /** Its address, without a database. */
  uri: string
  /** Where it comes from, in words for the person who runs the tests. */
  from: string
  stop(): Promise<void>
}

/** How long a server may take to answer after its start. Milliseconds. */
const patience = 20_000

/**
 * Looks for a MongoDB server: the one that `MONGODB_TEST_URI` names, else a `mongod` on the PATH, else one that mongodb-memory-server
 * can get where that is installed. What it starts is on loopback, in a folder of its own, and stopped with `stop`.
 * @returns nothing where there is none.
 */
export async function findTestServer(): Promise<TestServer | undefined> {
  const uri = process.env['MONGODB_TEST_URI']
  if (uri) return { uri, from: 'MONGODB_TEST_URI', stop: async () => {} }
  return (await startMongod()) ?? (await startMemoryServer())
}

async function startMongod(): Promise<TestServer | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-mongod-'))
  const port = await freePort()
  const server = spawn('mongod', ['--dbpath', folder, '--bind_ip', '127.0.0.1', '--port', String(port), '--replSet', 'rs0', '--quiet'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()).once('error', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const uri = `mongodb://127.0.0.1:${port}/?replicaSet=rs0`
  const isReady = await Promise.race([ended.then(() => false), initiated(port)])
  if (isReady) return { uri, from: 'mongod', stop }
  await stop()
  return undefined
}

/** Transactions need a replica set, if only of one. */
async function initiated(port: number): Promise<boolean> {
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

async function startMemoryServer(): Promise<TestServer | undefined> {
  // Whoever has it decides on the version; the product needs none.
  const name = 'mongodb-memory-server'
  const { MongoMemoryReplSet } = (await import(name).catch(() => ({}))) as { MongoMemoryReplSet?: { create(): Promise<{ getUri(): string; stop(): Promise<unknown> }> } }
  const server = await MongoMemoryReplSet?.create().catch(() => undefined)
  return server && { uri: server.getUri(), from: name, stop: async () => void (await server.stop()) }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
