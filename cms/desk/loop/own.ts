import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf } from '../../access/roles.ts'
import { taskKinds, taskStates, callbackTimes, type TaskKind, type TaskState } from '../../tasks/words.ts'
import { answer, mayReport, onlyFor } from './receive.ts'

/** Something that the agent has reported, and what has become of it. */
export interface OwnReport {
  id: string
  title: string
  kind: TaskKind
  kindText: string
  state: TaskState
  stateText: string
  /** Database-independent id of the service that it is about. */
  service?: string
  /** The office that looks after it; the central team where none is named. */
  office?: string
  words?: string
  /** What the office answered. */
  answer?: string
  filedAt: string
  doneAt?: string
  callback?: { dueAt: string; time: string; overdue: boolean; phone?: string; name?: string; wish?: string }
}

/** More than this nobody looks through. */
const most = 100

/** What an account has reported, the open ones first; read with its own eyes. */
export async function ownReports(req: PayloadRequest, now = new Date()): Promise<OwnReport[]> {
  const { docs } = await req.payload.find({
    collection: 'tasks', overrideAccess: false, req, user: req.user, depth: 1, limit: most, populate: { organisations: { name: true } },
    where: { filedBy: { equals: accountOf(req)!.id } },
  })
  return docs.map((task) => {
    const { id, title, kind, state, entryType, entryId, organisation, words, answer: said, createdAt, doneAt, dueAt, callTime, callerPhone, callerName, callerWish } = task
    return {
      id: String(id), title, kind, kindText: taskKinds[kind], state, stateText: taskStates[state], filedAt: createdAt,
      ...(entryType === 'services' && entryId && { service: entryId }),
      ...(organisation && typeof organisation === 'object' && organisation.name && { office: organisation.name }),
      ...(words && { words }), ...(said && { answer: said }), ...(doneAt && { doneAt }),
      ...(dueAt && {
        callback: {
          dueAt, time: callbackTimes[callTime ?? 'any'], overdue: state !== 'done' && Date.parse(dueAt) < now.getTime(),
          ...(callerPhone && { phone: callerPhone }), ...(callerName && { name: callerName }), ...(callerWish && { wish: callerWish }),
        },
      }),
    }
  })
}

/** `GET /api/115/desk/reports`: "Meine Meldungen". */
export const ownReportsEndpoint: Endpoint = {
  path: '/115/desk/reports', method: 'get',
  handler: onlyFor(mayReport, async (req) => answer({ reports: await ownReports(req) })),
}
