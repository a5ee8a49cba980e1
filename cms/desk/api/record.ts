import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { parseEntry } from '../../../content/folder.ts'
import type { FeedContext } from '../../../content/records/context.ts'
import { serviceRecordSchema } from '../../../content/records/schema.ts'
import { serviceRecord } from '../../../content/records/service.ts'
import { contractFor, type City, type Entry } from '../../../content/schema/index.ts'
import { entryId } from '../../../content/schema/values.ts'
import { Mistake, parseOrExplain } from '../../../content/sentences.ts'
import { readSettings } from '../../../content/settings.ts'
import { day, flag, plain, rows, shapeToEntry, type Shape } from '../../publication/codec.ts'
import { crossingOf, projectCity, publicPart, readPublished, type Documents, type Stored } from '../../publication/projection.ts'

/** What a service's record is made of. */
const parts = ['services', 'organisations', 'contact-points', 'locations', 'topics', 'media'] as const
type Part = (typeof parts)[number]

const said = z.string().min(1)
const directLines = z.array(z.strictObject({ label: said, phone: said })).optional()

/** What only agents know about a service, its office and whoever is to be asked. */
export const agentOnlySchema = z
  .strictObject({
    spokenAnswer: said.optional(),
    agentNote: said.optional(),
    directLines,
    transferTarget: said.optional(),
    doNotAdvise: z.boolean().optional(),
    doNotAdviseInstead: said.optional(),
    lastCheckedBy: said.optional(),
    reviewDate: z.iso.date().optional(),
    organisation: z.strictObject({ agentNote: said.optional(), directLines }).optional(),
    contactPoints: z.array(z.strictObject({ id: entryId, directLine: said.optional(), substitute: said.optional(), agentNote: said.optional() })).optional(),
  })
  .meta({ description: 'Nur für Beschäftigte: nie veröffentlichen, nicht vorlesen.' })

/** An answer of 115: the public record and what only agents know. */
export const answerRecordSchema = serviceRecordSchema
  .extend({ agentOnly: agentOnlySchema })
  .meta({ description: 'Eine Leistung mit allem, was zu ihr zu sagen ist.' })
export type AnswerRecord = z.output<typeof answerRecordSchema>

/** Read with an agent's eyes: field access decides what is there, this only names it. */
const agentShape: Shape = {
  spokenAnswer: plain, agentNote: plain, directLines: rows({ label: plain, phone: plain }), transferTarget: plain,
  doNotAdvise: flag, doNotAdviseInstead: plain, lastCheckedBy: plain, reviewDate: day,
}
const organisationShape: Shape = { agentNote: plain, directLines: rows({ label: plain, phone: plain }) }
const contactShape: Shape = { directLine: plain, substitute: plain, agentNote: plain }

export interface Projection {
  city: City
  /** By entry id, in its order. */
  records: Map<string, AnswerRecord>
}

/** A request with the eyes of whoever may read the interface, whoever that is: all of them may read the same. */
export const readerOf = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({ user: { id: 0, collection: 'users', role: 'integration', email: '' } as never }, payload)

/**
 * All answers as they stand now.
 * @throws Mistake where the city itself does not fit the contract.
 */
export async function projectAnswers(payload: Payload): Promise<Projection> {
  const documents = await readPublished(payload, await readerOf(payload), parts)
  const crossing = await crossingOf(payload, documents)
  const contract = contractFor(crossing.languages as [string, ...string[]])
  const city = parseOrExplain<unknown>(contract.city, await projectCity(payload, crossing), 'city') as City
  const entries = new Map(parts.map((type) => [type, new Map(documents[type].flatMap((document) => entryOf(type, document)))]))
  const get = ((type: Part, id: string | undefined) => entries.get(type)?.get(id ?? '')) as FeedContext['get']
  const context: FeedContext = { city, get, absolute: (path) => new URL(path, readSettings().PORTAL_URL).href }
  const documentsOf = documentsById(documents)
  const records = new Map(
    documents.services.flatMap((document) => {
      const service = get('services', document.entryId ?? '')
      if (!service) return []
      const record = serviceRecord(context, service)
      return [[service.id, answerRecordSchema.parse({ ...record, agentOnly: agentOnly(document, record) })] as const]
    }),
  )
  return { city, records }

  /** A document that does not fit the contract is left out; the publication tells its editor. */
  function entryOf(type: Part, document: Stored): [string, Entry][] {
    const id = document.entryId!
    try {
      return [[id, parseEntry(contract, type, id, publicPart(type, document, crossing), type)]]
    } catch (error) {
      if (error instanceof Mistake) return []
      throw error
    }
  }

  function agentOnly(document: Stored, { organisation, contactPoints }: ReturnType<typeof serviceRecord>) {
    const office = organisation && documentsOf('organisations', organisation.id)
    const ofOffice = office && filled(shapeToEntry(organisationShape, office, crossing))
    const ofContacts = contactPoints.flatMap(({ id }) => {
      const known = filled(shapeToEntry(contactShape, documentsOf('contact-points', id)!, crossing))
      return known ? [{ id, ...known }] : []
    })
    return {
      ...filled(shapeToEntry(agentShape, document, crossing)),
      ...(ofOffice && { organisation: ofOffice }),
      ...(ofContacts.length > 0 && { contactPoints: ofContacts }),
    }
  }
}

/** Without empty lists; undefined where nothing is left. */
function filled(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const known = Object.entries(values).filter(([, value]) => !Array.isArray(value) || value.length > 0)
  return known.length ? Object.fromEntries(known) : undefined
}

function documentsById(documents: Documents) {
  const byId = new Map(parts.map((type) => [type, new Map(documents[type].map((document) => [document.entryId!, document]))]))
  return (type: Part, id: string) => byId.get(type)?.get(id)
}
