import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { portable, type Id, type StoredDocument, type Values } from './documents.ts'
import type { Part } from './parts.ts'
import { batchSize, type Store } from './store.ts'

type Collection = MongooseAdapter['connection']['collection'] extends (...args: never[]) => infer C ? C : never
type Session = Awaited<ReturnType<MongooseAdapter['connection']['startSession']>>

/**
 * MongoDB, through the driver itself: one batch after the other instead of all at once in memory.
 * @param payload with a connection to it.
 * @param session reads what was there when it began, where given.
 */
export function mongoStore({ db, collections }: Payload, session?: Session): Store {
  const database = db as unknown as MongooseAdapter
  const { ObjectId } = database.connection.base.Types
  const collectionOf = ({ slug, isGlobal, isVersions }: Part): Collection => {
    const model = isVersions ? database.versions[slug] : isGlobal ? database.globals : database.collections[slug]
    return model!.collection as unknown as Collection
  }
  /** All globals lie in one collection. */
  const kindOf = ({ slug, isGlobal, isVersions }: Part) => (isGlobal && !isVersions ? { globalType: slug } : {})
  const keyOf = (collection: string | Part, id: Id) => {
    const hasOwnIds = typeof collection === 'string' ? collections[collection as 'services']?.customIDType !== undefined : collection.hasOwnIds
    return hasOwnIds ? id : new ObjectId(String(id))
  }
  const reading = { batchSize, ...(session && { session }) }

  return {
    idKind: 'object',
    async ids(part) {
      const found = await collectionOf(part).find(kindOf(part), { ...reading, projection: { _id: 1 }, sort: { _id: 1 } }).toArray()
      return found.map(({ _id }) => plain(_id) as Id)
    },
    async *read(part) {
      for await (const stored of collectionOf(part).find(kindOf(part), { ...reading, sort: { _id: 1 } })) {
        const { _id, ...values } = plain(stored) as Values & { _id: Id }
        yield { ...portable(part.fields, values), id: _id }
      }
    },
    async write(part, documents) {
      const stored = documents.map(({ id, ...values }: StoredDocument) => ({
        _id: keyOf(part, id),
        ...kindOf(part),
        ...portable(part.fields, values, { reference: keyOf, date: (value) => new Date(value as string) }),
      }))
      if (stored.length) await collectionOf(part).insertMany(stored as never)
    },
    async remove(part, id) {
      await collectionOf(part).deleteOne({ _id: keyOf(part, id) as never })
    },
    async clear(part) {
      await collectionOf(part).deleteMany(kindOf(part))
    },
    async finish() {},
  }

  /** What the driver reads, in values that JSON knows. */
  function plain(value: unknown): unknown {
    if (value instanceof ObjectId) return value.toHexString()
    if (value instanceof Date) return value.toISOString()
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
    return value
  }
}
