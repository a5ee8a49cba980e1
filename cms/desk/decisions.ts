import type { Payload, PayloadRequest } from 'payload'
import type { SearchRule } from '../../content/schema/index.ts'
import type { Decisions } from '../../content/search/build.ts'
import { decisionsFrom, ruleTargets } from '../../content/search/rules.ts'
import { published } from '../access/reading.ts'
import { languagesOfInstallation } from '../installation.ts'
import { shapeToEntry } from '../publication/codec.ts'
import { readWhere } from '../publication/projection.ts'
import { shapes } from '../publication/shapes.ts'
import { deskAddress } from './search-records.ts'

/** What the central team decides about words of the search, for the desk's index: published rules, as the portal has them. */
export async function deskDecisions(payload: Payload, req?: PayloadRequest): Promise<Decisions> {
  const documents = await readWhere(payload, 'search-rules', undefined, req)
  const ids = new Map<string, string>()
  for (const [field, type] of Object.entries(ruleTargets)) {
    const named = documents.flatMap((document) => (document[field] === null || document[field] === undefined ? [] : [document[field] as number | string]))
    if (!named.length) continue
    const { docs } = await payload.find({
      collection: type, where: { and: [published, { id: { in: named } }] }, select: { entryId: true }, depth: 0, pagination: false,
      overrideAccess: false, draft: false, ...(req && { req, user: req.user }),
    })
    for (const { id, entryId } of docs) if (entryId) ids.set(`${type}/${id}`, entryId)
  }
  const crossing = {
    languages: languagesOfInstallation().map(({ code }) => code),
    entryId: (type: string, id: number | string) => ids.get(`${type}/${id}`),
    documentId: () => undefined,
    toMarkdown: String, toRichText: String, // a rule has no such text
  }
  return decisionsFrom(documents.map((document) => shapeToEntry(shapes['search-rules'], document, crossing) as unknown as SearchRule), deskAddress)
}
