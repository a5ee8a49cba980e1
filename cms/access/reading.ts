import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { accountOf, isEditorial, isHotline, isOneOf } from './roles.ts'

/** What the public sees: published and not in the trash. Trashed documents keep their status, so both must be asked. */
export const published: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** Editors see everything; agents, API keys and the public see what is published. */
export const editorialOrPublished: Access = ({ req }) => isEditorial(req) || published

/** Editors only: drafts and former versions. */
export const editorialOnly: Access = ({ req }) => isEditorial(req)

/** Everyone with an account or an API key; never the public. */
export const anyAccount: Access = ({ req }) => accountOf(req) !== null

/** Agent-only knowledge: editors, agents and API keys. */
export const mayReadInternal = (req: PayloadRequest) => isHotline(req) || isOneOf(req, 'admin', 'chief-editor', 'editor', 'integration')
export const internalReaders: FieldAccess = ({ req }) => mayReadInternal(req)
