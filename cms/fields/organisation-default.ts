import type { FieldHook } from 'payload'
import { accountOf, isOneOf } from '../access/roles.ts'

/** A new document of an editor belongs to the editor's own office unless another is named. */
export const ownOrganisationByDefault: FieldHook = ({ value, operation, req }) => {
  if (operation !== 'create' || (value !== undefined && value !== null) || !isOneOf(req, 'editor')) return value
  const own = accountOf(req)?.organisation
  return own !== null && typeof own === 'object' ? own.id : own
}
