import { createRequire } from 'node:module'
import type { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { Installation } from './installation.ts'

const addFormats = (createRequire(import.meta.url)('ajv-formats') as { default: (ajv: Ajv) => Ajv }).default

export interface Answered {
  status: number
  headers: Headers
  json: never
}

interface Body {
  answers: { id: string }[]
  tombstones: { id: string }[]
  hotlineNotices: unknown[]
  hasMore: boolean
  cursor: string
}

/** The interface of 115 as another program sees it; every answer is held against the OpenAPI description. */
export function interfaceOf(installation: Installation, key: string) {
  let description: { components: { schemas: object }; paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: object }> }> } }> } | undefined

  async function get(query = '', { headers = {}, as = key }: { headers?: Record<string, string>; as?: string | undefined } = {}): Promise<Answered> {
    const answered = await ask(`/115/answers${query}`, { ...(as && { authorization: `Bearer ${as}` }), ...headers })
    await fits(answered)
    return answered
  }

  async function ask(address: string, headers: Record<string, string> = {}): Promise<Answered> {
    const { handleEndpoints } = await import('payload')
    const response = await handleEndpoints({ config: installation.config, request: new Request(`http://localhost:3999/api${address}`, { headers }) })
    const text = await response.text()
    return { status: response.status, headers: response.headers, json: (text ? JSON.parse(text) : undefined) as never }
  }

  async function fits({ status, headers, json }: Answered) {
    description ??= (await ask('/115/openapi.json')).json as typeof description
    const response = description!.paths['/115/answers']!.get.responses[status]
    expect(response, `status ${status} is described`).toBeDefined()
    const type = (headers.get('content-type') ?? '').split(';')[0]!
    expect(Object.keys(response!.content ?? { '': {} })).toEqual([type])
    if (type) expect(objections(description!, response!.content![type]!.schema, json)).toEqual([])
  }

  return { get, ask }
}

/** What a validator that knows nothing of our code says; references go into the description. */
export function objections(description: object, schema: object, body: unknown): unknown[] {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }) as unknown as Ajv) as unknown as Ajv2020
  ajv.addSchema(description, 'description')
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"description#/')) as object
  const validate = ajv.compile(absolute)
  validate(body)
  return validate.errors ?? []
}

/** A program that keeps a copy of all answers. */
export function newClient(get: ReturnType<typeof interfaceOf>['get']) {
  const answers = new Map<string, unknown>()
  let notices: unknown[] = []
  let cursor: string | undefined

  /** One page. @returns whether there is more at once, and what came. */
  async function page(limit: number): Promise<Body> {
    const { status, json } = await get(`?limit=${limit}${cursor === undefined ? '' : `&since=${cursor}`}`)
    expect(status).toBe(200)
    const body = json as Body
    for (const answer of body.answers) answers.set(answer.id, answer)
    for (const { id } of body.tombstones) answers.delete(id)
    notices = body.hotlineNotices
    cursor = body.cursor
    return body
  }

  /** All pages. @returns the ids that came, removed ones too. */
  async function poll(limit = 1000): Promise<string[]> {
    const came: string[] = []
    for (let more = true; more; ) {
      const { answers, tombstones, hasMore } = await page(limit)
      came.push(...[...answers, ...tombstones].map(({ id }) => id))
      more = hasMore
    }
    return came
  }

  return { page, poll, state: () => ({ answers: Object.fromEntries([...answers].sort(([a], [b]) => (a < b ? -1 : 1))), notices }), cursor: () => cursor }
}
