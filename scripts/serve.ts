import { constants, createReadStream, type BigIntStats } from 'node:fs'
import { open, readFile, realpath, stat, type FileHandle } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gzip } from 'node:zlib'
import { isText, isVariantOf, isWorthCompressing, variants, type Coding } from '../site/release/compress.ts'
import { embedsFile, noEmbeds, parseEmbeds } from './embeds.ts'
import { movesFile, noMoves, parseMoves, type Moves } from './moves.ts'
import { cacheControl, cachingElse, contentType, gonePage, headersFor, isHidden, notFoundPage, securityHeaders } from './web-rules.ts'

/**
 * Serves a folder of static files. The folder may be a symbolic link that is swapped while we serve, and its files may be
 * replaced: each answer comes from one opened file, so that no reader sees half of one and half of another.
 * (docs/decisions/0008-embedded-web-server.md says why no ready-made server is used.)
 * @param folder looked up anew for each request.
 * @param portalUrl where citizens reach this server.
 * @returns the server, listening. Rejects where the port cannot be had.
 */
export async function serve(folder: string, port: number, host: string, portalUrl: string): Promise<Server> {
  const headersNow = rememberHeaders(folder, portalUrl)
  const movesOf = rememberMoves()
  const server = createServer((request, response) => {
    const answered = async () => {
      for (const [name, value] of Object.entries(headersFor((request.url ?? '/').split('?', 1)[0]!, await headersNow()))) response.setHeader(name, value)
      await answer({ folder, movesOf, request, response })
    }
    answered().catch((error: unknown) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else sayPlainly(response, 500, 'Die Seite kann gerade nicht gezeigt werden.')
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}

/** The headers for what is live: the file that says what its pages need is read once for each state of it. One with a mistake allows nothing. */
function rememberHeaders(folder: string, portalUrl: string): () => Promise<Record<string, string>> {
  const file = path.join(folder, embedsFile)
  let known = ''
  let headers = securityHeaders(portalUrl, noEmbeds)
  return async () => {
    const stats = await stat(file, { bigint: true }).catch(() => undefined)
    const state = stats ? `${stats.ino} ${tagOf(stats)}` : ''
    if (state === known) return headers
    let embeds = noEmbeds
    try {
      if (stats) embeds = parseEmbeds(await readFile(file, 'utf8'), file)
    } catch (error) {
      console.error((error as Error).message)
    }
    headers = securityHeaders(portalUrl, embeds)
    known = state
    return headers
  }
}

interface Exchange {
  folder: string
  movesOf: (file: OpenFile) => Promise<Moves>
  request: IncomingMessage
  response: ServerResponse
}

async function answer(exchange: Exchange): Promise<void> {
  const { folder, request, response } = exchange
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2)
  const redirect = (address: string) =>
    void response.writeHead(301, { Location: address + (query === undefined ? '' : `?${query}`), 'Cache-Control': cachingElse }).end()
  const wanted = cleanPath(rawPath)
  const page = await lookUp(folder, wanted)
  if (page?.lacksSlash) {
    await page.file.handle.close()
    return redirect(encodeURI(`${wanted}/`))
  }
  if (page) return send(page.file, 200, cacheControl(wanted!), request, response)
  const moves = wanted ? await currentMoves(exchange) : noMoves
  const target = moves.moved.get(wanted!)
  if (target) return redirect(target)
  const isGone = moves.gone.has(wanted!)
  const explanation = (isGone && (await lookUp(folder, gonePage))) || (await lookUp(folder, notFoundPage))
  if (explanation) return send(explanation.file, isGone ? 410 : 404, cachingElse, request, response)
  sayPlainly(response, isGone ? 410 : 404, 'Diese Seite gibt es nicht.')
}

const sayPlainly = (response: ServerResponse, status: number, sentence: string) =>
  void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': cachingElse }).end(`${sentence}\n`)

/** Opens the file for a path, from one release; again where that release was replaced while we looked. */
async function lookUp(folder: string, wanted: string | undefined): Promise<{ file: OpenFile; lacksSlash: boolean } | undefined> {
  if (wanted === undefined) return undefined
  let release: string | undefined
  for (let current = await realpath(folder); current !== release; current = await realpath(folder)) {
    release = current
    const file = wanted.endsWith('/') ? undefined : await openFile(path.join(release, wanted))
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
    return isHidden(clean) ? undefined : clean
  } catch {
    return undefined
  }
}

async function currentMoves({ folder, movesOf }: Exchange): Promise<Moves> {
  const found = await lookUp(folder, movesFile)
  if (!found) return noMoves
  try {
    return await movesOf(found.file)
  } finally {
    await found.file.handle.close()
  }
}

/** Parses the list of moved addresses once for each state of it. One with a mistake is reported once and counts as empty. */
function rememberMoves(): Exchange['movesOf'] {
  let known = ''
  let moves = noMoves
  return async ({ name, handle, stats }) => {
    const state = `${name} ${tagOf(stats)}`
    if (state === known) return moves
    const text = await handle.readFile('utf8')
    try {
      moves = parseMoves(text, name)
    } catch (error) {
      console.error((error as Error).message)
      moves = noMoves
    }
    known = state
    return moves
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

async function send(file: OpenFile, status: number, cache: string, request: IncomingMessage, response: ServerResponse) {
  let form: Form = {}
  try {
    form = await smallestForm(file, String(request.headers['accept-encoding'] ?? ''))
    const { coding, packed } = form
    const { handle, stats } = packed ?? file
    const zipsNow = coding && !packed
    // Strong, except where the bytes are made as we go: another version of zlib may make others.
    const etag = `${zipsNow ? 'W/' : ''}"${tagOf(file.stats)}${coding ? `-${coding}` : ''}"`
    response.setHeaders(
      new Headers({
        'Content-Type': contentType(file.name),
        'Cache-Control': cache,
        'Last-Modified': file.stats.mtime.toUTCString(),
        ETag: etag,
        ...(isText(file.name) && { Vary: 'Accept-Encoding' }),
        ...(coding && { 'Content-Encoding': coding }),
        ...(!zipsNow && { 'Content-Length': String(stats.size) }),
      }),
    )
    if (status === 200 && isFresh(request.headers, etag, file.stats)) {
      response.removeHeader('Content-Length')
      return void response.writeHead(304).end()
    }
    response.writeHead(status)
    if (request.method === 'HEAD') return void response.end()
    if (stats.size <= atOnce) {
      const body = await handle.readFile()
      return void response.end(zipsNow ? await zip(body) : body)
    }
    const body = createReadStream('', { fd: handle, autoClose: false })
    await (zipsNow ? pipeline(body, createGzip(), response) : pipeline(body, response))
  } catch (error) {
    // The reader went away: nothing to mend.
    if (!['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    for (const opened of [file, form.packed]) await opened?.handle.close().catch(() => {})
  }
}

/** Bytes up to which a file is read in one go, which is twice as fast as a stream. */
const atOnce = 256n * 1024n
const zip = promisify(gzip)

interface Form {
  coding?: Coding
  /** The file that holds this form; missing where it is made while we send. */
  packed?: OpenFile
}

/** The best form of a file that the reader takes: one made beforehand of exactly these bytes, or gzip while we send. */
async function smallestForm(file: OpenFile, accepted: string): Promise<Form> {
  if (!isWorthCompressing(file.name, file.stats.size)) return {}
  const codings = variants.filter(({ coding }) => accepts(accepted, coding))
  for (const { coding, suffix } of codings) {
    const packed = await openFile(file.name + suffix)
    if (packed && isVariantOf(packed.stats, file.stats)) return { coding, packed }
    await packed?.handle.close()
  }
  return codings.some(({ coding }) => coding === 'gzip') ? { coding: 'gzip' } : {}
}

/** Whether an Accept-Encoding such as `gzip, br;q=0.5` names a coding and does not refuse it. */
const accepts = (accepted: string, coding: Coding) =>
  accepted.split(',').some((item) => {
    const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })

/** What tells one state of a file from another, in 1/1,000,000,000 seconds and bytes. */
const tagOf = ({ size, mtimeNs }: BigIntStats) => `${size.toString(36)}-${mtimeNs.toString(36)}`

/**
 * Whether the reader has this state already (RFC 9110: compared weakly, and the time counts only where no tag is given).
 * The package `fresh` also heeds the request's Cache-Control, which every `fetch` with a tag of its own sets to no-cache.
 */
function isFresh(
  { 'if-none-match': tags, 'if-modified-since': since }: IncomingHttpHeaders,
  etag: string,
  { mtimeMs }: BigIntStats,
): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => plain(tag) === plain(etag))
  return since !== undefined && mtimeMs / 1000n <= BigInt(Math.floor(Date.parse(since) / 1000) || 0)
}
