import type { Payload, Where } from 'payload'
import type { EntryType } from '../../content/schema/index.ts'
import type { Account } from '../access/roles.ts'
import { taskKinds, taskVerdicts, type CallbackTime, type TaskKind, type TaskVerdict } from './words.ts'

/** What a task is about: an entry, or a page that is none. */
export interface Subject {
  entryType?: EntryType
  entryId?: string
  /** In the city's own language. */
  entryTitle?: string
  /** Address of the page on the portal, from the root. */
  page?: string
  /** Database id of the office that keeps the entry; the central team looks after what has none. */
  organisation?: number | string | undefined
}

/** Whom to call back, and until when. Goes when the task is settled, and after a week at the latest. */
export interface NewCallback {
  dueAt: Date
  time: CallbackTime
  phone: string
  name?: string | undefined
  /** What it is about, in the agent's words; they may tell something of the caller. */
  wish?: string | undefined
}

export interface NewTask {
  kind: TaskKind
  /** What it is called instead of its kind. */
  heading?: string
  verdict?: TaskVerdict
  subject: Subject
  words?: string
  /** The language that the words are about, as the city's list names it. */
  language: string
  /** The agent who files it and may see what becomes of it; nobody for readers of the portal. */
  filedBy?: Pick<Account, 'id' | 'name'>
  callback?: NewCallback
}

/**
 * Puts a task on the list of the office that keeps the entry. Who says the same without words is counted, so that many readers
 * of one page make one task; praise alone leaves nothing to do and is filed as settled.
 * @returns the task's database id.
 */
export async function fileTask(payload: Payload, task: NewTask): Promise<number | string> {
  const { kind, verdict, subject, words, language, filedBy, callback } = task
  const same = words || filedBy ? undefined : await sameBefore(payload, task)
  // The endpoints are the only way in, and nobody's account may create tasks by itself.
  const asSystem = { collection: 'tasks', overrideAccess: true, depth: 0 } as const
  if (same) {
    await payload.update({ ...asSystem, id: same.id, data: { times: (same.times ?? 1) + 1 } })
    return same.id
  }
  const settled = kind === 'feedback' && verdict === 'yes' && !words
  const { id } = await payload.create({
    ...asSystem,
    data: {
      ...subject,
      title: titleOf(task), kind, language, words: words || null, verdict: verdict ?? null, times: 1,
      state: settled ? 'done' : 'open', doneAt: settled ? new Date().toISOString() : null,
      ...(filedBy && { filedBy: filedBy.id, filedByName: filedBy.name ?? null }),
      ...(callback && { dueAt: callback.dueAt.toISOString(), callTime: callback.time, callerPhone: callback.phone, callerName: callback.name ?? null, callerWish: callback.wish ?? null }),
    } as never,
  })
  return id
}

/** The task that others who said nothing more have left about the same page, as long as nobody has settled it. */
async function sameBefore(payload: Payload, { kind, verdict, subject, language }: NewTask) {
  if (!subject.page) return undefined
  const where: Where = {
    and: [
      { kind: { equals: kind } }, { page: { equals: subject.page } }, { language: { equals: language } },
      { words: { exists: false } }, { filedBy: { exists: false } },
      ...(verdict ? [{ verdict: { equals: verdict } }] : []),
      ...(verdict === 'yes' ? [] : [{ state: { not_equals: 'done' } }]),
    ],
  }
  const { docs } = await payload.find({ collection: 'tasks', where, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  return docs[0]
}

function titleOf({ kind, heading, verdict, subject, words = '' }: NewTask): string {
  const what = heading ?? (verdict ? taskVerdicts[verdict].replace(/^./, (first) => first.toUpperCase()) : taskKinds[kind])
  const about = subject.entryTitle ?? subject.page ?? words
  return about === '' ? what : `${what}: ${about.length > 120 ? `${about.slice(0, 119)}…` : about}`
}
