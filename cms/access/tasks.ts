import type { Access, CollectionConfig, FieldAccess, PayloadRequest } from 'payload'
import { idOf, isOwnOrganisation, ownOrganisations } from './organisations.ts'
import { accountOf, isCentral, isHotline, isOneOf } from './roles.ts'
import { central, nobody } from './writing.ts'

/** The central team sees all tasks, an office's editors those of their office, 115 those they filed; nobody else sees any. */
const readTasks: Access = async ({ req }) => {
  if (isCentral(req)) return true
  if (isOneOf(req, 'editor')) return { organisation: { in: await ownOrganisations(req) } }
  if (isHotline(req)) return { filedBy: { equals: accountOf(req)!.id } }
  return false
}

const workOnTasks: Access = async ({ req }) => {
  if (isCentral(req)) return true
  return isOneOf(req, 'editor') && { organisation: { in: await ownOrganisations(req) } }
}

/** Tasks come from the endpoints alone (`fileTask`); what somebody has written is never changed. */
export const taskAccess: NonNullable<CollectionConfig['access']> = { read: readTasks, create: nobody, update: workOnTasks, delete: central }

/**
 * Who may read a caller's number and name: the agent who took them down and the office that has to call, which is the central team
 * only where no office is named. Without a document nobody may: neither filter by them nor sort.
 */
export const callerReaders: FieldAccess<Owned & { kind?: string }> = async ({ req, doc }) => {
  const account = accountOf(req)
  if (!account || !doc || (doc.kind ?? 'callback') !== 'callback') return false
  const { organisation, filedBy } = doc.organisation === undefined || doc.filedBy === undefined ? await stored(req, doc.id) : doc
  if (String(idOf(filedBy)) === String(account.id)) return true
  if (organisation === undefined || organisation === null) return isCentral(req)
  return isOneOf(req, 'editor') && isOwnOrganisation(req, organisation)
}

interface Owned {
  id: number | string
  organisation?: unknown
  filedBy?: unknown
}

/** What a request did not select is looked up: leaving out the office must not open its callbacks. */
async function stored(req: PayloadRequest, id: number | string): Promise<Owned> {
  const select = { organisation: true, filedBy: true } as const
  return req.payload.findByID({ collection: 'tasks', id, depth: 0, select, overrideAccess: true, req })
}
