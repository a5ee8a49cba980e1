import type { Id, StoredDocument } from './documents.ts'
import type { Part } from './parts.ts'

/** SQLite counts its documents, MongoDB gives them ids of 24 hexadecimal digits. */
export type IdKind = 'number' | 'object'

/** Where documents come from: a database or a backup. */
export interface Source {
  idKind: IdKind
  /** In ascending order. */
  ids(part: Part): Promise<Id[]>
  /** In ascending order of their ids. */
  read(part: Part): AsyncIterable<StoredDocument>
}

/** A database that is read and written as it stands: no hooks run, nothing is announced, nothing gets a new date. */
export interface Store extends Source {
  /** Adds documents. SQLite takes all of them or none; MongoDB may have taken the first ones where it fails. */
  write(part: Part, documents: StoredDocument[]): Promise<void>
  remove(part: Part, id: Id): Promise<void>
  clear(part: Part): Promise<void>
  /** Looks after all that was written. @throws Error where the database finds its references broken. */
  finish(): Promise<void>
}

/** How many documents are read or written at once. */
export const batchSize = 100
