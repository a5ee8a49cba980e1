import type { PayloadRequest } from 'payload'
import { accountOf } from './roles.ts'

type Id = number | string

/** A reference's id, whether or not its document was fetched. */
export const idOf = (value: unknown): Id | undefined =>
  value === null || value === undefined ? undefined : typeof value === 'object' ? (value as { id: Id }).id : (value as Id)

/**
 * The account's own organisation and all below it.
 * Looked up once a request; ids are compared as text, because their type differs between the databases.
 * @returns an empty list for accounts without an organisation.
 */
export async function ownOrganisations(req: PayloadRequest): Promise<Id[]> {
  const own = idOf(accountOf(req)?.organisation)
  if (own === undefined) return []
  const cached = req.context['ownOrganisations'] as Id[] | undefined
  if (cached) return cached
  // The tree is no secret and must be complete, drafts included: a lookup for the system, not for a person.
  const { docs } = await req.payload.find({
    collection: 'organisations', depth: 0, pagination: false, select: { parent: true }, overrideAccess: true, req,
  })
  const children = Map.groupBy(docs, (doc) => String(idOf(doc['parent' as keyof typeof doc])))
  const subtree: Id[] = []
  const seen = new Set<string>()
  const walk = (id: Id) => {
    if (seen.has(String(id))) return
    seen.add(String(id))
    subtree.push(id)
    for (const child of children.get(String(id)) ?? []) walk(child.id)
  }
  walk(own)
  req.context['ownOrganisations'] = subtree
  return subtree
}

/** Whether an organisation is the account's own or below it. */
export async function isOwnOrganisation(req: PayloadRequest, organisation: unknown): Promise<boolean> {
  const wanted = idOf(organisation)
  return wanted !== undefined && (await ownOrganisations(req)).some((id) => String(id) === String(wanted))
}
