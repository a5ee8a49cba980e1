import type { Endpoint, Payload } from 'payload'
import { queueState } from './publication/claims.ts'
import { publisherState } from './publication/heartbeat.ts'

/** A publication that has waited for longer means that something is wrong, though the publisher may say it is alive. Seconds. */
const longestWait = 60

/**
 * `GET /api/health`: 200 only if the database answers, the publisher is at work and nothing waits for too long; else 503.
 * Anyone may ask, so it tells numbers and times only, nothing of content or accounts, not even an error's sentence.
 */
export const healthEndpoint: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async ({ payload }) => {
    const health = await readHealth(payload).catch(() => unreachable)
    return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
  },
}

const unreachable = {
  ok: false,
  database: { ok: false, queued: null },
  publisher: { ok: false, failing: false },
  queueAgeSeconds: null,
  lastSuccess: null,
  failedLast24h: null,
}

async function readHealth(payload: Payload) {
  const { queued, queueAgeSeconds, lastSuccess, failedLast24h } = await queueState(payload)
  const publisher = await publisherState(payload)
  return {
    ok: publisher.ok && queueAgeSeconds <= longestWait,
    database: { ok: true, queued },
    publisher: { ok: publisher.ok, failing: publisher.lastError !== undefined },
    queueAgeSeconds,
    lastSuccess: publisher.lastSuccess ?? lastSuccess,
    failedLast24h,
  }
}
