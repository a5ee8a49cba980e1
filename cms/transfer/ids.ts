import { createHash } from 'node:crypto'
import type { Id } from './documents.ts'
import type { Part } from './parts.ts'
import type { IdKind } from './store.ts'

/** Ids of MongoDB that were given new numbers, by part. */
export type Numbers = Record<string, Record<string, number>>

/** What an id becomes in the other database. */
export interface IdMap {
  /** @returns undefined where the target could not hold the id, for its document is not there. */
  (part: string, id: Id): Id | undefined
}

/**
 * A number as an id of MongoDB: eight zeros where others have their time, so that what was moved comes before what is new, then
 * eight digits for the part and eight for the number. Going back gives the same number again.
 */
const markOf = (part: string) => `00000000${createHash('sha256').update(part).digest('hex').slice(0, 8)}`
const objectIdOf = (part: string, number: number) => markOf(part) + number.toString(16).padStart(8, '0')
const numberWithin = (part: string, id: string) => (id.startsWith(markOf(part)) ? Number.parseInt(id.slice(16), 16) : undefined)

/** @param numbers given by `numbersFor`, where MongoDB moves to SQLite. */
export function idMap(from: IdKind, to: IdKind, parts: Part[], numbers: Numbers): IdMap {
  const own = new Set(parts.filter(({ hasOwnIds }) => hasOwnIds).map(({ name }) => name))
  return (part, id) => {
    if (from === to || own.has(part)) return id
    if (to === 'object') return objectIdOf(part, Number(id))
    return numbers[part]?.[String(id)]
  }
}

/**
 * The numbers that documents of MongoDB get in SQLite: those they once had there, else the next free ones in the order they were made.
 * @param known given before, when a move was begun; they stay.
 */
export function numbersFor(ids: ReadonlyMap<string, Id[]>, known: Numbers = {}): Numbers {
  return Object.fromEntries(
    [...ids].map(([part, list]) => {
      const numbers: Record<string, number> = { ...known[part] }
      for (const id of list.map(String)) numbers[id] ??= numberWithin(part, id) ?? 0
      let last = Math.max(0, ...Object.values(numbers))
      for (const id of Object.keys(numbers)) numbers[id] ||= ++last
      return [part, numbers]
    }),
  )
}
