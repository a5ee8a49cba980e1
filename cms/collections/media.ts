import path from 'node:path'
import type { CollectionAfterErrorHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import sharp from 'sharp'
import { withinOwnOrganisation } from '../access/writing.ts'
import { line } from '../fields/basic.ts'
import { organisationField, slugOf } from '../fields/shared.ts'
import { installationFolders } from '../installation.ts'
import { keepSize } from '../uploads.ts'
import { publicCollection } from './public-collection.ts'

const drawing = 'image/svg+xml'
const document = 'application/pdf'
/** The kinds of files an office may upload; the public contract names the same ones. */
const mimeTypes = [drawing, 'image/png', 'image/jpeg', 'image/webp', 'image/avif', document]

/** Widths in pixels that pages choose from. */
const widths = [320, 640, 1280]
/** Forms that pages choose from: browsers take the first that they know. Every one loses what a camera noted, such as the place. */
const forms = [{ format: 'avif', options: { quality: 55 } }, { format: 'webp', options: { quality: 75 } }, { format: 'jpeg', options: { quality: 80, mozjpeg: true } }] as const
/** What others show beside a link to a page; they want no drawings. */
const preview = 'jpeg1280'

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
    // The upload itself is published, too: no larger than a page can use, and without the place where it was taken.
    resizeOptions: { width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true },
    imageSizes: forms.flatMap(({ format, options }) => widths.map((width) => ({ name: `${format}${width}`, width, withoutEnlargement: true, formatOptions: { format, options } }))),
    adminThumbnail: 'webp320',
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

const nothing = { url: null, filename: null, width: null, height: null, mimeType: null, filesize: null }

/** A drawing or a document in the place of a picture: the picture's sizes are deleted with it, and nobody may name them any more. */
const forgetSizes: CollectionBeforeChangeHook = ({ data, req, collection }) => {
  const sizes = collection.upload.imageSizes ?? []
  if (req.file && [drawing, document].includes(req.file.mimetype)) data['sizes'] = Object.fromEntries(sizes.map(({ name }) => [name, nothing]))
  return data
}

/** Drawings have one size for all screens, but those who show links to them need a picture. */
const previewOfDrawing: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!req.file || req.file.mimetype !== drawing || !data['filename']) return data
  try {
    const image = sharp(req.file.data).resize({ width: 1280 }).flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true })
    const { data: bytes, info } = await image.toBuffer({ resolveWithObject: true })
    const filename = `${path.parse(String(data['filename'])).name}-${info.width}x${info.height}.jpg`
    keepSize(req, preview, filename, bytes)
    data['sizes'] = { ...(data['sizes'] as object), [preview]: { filename, width: info.width, height: info.height, filesize: info.size, mimeType: 'image/jpeg' } }
  } catch (error) {
    req.payload.logger.warn(`${String(data['filename'])}: ohne Vorschau (${(error as Error).message})`)
  }
  return data
}

/** Payload says in English why it refuses a file, in words for developers. */
const refusalInGerman: CollectionAfterErrorHook = ({ error, result }) => {
  const refusal = (error as { data?: { errors?: { path: string; message: string }[] } }).data?.errors?.find(({ path: field }) => field === 'file')
  if (!refusal || !result) return
  const sentence = refusal.message.includes('SVG')
    ? 'Diese Zeichnung (SVG) enthält Skripte oder Verweise nach außen und könnte Besuchern schaden. Bitte speichern Sie sie als einfaches SVG oder als PNG.'
    : 'Diese Datei lässt sich nicht verwenden. Es gehen Bilder (JPEG, PNG, WebP, AVIF, SVG) und PDF-Dateien, die nicht beschädigt sind.'
  const said = { ...refusal, message: sentence }
  return { response: { ...result, errors: [{ name: 'ValidationError', message: sentence, data: { errors: [said] } }] } as typeof result }
}

export const media: CollectionConfig = {
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [plainFileName], afterError: [refusalInGerman], beforeChange: [...(collection.hooks?.beforeChange ?? []), forgetSizes, previewOfDrawing] },
}
