import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import S3rver from '@20minutes/s3rver'
import { openStore } from '../cms/object-store.ts'

/** A real S3-compatible server on this machine, in a folder of its own. */
export interface ObjectStore {
  /** What `npm run deploy` and the CMS need to reach it. */
  settings: { S3_ENDPOINT: string; S3_ACCESS_KEY_ID: string; S3_SECRET_ACCESS_KEY: string }
  /** The requests so far, oldest first, e.g. `PUT /bucket/key`. */
  requests: string[]
  /** Called with each request before it is answered. */
  onRequest: (request: string) => unknown
  /** While it is set, each request ends without an answer. */
  isDown: boolean
  /** Until nothing is under way, that of a client that is gone neither. */
  settled(): Promise<void>
  /** What lies in a bucket, by key. */
  contents(bucket: string): Promise<Map<string, string>>
  client: Awaited<ReturnType<typeof openStore>>
  close(): Promise<void>
}

/**
 * @param checksSignatures refuses requests that were not signed with the right secret. This server then refuses those for a whole bucket,
 * too, though they are right: it leaves out the slash at the end of their path when it signs.
 */
export async function startObjectStore(buckets: string[], { checksSignatures = false } = {}): Promise<ObjectStore> {
  const directory = mkdtempSync(path.join(tmpdir(), 'object-store-'))
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false, allowMismatchedSignatures: !checksSignatures, configureBuckets: buckets.map((name) => ({ name })) })
  s3.store.putContent = putWhole
  await s3.configureBuckets()
  const underWay = new Set<Promise<unknown>>()
  const answer = s3.callback()
  const server = createServer((request, response) => {
    const one = `${request.method} ${decodeURI(request.url ?? '').split('?')[0]}`
    store.requests.push(one)
    store.onRequest(one)
    if (store.isDown) return void request.socket.destroy()
    const answered = answer(request, response).finally(() => underWay.delete(answered))
    underWay.add(answered)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const settings = { S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' }
  const client = await openStore({ ...settings, S3_REGION: undefined })
  const store: ObjectStore = {
    settings,
    requests: [],
    onRequest: () => {},
    isDown: false,
    client,
    settled: async () => void (await Promise.allSettled(underWay)),
    async contents(bucket) {
      const { GetObjectCommand, ListObjectsV2Command } = await import('@aws-sdk/client-s3')
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }))
      const found = new Map<string, string>()
      for (const { Key } of Contents) found.set(Key!, await (await client.send(new GetObjectCommand({ Bucket: bucket, Key: Key! }))).Body!.transformToString('latin1'))
      return found
    },
    async close() {
      client.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(directory, { recursive: true, force: true })
    },
  }
  return store
}

/** As S3 promises it: an object arrives whole or not at all. This server alone would cut the one before when an upload breaks off. */
async function putWhole(objectPath: string, content: Readable | Buffer): Promise<[size: number, md5: string]> {
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content)
  const temporary = `${objectPath}.${randomUUID()}`
  await writeFile(temporary, bytes)
  await rename(temporary, objectPath)
  return [bytes.length, createHash('md5').update(bytes).digest('hex')]
}
