import type { Endpoint, PayloadRequest } from 'payload'
import { isCentral, isHotline, isOneOf } from '../access/roles.ts'
import { problem } from '../problem.ts'
import { mailEndpoint } from './mail.ts'
import { endNotice, mayWriteNotices, writeNotice } from './notices.ts'
import { deskState, tagOf, updateSince } from './state.ts'

/** Who works at the desk: people. Machines have `/api/115/answers`. */
export const mayUseDesk = (req: PayloadRequest) => isHotline(req) || isCentral(req) || isOneOf(req, 'editor')

/** Only for those who work at the desk; what they get stays with them. */
export const atDesk = (handler: (req: PayloadRequest) => Promise<Response>, may = mayUseDesk) => async (req: PayloadRequest): Promise<Response> => {
  if (!req.user) return problem(401, 'Bitte melden Sie sich an.')
  if (!may(req)) return problem(403, 'Dieses Konto darf das nicht. Bitte wenden Sie sich an die Administration.')
  return handler(req)
}

const kept = { 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie, authorization' }

/** JSON that a browser keeps and asks about; 304 where it is the same. */
function tagged(req: PayloadRequest, tag: string, body: () => string): Response {
  // Weak: the same state, however it is compressed.
  const headers = { ...kept, etag: `W/${tag}` }
  if (req.headers.get('if-none-match')?.replaceAll('W/', '').split(/,\s*/).includes(tag)) return new Response(null, { status: 304, headers })
  return new Response(body(), { headers: { ...headers, 'content-type': 'application/json' } })
}

/** `GET /api/115/desk?since=…`: what has changed at the desk; asked every few seconds. */
const updateEndpoint: Endpoint = {
  path: '/115/desk', method: 'get',
  handler: atDesk(async (req) => {
    const since = String(req.query['since'] ?? '')
    const state = await deskState(req.payload)
    const update = updateSince(state, since)
    // A page in the middle has no tag: whoever asks again with it would miss the rest.
    if (update.more || update.fresh) return Response.json(update, { headers: kept })
    return tagged(req, tagOf(state), () => JSON.stringify(update))
  }),
}

/** `GET /api/115/desk/index`: the search index over all that agents may read. */
const indexEndpoint: Endpoint = {
  path: '/115/desk/index', method: 'get',
  handler: atDesk(async (req) => {
    const { index } = await deskState(req.payload)
    return tagged(req, `"${index.version}"`, () => index.json)
  }),
}

const bodyOf = async (req: PayloadRequest): Promise<unknown> => req.json?.().catch(() => undefined)

/** `POST /api/115/desk/notices`: an ad-hoc notice of the service centre. */
const noticesEndpoint: Endpoint = {
  path: '/115/desk/notices', method: 'post',
  handler: atDesk(async (req) => {
    const wrong = await writeNotice(req, await bodyOf(req))
    return wrong ? problem(422, wrong) : Response.json({ ok: true }, { headers: kept })
  }, mayWriteNotices),
}

/** `POST /api/115/desk/notices/:id/end`: it is over. */
const endNoticeEndpoint: Endpoint = {
  path: '/115/desk/notices/:id/end', method: 'post',
  handler: atDesk(async (req) => {
    await endNotice(req, String(req.routeParams?.['id']))
    return Response.json({ ok: true }, { headers: kept })
  }, mayWriteNotices),
}

export const deskEndpoints: Endpoint[] = [updateEndpoint, indexEndpoint, noticesEndpoint, endNoticeEndpoint, mailEndpoint(atDesk)]
