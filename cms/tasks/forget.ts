import type { Payload } from 'payload'

/** Days that a settled task is kept. docs/betrieb.md and the tasks' description name them. */
export const daysKept = 90

/** Deletes what was settled long ago. Called by the publisher, again and again; cheap where there is nothing to do. */
export async function forgetSettledTasks(payload: Payload, now = new Date()): Promise<void> {
  const latest = new Date(now.getTime() - daysKept * 86_400_000).toISOString()
  await payload.delete({ collection: 'tasks', where: { and: [{ state: { equals: 'done' } }, { doneAt: { less_than: latest } }] }, overrideAccess: true, depth: 0 })
}
