import { APIError, type CollectionConfig } from 'payload'
import { adminOnly } from '../access/writing.ts'
import { accountOf, isOneOf, type Role } from '../access/roles.ts'
import { readSettings } from '../../content/settings.ts'
import { choice, line, reference } from '../fields/basic.ts'

const roleLabels: Record<Role, string> = {
  admin: 'Administration', 'chief-editor': 'Zentrale Redaktion', editor: 'Redaktion eines Amtes', social: 'Soziale Medien', agent: '115', integration: 'Schnittstelle (nur mit API-Schlüssel)',
}

const byAdmin = { create: ({ req }: { req: Parameters<typeof accountOf>[0] }) => isOneOf(req, 'admin'), update: ({ req }: { req: Parameters<typeof accountOf>[0] }) => isOneOf(req, 'admin') }

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Konto', plural: 'Konten' },
  admin: { useAsTitle: 'name', group: 'Verwaltung', defaultColumns: ['name', 'email', 'role', 'organisation'], hidden: ({ user }) => (user as unknown as { role?: Role } | null)?.role !== 'admin' },
  auth: {
    useAPIKey: true,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: readSettings().CMS_URL.startsWith('https:') },
  },
  access: {
    admin: ({ req }) => isOneOf(req, 'admin', 'chief-editor', 'editor', 'social', 'agent'),
    create: adminOnly,
    delete: adminOnly,
    unlock: adminOnly,
    read: ({ req }) => isOneOf(req, 'admin') || (accountOf(req) !== null && { id: { equals: accountOf(req)!.id } }),
    update: ({ req }) => isOneOf(req, 'admin') || (accountOf(req) !== null && !isOneOf(req, 'integration') && { id: { equals: accountOf(req)!.id } }),
  },
  hooks: {
    beforeValidate: [
      // A key would carry the rights of its account, so only accounts made for machines may have one.
      ({ data, originalDoc }) => {
        const role = (data?.['role'] ?? (originalDoc as { role?: Role } | undefined)?.role) as Role | undefined
        if (data?.['enableAPIKey'] && role !== 'integration') throw new APIError('API-Schlüssel gibt es nur für Konten mit der Rolle „Schnittstelle“.', 400)
        return data
      },
    ],
    beforeLogin: [
      ({ user }) => {
        if ((user as { role?: Role }).role === 'integration') throw new APIError('Dieses Konto meldet sich nur mit seinem API-Schlüssel an.', 403)
      },
    ],
  },
  fields: [
    line('name', 'Name', { localized: false, required: true, help: 'So erscheint das Konto für Kolleginnen und Kollegen.' }),
    { ...choice('role', 'Rolle', roleLabels, { required: true, defaultValue: 'editor' }), saveToJWT: true, access: byAdmin } as never,
    { ...reference('organisation', 'Amt', 'organisations', { help: 'Bei der Redaktion eines Amtes: dieses Amt und alles darunter.' }), access: byAdmin } as never,
  ],
}
