/** How often one key or account may ask within a window. docs/betrieb.md and the portal's page name these numbers. */
export const allowance = { most: 120, seconds: 60 }

interface Count {
  /** Milliseconds since 1970. */
  end: number
  asked: number
}

export interface Allowed {
  ok: boolean
  /** As the IETF's draft "RateLimit header fields for HTTP" has them, and `Retry-After` for whoever must wait. */
  headers: Record<string, string>
}

/** Counts per caller, in this process. @returns a function that takes one of a caller's requests; `now` in milliseconds. */
export function requestLimit({ most, seconds } = allowance): (caller: string, now?: number) => Allowed {
  const counts = new Map<string, Count>()
  return (caller, now = Date.now()) => {
    for (const [key, { end }] of counts) if (now >= end) counts.delete(key)
    const count = counts.get(caller) ?? { end: now + seconds * 1000, asked: 0 }
    counts.set(caller, count)
    const ok = count.asked < most
    if (ok) count.asked++
    const wait = Math.ceil((count.end - now) / 1000)
    const headers = { 'ratelimit-policy': `"answers";q=${most};w=${seconds}`, ratelimit: `"answers";r=${most - count.asked};t=${wait}` }
    return { ok, headers: ok ? headers : { ...headers, 'retry-after': String(wait) } }
  }
}
