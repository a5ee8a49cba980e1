import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'
import type { Region } from '../../../content/holidays.ts'
import { countableWords, longestQuestion } from '../../../content/search/counts.ts'
import { entryId, phoneNumber } from '../../../content/schema/values.ts'
import { languagesOfInstallation } from '../../installation.ts'
import { fileTask, type Subject } from '../../tasks/file-task.ts'
import { subjectWithId } from '../../tasks/subject.ts'
import { callbackTimes, longestWords, type CallbackTime } from '../../tasks/words.ts'
import { deskState } from '../state.ts'
import { countOne, countsSince, daysBefore, daysWordsKept, leastShown } from './count.ts'
import { callbackDue } from './promise.ts'
import { formEndpoint } from './receive.ts'

const incomplete = 'Die Anfrage ist unvollständig. Bitte laden Sie die Seite neu.'
const gone = 'Diese Leistung ist nicht mehr veröffentlicht.'
const noOffice = 'Dieses Amt gibt es nicht mehr. Bitte wählen Sie ein anderes.'
const language = () => languagesOfInstallation()[0].code

/** What an agent writes: line ends as one sign, and nothing that is no text. */
const written = (longest: number) =>
  z
    .string(incomplete)
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim())
    .pipe(z.string().max(longest, `Bitte kürzer: höchstens ${longest} Zeichen.`))
const knownId = z.string(incomplete).max(200, incomplete).refine((id) => entryId.safeParse(id).success, incomplete)
const office = z.union([knownId, z.literal('')], incomplete).default('')

/** `POST /api/115/desk/reports`: an answer is wrong, or something is missing in it. A task of the office that keeps the service. */
const reportEndpoint = formEndpoint({
  path: 'reports', most: 60,
  schema: z.strictObject(
    { service: knownId, words: written(longestWords).refine((words) => words !== '', 'Bitte schreiben Sie, was falsch ist oder fehlt.') },
    incomplete,
  ),
  take: async ({ payload }, { service, words }, filedBy) => {
    const subject = await subjectWithId(payload, 'services', service)
    if (!subject) return gone
    await fileTask(payload, { kind: 'answer', subject, words, language: language(), filedBy })
    return { ok: true }
  },
})

/**
 * `POST /api/115/desk/questions`: nothing was found for a question. Words alone are kept, without numbers and addresses, and counted;
 * what an agent reports, or what was asked several times, becomes a task of an office or of the central team.
 */
const questionEndpoint = formEndpoint({
  path: 'questions', most: 300,
  schema: z.strictObject({
    question: z.string(incomplete).max(longestQuestion, `Bitte kürzer: höchstens ${longestQuestion} Zeichen.`),
    office, reported: z.boolean(incomplete).default(false),
  }, incomplete),
  take: async ({ payload }, { question, office: named, reported }, filedBy) => {
    const words = countableWords(question)
    if (!words) return reported ? 'Bitte beschreiben Sie die Frage in wenigen Wörtern, ohne Nummern und Adressen.' : { ok: true }
    const subject = await officeSubject(payload, named)
    if (!subject) return noOffice
    await countOne(payload, 'unfound', words)
    if (reported) await fileTask(payload, { kind: 'question', subject, words, language: language(), filedBy })
    else await fileWhatIsAskedAgain(payload, words)
    return { ok: true }
  },
})

/** What found nothing several times lately, once; how often it is asked until somebody settles it stands at the task. */
async function fileWhatIsAskedAgain(payload: Payload, words: string): Promise<void> {
  const asked = (await countsSince(payload, 'unfound', daysBefore(new Date(), daysWordsKept), words)).get(words) ?? 0
  if (asked < leastShown) return
  const { docs: [open] } = await payload.find({
    collection: 'tasks', overrideAccess: true, depth: 0, limit: 1, // the system looks whether it has filed this one
    where: { and: [{ kind: { equals: 'question' } }, { words: { equals: words } }, { state: { not_equals: 'done' } }] },
  })
  if (open) await payload.update({ collection: 'tasks', id: open.id, data: { times: (open.times ?? 1) + 1 }, overrideAccess: true, depth: 0 })
  else await fileTask(payload, { kind: 'question', subject: {}, words, language: language() })
}

const callbackForm = z
  .strictObject(
    {
      service: z.union([knownId, z.literal('')], incomplete).default(''), office,
      wish: written(500).default(''),
      time: z.enum(Object.keys(callbackTimes) as [CallbackTime, ...CallbackTime[]], 'Bitte wählen Sie, wann der Rückruf passt.'),
      phone: z.string('Bitte geben Sie die Telefonnummer an.').pipe(phoneNumber.refine((number) => number.replace(/\D/g, '').length >= 4, 'Bitte prüfen Sie die Telefonnummer.')),
      name: written(100).default(''),
    },
    incomplete,
  )
  .refine(({ service, wish }) => service || wish, 'Bitte schreiben Sie, worum es geht.')

/** `POST /api/115/desk/callbacks`: somebody wants to be called back. A task of the office, with the time until which 115 promises it. */
const callbackEndpoint = formEndpoint({
  path: 'callbacks', most: 60, schema: callbackForm,
  take: async ({ payload }, { service, office: named, wish, time, phone, name }, filedBy) => {
    const subject = service ? await subjectWithId(payload, 'services', service) : await officeSubject(payload, named)
    if (!subject) return service ? gone : noOffice
    const dueAt = await dueFrom(payload, new Date())
    await fileTask(payload, { kind: 'callback', subject, language: language(), filedBy, callback: { dueAt, time, phone, ...(name && { name }), ...(wish && { wish }) } })
    return { ok: true, dueAt: dueAt.toISOString() }
  },
})

async function dueFrom(payload: Payload, now: Date): Promise<Date> {
  const { timeZone, holidayRegion } = await payload.findGlobal({ slug: 'city', depth: 0, draft: false, overrideAccess: false, select: { timeZone: true, holidayRegion: true } })
  return callbackDue(now, timeZone || 'Europe/Berlin', (holidayRegion ?? undefined) as Region | undefined)
}

/** Only whose it is: an office as it is chosen in a list, or the central team. */
async function officeSubject(payload: Payload, id: string): Promise<Subject | undefined> {
  if (!id) return {}
  const office = await subjectWithId(payload, 'organisations', id)
  return office && { organisation: office.organisation }
}

/** `POST /api/115/desk/opened`: an answer was read to somebody. Counted by service and day, without anybody's name. */
const openedEndpoint = formEndpoint({
  path: 'opened', most: 1000,
  schema: z.strictObject({ service: knownId }, incomplete),
  take: async ({ payload }, { service }) => {
    if (!(await deskState(payload)).slots.get(service)?.record) return gone
    await countOne(payload, 'opened', service)
    return { ok: true }
  },
})

export const reportEndpoints: Endpoint[] = [reportEndpoint, questionEndpoint, callbackEndpoint, openedEndpoint]
