import type { Payload } from 'payload'
import { Mistake } from '../../content/sentences.ts'
import type { Id, Values } from './documents.ts'
import type { Numbers } from './ids.ts'
import type { Part } from './parts.ts'
import type { IdKind, Store } from './store.ts'

/** Lies among the keys of a database that is being filled, until all is there. */
export interface Mark {
  /** Where it is filled from. */
  origin: string
  numbers: Numbers
}

const key = 'unfinished'
/** The last that there can be, so that it is in nobody's way. */
const ids: Record<IdKind, Id> = { number: 2_147_483_647, object: 'f'.repeat(24) }

export const isMark = (id: Id): boolean => id === ids.number || id === ids.object

const keysOf = (parts: Part[]) => parts.find(({ name }) => name === 'payload-kv')!

/** @returns undefined for a database that is whole, or empty. */
export async function markIn(store: Store, parts: Part[]): Promise<Mark | undefined> {
  if (!(await store.ids(keysOf(parts))).some(isMark)) return undefined
  for await (const { id, data } of store.read(keysOf(parts))) if (isMark(id)) return data as Mark
  return undefined
}

/** Says that a database is not whole. */
export async function setMark(store: Store, parts: Part[], mark: Mark): Promise<void> {
  await removeMark(store, parts)
  await store.write(keysOf(parts), [{ id: ids[store.idKind], key, data: mark }])
}

/** Says that a database is whole. */
export const removeMark = (store: Store, parts: Part[]): Promise<void> => store.remove(keysOf(parts), ids[store.idKind])

/** @throws Mistake where a move or a restore into this database was interrupted. */
export async function mustBeWhole(payload: Payload): Promise<void> {
  const mark = await payload.kv.get<Mark & Values>(key)
  if (!mark) return
  throw new Mistake(
    `Diese Datenbank ist noch nicht vollständig: Die Übernahme aus ${mark.origin} wurde unterbrochen. ` +
      'Bitte geben Sie denselben Befehl (npm run db:move oder npm run restore) noch einmal ein; er macht dort weiter.',
  )
}
