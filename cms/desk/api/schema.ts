import { z } from 'zod'
import { languageCode } from '../../../content/records/schema.ts'
import { urgencies } from '../../../content/schema/editorial.ts'
import { entryId, line, territoryKey, webAddress } from '../../../content/schema/values.ts'
import { agentOnlySchema, answerRecordSchema } from './record.ts'

/** How many answers one request may get, and gets where it names no number. */
export const limits = { most: 1000, usual: 100 } as const

const limitSentence = `limit: erwartet wird eine ganze Zahl von 1 bis ${limits.most}`

/** What a request may say. */
export const querySchema = z.strictObject(
  {
    since: z.string().min(1, 'since: erwartet wird der Wert von „cursor“ aus einer früheren Antwort').max(600, 'since: das ist kein Stand von uns').optional(),
    limit: z.string().regex(/^\d{1,4}$/, limitSentence).transform(Number).pipe(z.int().min(1, limitSentence).max(limits.most, limitSentence)).default(limits.usual),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? `Die Angabe „${issue.keys[0]}“ gibt es nicht. Es gibt „since“ und „limit“.` : undefined) },
)

const hotlineNotice = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    text: z.string().nullable(),
    severity: z.enum(urgencies),
    start: z.iso.datetime(),
    end: z.iso.datetime().nullable(),
    services: z.array(entryId),
    organisations: z.array(entryId),
  })
  .meta({ description: 'Eine Ad-hoc-Meldung, die gerade gilt. Nennt sie keine Leistung und kein Amt, gilt sie überall.' })

const tombstone = z
  .strictObject({ id: entryId, removedAt: z.iso.datetime() })
  .meta({ description: 'Eine Leistung, die es nicht mehr gibt: Wer sie aufbewahrt, löscht sie.' })

/** What `GET /api/115/answers` answers. */
export const answersSchema = z
  .strictObject({
    version: z.literal(1),
    city: z.strictObject({ name: line, territory: territoryKey.optional(), languages: z.array(languageCode).min(1), url: webAddress }),
    language: languageCode.describe('Die gewünschte Sprache. Jeder Text nennt seine eigene: { "de": "…" }.'),
    answers: z.array(answerRecordSchema),
    tombstones: z.array(tombstone),
    hotlineNotices: z.array(hotlineNotice).describe('Alle, die gerade gelten; sie ersetzen die der letzten Antwort.'),
    hasMore: z.boolean().describe('Ob gleich noch mehr zu holen ist, mit „cursor“ als „since“.'),
    cursor: z.string().describe('Wie weit Sie sind. Ein Wort ohne Bedeutung für Sie; senden Sie es beim nächsten Mal als „since“.'),
  })
  .meta({ description: 'Auskünfte: alle oder was sich seit „since“ geändert hat.' })
export type AnswersBody = z.output<typeof answersSchema>

export const problemSchema = z
  .strictObject({
    type: z.url().describe('Um was für ein Problem es geht, als Adresse mit einer Erklärung.'),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: z.string().optional(),
  })
  .meta({ description: 'Was nicht ging, nach RFC 9457, in deutschen Sätzen.' })

/** The forms of the interface by the names that its description gives them. */
export const namedSchemas = { Answers: answersSchema, Answer: answerRecordSchema, AgentOnly: agentOnlySchema, HotlineNotice: hotlineNotice, Tombstone: tombstone, Problem: problemSchema }
