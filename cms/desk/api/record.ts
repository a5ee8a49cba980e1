import { z } from 'zod'
import type { FeedContext } from '../../../content/records/context.ts'
import { serviceRecordSchema } from '../../../content/records/schema.ts'
import { serviceRecord } from '../../../content/records/service.ts'
import type { Service } from '../../../content/schema/index.ts'
import { entryId } from '../../../content/schema/values.ts'
import { day, flag, plain, rows, shapeToEntry, type Crossing, type Shape } from '../../publication/codec.ts'
import type { Stored } from '../../publication/projection.ts'
import type { Part } from './documents.ts'

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

/** Which fields these are, by type of document. */
const internalShapes: Partial<Record<Part, Shape>> = {
  services: {
    spokenAnswer: plain, agentNote: plain, directLines: rows({ label: plain, phone: plain }), transferTarget: plain,
    doNotAdvise: flag, doNotAdviseInstead: plain, lastCheckedBy: plain, reviewDate: day,
  },
  organisations: { agentNote: plain, directLines: rows({ label: plain, phone: plain }) },
  'contact-points': { directLine: plain, substitute: plain, agentNote: plain },
}

/** What only agents know of a document. It was read with an agent's eyes: field access decides what is there, this only names it. */
export function internalPart(type: Part, document: Stored, crossing: Crossing): Record<string, unknown> {
  const values = shapeToEntry(internalShapes[type] ?? {}, document, crossing)
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

/**
 * The answer of a service.
 * @param internal what only agents know of an entry.
 * @throws ZodError where something is in it that the schema does not know.
 */
export function answerRecord(context: FeedContext, service: Service, internal: (type: Part, id: string) => Record<string, unknown> | undefined): AnswerRecord {
  const record = serviceRecord(context, service)
  const ofOffice = filled(record.organisation && internal('organisations', record.organisation.id))
  const ofContacts = record.contactPoints.flatMap(({ id }) => {
    const known = filled(internal('contact-points', id))
    return known ? [{ id, ...known }] : []
  })
  const agentOnly = { ...internal('services', service.id), ...(ofOffice && { organisation: ofOffice }), ...(ofContacts.length > 0 && { contactPoints: ofContacts }) }
  return answerRecordSchema.parse({ ...record, agentOnly })
}

/** Undefined where nothing is in it. */
const filled = (values: Record<string, unknown> | undefined) => (values && Object.keys(values).length ? values : undefined)
