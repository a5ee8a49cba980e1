import type { Endpoint } from 'payload'
import { publisherState } from './publication/heartbeat.ts'

/** `GET /api/health`: 200 only if the database answers and the publisher is at work. Says nothing about content or accounts. */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async ({ payload }) => {
    const database = await payload
      .count({ collection: 'publications', where: { state: { equals: 'queued' } }, overrideAccess: true })
      .then(({ totalDocs }) => ({ ok: true, queued: totalDocs }), () => ({ ok: false, queued: null }))
    const publisher = database.ok ? await publisherState(payload) : { ok: false }
    const ok = database.ok && publisher.ok
    return Response.json({ ok, database, publisher }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
  },
}
