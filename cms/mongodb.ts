import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb'
import { ValidationError } from 'payload'

type UpdateOne = MongooseAdapter['updateOne']

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
      const updateOne = database.updateOne.bind(database)
      database.afterOpenConnection = async () => {
        if (await isFerret(database)) database.updateOne = likeMongo(database, updateOne)
      }
      return database
    },
  }
}

/** FerretDB, which keeps its documents in SQLite or PostgreSQL, says so in its build information. */
async function isFerret({ connection }: MongooseAdapter): Promise<boolean> {
  return 'ferretdbVersion' in (await connection.db!.admin().buildInfo())
}

/**
 * FerretDB refuses to change a document and answer with a part of it in one step, and reports a value that is taken as a fault of
 * its own when a document is changed.
 */
function likeMongo(database: MongooseAdapter, updateOne: UpdateOne): UpdateOne {
  return async (change) => {
    const { select, ...rest } = change
    const inParts = select !== undefined && change.returning !== false
    try {
      const changed = await updateOne(inParts ? rest : change)
      if (!inParts || !changed) return changed
      return await database.findOne({ collection: change.collection, where: { id: { equals: changed['id'] } }, select, req: change.req!, locale: change.locale! })
    } catch (error) {
      const [, path] = /UNIQUE constraint failed: index '.*_[0-9a-f]{8}_(.+)_1'/.exec((error as Error).message) ?? []
      if (!path) throw error
      throw new ValidationError({ collection: change.collection, errors: [{ path, message: change.req?.t?.('error:valueMustBeUnique') ?? 'Value must be unique' }] }, change.req?.t)
    }
  }
}
