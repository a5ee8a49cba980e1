import type { CollectionConfig, Field, FieldAccess } from 'payload'
import type { Role } from '../access/roles.ts'
import { adminOnly } from '../access/writing.ts'
import { secretEndpoint, stayWithdrawn } from '../desk/api/keys.ts'
import { flag, line } from '../fields/basic.ts'

const never: FieldAccess = () => false

/** Written by the system alone. */
const kept = (field: Field): Field => ({ ...field, access: { create: never, update: never } }) as Field
const moment = (name: string, label: string): Field => kept({ name, label, type: 'date', admin: { readOnly: true, date: { displayFormat: 'dd.MM.yyyy HH:mm' } } })

/** Keys for programs that fetch the answers of 115. Unlike Payload's own keys they are kept as hashes, and open nothing else. */
export const apiKeys: CollectionConfig = {
  slug: 'api-keys',
  labels: { singular: 'API-Schlüssel', plural: 'API-Schlüssel' },
  admin: {
    useAsTitle: 'name', group: 'Verwaltung', hideAPIURL: true, defaultColumns: ['name', 'prefix', 'lastUsedAt', 'withdrawn'],
    description: 'Für Programme, die die Auskünfte der 115 abholen. Ein Schlüssel öffnet nichts anderes.',
    hidden: ({ user }) => (user as unknown as { role?: Role } | null)?.role !== 'admin',
  },
  access: { read: adminOnly, create: adminOnly, update: adminOnly, delete: adminOnly },
  endpoints: [secretEndpoint],
  hooks: { beforeChange: [stayWithdrawn] },
  fields: [
    line('name', 'Name', { localized: false, required: true, help: 'Wer ihn benutzt und wofür, zum Beispiel: 115-Verbund, Abgleich jede Nacht.' }),
    { name: 'secret', type: 'ui', admin: { disableBulkEdit: true, disableListColumn: true, components: { Field: '/admin/ApiKeySecret.tsx#ApiKeySecret' } } },
    kept({ name: 'prefix', label: 'Beginnt mit', type: 'text', admin: { readOnly: true, description: 'Daran erkennen Sie ihn wieder. Mehr davon ist nicht gespeichert.' } }),
    moment('lastUsedAt', 'Zuletzt benutzt'),
    flag('withdrawn', 'Zurückgezogen', { help: 'Gilt sofort und für immer.' }),
    moment('withdrawnAt', 'Zurückgezogen am'),
    { name: 'hash', type: 'text', index: true, hidden: true, access: { read: never, create: never, update: never } },
  ],
}
