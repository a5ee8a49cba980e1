import type { Payload } from 'payload'
import { momentIn } from '../../../content/opening.ts'
import { idOf } from '../../access/organisations.ts'
import { fileTask } from '../../tasks/file-task.ts'
import { countOne } from './count.ts'

/** Days after which nothing of a callback is left, done or not. docs/datenschutz-115.md names it. */
export const callbackDaysKept = 7
/** The publisher looks once an hour: what would be too old at its next look goes at this one. */
const margin = 2 * 3_600_000

/**
 * Deletes callbacks that are a week old. They are counted, in time or too late; the office of one that nobody has made is told, without
 * anything about the caller.
 */
export async function forgetCallbacks(payload: Payload, now = new Date()): Promise<void> {
  const latest = new Date(now.getTime() - callbackDaysKept * 86_400_000 + margin).toISOString()
  const { docs } = await payload.find({
    collection: 'tasks', overrideAccess: true, depth: 0, pagination: false, select: { createdAt: true },
    where: { and: [{ kind: { equals: 'callback' } }, { dueAt: { exists: true } }, { createdAt: { less_than: latest } }] },
  })
  for (const { id } of docs) {
    // The caller's number goes first, whatever happens then; whoever deletes it tells the office, once.
    const { docs: [task] } = await payload.delete({ collection: 'tasks', where: { id: { equals: id } }, overrideAccess: true, depth: 0 })
    if (!task?.dueAt) continue
    const inTime = task.doneAt && task.doneAt <= task.dueAt
    await countOne(payload, inTime ? 'kept' : 'late', '', new Date(task.createdAt))
    if (task.state === 'done') continue
    const { entryType, entryId, entryTitle, page, organisation, filedBy, filedByName, language, dueAt } = task
    await fileTask(payload, {
      kind: 'callback', heading: 'Rückruf verfallen', language: language ?? 'de', words: ranOut(dueAt, await timeZoneOf(payload)),
      subject: { ...(entryType && { entryType }), ...(entryId && { entryId }), ...(entryTitle && { entryTitle }), ...(page && { page }), organisation: idOf(organisation) },
      ...(filedBy && { filedBy: { id: idOf(filedBy)!, name: filedByName ?? null } }),
    })
  }
}

function ranOut(dueAt: string, timeZone: string): string {
  const { day, time } = momentIn(new Date(dueAt), timeZone)
  return `Ein Rückruf war bis ${day.split('-').toReversed().join('.')}, ${time} Uhr versprochen und ist nicht als erledigt vermerkt. Nummer, Name und Anliegen sind nach ${callbackDaysKept} Tagen gelöscht.`
}

async function timeZoneOf(payload: Payload): Promise<string> {
  const { timeZone } = await payload.findGlobal({ slug: 'city', depth: 0, draft: false, overrideAccess: false, select: { timeZone: true } })
  return timeZone || 'Europe/Berlin'
}
