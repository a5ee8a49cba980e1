import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { countableWords, longestQuestion, outcomes } from '../../content/search/counts.ts'
import { readSettings } from '../../content/settings.ts'
import { fieldsOf } from '../feedback/form.ts'
import { addressLimit, addressOf } from '../feedback/limit.ts'
import { comesFrom } from '../feedback/origin.ts'
import { languagesOfInstallation } from '../installation.ts'
import { problem } from '../problem.ts'
import { subjectOf } from '../tasks/subject.ts'
import { countQuestion, countsSearches } from './count.ts'

/** Enough for a reading room; more than this no city is asked. docs/betrieb.md names these numbers. */
const mayCount = addressLimit({ most: 60, mostOfAll: 3000, window: 10 * 60_000 })

/** What the results page sends, with a sentence for whoever tries it by hand. */
const formSchema = z
  .strictObject(
    {
      question: z.string('question fehlt').max(longestQuestion, `question darf höchstens ${longestQuestion} Zeichen haben`),
      language: z.string('language fehlt').refine((code) => languagesOfInstallation().some((language) => language.code === code), 'language ist keine Sprache des Portals'),
      outcome: z.enum(outcomes, `outcome ist eines von ${outcomes.join(', ')}`),
      page: z.string().max(300).regex(/^\/(?:[a-z0-9-]+\/)+$/i, 'page ist der Weg einer Seite des Portals').optional(),
    },
    'erwartet werden question, language, outcome und, wo ein Treffer gewählt wurde, page',
  )
  .refine(({ outcome, page }) => (outcome === 'chosen') === (page !== undefined), 'page gehört zu outcome chosen und nur dazu')

/**
 * `POST /api/asked`: the portal's results page says what was asked, where the city counts searches. No account, no cookie; the address
 * of who asks is looked at for the limit and forgotten (`cms/feedback/limit.ts`).
 */
export const askedEndpoint: Endpoint = {
  path: '/asked',
  method: 'post',
  handler: async (req) => {
    const headers = { 'access-control-allow-origin': readSettings().PORTAL_URL, 'cache-control': 'no-store', vary: 'origin' }
    const { status, sentence } = await receive(req)
    return sentence ? problem(status, sentence, { headers }) : new Response(null, { status, headers })
  },
}

async function receive(req: PayloadRequest): Promise<{ status: number; sentence?: string }> {
  const refuse = (status: number, sentence: string) => ({ status, sentence })
  const { PORTAL_URL, CMS_PROXIES } = readSettings()
  if (!comesFrom(req.headers, PORTAL_URL)) return refuse(403, 'Diese Anfrage kommt nicht von der Suche des Portals.')
  if (req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return refuse(415, 'Erwartet wird ein Formular.')
  if (!mayCount(addressOf(req.headers, CMS_PROXIES))) return refuse(429, 'Das waren zu viele Anfragen in kurzer Zeit.')
  const fields = await fieldsOf(req.body).catch(() => undefined)
  if (!fields) return refuse(413, 'Das ist mehr, als eine Suche braucht.')
  const form = formSchema.safeParse(fields)
  if (!form.success) return refuse(422, `Bitte prüfen Sie die Angaben: ${form.error.issues[0]!.message}.`)
  try {
    if (!(await countsSearches(req.payload))) return refuse(404, 'Diese Stadt zählt keine Suchen.')
    const { language, outcome, page } = form.data
    const question = countableWords(form.data.question)
    // Nothing of it may be counted; whoever asked has done nothing wrong.
    if (!question) return { status: 204 }
    if (page !== undefined && !(await subjectOf(req.payload, page))) return refuse(422, 'Diese Seite gibt es im Portal nicht.')
    await countQuestion(req.payload, { question, language, outcome, page })
    return { status: 204 }
  } catch (error) {
    req.payload.logger.error(error)
    return refuse(503, 'Gerade kann nicht gezählt werden.')
  }
}
