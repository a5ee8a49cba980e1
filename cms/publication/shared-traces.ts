import type { Payload } from 'payload'
import type { Traces } from '../../content/changes.ts'

/**
 * What is left of entries and addresses that are no more is told by nothing but the order in which they went. Where several publishers
 * work, each writes down here what it has seen and takes over what the others have, so that all show the same.
 */
export interface SharedTraces {
  /** Goes up with each change. */
  number: number
  traces: Traces
}

const collection = 'payload-kv'
const key = 'traces'

/** @param known a number; what has this one is not read again. @returns nothing where there is nothing new. */
export async function readSharedTraces(payload: Payload, known?: number): Promise<SharedTraces | undefined> {
  const isNew = known === undefined ? [] : [{ 'data.number': { not_equals: known } }]
  const found = (await payload.db.findOne({ collection, where: { and: [{ key: { equals: key } }, ...isNew] } })) as { data: { number: number; text: string } } | null
  // As text: a database may have its own opinion about names in objects.
  return found ? { number: found.data.number, traces: JSON.parse(found.data.text) as Traces } : undefined
}

/** Writes down the traces. @param after the number that they go on from; 0 where there was nothing. @returns false where somebody else was faster. */
export async function writeSharedTraces(payload: Payload, traces: Traces, after: number): Promise<boolean> {
  const data = { number: after + 1, text: JSON.stringify(traces) }
  if (after > 0) {
    const where = { and: [{ key: { equals: key } }, { 'data.number': { equals: after } }] }
    return ((await payload.db.updateOne({ collection, where, data: { data } })) as unknown) !== null
  }
  try {
    await payload.db.create({ collection, data: { key, data } })
    return true
  } catch (error) {
    if (await payload.kv.has(key)) return false
    throw error
  }
}
