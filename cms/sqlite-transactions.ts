import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import { APIError } from 'payload'
import { turns, type Turn } from './turns.ts'

type Client = SQLiteAdapter['client']
type Transaction = Awaited<ReturnType<Client['transaction']>>
type Statement = Parameters<Transaction['execute']>[0]

/** Everything else goes through the writing connection: also a `pragma`, and a `with`, which may introduce either. */
const isRead = (statement: Statement) => /^\s*(?:select|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)

/** A transaction that does nothing for so long while others wait is given up. Milliseconds. */
const patience = 15_000

/**
 * Gives the SQLite adapter transactions, so that a document, its versions and its place in the publisher's queue are stored
 * together or not at all, also where the process is killed meanwhile or the disk is full.
 *
 * The adapter's own transactions open a connection each, without the settings of the first, block each other within one process,
 * and say nothing of a commit that failed. Here they share a second connection and take turns. A turn begins with a transaction's
 * first write, so what is only read or calculated holds up nobody. Everybody else reads what is committed.
 * @param silence see `patience`.
 */
export function withTransactions(adapter: ReturnType<typeof sqliteAdapter>, silence = patience): ReturnType<typeof sqliteAdapter> {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args) as SQLiteAdapter
      const connect = database.connect!.bind(database)
      database.connect = async (options) => {
        const isFirst = !database.client
        await connect(options)
        if (!isFirst) return
        const writer = database.client
        database.client = undefined as never
        await connect(options)
        shareWriter(database.client, writer, silence)
      }
      return Object.assign(database, transactionsOf(database), migrationsOf(database))
    },
  }
}

/** What Payload asks for, by means of `client.transaction`. Unlike the adapter's own, a commit that fails is an error. */
function transactionsOf(database: SQLiteAdapter): Pick<SQLiteAdapter, 'beginTransaction' | 'commitTransaction'> {
  return {
    async beginTransaction() {
      await database.initializing
      return new Promise((ready, failed) => {
        const id = randomUUID()
        const over = database.drizzle.transaction((db) => new Promise<void>((resolve, reject) => {
          const commit = () => (resolve(), over)
          const rollBack = () => (reject(new Error('Rolled back.')), over.catch(() => {}))
          database.sessions[id] = { db, resolve: commit, reject: rollBack } as never
          ready(id)
        }))
        over.catch(failed)
      })
    },
    async commitTransaction(incoming) {
      const id = await incoming
      const session = database.sessions[id]
      if (!session) return
      delete database.sessions[id]
      await (session.resolve() as unknown as Promise<void>).catch((error: unknown) => {
        database.payload.logger.error({ err: error, msg: 'A transaction could not be committed.' })
        throw new APIError('Die Änderung ließ sich nicht speichern. Es ist alles so wie zuvor. Bitte versuchen Sie es noch einmal.', 503, undefined, true)
      })
    },
  }
}

/**
 * Migrations work without a transaction, statement by statement, as they were made: within one, SQLite ignores
 * `PRAGMA foreign_keys=OFF`, and making a table anew would delete whatever depends on its rows.
 */
function migrationsOf(database: SQLiteAdapter) {
  const names = ['migrate', 'migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset'] as const
  return Object.fromEntries(
    names.map((name) => {
      const work = database[name].bind(database) as (args?: never) => Promise<void>
      const without = async (args?: never) => {
        const begin = database.beginTransaction
        database.beginTransaction = () => Promise.resolve(null)
        try {
          await work(args)
        } finally {
          database.beginTransaction = begin
        }
      }
      return [name, without]
    }),
  )
}

/** Lets a client write through another connection, in turn. */
function shareWriter(client: Client, writer: Client, silence: number) {
  const takeTurn = turns(silence)
  const read = client.execute.bind(client) as (statement: Statement) => ReturnType<Client['execute']>

  client.execute = async (statement: Statement) => {
    if (isRead(statement)) return read(statement)
    const turn = await takeTurn()
    try {
      return await writer.execute(statement)
    } finally {
      turn.end()
    }
  }
  client.transaction = () => Promise.resolve(transactionOver(writer, read, takeTurn))
}

function transactionOver(writer: Client, read: (statement: Statement) => ReturnType<Client['execute']>, takeTurn: ReturnType<typeof turns>): Transaction {
  let begun: Promise<Turn> | undefined
  /** Why nothing more can be done with it. */
  let over: string | undefined

  async function begin(): Promise<Turn> {
    const turn = await takeTurn(() => end('ROLLBACK', 'This transaction did nothing while others waited, and was given up.'))
    try {
      await writer.execute('BEGIN IMMEDIATE')
      return turn
    } catch (error) {
      turn.end()
      throw error
    }
  }

  async function end(how: 'COMMIT' | 'ROLLBACK', why = 'This transaction is over.') {
    if (how === 'COMMIT' && over !== undefined) throw new Error(over)
    over ??= why
    const mine = begun
    begun = undefined
    const turn = await mine?.catch(() => undefined)
    if (!turn) return
    try {
      await writer.execute(how)
    } catch (error) {
      if (how === 'COMMIT') {
        // It may be gone already: after some errors SQLite rolls back by itself.
        await writer.execute('ROLLBACK').catch(() => {})
        throw error
      }
    } finally {
      turn.end()
    }
  }

  async function execute(statement: Statement) {
    if (over !== undefined) throw new Error(over)
    if (!begun && isRead(statement)) return read(statement)
    try {
      const turn = await (begun ??= begin())
      if (over !== undefined) throw new Error(over)
      turn.goOn()
      return await writer.execute(statement)
    } catch (error) {
      // After some errors SQLite has rolled back by itself; whatever came next would be stored alone.
      over ??= 'A statement of this transaction failed.'
      throw error
    }
  }

  return {
    execute,
    async batch(statements) {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    async executeMultiple() {
      throw new Error('Not needed by Payload, so not there.')
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return over !== undefined
    },
  }
}
