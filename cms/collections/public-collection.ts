import type { CollectionConfig, Field, Tab } from 'payload'
import type { EntryType } from '../../content/schema/index.ts'
import { isPaged } from '../../content/paths.ts'
import { editorialOnly, editorialOrPublished } from '../access/reading.ts'
import { announceChange, announceRemoval, noteRemoval, noteStanding } from '../publication/queue.ts'
import { entryIdField, internalNotes, internalTab, originFields, publicationField, slugField } from '../fields/shared.ts'
import { translatedFromField } from '../fields/translated-from.ts'
import { modifiedAtField } from '../fields/modified-at.ts'
import { translationsEndpoint } from '../publication/translations-status.ts'
import { portalAddress } from '../publication/addresses.ts'

interface Description {
  slug: EntryType
  labels: { singular: string; plural: string }
  group: string
  description: string
  titleField: string
  columns: string[]
  access: Pick<NonNullable<CollectionConfig['access']>, 'create' | 'update' | 'delete'>
  tabs: Tab[]
  /** Agent-only fields beside the editors' notes. */
  internal?: Field[]
  sidebar?: Field[]
  upload?: CollectionConfig['upload']
}

/**
 * What all published collections have in common: drafts and versions, the trash, one read rule, an internal tab,
 * and that every change which the public may see is announced to the publisher.
 */
export function publicCollection({ slug, labels, group, description, titleField, columns, access, tabs, internal = [], sidebar = [], upload }: Description): CollectionConfig {
  const paged = isPaged(slug)
  return {
    slug, labels, trash: true,
    ...(upload && { upload }),
    admin: {
      useAsTitle: titleField, group, description, hideAPIURL: true,
      defaultColumns: [...columns, '_status', 'updatedAt'],
      listSearchableFields: [titleField, 'entryId'],
      ...(paged && { preview: (doc: Record<string, unknown>, { locale }: { locale: string }) => portalAddress(slug, String(doc['slug'] ?? ''), locale) }),
    },
    versions: { maxPerDoc: 50, drafts: { schedulePublish: true } },
    ...(paged && { endpoints: [translationsEndpoint] }),
    access: { ...access, read: editorialOrPublished, readVersions: editorialOnly },
    hooks: { beforeChange: [noteStanding], afterChange: [announceChange], beforeDelete: [noteRemoval], afterDelete: [announceRemoval] },
    fields: [
      { type: 'tabs', tabs: [...tabs, internalTab(...internal, internalNotes)] },
      publicationField,
      ...(paged ? [translatedFromField, modifiedAtField, slugField(titleField)] : []),
      ...sidebar,
      ...originFields,
      entryIdField(titleField),
    ],
  }
}
