import { entryPath, isPaged } from '../../content/paths.ts'
import type { EntryType } from '../../content/schema/index.ts'
import { readSettings } from '../../content/settings.ts'
import { languagesOfInstallation } from '../installation.ts'

let origin: string | undefined

/** Where the portal is, e.g. `https://stadt.example`. Read once: thousands of addresses are made at a time. */
export const portalOrigin = (): string => (origin ??= readSettings().PORTAL_URL)

/** Where citizens read a document, or null for types without a page and for documents without an address yet. */
export function portalAddress(type: EntryType, slug: string, language: string): string | null {
  if (!slug || !isPaged(type)) return null
  return `${portalOrigin()}${entryPath(type, slug, language, languagesOfInstallation()[0].code)}`
}
