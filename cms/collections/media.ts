import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { withinOwnOrganisation } from '../access/writing.ts'
import { line } from '../fields/basic.ts'
import { organisationField, slugOf } from '../fields/shared.ts'
import { installationFolders } from '../installation.ts'
import { publicCollection } from './public-collection.ts'

/** The kinds of files an office may upload; the public contract names the same ones. */
const mimeTypes = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp', 'image/avif', 'application/pdf']

/** Widths in pixels that pages choose from. */
const widths = [320, 640, 1280]

const collection = publicCollection({
  slug: 'media',
  labels: { singular: 'Bild oder Datei', plural: 'Bilder und Dateien' },
  group: 'Aktuelles',
  description: 'Bilder und PDF-Dateien. Jedes Bild braucht eine Beschreibung für Menschen, die es nicht sehen.',
  titleField: 'alt',
  columns: ['filename', 'alt'],
  access: withinOwnOrganisation('social'),
  sidebar: [organisationField('Gepflegt von')],
  tabs: [{ label: 'Beschreibung', fields: [
    line('alt', 'Beschreibung', { required: true, help: 'Was ist zu sehen? Ein Satz für Menschen, die das Bild nicht sehen.' }),
    line('caption', 'Bildunterschrift'),
    line('credit', 'Urheber', { localized: false, help: 'Zum Beispiel: Stadt Mainz, Foto der Pressestelle' }),
  ] }],
  upload: {
    staticDir: installationFolders().uploads,
    mimeTypes,
    focalPoint: true,
    imageSizes: widths.map((width) => ({ name: `w${width}`, width, withoutEnlargement: true })),
    adminThumbnail: 'w320',
  },
})

/** File names end up in public addresses, so they get the same plain form as those. */
const plainFileName: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeOperation']>[number] = ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) {
    const { name, ext } = path.parse(req.file.name)
    req.file.name = `${slugOf(name) || 'datei'}${ext.toLowerCase()}`
  }
  return args
}

export const media: CollectionConfig = { ...collection, hooks: { ...collection.hooks, beforeOperation: [plainFileName] } }
