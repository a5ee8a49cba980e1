import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'

/** What a server that speaks MongoDB's protocol does otherwise than MongoDB. */
interface Gaps {
  /** It refuses to change a document and to answer with a part of it in one step. */
  partOfChanged: boolean
}

const none: Gaps = { partOfChanged: false }

/**
 * MongoDB, or a server that speaks its protocol.
 *
 * Transactions are the adapter's own matter: it uses them where the address names a `replicaSet`. Joins in the database are
 * switched off, since not every such server knows them; what else a server lacks is asked of itself.
 * @param url `mongodb://…` or `mongodb+srv://…`.
 */
export function mongo(url: string): ReturnType<typeof mongooseAdapter> {
  const adapter = mongooseAdapter({ url, connectOptions: { serverSelectionTimeoutMS: 8_000 }, useJoinAggregations: false })
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args) as MongooseAdapter
      let gaps = none
      database.afterOpenConnection = async () => void (gaps = await gapsOf(database))
      const { updateOne } = database
      database.updateOne = async (change) => {
        if (!gaps.partOfChanged || !change.select || change.returning === false) return updateOne.call(database, change)
        const { select, ...rest } = change
        const changed = await updateOne.call(database, rest)
        return changed && database.findOne({ collection: change.collection, where: { id: { equals: changed['id'] } }, select, req: change.req!, locale: change.locale! })
      }
      return database
    },
  }
}

/** FerretDB, which keeps its documents in SQLite or PostgreSQL, says so in its build information. */
async function gapsOf({ connection }: MongooseAdapter): Promise<Gaps> {
  const build = await connection.db!.admin().buildInfo()
  return { partOfChanged: 'ferretdbVersion' in build }
}
