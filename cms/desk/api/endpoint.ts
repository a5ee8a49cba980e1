import type { Endpoint, PayloadRequest } from 'payload'
import { Mistake } from '../../../content/sentences.ts'
import { readSettings } from '../../../content/settings.ts'
import { mayReadInternal } from '../../access/reading.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { hashOf, knows, type Tracked } from './journal.ts'
import { callerOf } from './keys.ts'
import { chosenLanguage } from './language.ts'
import { requestLimit } from './limit.ts'
import { currentNotices } from './notices.ts'
import { refusal } from './problems.ts'
import { querySchema, type AnswersBody } from './schema.ts'
import { currentState, type State } from './state.ts'

const take = requestLimit()

/**
 * `GET /api/115/answers`: the answers of 115 with what only agents know, all or what changed since a cursor, for API keys and
 * accounts that may see them. docs/decisions/0014 tells why nothing is missed.
 */
export const answersEndpoint: Endpoint = {
  path: '/115/answers',
  method: 'get',
  handler: async (req) => {
    const caller = await callerOf(req)
    if (!caller) return refusal('nicht-angemeldet', { headers: { 'www-authenticate': 'Bearer realm="115"' } })
    if (!mayReadInternal(req)) return refusal('nicht-berechtigt')
    const { ok, headers } = take(caller.id)
    if (!ok) return refusal('zu-viele-anfragen', { headers })
    try {
      const answer = await answerTo(req)
      for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
      return answer
    } catch (error) {
      req.payload.logger.error({ err: error, msg: 'The answers of 115 could not be read.' })
      return refusal('nicht-bereit', { headers, ...(error instanceof Mistake && { detail: error.message }) })
    }
  },
}

async function answerTo(req: PayloadRequest): Promise<Response> {
  const asked = querySchema.safeParse(Object.fromEntries(req.searchParams))
  if (!asked.success) return refusal('falsche-anfrage', { detail: asked.error.issues[0]!.message })
  const { since, limit } = asked.data
  const cursor = since === undefined ? undefined : readCursor(since)
  if (since !== undefined && !cursor) return refusal('falsche-anfrage', { detail: 'since: das ist kein Stand von uns. Senden Sie „cursor“ aus einer früheren Antwort, so wie er ist.' })

  const state = await currentState(req.payload, Math.max(cursor?.start ?? 0, cursor?.number ?? 0))
  const languages = state.city.languages.map(({ code }) => code)
  const language = chosenLanguage(req.headers.get('accept-language'), languages)
  if (cursor && cursor.language !== language) {
    return refusal('falsche-anfrage', { detail: `since: Dieser Stand gehört zur Sprache „${cursor.language}“, gewünscht ist „${language}“. Bleiben Sie bei einer Sprache, oder laden Sie alles neu.` })
  }
  if (cursor && (cursor.number > state.journal.number || !(await knows(req.payload, state.journal, { number: cursor.start, token: cursor.token })))) return refusal('stand-unbekannt')

  const head = headOf(state, language, await currentNotices(req.payload))
  const etag = `W/"${hashOf(JSON.stringify([head, since ?? null, limit, state.journal.number, state.journal.token]))}"`
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Encoding, Accept-Language, Authorization, Cookie', 'content-language': language }
  if (isKnown(req.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const page = pageOf(state, cursor ?? beginning(state, language), limit)
  return new Response(bodyOf(state, head, page), { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

/** Of the answers nothing yet; what is removed from now on has to be told. */
const beginning = ({ journal }: State, language: string): Cursor => ({ start: journal.number, token: journal.token, number: 0, after: null, language })

interface Page {
  answers: Tracked[]
  tombstones: Tracked[]
  hasMore: boolean
  cursor: Cursor
}

/** The next that a client lacks, in the order of change, so that what changes meanwhile moves to the end and is never passed over. */
export function pageOf({ journal, order }: Pick<State, 'journal' | 'order'>, cursor: Cursor, limit: number): Page {
  const lacking = order.filter(
    ({ id, number, hash }) =>
      (number > cursor.number || (number === cursor.number && cursor.after !== null && id > cursor.after)) && (hash !== null || number > cursor.start),
  )
  const now = lacking.slice(0, limit)
  const hasMore = lacking.length > limit
  const last = now.at(-1)
  return {
    answers: now.filter(({ hash }) => hash !== null),
    tombstones: now.filter(({ hash }) => hash === null),
    hasMore,
    cursor: hasMore
      ? { ...cursor, number: last!.number, after: last!.id }
      : { start: journal.number, token: journal.token, number: journal.number, after: null, language: cursor.language },
  }
}

type Head = Pick<AnswersBody, 'version' | 'city' | 'language' | 'hotlineNotices'>

const headOf = ({ city }: State, language: string, hotlineNotices: Head['hotlineNotices']): Head => ({
  version: 1,
  city: { name: city.name, ...(city.territory && { territory: city.territory }), languages: city.languages.map(({ code }) => code), url: new URL('/', readSettings().PORTAL_URL).href },
  language,
  hotlineNotices,
})

/** Answers are JSON already; all else is added around them. */
function bodyOf(state: State, head: Head, { answers, tombstones, hasMore, cursor }: Page): string {
  const rest = { ...head, tombstones: tombstones.map(({ id, at }) => ({ id, removedAt: at })), hasMore, cursor: writeCursor(cursor) }
  return `${JSON.stringify(rest).slice(0, -1)},"answers":[${answers.map(({ id }) => state.json(id, cursor.language)).join(',')}]}`
}

const isKnown = (ifNoneMatch: string | null, etag: string) =>
  (ifNoneMatch ?? '').split(',').some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
