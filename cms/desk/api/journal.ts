import { createHash, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'

/** The version of an answer, or that it is gone (`hash` is null). */
export interface Tracked {
  id: string
  /** The step at which it became so. */
  number: number
  hash: string | null
  /** When that was noted, ISO 8601. */
  at: string
}

/** What is known of all answers after a step. */
export interface Journal {
  /** Of the last step; 0 where there is none yet. */
  number: number
  /** Made at random with each step: tells whether a number is still of the same history, or of one before a backup came back. */
  token: string
  tracked: ReadonlyMap<string, Tracked>
}

const change = z.object({ id: z.string(), hash: z.string().nullable() })
type Change = z.output<typeof change>
const stepSchema = z.object({
  number: z.number(),
  token: z.string(),
  at: z.string(),
  changes: z.array(change),
  whole: z.array(change.extend({ number: z.number(), at: z.string() })).nullish(),
})

/** Every so many steps one says all that is known, so that former ones can go. */
const stepsBetweenWholes = 200

/** For so long a client may stay away and still get only what changed. docs/betrieb.md names it. Milliseconds. */
export const retention = 90 * 24 * 60 * 60 * 1000

export const emptyJournal: Journal = { number: 0, token: '', tracked: new Map() }

// The journal is the system's: no account reads or writes it.
const asSystem = { collection: 'answer-changes', overrideAccess: true, depth: 0 } as const

/** Reads on from what is known, or from the last step that says everything. */
export async function readJournal(payload: Payload, known?: Journal): Promise<Journal> {
  let journal = known ?? (await readWhole(payload))
  const { docs } = await payload.find({ ...asSystem, where: { number: { greater_than: journal.number } }, sort: 'number', pagination: false })
  for (const step of docs) journal = after(journal, stepSchema.parse(step))
  return journal
}

async function readWhole(payload: Payload): Promise<Journal> {
  const { docs } = await payload.find({ ...asSystem, where: { isWhole: { equals: true } }, sort: '-number', limit: 1, pagination: false })
  if (!docs[0]) return emptyJournal
  const { number, token, whole } = stepSchema.parse(docs[0])
  return { number, token, tracked: new Map((whole ?? []).map((one) => [one.id, one])) }
}

function after(journal: Journal, { number, token, at, changes }: z.output<typeof stepSchema>): Journal {
  const tracked = new Map(journal.tracked)
  for (const { id, hash } of changes) tracked.set(id, { id, number, hash, at })
  return { number, token, tracked }
}

/** A short name for a version. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** What differs between the journal and how things are. @param hashes of all answers, by id. */
export function differences({ tracked }: Journal, hashes: ReadonlyMap<string, string>): Change[] {
  const gone = [...tracked.values()].filter(({ id, hash }) => hash !== null && !hashes.has(id))
  const changed = [...hashes].filter(([id, hash]) => tracked.get(id)?.hash !== hash).map(([id, hash]) => ({ id, hash }))
  return [...gone.map(({ id }) => ({ id, hash: null })), ...changed]
}

/**
 * Notes changes as the next step.
 * @returns the journal with it, or undefined where somebody else took the number meanwhile: nothing is noted then.
 */
export async function note(payload: Payload, journal: Journal, changes: Change[], now = new Date()): Promise<Journal | undefined> {
  const step = { number: journal.number + 1, token: randomUUID(), at: now.toISOString(), changes }
  const next = after(journal, step)
  const isWhole = journal.number % stepsBetweenWholes === 0
  const outdated = new Date(now.getTime() - retention).toISOString()
  const whole = [...next.tracked.values()].filter(({ hash, at }) => hash !== null || at > outdated)
  try {
    await payload.create({ ...asSystem, data: { ...step, isWhole, ...(isWhole && { whole }) } as never })
  } catch (error) {
    // Both databases report a number that is taken as a field that is not unique.
    if ((error as Error).name === 'ValidationError') return undefined
    throw error
  }
  if (isWhole) await payload.delete({ ...asSystem, where: { and: [{ number: { less_than: step.number } }, { at: { less_than: outdated } }] } })
  return next
}

/** Whether a step of this token is (still) in the journal. */
export async function knows(payload: Payload, journal: Journal, { number, token }: { number: number; token: string }): Promise<boolean> {
  if (number > journal.number) return false
  if (number === journal.number) return token === journal.token
  const { totalDocs } = await payload.count({ collection: 'answer-changes', overrideAccess: true, where: { and: [{ number: { equals: number } }, { token: { equals: token } }] } })
  return totalDocs > 0
}
