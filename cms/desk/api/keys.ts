import { createHash, randomBytes } from 'node:crypto'
import { APIError, type CollectionBeforeChangeHook, type Endpoint, type PayloadRequest } from 'payload'
import { accountOf, isOneOf } from '../../access/roles.ts'
import { problem } from '../../problem.ts'

/** So that scanners and people recognise a key that lies where it should not. */
const mark = 'st115_'
const shown = mark.length + 6

/** Use is noted once in a while, not with each request. Milliseconds. */
const noteEvery = 60_000

/** A plain hash is enough: nobody guesses 256 random bits, however fast they try. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

/** `POST /api/api-keys/:id/secret`: makes the key itself. It is told this once and kept as a hash only. */
export const secretEndpoint: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    if (!isOneOf(req, 'admin')) return problem(req.user ? 403 : 401, 'API-Schlüssel stellt die Administration aus.')
    const id = req.routeParams?.['id'] as string
    const stored = await req.payload.findByID({ collection: 'api-keys', id, overrideAccess: false, user: req.user, req, disableErrors: true, depth: 0 })
    if (!stored) return problem(404, 'Diesen API-Schlüssel gibt es nicht.')
    if (stored.prefix) return problem(409, 'Dieser API-Schlüssel ist schon ausgestellt und lässt sich nicht noch einmal anzeigen. Bitte legen Sie einen neuen an.')
    const key = `${mark}${randomBytes(32).toString('base64url')}`
    // Nobody's account may write the hash.
    await req.payload.update({ collection: 'api-keys', id, data: { prefix: key.slice(0, shown), hash: hashOf(key) }, overrideAccess: true, req })
    return Response.json({ key }, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}

/** What is withdrawn stays so: it may have been found by the wrong people. */
export const stayWithdrawn: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before = originalDoc as { withdrawn?: boolean | null } | undefined
  if (before?.withdrawn && data['withdrawn'] === false) throw new APIError('Ein zurückgezogener API-Schlüssel bleibt zurückgezogen. Bitte legen Sie einen neuen an.', 400, undefined, true)
  return { ...data, ...(!before?.withdrawn && data['withdrawn'] && { withdrawnAt: new Date().toISOString() }) }
}

/** Who asks the interface of 115. */
export interface Caller {
  /** For counting requests. */
  id: string
}

/**
 * The key or account behind a request. With a key, the request reads as a machine from here on.
 * @returns undefined where there is neither, or a key that does not hold.
 */
export async function callerOf(req: PayloadRequest): Promise<Caller | undefined> {
  const [, key] = /^Bearer +(\S+)$/i.exec(req.headers.get('authorization') ?? '') ?? []
  if (!key?.startsWith(mark)) {
    const account = accountOf(req)
    return account ? { id: `account/${account.id}` } : undefined
  }
  // Before it is known who asks, only the system can look.
  const { docs: [found] } = await req.payload.find({
    collection: 'api-keys', where: { and: [{ hash: { equals: hashOf(key) } }, { withdrawn: { not_equals: true } }] }, limit: 1, depth: 0, pagination: false, overrideAccess: true,
  })
  if (!found) return undefined
  req.user = { id: 0, collection: 'users', role: 'integration', name: found.name, email: '' } as never
  await noteUse(req, found)
  return { id: `key/${found.id}` }
}

async function noteUse({ payload }: PayloadRequest, { id, lastUsedAt }: { id: number | string; lastUsedAt?: string | null }) {
  if (lastUsedAt && Date.now() - Date.parse(lastUsedAt) < noteEvery) return
  // Not worth refusing an answer for.
  await payload.update({ collection: 'api-keys', id, data: { lastUsedAt: new Date().toISOString() }, overrideAccess: true, depth: 0 }).catch((error: unknown) => payload.logger.warn({ err: error, msg: 'The use of an API key could not be noted.' }))
}
