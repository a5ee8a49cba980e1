import type { CollectionConfig } from 'payload'
import { adminOnly } from '../access/writing.ts'
import { accountOf, isOneOf, type Role } from '../access/roles.ts'
import { readSettings } from '../../content/settings.ts'
import { choice, line, reference } from '../fields/basic.ts'

/** Machines have keys (`api-keys`) and no accounts. */
const roleLabels: Record<Exclude<Role, 'integration'>, string> = {
  admin: 'Administration', 'chief-editor': 'Zentrale Redaktion', editor: 'Redaktion eines Amtes', social: 'Soziale Medien', lead: 'Leitung der 115', agent: '115',
}

const byAdmin = { create: ({ req }: { req: Parameters<typeof accountOf>[0] }) => isOneOf(req, 'admin'), update: ({ req }: { req: Parameters<typeof accountOf>[0] }) => isOneOf(req, 'admin') }

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Konto', plural: 'Konten' },
  admin: { useAsTitle: 'name', group: 'Verwaltung', defaultColumns: ['name', 'email', 'role', 'organisation'], hidden: ({ user }) => (user as unknown as { role?: Role } | null)?.role !== 'admin' },
  auth: {
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: readSettings().CMS_URL.startsWith('https:') },
  },
  access: {
    admin: ({ req }) => isOneOf(req, 'admin', 'chief-editor', 'editor', 'social', 'lead', 'agent'),
    create: adminOnly,
    delete: adminOnly,
    unlock: adminOnly,
    read: ({ req }) => isOneOf(req, 'admin') || (accountOf(req) !== null && { id: { equals: accountOf(req)!.id } }),
    update: ({ req }) => isOneOf(req, 'admin') || (accountOf(req) !== null && { id: { equals: accountOf(req)!.id } }),
  },
  fields: [
    line('name', 'Name', { localized: false, required: true, help: 'So erscheint das Konto für Kolleginnen und Kollegen.' }),
    { ...choice('role', 'Rolle', roleLabels, { required: true, defaultValue: 'editor' }), saveToJWT: true, access: byAdmin } as never,
    { ...reference('organisation', 'Amt', 'organisations', { help: 'Bei der Redaktion eines Amtes: dieses Amt und alles darunter.' }), access: byAdmin } as never,
  ],
}
