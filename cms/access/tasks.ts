import type { Access, CollectionConfig } from 'payload'
import { ownOrganisations } from './organisations.ts'
import { accountOf, isCentral, isOneOf } from './roles.ts'
import { central, nobody } from './writing.ts'

/** The central team sees all tasks, an office's editors those of their office, agents those they filed; nobody else sees any. */
const readTasks: Access = async ({ req }) => {
  if (isCentral(req)) return true
  if (isOneOf(req, 'editor')) return { organisation: { in: await ownOrganisations(req) } }
  if (isOneOf(req, 'agent')) return { filedBy: { equals: accountOf(req)!.id } }
  return false
}

const workOnTasks: Access = async ({ req }) => {
  if (isCentral(req)) return true
  return isOneOf(req, 'editor') && { organisation: { in: await ownOrganisations(req) } }
}

/** Tasks come from the endpoints alone (`fileTask`); what somebody has written is never changed. */
export const taskAccess: NonNullable<CollectionConfig['access']> = { read: readTasks, create: nobody, update: workOnTasks, delete: central }
