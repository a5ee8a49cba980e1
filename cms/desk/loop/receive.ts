import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { readSettings } from '../../../content/settings.ts'
import { accountOf, isCentral, isHotline, isOneOf, type Account } from '../../access/roles.ts'
import { addressLimit } from '../../feedback/limit.ts'
import { comesFrom } from '../../feedback/origin.ts'
import { problem } from '../../problem.ts'

/** Who reports from the desk: 115 and the central team. Offices have their tasks in the CMS. */
export const mayReport = (req: PayloadRequest) => isHotline(req) || isCentral(req)

/** Who sees the figures of 115. */
export const mayLead = (req: PayloadRequest) => isCentral(req) || isOneOf(req, 'lead')

const headers = { 'cache-control': 'no-store', vary: 'cookie, authorization' }
export const answer = (body: object) => Response.json(body, { headers })

/** Only for people with the right, signed in on the desk. */
export const onlyFor = (may: (req: PayloadRequest) => boolean, handler: (req: PayloadRequest) => Promise<Response>) => async (req: PayloadRequest): Promise<Response> => {
  if (!req.user) return problem(401, 'Bitte melden Sie sich an.')
  if (!may(req)) return problem(403, 'Dieses Konto darf das nicht. Bitte wenden Sie sich an die Administration.')
  return handler(req)
}

interface Form<Schema extends z.ZodType> {
  path: string
  schema: Schema
  /** How often one account may send it in ten minutes: more than anybody needs, less than a program would. */
  most: number
  /** @returns what goes out, or a sentence on what is wrong. */
  take: (req: PayloadRequest, form: z.output<Schema>, account: Account) => Promise<object | string>
}

/** `POST` of a small form of the desk: from the desk only, as JSON, checked, and not without end. */
export function formEndpoint<Schema extends z.ZodType>({ path, schema, most, take }: Form<Schema>): Endpoint {
  const maySend = addressLimit({ most, mostOfAll: most * 50, window: 10 * 60_000 })
  return {
    path: `/115/desk/${path}`, method: 'post',
    handler: onlyFor(mayReport, async (req) => {
      if (!isSameOrigin(req.headers)) return problem(403, 'Diese Anfrage kommt nicht vom Arbeitsplatz der 115.')
      if (req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') return problem(415, 'Erwartet wird JSON.')
      const account = accountOf(req)!
      if (!maySend(String(account.id))) return problem(429, 'Das waren sehr viele Meldungen in kurzer Zeit. Bitte warten Sie zehn Minuten.')
      const form = schema.safeParse(await req.json?.().catch(() => undefined))
      if (!form.success) return problem(422, form.error.issues[0]!.message)
      const taken = await take(req, form.data, account)
      return typeof taken === 'string' ? problem(422, taken) : answer(taken)
    }),
  }
}

/** Browsers say where a request comes from; programs that sign in by a header say nothing. */
function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return (site === null || site === 'same-origin' || site === 'none') && comesFrom(headers, readSettings().CMS_URL)
}
