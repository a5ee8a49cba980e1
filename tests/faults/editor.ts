import { setTimeout as pause } from 'node:timers/promises'
import type { Mortal } from './processes.ts'

/** A service as the editor knows it. */
export interface Known {
  id: number | string
  slug: string
  /** The state that the CMS has confirmed last; undefined: deleted. */
  confirmed: State
  /** States that were asked for since, without an answer: the CMS died meanwhile. */
  unconfirmed: State[]
}

/** A number that stands in every field, or that the public does not see the document, or that it is gone. */
export type State = number | 'withdrawn' | 'deleted'

export interface Editor {
  known: Known[]
  /** Numbers of documents whose creation was not confirmed. */
  lostCreations: number[]
  confirmed(): number
  unconfirmed(): number
  refusals: string[]
  /** Fulfilled when the next request is under way. */
  nextRequest(): Promise<void>
  stop(): Promise<void>
}

/** The number in several fields and tables, so that a half-written document shows. */
const contentOf = (number: number) => ({
  title: `Leistung Nr. ${number}`,
  answer: `Antwort ${number}`,
  synonyms: [`Wort ${number}`, `Begriff ${number}`],
  steps: [{ text: `Schritt ${number}` }, { text: `Weiter ${number}` }],
  popularity: number % 100,
})

/**
 * Edits services through the REST API without a break until it is told to stop.
 * @param next a number of its own for each edit.
 */
export function startEditor(cms: Mortal, token: string, chance: () => number, next: () => number): Editor {
  const known: Known[] = []
  const lostCreations: number[] = []
  const refusals: string[] = []
  const began: (() => void)[] = []
  let [confirmed, unconfirmed, going] = [0, 0, true]

  /** @returns the document as stored, or undefined where nobody answered. */
  async function ask(method: string, address: string, body?: object): Promise<{ id: number | string; slug: string } | undefined> {
    const { port } = await cms.ready()
    for (const tell of began.splice(0)) tell()
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api${address}`, {
        method, headers: { 'content-type': 'application/json', authorization: `JWT ${token}` }, ...(body && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      if (!response.ok) {
        refusals.push(`${method} ${address}: ${response.status} ${text.slice(0, 300)}`)
        return undefined
      }
      confirmed++
      return (JSON.parse(text) as { doc: { id: number | string; slug: string } }).doc
    } catch {
      unconfirmed++
      return undefined
    }
  }

  async function create() {
    const own = next()
    const doc = await ask('POST', '/services?depth=0', { ...contentOf(own), slug: `leistung-${own}`, _status: 'published' })
    if (!doc) return void lostCreations.push(own)
    // SQLite gives the number of a deleted document to the next one.
    const before = known.findIndex(({ id }) => id === doc.id)
    if (before >= 0) known.splice(before, 1)
    known.push({ id: doc.id, slug: doc.slug, confirmed: own, unconfirmed: [] })
  }

  async function change(one: Known) {
    const own = next()
    const way = chance()
    const address = `/services/${one.id}?depth=0`
    const wanted: State = way < 0.08 ? 'deleted' : way < 0.2 ? 'withdrawn' : own
    const slug = way > 0.85 ? `leistung-${own}` : one.slug
    one.unconfirmed.push(wanted)
    const doc =
      wanted === 'deleted' ? await ask('DELETE', address) : wanted === 'withdrawn' ? await ask('PATCH', address, { _status: 'draft' }) : await ask('PATCH', address, { ...contentOf(own), slug, _status: 'published' })
    if (!doc) return
    Object.assign(one, { confirmed: wanted, unconfirmed: [], slug })
  }

  async function work() {
    while (going) {
      const alive = known.filter((one) => one.confirmed !== 'deleted' && !one.unconfirmed.includes('deleted'))
      if (alive.length < 6 || chance() < 0.1) await create()
      else await change(alive[Math.floor(chance() * alive.length)]!)
      await pause(chance() * 60)
    }
  }

  const over = work()
  return {
    known, lostCreations, refusals,
    nextRequest: () => new Promise<void>((resolve) => void began.push(resolve)),
    confirmed: () => confirmed,
    unconfirmed: () => unconfirmed,
    stop: async () => {
      going = false
      await over
    },
  }
}
