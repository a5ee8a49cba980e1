import type { Access, CollectionConfig, FieldAccess } from 'payload'
import { isOwnOrganisation, ownOrganisations } from './organisations.ts'
import { isCentral, isOneOf, type Role } from './roles.ts'

type CollectionAccess = NonNullable<CollectionConfig['access']>

/** Only those who keep the whole city's content. */
export const central: Access = ({ req }) => isCentral(req)
export const adminOnly: Access = ({ req }) => isOneOf(req, 'admin')
export const nobody: Access = () => false

/** A field that only the central team may set or change. */
export const centralField: { create: FieldAccess; update: FieldAccess } = {
  create: ({ req }) => isCentral(req),
  update: ({ req }) => isCentral(req),
}

/**
 * Writing within the own organisation and those below it. The central team writes everywhere.
 * @param others roles beside editors that write here without regard to an organisation.
 */
export function withinOwnOrganisation(...others: Role[]): Pick<CollectionAccess, 'create' | 'update' | 'delete'> {
  const change: Access = async ({ req }) => {
    if (isCentral(req) || isOneOf(req, ...others)) return true
    if (!isOneOf(req, 'editor')) return false
    return { organisation: { in: await ownOrganisations(req) } }
  }
  const create: Access = async ({ req, data }) => {
    if (isCentral(req) || isOneOf(req, ...others)) return true
    if (!isOneOf(req, 'editor')) return false
    // A new document without an office gets the editor's own by `ownOrganisationByDefault`.
    const organisation = (data as { organisation?: unknown } | undefined)?.organisation
    return organisation === undefined || organisation === null || isOwnOrganisation(req, organisation)
  }
  return { create, update: change, delete: change }
}

/** An editor keeps the entry of the own organisation and of those below; only the central team founds or deletes one. */
export const ownOrganisationEntry: Access = async ({ req }) => {
  if (isCentral(req)) return true
  if (!isOneOf(req, 'editor')) return false
  return { id: { in: await ownOrganisations(req) } }
}
