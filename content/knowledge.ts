import { AsyncLocalStorage } from 'node:async_hooks'
import { change, inverseOf, touchedReads, type Change, type Inverse } from './changes.ts'
import { clockAt, type Clock } from './clock.ts'
import { readKnowledgeFolder, readPublishedFolder, type KnowledgeFolder } from './folder.ts'
import type { referenceFields, City, Entry, EntryType, Language } from './schema/index.ts'
import { readSettings } from './settings.ts'

/**
 * The public knowledge base as pages and feeds see it. Every read is recorded, so that the publisher
 * knows which pages a change touches. A read is one of `city`, `services/<id>`, `services/*` (the whole list),
 * `services?topics=<id>` (those that name an entry), `traces`, `day`, `past:<moment>`.
 */
export type Read = string

const recorder = new AsyncLocalStorage<Set<Read>>()
let current: KnowledgeFolder | undefined
let inverse: Inverse | undefined
let now = new Date()

/** Runs a task and tells what it read. */
export async function recordReads<T>(task: () => T | Promise<T>): Promise<{ result: T; reads: Set<Read> }> {
  const reads = new Set<Read>()
  const result = await recorder.run(reads, async () => task())
  return { result, reads }
}

const note = (read: Read) => void recorder.getStore()?.add(read)

interface Piece {
  value: unknown
  reads: Set<Read>
}
/** Parts of pages and lists, kept until something that they read changes. */
const pieces = new Map<string, Piece>()
const piecesReading = new Map<Read, Set<string>>()
/** Whether it pays to keep parts of lists: a build makes each list once. */
let keepsListPieces = false
/** Goes up with each change of what pages see: a part that was begun before it may be of yesterday. */
let epoch = 0

/**
 * Makes an entry's part of a large list once and keeps it until the entry or another one that it reads changes, so that the whole
 * list need not be made anew for one entry. What it reads counts as read each time.
 * @param list names the list; an entry has one part in each.
 * @param make must not wait for anything.
 */
export function remembered<T>(list: string, { type, id }: Pick<Entry, 'type' | 'id'>, make: () => T): T {
  if (!keepsListPieces) return make()
  const key = `${list}: ${type}/${id}`
  const known = pieces.get(key)
  if (known) return used(known)
  const reads = new Set<Read>([`${type}/${id}`])
  return used(keep(key, recorder.run(reads, make), reads))
}

/**
 * Makes a part that many pages show once, e.g. an office's card, and keeps it until something that it reads changes. What it reads
 * counts as read each time.
 * @param key names the part, what it is about and its language.
 */
export async function shared<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = pieces.get(key)
  if (known) return used(known)
  const begun = epoch
  const reads = new Set<Read>()
  const value = await recorder.run(reads, make)
  return used(epoch === begun ? keep(key, value, reads) : { value, reads })
}

function keep(key: string, value: unknown, reads: Set<Read>): Piece {
  const piece = { value, reads }
  pieces.set(key, piece)
  for (const read of reads) {
    const readers = piecesReading.get(read)
    if (readers) readers.add(key)
    else piecesReading.set(read, new Set([key]))
  }
  return piece
}

function used<T>({ value, reads }: Piece): T {
  const outer = recorder.getStore()
  if (outer) for (const read of reads) outer.add(read)
  return value as T
}

function forgetPieces(reads: Iterable<Read>) {
  epoch++
  for (const read of reads) {
    for (const key of piecesReading.get(read) ?? []) {
      for (const other of pieces.get(key)!.reads) if (other !== read) piecesReading.get(other)!.delete(key)
      pieces.delete(key)
    }
    piecesReading.delete(read)
  }
}

function forgetAllPieces() {
  epoch++
  pieces.clear()
  piecesReading.clear()
  keepsListPieces = false
}

/**
 * Points the knowledge base to a folder and loads it.
 * @param moment what time it is for the pages; it stands still until the next opening or `setClock`.
 * @throws Mistake where its content is wrong.
 */
export function openKnowledge(folder: string, moment = new Date()): void {
  current = readKnowledgeFolder(folder)
  inverse = inverseOf(current)
  now = moment
  forgetAllPieces()
}

/** Points the knowledge base to what the publication has written. @param moment what time it is for the pages. */
export function openPublished(folder: string, moment: Date): void {
  current = readPublishedFolder(folder)
  inverse = inverseOf(current)
  now = moment
  forgetAllPieces()
}

/** Takes over what was published since. Costs the same in a small city and in a large one, but for new entries. */
export function applyChanges(changes: readonly Change[]): void {
  for (const one of changes) {
    forgetPieces(touchedReads(loaded(), one))
    change(loaded(), inverse!, one)
  }
  keepsListPieces = true
}

/** Moves the pages' time. */
export function setClock(moment: Date): void {
  now = moment
  forgetPieces([...piecesReading.keys()].filter((read) => read === 'day' || read.startsWith('past:')))
}

/** What is loaded now; the city's sample (`STADT_SAMPLE`) where nothing was opened. Not recorded: for wiring, not for pages. */
export function loaded(): KnowledgeFolder {
  if (!current) openKnowledge(readSettings().STADT_SAMPLE)
  return current!
}

/** The time for pages: each question is recorded, so that a page is rendered again just when an answer changes. */
export function clock(): Clock {
  const { hasPassed, today } = clockAt(now, loaded().city.timeZone)
  return {
    // What has passed stays so: only an answer that can still change is worth a note.
    hasPassed: (moment) => hasPassed(moment) || (note(`past:${moment}`), false),
    today: () => (note('day'), today()),
  }
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
  loaded()
  return getAll(type, inverse!.get(key) ?? [])
}

/** Addresses that pages once had, and the entries they belonged to. */
export function formerAddresses(): Record<string, string> {
  note('traces')
  return loaded().formerAddresses
}

/** Entries of a type that are gone: their ids and since when, in the order of their ids. */
export function removedOf(type: EntryType): { id: string; removedAt: string }[] {
  note('traces')
  const start = `${type}/`
  return Object.entries(loaded().removed).flatMap(([key, removedAt]) => (key.startsWith(start) ? [{ id: key.slice(start.length), removedAt }] : []))
}
