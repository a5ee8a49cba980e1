import { isPaged, sections } from './paths.ts'
import { compareIds, referencedIds, type KnowledgeFolder } from './folder.ts'
import { entryTypes, referenceFields, type City, type Entry, type EntryType } from './schema/index.ts'

/** What is left of entries and addresses that are no more; see `KnowledgeFolder`. */
export type Traces = Pick<KnowledgeFolder, 'formerAddresses' | 'removed'>

/** One thing that became different in the published knowledge base; no `entry`: it is gone. */
export type Change =
  | { type: EntryType; id: string; entry?: Entry | undefined }
  | { type: 'city'; city: City }
  | ({ type: 'traces' } & Traces)

/** For each `services?topics=<id>` the ids of the entries that name it, in order. */
export type Inverse = Map<string, string[]>

/** Which entries name which, by field. */
export function inverseOf({ entries }: KnowledgeFolder): Inverse {
  const inverse: Inverse = new Map()
  for (const type of entryTypes) {
    for (const entry of entries[type].values()) {
      for (const key of namings(entry)) {
        const ids = inverse.get(key)
        if (ids) ids.push(entry.id)
        else inverse.set(key, [entry.id])
      }
    }
  }
  return inverse
}

/** `services?topics=<id>` and the like: what an entry adds itself to by naming others. */
function namings(entry: Entry | undefined): Set<string> {
  if (!entry) return new Set()
  return new Set(Object.keys(referenceFields[entry.type]).flatMap((field) => referencedIds(entry, field).map((id) => `${entry.type}?${field}=${id}`)))
}

/** The ids of published entries that name an entry in a field. */
export const namesOf = ({ entries }: KnowledgeFolder, type: EntryType, field: string, id: string): string[] =>
  [...(entries[type] as Map<string, Entry>).values()].filter((entry) => referencedIds(entry, field).includes(id)).map((entry) => entry.id)

/** Applies one change, inverse lists included. Entries stay in the order of their ids, as a fresh reading would have them. */
export function change(knowledge: KnowledgeFolder, inverse: Inverse, one: Change): void {
  if (one.type === 'city') return void (knowledge.city = one.city)
  if (one.type === 'traces') return void ([knowledge.formerAddresses, knowledge.removed] = [one.formerAddresses, one.removed])
  const entries = knowledge.entries[one.type] as Map<string, Entry>
  const before = namings(entries.get(one.id))
  const after = namings(one.entry)
  for (const key of before) if (!after.has(key)) remove(inverse, key, one.id)
  for (const key of after) if (!before.has(key)) insert(inverse, key, one.id)
  if (!one.entry) entries.delete(one.id)
  else if (entries.has(one.id)) entries.set(one.id, one.entry)
  else insertInOrder(entries, one.id, one.entry)
}

function remove(inverse: Inverse, key: string, id: string) {
  const rest = inverse.get(key)?.filter((other) => other !== id) ?? []
  if (rest.length) inverse.set(key, rest)
  else inverse.delete(key)
}

function insert(inverse: Inverse, key: string, id: string) {
  inverse.set(key, [...(inverse.get(key) ?? []), id].sort(compareIds))
}

/** A map keeps the order of insertion, so those behind a new entry are put in again. */
function insertInOrder(entries: Map<string, Entry>, id: string, entry: Entry) {
  const behind = [...entries].filter(([other]) => compareIds(other, id) > 0)
  for (const [other] of behind) entries.delete(other)
  entries.set(id, entry)
  for (const [other, value] of behind) entries.set(other, value)
}

/** The reads whose answers a change makes different: whoever has one of them may look different now. */
export function touchedReads(knowledge: KnowledgeFolder, one: Change): Set<string> {
  if (one.type === 'city') return new Set(['city'])
  if (one.type === 'traces') return new Set(['traces'])
  const before = knowledge.entries[one.type].get(one.id) as Entry | undefined
  return new Set([`${one.type}/${one.id}`, `${one.type}/*`, ...namings(before), ...namings(one.entry)])
}

/**
 * The traces of what was, after some changes: an address that an entry leaves points to that entry from now on, one that an entry
 * takes is no former one any more; an entry that goes leaves a tombstone until it comes back.
 * @returns undefined where nothing changed.
 */
export function tracesAfter(knowledge: KnowledgeFolder, changes: readonly Change[], now: Date): Traces | undefined {
  const addresses = { ...knowledge.formerAddresses }
  const removed = { ...knowledge.removed }
  const taken: string[] = []
  for (const one of changes) {
    if (one.type === 'city' || one.type === 'traces') continue
    const before = knowledge.entries[one.type].get(one.id) as { slug?: string } | undefined
    if (one.entry) delete removed[`${one.type}/${one.id}`]
    else if (before) removed[`${one.type}/${one.id}`] = now.toISOString()
    if (!isPaged(one.type)) continue
    const section = sections[one.type]
    const after = (one.entry as { slug?: string } | undefined)?.slug
    if (before?.slug !== undefined && before.slug !== after) addresses[`${section}/${before.slug}`] = `${one.type}/${one.id}`
    if (after !== undefined) taken.push(`${section}/${after}`)
  }
  for (const address of taken) delete addresses[address]
  const traces = tracesInOrder({ formerAddresses: addresses, removed })
  return areSame(traces, knowledge) ? undefined : traces
}

/** Whether two say the same; none say as much as empty ones. */
export const areSame = (one: Traces, other: Traces = { formerAddresses: {}, removed: {} }): boolean => asText(one) === asText(other)

const asText = ({ formerAddresses, removed }: Traces) => JSON.stringify({ formerAddresses, removed })

/** The form in which they are kept: the same traces are the same text. */
export const tracesInOrder = ({ formerAddresses, removed }: Traces): Traces => ({ formerAddresses: inOrder(formerAddresses), removed: inOrder(removed) })

const inOrder = (record: Record<string, string>) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareIds(a, b)))
