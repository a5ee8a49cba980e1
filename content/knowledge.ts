import { AsyncLocalStorage } from 'node:async_hooks'
import { readKnowledgeFolder, referencedIds, type KnowledgeFolder } from './folder.ts'
import { entryTypes, referenceFields, type City, type Entry, type EntryType, type Language } from './schema/index.ts'
import { readSettings } from './settings.ts'

/**
 * The public knowledge base as pages and feeds see it. Every read is recorded, so that the publisher
 * knows which pages a change touches. A read is one of
 * `city`, `services/<id>`, `services/*` (the whole list), `services?topics=<id>` (those that name an entry).
 */
export type Read = string

const recorder = new AsyncLocalStorage<Set<Read>>()
let current: KnowledgeFolder | undefined
let inverse: Map<Read, string[]> | undefined

/** Runs a task and tells what it read. */
export async function recordReads<T>(task: () => T | Promise<T>): Promise<{ result: T; reads: Set<Read> }> {
  const reads = new Set<Read>()
  const result = await recorder.run(reads, async () => task())
  return { result, reads }
}

const note = (read: Read) => void recorder.getStore()?.add(read)

/** Points the knowledge base to a folder and loads it. @throws Mistake where its content is wrong. */
export function openKnowledge(folder: string): void {
  current = readKnowledgeFolder(folder)
  inverse = undefined
}

/** What is loaded now; the city's sample (`STADT_SAMPLE`) where nothing was opened. Not recorded: for wiring, not for pages. */
export function loaded(): KnowledgeFolder {
  if (!current) openKnowledge(readSettings().STADT_SAMPLE)
  return current!
}

/** The city itself. */
export function city(): City {
  note('city')
  return loaded().city
}

/** The languages of the portal, default first. */
export const languages = (): [Language, ...Language[]] => city().languages

/** One entry, or undefined where none is published under that id. */
export function get<T extends EntryType>(type: T, id: string | undefined): Entry<T> | undefined {
  if (id === undefined) return undefined
  note(`${type}/${id}`)
  return loaded().entries[type].get(id)
}

/** Several entries in the order of their ids; those that are not published are left out. */
export function getAll<T extends EntryType>(type: T, ids: readonly string[]): Entry<T>[] {
  return ids.flatMap((id) => get(type, id) ?? [])
}

/** All entries of a type, in the order of their ids. */
export function list<T extends EntryType>(type: T): Entry<T>[] {
  note(`${type}/*`)
  return [...loaded().entries[type].values()]
}

/** All entries of a type whose reference field names an entry, e.g. the services of a topic. */
export function listBy<T extends EntryType>(type: T, field: keyof (typeof referenceFields)[T] & string, id: string): Entry<T>[] {
  const key = `${type}?${field}=${id}`
  note(key)
  inverse ??= invert(loaded())
  return getAll(type, inverse.get(key) ?? [])
}

function invert({ entries }: KnowledgeFolder): Map<Read, string[]> {
  const index = new Map<Read, string[]>()
  for (const type of entryTypes) {
    for (const entry of entries[type].values()) {
      for (const field of Object.keys(referenceFields[type])) {
        for (const id of new Set(referencedIds(entry, field))) {
          const key = `${type}?${field}=${id}`
          const ids = index.get(key)
          if (ids) ids.push(entry.id)
          else index.set(key, [entry.id])
        }
      }
    }
  }
  return index
}
