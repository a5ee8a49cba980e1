import type { Endpoint, Payload } from 'payload'
import { isOneOf } from './access/roles.ts'
import { queueState } from './publication/claims.ts'
import { leadsNow, publisherStates } from './publication/heartbeat.ts'

/** A publication that has waited for longer means that something is wrong, though the publisher may say it is alive. Seconds. */
const longestWait = 60

/**
 * `GET /api/health`: 200 only if the database answers, a publisher is at work and nothing waits for too long; else 503.
 * Anyone may ask, so it tells numbers and times only, nothing of content or accounts, not even an error's sentence; what the
 * publishers' machines are called, it tells administrators.
 */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const health = await readHealth(req.payload, isOneOf(req, 'admin')).catch((error: unknown) => {
      req.payload.logger.error({ err: error, msg: 'The state of the installation could not be read.' })
      return unreachable
    })
    return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
  },
}

const unreachable = {
  ok: false,
  database: { ok: false, queued: null },
  publisher: { ok: false, failing: false },
  publishers: [],
  queueAgeSeconds: null,
  lastSuccess: null,
  failedLast24h: null,
}

async function readHealth(payload: Payload, withNames: boolean) {
  const { queued, queueAgeSeconds, lastSuccess, failedLast24h } = await queueState(payload)
  const states = await publisherStates(payload)
  const publisher = { ok: states.some(leadsNow), failing: states.some(({ ok, lastError }) => ok && lastError !== undefined) }
  return {
    ok: publisher.ok && queueAgeSeconds <= longestWait,
    database: { ok: true, queued },
    publisher,
    publishers: states.map(({ name, ok, leads, lastSuccess: last, lastError }) => ({
      ...(withNames && { name }), ok, leads, failing: lastError !== undefined, lastSuccess: last ?? null,
    })),
    queueAgeSeconds,
    lastSuccess: states.flatMap((state) => state.lastSuccess ?? []).sort().at(-1) ?? lastSuccess,
    failedLast24h,
  }
}
