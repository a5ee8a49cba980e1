import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { urgencies } from '../../content/schema/editorial.ts'
import { entryId } from '../../content/schema/values.ts'
import { isCentral, isHotline } from '../access/roles.ts'
import type { DeskNotice } from './contract.ts'

/** Who may write ad-hoc notices; the collection has the last word. */
export const mayWriteNotices = (req: PayloadRequest) => isHotline(req) || isCentral(req)

type EntryIds = (type: 'services' | 'organisations', id: number | string) => string | undefined

/** Notices that hold now or will, the most urgent and then the newest first. The browser takes away what has ended by itself. */
export async function noticesThatHold(payload: Payload, req: PayloadRequest, entryIds: EntryIds): Promise<DeskNotice[]> {
  const { docs } = await payload.find({
    collection: 'hotline-notices', overrideAccess: false, req, user: req.user, depth: 0, pagination: false, sort: '-start',
    where: { or: [{ end: { exists: false } }, { end: { greater_than: new Date().toISOString() } }] },
  })
  const named = (type: 'services' | 'organisations', list: unknown) => ((list ?? []) as (number | string)[]).flatMap((id) => entryIds(type, id) ?? [])
  return docs
    .map(({ id, title, text, severity, start, end, services, organisations }): DeskNotice => ({
      id: String(id), title, severity: severity ?? 'info', start, services: named('services', services), organisations: named('organisations', organisations),
      ...(text && { text }), ...(end && { end }),
    }))
    .sort((a, b) => urgencies.indexOf(b.severity) - urgencies.indexOf(a.severity))
}

/** Longer than this nobody reads while a caller waits. */
const longest = { title: 120, text: 600 }
/** A notice for longer is an edit of the answer. */
const longestDays = 31

const noticeForm = z.strictObject({
  title: z.string('Bitte schreiben Sie, worum es geht.').trim().min(1, 'Bitte schreiben Sie, worum es geht.').max(longest.title, `Bitte kürzer: höchstens ${longest.title} Zeichen.`),
  text: z.string().trim().max(longest.text, `Bitte kürzer: höchstens ${longest.text} Zeichen.`).default(''),
  severity: z.enum(urgencies, 'Bitte wählen Sie Hinweis, Störung oder Gefahr.'),
  end: z.iso
    .datetime({ offset: true, error: 'Bitte geben Sie an, bis wann die Meldung gilt.' })
    .refine((end) => Date.parse(end) > Date.now(), 'Das Ende liegt in der Vergangenheit.')
    .refine((end) => Date.parse(end) < Date.now() + longestDays * 86_400_000, `Eine Ad-hoc-Meldung gilt höchstens ${longestDays} Tage.`),
  services: z.array(entryId).max(50, 'Bitte höchstens 50 Leistungen.').default([]),
})

/** Writes a notice as the account that asks. @returns a sentence where the form is wrong. */
export async function writeNotice(req: PayloadRequest, sent: unknown): Promise<string | undefined> {
  const form = noticeForm.safeParse(sent)
  if (!form.success) return form.error.issues[0]!.message
  const { title, text, severity, end, services } = form.data
  const { docs } = services.length
    ? await req.payload.find({ collection: 'services', overrideAccess: false, req, user: req.user, draft: false, depth: 0, pagination: false, where: { entryId: { in: services } }, select: { entryId: true } })
    : { docs: [] }
  if (docs.length < new Set(services).size) return 'Eine der Leistungen gibt es nicht mehr. Bitte wählen Sie sie neu aus.'
  await req.payload.create({
    collection: 'hotline-notices', overrideAccess: false, req, user: req.user, depth: 0,
    data: { title, text: text || null, severity, start: new Date().toISOString(), end, services: docs.map(({ id }) => id) },
  })
  return undefined
}

/** Ends a notice now, as the account that asks. @throws what Payload throws where it is not there or not to be changed. */
export async function endNotice(req: PayloadRequest, id: string): Promise<void> {
  const known = await req.payload.find({ collection: 'hotline-notices', overrideAccess: false, req, user: req.user, depth: 0, limit: 1, where: { id: { equals: id } } })
  // Ids are numbers in one database and texts in another: the one that was found is of the right kind.
  const [found] = known.docs
  if (found) await req.payload.update({ collection: 'hotline-notices', id: found.id, overrideAccess: false, req, user: req.user, depth: 0, data: { end: new Date().toISOString() } })
}
