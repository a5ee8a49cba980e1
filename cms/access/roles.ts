import type { PayloadRequest } from 'payload'

/** Who may work here, the most trusted first. */
export const roles = ['admin', 'chief-editor', 'editor', 'social', 'lead', 'agent', 'integration'] as const
export type Role = (typeof roles)[number]

/** The signed-in account, as far as access rules look at it. */
export interface Account {
  id: number | string
  role: Role
  name?: string | null
  organisation?: number | string | { id: number | string } | null
}

/** Whoever makes a request: an account or, for the public, null. */
export const accountOf = (req: PayloadRequest): Account | null => req.user as unknown as Account | null

/** Whether a request comes from an account with one of these roles. */
export function isOneOf(req: PayloadRequest, ...wanted: Role[]): boolean {
  const account = accountOf(req)
  return account !== null && wanted.includes(account.role)
}

/** Those who keep the whole city's content. */
export const isCentral = (req: PayloadRequest) => isOneOf(req, 'admin', 'chief-editor')

/** Those who work for 115. */
export const isHotline = (req: PayloadRequest) => isOneOf(req, 'lead', 'agent')

/** Those who write content in the CMS and therefore see drafts. */
export const isEditorial = (req: PayloadRequest) => isOneOf(req, 'admin', 'chief-editor', 'editor', 'social')
