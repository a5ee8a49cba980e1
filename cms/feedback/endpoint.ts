import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { pagePath } from '../../content/paths.ts'
import { readSettings } from '../../content/settings.ts'
import type { City } from '../payload-types.ts'
import { languagesOfInstallation } from '../installation.ts'
import { fileTask } from '../tasks/file-task.ts'
import { languageOf, subjectOf } from '../tasks/subject.ts'
import { answerPage } from './answer-page.ts'
import { fieldsOf, formSchema } from './form.ts'
import { addressLimit, addressOf } from './limit.ts'
import { comesFrom } from './origin.ts'
import { feedbackTexts, type FeedbackTexts } from './texts.ts'

/** Enough for a family or a reading room; a flood of forms stops here. docs/betrieb.md names these numbers. */
const mayAsk = addressLimit({ most: 10, mostOfAll: 300, window: 10 * 60_000 })

interface Outcome {
  status: number
  title: string
  text: string
  /** What the reader would have to type again. */
  words?: string | undefined
  /** Whether the page that was named is there to go back to. */
  known: boolean
}

/**
 * `POST /api/feedback`: what a reader says about a page of the portal becomes a task of the office that keeps it. A plain form
 * without an account: no cookie is read or set and no address is kept, so a foreign page could do nothing with it but what
 * everybody may do. Answers with a page, or with JSON where that is asked for.
 */
export const feedbackEndpoint: Endpoint = {
  path: '/feedback',
  method: 'post',
  handler: async (req) => {
    const fields = await fieldsOf(req.body).catch(() => undefined)
    const page = fields?.['page'] ?? ''
    const { language } = languageOf(page)
    const speech = feedbackTexts(language)
    const outcome = await receive(req, fields, speech.t, language)
    const { PORTAL_URL } = readSettings()
    const headers = { 'access-control-allow-origin': PORTAL_URL, 'cache-control': 'no-store', vary: 'origin, accept' }
    const { status, title, text } = outcome
    if (req.headers.get('accept')?.startsWith('application/json')) return Response.json({ ok: status === 200, title, text }, { status, headers })
    const home = new URL(pagePath('', language, languagesOfInstallation()[0].code), PORTAL_URL).href
    const back = outcome.known ? { url: new URL(page, PORTAL_URL).href, label: speech.t.back } : { url: home, label: speech.t.home }
    const answer = answerPage({ ...speech, ...outcome, back, home, city: await cityOf(req.payload) })
    return new Response(answer.body, { status, headers: { ...Object.fromEntries(answer.headers), ...headers } })
  },
}

async function receive(req: PayloadRequest, fields: Record<string, string> | undefined, t: FeedbackTexts, language: string): Promise<Outcome> {
  const words = fields?.['words']
  const refuse = (status: number, text: string, known = false): Outcome => ({ status, title: t.trouble, text, words, known })
  const { PORTAL_URL, CMS_PROXIES } = readSettings()
  if (!comesFrom(req.headers, PORTAL_URL)) return refuse(403, t.mistakes.origin)
  if (req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return refuse(415, t.mistakes.form)
  if (!mayAsk(addressOf(req.headers, CMS_PROXIES))) return refuse(429, t.mistakes.tooMany)
  if (!fields) return refuse(413, t.mistakes.tooLong)
  try {
    const form = formSchema(t).safeParse(fields)
    const subject = await subjectOf(req.payload, fields['page'] ?? '')
    if (!form.success) return refuse(422, form.error.issues[0]!.message, subject !== undefined)
    if (!subject) return refuse(422, t.mistakes.page)
    const { verdict, subject: trap } = form.data
    const thanks: Outcome = { status: 200, title: t.thanks.title, text: t.thanks[verdict], known: true }
    // A program that fell into the trap learns nothing from the answer.
    if (trap) return thanks
    await fileTask(req.payload, {
      ...(verdict === 'mistake' ? { kind: 'mistake' } : { kind: 'feedback', verdict }),
      subject, language, words: form.data.words,
    })
    return thanks
  } catch (error) {
    req.payload.logger.error(error)
    return refuse(503, t.mistakes.broken)
  }
}

/** Name, colours and number, which everybody may read; none must not keep anybody from an answer. */
async function cityOf(payload: Payload) {
  return payload.findGlobal({ slug: 'city', depth: 0, overrideAccess: false }).catch((): Pick<City, 'name' | 'colours' | 'phone'> => ({ name: '' }))
}
