import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'
import { problem } from '../../problem.ts'
import type { DeskService } from '../contract.ts'
import { deskState } from '../state.ts'
import { checkText } from '../ui/words.ts'
import { countsByDay, countsSince, daysBefore, leastShown } from './count.ts'
import { answer, mayLead, onlyFor } from './receive.ts'

/** Figures for the lead of 115: about answers and offices, never about people. */
export interface DeskFigures {
  /** Days looked back. */
  days: number
  mostAsked: { service: string; title: string; count: number }[]
  /** Opened answers of each day, `YYYY-MM-DD`. */
  perDay: { day: string; count: number }[]
  /** Questions without a result that several have asked. */
  withoutResult: { words: string; count: number }[]
  /** Answers that agents called wrong or incomplete. */
  wrongAnswers: { office: string; reported: number; open: number }[]
  overdueChecks: { office: string; count: number }[]
  callbacks: {
    /** Made in time; made too late, not made or overdue; still within the promise. */
    kept: number
    late: number
    waiting: number
    /** Overdue now. */
    overdue: number
    /** Of those whose time is over, 0 to 1; missing where there are none. */
    share?: number
  }
}

const longest = 25
const noOffice = 'ohne Amt (zentrale Redaktion)'

/** What the lead sees of the last days. */
export async function deskFigures(payload: Payload, days: number, now = new Date()): Promise<DeskFigures> {
  const since = daysBefore(now, days)
  const { slots, city } = await deskState(payload)
  const services = [...slots.values()].flatMap(({ record }) => (record?.type === 'services' ? [record] : []))
  const titles = new Map(services.map(({ id, title }) => [id, title]))
  const officeName = (id: string | undefined) => {
    const office = slots.get(`organisations/${id}`)?.record
    return office?.type === 'organisations' ? office.name : noOffice
  }
  const [opened, perDay, unfound] = await Promise.all([countsSince(payload, 'opened', since), countsByDay(payload, 'opened', since), countsSince(payload, 'unfound', since)])
  const overdue = services.filter((service: DeskService) => checkText(service, city, now.getTime()).overdue !== undefined)
  return {
    days,
    mostAsked: [...opened].slice(0, longest).map(([service, count]) => ({ service, title: titles.get(service) ?? service, count })),
    perDay: [...perDay].map(([day, count]) => ({ day, count })),
    withoutResult: [...unfound].filter(([, count]) => count >= leastShown).slice(0, longest).map(([words, count]) => ({ words, count })),
    wrongAnswers: await wrongAnswers(payload, new Date(now.getTime() - days * 86_400_000)),
    overdueChecks: tallied(overdue.map(({ organisation }) => officeName(organisation))).map(([office, count]) => ({ office, count })),
    callbacks: await callbacks(payload, since, now),
  }
}

function tallied(names: string[]): [string, number][] {
  return [...Map.groupBy(names, (name) => name)].map(([name, all]): [string, number] => [name, all.length]).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de'))
}

async function wrongAnswers(payload: Payload, since: Date): Promise<DeskFigures['wrongAnswers']> {
  // The system itself counts: whoever sees these numbers need not be allowed to read the tasks. Nobody's name is selected.
  const { docs } = await payload.find({
    collection: 'tasks', overrideAccess: true, depth: 1, pagination: false, select: { state: true, organisation: true }, populate: { organisations: { name: true } },
    where: { and: [{ kind: { equals: 'answer' } }, { createdAt: { greater_than_equal: since.toISOString() } }] },
  })
  const offices = Map.groupBy(docs, ({ organisation }) => (organisation && typeof organisation === 'object' && organisation.name) || noOffice)
  return [...offices]
    .map(([office, all]) => ({ office, reported: all.length, open: all.filter(({ state }) => state !== 'done').length }))
    .sort((a, b) => b.reported - a.reported || a.office.localeCompare(b.office, 'de'))
}

/** Those of the last week are still there, older ones are counted. */
async function callbacks(payload: Payload, since: string, now: Date): Promise<DeskFigures['callbacks']> {
  const { docs } = await payload.find({
    collection: 'tasks', overrideAccess: true, depth: 0, pagination: false, select: { state: true, dueAt: true, doneAt: true },
    where: { and: [{ kind: { equals: 'callback' } }, { dueAt: { exists: true } }] },
  })
  const sum = async (kind: 'kept' | 'late') => (await countsSince(payload, kind, since)).get('') ?? 0
  const outcomes = docs.map(({ state, dueAt, doneAt }) =>
    state === 'done' ? (doneAt && doneAt <= dueAt! ? 'kept' : 'late') : Date.parse(dueAt!) < now.getTime() ? 'overdue' : 'waiting',
  )
  const countOf = (outcome: (typeof outcomes)[number]) => outcomes.filter((one) => one === outcome).length
  const [kept, overdue] = [(await sum('kept')) + countOf('kept'), countOf('overdue')]
  const late = (await sum('late')) + countOf('late') + overdue
  return { kept, late, overdue, waiting: countOf('waiting'), ...(kept + late > 0 && { share: kept / (kept + late) }) }
}

const daysSchema = z.coerce.number().int().min(1).max(365).default(30)

/** `GET /api/115/desk/figures?days=30` */
export const figuresEndpoint: Endpoint = {
  path: '/115/desk/figures', method: 'get',
  handler: onlyFor(mayLead, async (req) => {
    const days = daysSchema.safeParse(req.query['days'])
    return days.success ? answer(await deskFigures(req.payload, days.data)) : problem(422, 'Bitte geben Sie eine Zahl von Tagen zwischen 1 und 365 an.')
  }),
}
