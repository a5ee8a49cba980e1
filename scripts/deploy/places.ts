import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeOf, type StoreSettings } from '../../cms/object-store.ts'
import { Mistake } from '../../content/sentences.ts'
import { storeAddress } from '../../content/settings.ts'
import { folderTarget } from './folder.ts'
import { rsyncTarget } from './rsync.ts'
import { s3Target } from './s3.ts'
import type { Target } from './target.ts'

/**
 * Opens the place that an address means.
 * @param address a folder, `file:…`, `rsync:…`, `host:/path` or `s3://…`, as a person typed it.
 * @param source the folder of the website.
 * @throws Mistake where it means nothing that we know.
 */
export async function openTarget(address: string, source: string, settings: StoreSettings): Promise<Target> {
  if (address.startsWith('s3:')) {
    if (!storeAddress.test(address)) throw new Mistake(`„${address}“ ist kein Ort in einem Speicher. Erwartet wird eine Adresse wie s3://bucket oder s3://bucket/ordner.`)
    return s3Target(settings, placeOf(address))
  }
  if (address.startsWith('rsync://')) return rsyncTarget(address)
  if (address.startsWith('rsync:')) return rsyncTarget(address.slice('rsync:'.length))
  if (address.startsWith('file:')) return folderTarget(folderOf(address), source)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) throw new Mistake(`Wohin „${address}“ führt, weiß Stadtschreiber nicht. ${kinds}`)
  // One letter before the colon is a drive of Windows.
  return /^[^/\\:\s]{2,}:/.test(address) ? rsyncTarget(address) : folderTarget(path.resolve(address), source)
}

export const kinds = 'Möglich sind ein Ordner, rsync (benutzer@rechner:/ordner, rsync://…) und ein S3-Speicher (s3://bucket/ordner).'

function folderOf(address: string): string {
  if (!address.startsWith('file://')) return path.resolve(address.slice('file:'.length))
  try {
    return fileURLToPath(address)
  } catch {
    throw new Mistake(`„${address}“ ist kein Ordner auf diesem Rechner. Bitte nennen Sie seinen Pfad.`)
  }
}
