import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'

/** What the database says of a lease. Each renewal has another number, so that others see that there was one. */
interface Held {
  holder: string
  renewal: number
}

/** Something that one process at a time may have, on whatever machine it runs. */
export interface Lease {
  /** Takes the lease where it is free, or makes it last longer. To be called several times within its duration. @returns whether it is held. */
  keep(): Promise<boolean>
  /** Whether it is held for sure: by the own clock, and some time before others may take it. */
  holds(): boolean
  /** Others need not wait. */
  giveBack(): Promise<void>
}

/** Milliseconds: after so long without a renewal others take it; who holds it stops so much earlier. */
export const leaseTimes = { lasts: 15_000, margin: 3000 }

const collection = 'payload-kv'

/**
 * A lease in the database, without transactions and without trust in anybody's clock: it is a document under a unique key. Of all who
 * insert one, one succeeds. Who waits takes it for abandoned once it has watched the same renewal for the whole duration itself,
 * and removes just this renewal of just this document, so that of two who saw the same one neither can remove what the other has taken since.
 * @param now milliseconds of a clock that never goes back.
 */
export async function openLease(payload: Payload, key: string, { lasts, margin } = leaseTimes, now = () => performance.now()): Promise<Lease> {
  await uniqueKeys(payload)
  const holder = randomUUID()
  let renewal = 0
  let mine: number | string | undefined
  let certainUntil = -Infinity
  let watched: { id: number | string; renewal: number; since: number } | undefined
  let keeping: Promise<boolean> | undefined

  const itself = (id: number | string, fact: Partial<Held>): Where => ({
    and: [{ id: { equals: id } }, ...Object.entries(fact).map(([name, value]) => ({ [`data.${name}`]: { equals: value } }))],
  })
  const data = () => ({ data: { holder, renewal: ++renewal } satisfies Held })

  async function renew(id: number | string): Promise<number | string | undefined> {
    const renewed: unknown = await payload.db.updateOne({ collection, where: itself(id, { holder }), data: data() })
    return renewed === null ? undefined : id
  }

  async function take(): Promise<number | string | undefined> {
    const looked = now()
    const found = (await payload.db.findOne({ collection, where: { key: { equals: key } } })) as { id: number | string; data: Held } | null
    // An answer that got lost: it was taken after all.
    if (found?.data.holder === holder) return renew(found.id)
    if (found && !isAbandoned(found, looked)) return undefined
    if (found) await payload.db.deleteOne({ collection, where: itself(found.id, { renewal: found.data.renewal, holder: found.data.holder }) })
    try {
      return ((await payload.db.create({ collection, data: { key, ...data() } })) as { id: number | string }).id
    } catch (error) {
      // Somebody else was the first in this very moment.
      if (await payload.kv.has(key)) return undefined
      throw error
    }
  }

  function isAbandoned({ id, data }: { id: number | string; data: Held }, looked: number): boolean {
    if (watched?.id === id && watched.renewal === data.renewal) return looked - watched.since > lasts
    watched = { id, renewal: data.renewal, since: now() }
    return false
  }

  async function keepNow(): Promise<boolean> {
    const begun = now()
    mine = mine === undefined ? await take() : await renew(mine)
    if (mine !== undefined) certainUntil = begun + lasts - margin
    return holds()
  }

  const holds = () => mine !== undefined && now() < certainUntil

  return {
    holds,
    keep: () => (keeping ??= keepNow().finally(() => (keeping = undefined))),
    async giveBack() {
      await keeping?.catch(() => {})
      if (mine !== undefined) await payload.db.deleteOne({ collection, where: itself(mine, { holder }) })
      mine = undefined
    },
  }
}

/** MongoDB makes indexes while it works already; a lease without one could be taken twice. */
async function uniqueKeys({ db }: Payload): Promise<void> {
  const { collections } = db as unknown as { collections?: Record<string, { init(): Promise<unknown> }> }
  await collections?.[collection]?.init()
}
