import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { parseEntry } from '../../content/folder.ts'
import { contractFor, type ContactPoint, type Service } from '../../content/schema/index.ts'
import { emailAddress, entryId } from '../../content/schema/values.ts'
import { readSettings } from '../../content/settings.ts'
import { accountOf } from '../access/roles.ts'
import { addressLimit } from '../feedback/limit.ts'
import { languagesOfInstallation } from '../installation.ts'
import { problem } from '../problem.ts'
import { crossingOf, publicPart, readPublished, readWhere, type Documents } from '../publication/projection.ts'
import { mailText } from './mail-text.ts'
import { shortLink } from './short-link.ts'

const mailForm = z.strictObject({
  to: emailAddress.max(254),
  service: entryId,
  language: z.enum(['de', 'en']),
})

/** Enough for an agent on the busiest day, too little for a flood of e-mails with a stolen session. docs/betrieb.md names these numbers. */
const mayMail = addressLimit({ most: 20, mostOfAll: 300, window: 10 * 60_000 })

/** Whether a mail server is set up. */
export const canMail = (): boolean => readSettings().SMTP_URL !== undefined

/**
 * `POST /api/115/desk/mail`: sends a caller the public answer. The address is used once and kept nowhere: not in the database, not
 * in the log, not in the answer, and what the mail server says about it is not repeated.
 */
export const mailEndpoint = (guard: (handler: (req: PayloadRequest) => Promise<Response>) => Endpoint['handler']): Endpoint => ({
  path: '/115/desk/mail', method: 'post',
  handler: guard(async (req) => {
    if (!canMail()) return problem(503, 'Es ist kein E-Mail-Versand eingerichtet. Bitte wenden Sie sich an die Administration.')
    const form = mailForm.safeParse(await req.json?.().catch(() => undefined))
    if (!form.success) return problem(422, form.error.issues[0]?.path[0] === 'to' ? 'Bitte prüfen Sie die E-Mail-Adresse.' : 'Die Anfrage ist unvollständig. Bitte laden Sie die Seite neu.')
    const { to, service: id, language } = form.data
    const known = await publicAnswer(req, id, language)
    if (!known) return problem(404, 'Diese Leistung ist nicht mehr veröffentlicht.')
    if (!mayMail(String(accountOf(req)!.id))) return problem(429, 'Sie haben in kurzer Zeit sehr viele E-Mails gesendet. Bitte warten Sie zehn Minuten.')
    try {
      await req.payload.sendEmail({ to, ...mailText({ ...known, language }) })
    } catch (error) {
      // Mail servers repeat the address in what they say, so only the kind of trouble is noted.
      req.payload.logger.error(`115: e-mail not sent (${(error as { code?: string }).code ?? 'unknown'})`)
      return problem(502, 'Die E-Mail ließ sich nicht senden. Bitte prüfen Sie die Adresse oder nennen Sie den Link.')
    }
    return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
  }),
})

/** A service as everybody may read it: with an anonymous visitor's eyes and through the publication's allow-list. */
async function publicAnswer(req: PayloadRequest, id: string, language: 'de' | 'en'): Promise<{ service: Service; contactPoints: ContactPoint[]; link: string; city: string } | undefined> {
  const { payload } = req
  const [document] = await readWhere(payload, 'services', { entryId: { equals: id } })
  if (!document) return undefined
  const named = (document['contactPoints'] ?? []) as (number | string)[]
  const none = await readPublished(payload, undefined, [])
  const documents: Documents = { ...none, services: [document], 'contact-points': named.length ? await readWhere(payload, 'contact-points', { id: { in: named } }) : [] }
  const crossing = await crossingOf(payload, documents)
  const spoken = languagesOfInstallation().map(({ code }) => code)
  const contract = contractFor(spoken as [string, ...string[]])
  // Files of forms stay away: they are not among these documents, and the page that the link leads to has them.
  const { forms, ...part } = publicPart('services', document, crossing) as { forms?: { url?: string; file?: string }[] }
  const service = parseEntry(contract, 'services', id, { ...part, forms: (forms ?? []).filter(({ url }) => url) }, 'services')
  const points = documents['contact-points'].map((point) => parseEntry(contract, 'contact-points', point.entryId!, publicPart('contact-points', point, crossing), 'contact-points'))
  const { name } = await payload.findGlobal({ slug: 'city', overrideAccess: false, depth: 0, draft: false })
  return { service, contactPoints: points, link: shortLink(service, spoken.includes(language) ? language : undefined), city: name ?? '' }
}
