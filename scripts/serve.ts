import { constants, createReadStream, type BigIntStats } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { lookup } from 'mrmime'

/** What every answer carries. The portal needs nothing from elsewhere and no inline code. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
}
const year = 31_536_000

/**
 * Serves a folder of static files. The folder may be a symbolic link that is swapped while we serve, and its files may be
 * replaced: each answer comes from one opened file, so that no reader sees half of one and half of another.
 * (This is why no ready-made server is used: sirv and send look a file up by name more than once.)
 * @param folder looked up anew for each request.
 * @returns the server, listening. Rejects where the port cannot be had.
 */
export async function serve(folder: string, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end('Die Seite kann gerade nicht gezeigt werden.\n')
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2)
  const wanted = cleanPath(rawPath)
  const page = await lookUp(folder, wanted)
  if (page?.lacksSlash) {
    await page.file.handle.close()
    return void response.writeHead(301, { Location: encodeURI(`${wanted}/`) + (query === undefined ? '' : `?${query}`) }).end()
  }
  if (page) return send(page.file, 200, request, response)
  const notFound = await lookUp(folder, '/404.html')
  if (notFound) return send(notFound.file, 404, request, response)
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Diese Seite gibt es nicht.\n')
}

/** Opens the file for a path, from one release; again where that release was replaced while we looked. */
async function lookUp(folder: string, wanted: string | undefined): Promise<{ file: OpenFile; lacksSlash: boolean } | undefined> {
  if (wanted === undefined) return undefined
  let release: string | undefined
  for (let current = await realpath(folder); current !== release; current = await realpath(folder)) {
    release = current
    const file = await openFile(path.join(release, wanted))
    if (file) return { file, lacksSlash: false }
    const index = await openFile(path.join(release, wanted, 'index.html'))
    if (index) return { file: index, lacksSlash: !wanted.endsWith('/') }
  }
  return undefined
}

/** The path inside the folder, decoded, with one slash at a time; undefined where no file can be meant. */
function cleanPath(raw: string): string | undefined {
  try {
    const decoded = decodeURIComponent(raw)
    if (/[\0\\]/.test(decoded) || !decoded.startsWith('/')) return undefined
    const clean = path.posix.normalize(decoded)
    const hidden = clean.split('/').some((part) => part.startsWith('.') && part !== '.well-known')
    return hidden ? undefined : clean
  } catch {
    return undefined
  }
}

interface OpenFile {
  name: string
  handle: FileHandle
  stats: BigIntStats
}

async function openFile(name: string): Promise<OpenFile | undefined> {
  const handle = await open(name, constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(error.code ?? '')) return undefined
    throw error
  })
  if (!handle) return undefined
  const stats = await handle.stat({ bigint: true })
  if (stats.isFile()) return { name, handle, stats }
  await handle.close()
  return undefined
}

async function send({ name, handle, stats }: OpenFile, status: number, request: IncomingMessage, response: ServerResponse) {
  try {
    const type = lookup(name) ?? 'application/octet-stream'
    const isText = /^text\/|[/+](?:json|xml|javascript|calendar|manifest\+json)$/.test(type)
    const etag = `W/"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"`
    const zipped = isText && stats.size > 1024n && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    const headers = {
      'Content-Type': isText ? `${type}; charset=utf-8` : type,
      // Astro puts a hash into the names of what lies under _astro.
      'Cache-Control': name.includes(`${path.sep}_astro${path.sep}`) ? `public, max-age=${year}, immutable` : 'no-cache',
      'Last-Modified': stats.mtime.toUTCString(),
      ETag: etag,
      ...(isText && { Vary: 'Accept-Encoding' }),
      ...(zipped ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': String(stats.size) }),
    }
    if (status === 200 && request.headers['if-none-match']?.includes(etag)) return void response.writeHead(304, headers).end()
    response.writeHead(status, headers)
    if (request.method === 'HEAD') return void response.end()
    const body = createReadStream('', { fd: handle, autoClose: false })
    await (zipped ? pipeline(body, createGzip(), response) : pipeline(body, response))
  } catch (error) {
    // The reader went away: nothing to mend.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  } finally {
    await handle.close().catch(() => {})
  }
}
