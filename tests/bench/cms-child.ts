/** The CMS's REST API alone, without the admin interface: Payload's own endpoints behind Node's web server. Tells its port over IPC. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import configuration from '../../cms/payload.config.ts'

const config = await configuration
const payload = await getPayload({ config, disableOnInit: true })
const server = createServer(
  (request, response) => void answer(request, response).catch((error: Error) => response.writeHead(500).end(error.stack)),
)
server.listen(0, '127.0.0.1', async () =>
  process.send?.({ port: (server.address() as AddressInfo).port, sqlite: await sqliteVersion(payload) }),
)

async function answer(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])),
  )
  const answered = await handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1${request.url}`, {
      method: request.method ?? 'GET',
      headers,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    }),
  })
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
}

/** @returns nothing on another database. */
async function sqliteVersion({ db }: Payload): Promise<string | undefined> {
  const { client } = db as unknown as { client?: { execute(sql: string): Promise<{ rows: { version: string }[] }> } }
  return (await client?.execute('select sqlite_version() as version'))?.rows[0]!.version
}
