import { setTimeout as pause } from 'node:timers/promises'

export interface Reader {
  /** What was wrong, each kind once with an example. */
  findings: Map<string, string>
  answers(): number
  stop(): Promise<void>
}

/** Addresses that are there whatever editors do. */
const constant = ['/', '/en/', '/leistungen/', '/en/leistungen/', '/themen/', '/sitemap.xml', '/weiterleitungen.json', '/feeds/index.json', '/feeds/115/services.json', '/feeds/news.json', '/feeds/news.xml', '/feeds/events.ics', '/suche/de.json']
const codings = ['identity', 'gzip', 'br, gzip']

/** Reads pages and feeds as fast as it may until it is told to stop, and looks for anything that is half or broken. */
export function startReader(port: number, chance: () => number): Reader {
  const findings = new Map<string, string>()
  let [answers, going] = [0, true]
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!

  async function read(address: string, mustBeThere: boolean) {
    const say = (kind: string, more = '') => void findings.set(kind, `${address} ${more}`)
    try {
      // Fetch itself refuses a body that is shorter than its Content-Length or ends within a compressed block.
      const response = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual', headers: { 'accept-encoding': pick(codings) }, signal: AbortSignal.timeout(20_000) })
      const body = new Uint8Array(await response.arrayBuffer())
      const { status } = response
      answers++
      const text = new TextDecoder().decode(body)
      if (status >= 500) say(`status ${status}`, text.slice(0, 200))
      if (mustBeThere && status !== 200) say(`status ${status} for a page that is always there`)
      if (![200, 301, 404, 410].includes(status)) say(`status ${status}`)
      if (status === 301) return
      const length = response.headers.get('content-length')
      if (length !== null && !response.headers.has('content-encoding') && Number(length) !== body.length) say('wrong Content-Length', `${length}, not ${body.length}`)
      const type = response.headers.get('content-type') ?? ''
      if (type.startsWith('text/html') && !text.trimEnd().endsWith('</html>')) say('cut-off page', text.slice(-80))
      if (address.endsWith('.json')) JSON.parse(text)
      if (address === '/sitemap.xml' && !text.trimEnd().endsWith('</urlset>')) say('cut-off sitemap')
      if (address === '/feeds/news.xml' && !text.trimEnd().endsWith('</rss>')) say('cut-off RSS')
      if (address.endsWith('.ics') && !text.trimEnd().endsWith('END:VCALENDAR')) say('cut-off calendar')
    } catch (error) {
      const { message, cause } = error as Error
      say(`error: ${message}`, String(cause ?? ''))
    }
  }

  async function work() {
    while (going) {
      if (chance() < 0.5) await read(pick(constant), true)
      else await read(`${pick(['', '/en'])}/leistungen/leistung-${1 + Math.floor(chance() * 200)}/`, false)
      await pause(chance() * 30)
    }
  }

  const over = work()
  return {
    findings,
    answers: () => answers,
    stop: async () => {
      going = false
      await over
    },
  }
}
