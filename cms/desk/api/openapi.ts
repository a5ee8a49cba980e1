import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readSettings } from '../../../content/settings.ts'
import { languagesOfInstallation } from '../../installation.ts'
import { retention } from './journal.ts'
import { allowance } from './limit.ts'
import { documentationPage, problems, type Problem } from './problems.ts'
import { limits, namedSchemas } from './schema.ts'

const days = retention / (24 * 60 * 60 * 1000)

/** `GET /api/115/openapi.json`: what the interface can do, for programs. Says nothing that is not on the portal's page, so anyone may read it. */
export const openApiEndpoint: Endpoint = {
  path: '/115/openapi.json',
  method: 'get',
  handler: () => Response.json(openApi(), { headers: { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' } }),
}

/** The description of the interface by OpenAPI 3.1; the forms are those that answers are made with. */
export function openApi() {
  const { CMS_URL, PORTAL_URL } = readSettings()
  const languages = languagesOfInstallation().map(({ code }) => code)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Auskünfte der 115',
      version: '1',
      description: 'Alle Leistungen der Stadt mit dem, was nur Beschäftigte am Telefon wissen dürfen: ganz oder nur, was sich geändert hat.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    externalDocs: { description: 'Anleitung auf dem Portal', url: `${PORTAL_URL}/${documentationPage}/` },
    servers: [{ url: `${CMS_URL}/api`, description: 'Das CMS dieser Stadt' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [{ name: '115', description: 'Auskünfte der Behördennummer 115' }],
    paths: {
      '/115/answers': {
        get: {
          operationId: 'readAnswers',
          tags: ['115'],
          summary: 'Auskünfte abholen',
          description: `Ohne „since“ bekommen Sie alle Auskünfte, mit „since“ nur, was sich seither geändert hat, und was es nicht mehr gibt. Ein Stand gilt ${days} Tage.`,
          parameters: [
            { name: 'since', in: 'query', description: 'Der Wert von „cursor“ aus der letzten Antwort.', schema: { type: 'string' } },
            { name: 'limit', in: 'query', description: 'Wie viele Auskünfte höchstens.', schema: { type: 'integer', minimum: 1, maximum: limits.most, default: limits.usual } },
            { name: 'Accept-Language', in: 'header', description: `Die Sprache der Texte: ${languages.join(', ')}. Was nicht übersetzt ist, kommt in einer anderen und sagt, in welcher.`, schema: { type: 'string', default: languages[0] } },
            { name: 'If-None-Match', in: 'header', description: 'Das ETag der letzten Antwort auf dieselbe Frage.', schema: { type: 'string' } },
          ],
          responses: {
            200: { description: 'Auskünfte', headers: { ...answerHeaders, ...rateHeaders }, content: { 'application/json': { schema: { $ref: '#/components/schemas/Answers' } } } },
            304: { description: 'Es hat sich nichts geändert.', headers: { ...answerHeaders, ...rateHeaders } },
            ...refusals(),
          },
        },
      },
    },
    components: {
      schemas: schemas(),
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'Ein API-Schlüssel der Administration: Authorization: Bearer st115_…' },
        session: { type: 'apiKey', in: 'cookie', name: 'payload-token', description: 'Die Anmeldung am CMS, etwa eines Kontos der 115.' },
      },
    },
  }
}

const text = (description: string) => ({ description, schema: { type: 'string' } })
const answerHeaders = { ETag: text('Der Stand dieser Antwort.'), 'Content-Language': text('Die gewünschte Sprache.') }
const rateHeaders = {
  'RateLimit-Policy': text(`Wie oft Sie fragen dürfen: ${allowance.most}-mal in ${allowance.seconds} Sekunden.`),
  RateLimit: text('Wie oft davon noch, und wann es wieder mehr wird.'),
}

/** Each problem by its status. */
function refusals() {
  const all = Object.entries(problems) as [Problem, (typeof problems)[Problem]][]
  return Object.fromEntries(
    all.map(([, { status, title }]) => [
      status,
      {
        description: title,
        ...(status === 429 && { headers: { 'Retry-After': text('Nach wie vielen Sekunden Sie wieder fragen dürfen.'), ...rateHeaders } }),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

/** As JSON Schema, which OpenAPI 3.1 is written in, each named one for itself. */
function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
    // 19.99 is no multiple of 0.01 in binary floating point: validators would refuse right amounts.
    override: ({ jsonSchema }) => void delete jsonSchema.multipleOf,
  })
  return Object.fromEntries(Object.entries(made.schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]))
}
