import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { entryTypes, type EntryType } from '../../content/schema/index.ts'

/**
 * Some databases (MongoDB without a replica set) know no transactions: a CMS that is killed between storing a document and
 * announcing it would forget the announcement. There, what is about to change is noted before, and the note is taken away
 * when the change has been announced. A note that stays is the publisher's to redeem; announcing in vain does no harm.
 */
interface Intent {
  entryType: EntryType | 'city'
  /** Empty for a document that is about to be created. */
  documentId: string
  entryId: string
  /** Milliseconds since 1970. */
  since: number
}

const prefix = 'edit-'

/** No request works for so long between its note and its announcement. Milliseconds. */
const patience = 60_000

const contextKey = (entryType: string, entryId: string) => `intent:${entryType}/${entryId}`

/** Notes that a document is about to change, where no transaction holds the change and its announcement together. */
export async function noteIntent(req: PayloadRequest, { entryType, documentId, entryId }: Omit<Intent, 'since'>): Promise<void> {
  if (req.context['silent'] || (await req.transactionID)) return
  const key = `${prefix}${randomUUID()}`
  await req.payload.kv.set(key, { entryType, documentId, entryId, since: Date.now() } satisfies Intent)
  req.context[contextKey(entryType, entryId)] = key
}

/** The change has been announced, or is nobody's business outside. */
export async function dropIntent(req: PayloadRequest, entryType: string, entryId: string): Promise<void> {
  const key = req.context[contextKey(entryType, entryId)]
  if (typeof key === 'string') await req.payload.kv.delete(key)
}

/** Announces what killed processes had begun and did not get to announce. @param now milliseconds since 1970. */
export async function redeemIntents(payload: Payload, now = Date.now()): Promise<void> {
  for (const key of (await payload.kv.keys()).filter((name) => name.startsWith(prefix))) {
    const intent = await payload.kv.get<Intent>(key)
    if (!intent || now - intent.since < patience) continue
    const documentId = intent.documentId || (await idOf(payload, intent))
    if (documentId) {
      const { entryType, entryId } = intent
      await payload.create({ collection: 'publications', data: { title: entryId, entryType, documentId, entryId, state: 'queued' }, overrideAccess: true })
    }
    await payload.kv.delete(key)
  }
}

/** @returns undefined where the document was never created. */
async function idOf(payload: Payload, { entryType, entryId }: Intent): Promise<string | undefined> {
  const collection = entryTypes.find((type) => type === entryType)
  if (!collection) return undefined
  const where = { entryId: { equals: entryId } }
  const { docs } = await payload.find({ collection: collection as 'services', where, depth: 0, limit: 1, pagination: false, trash: true, overrideAccess: true, select: {} })
  return docs[0] && String(docs[0].id)
}
