import type { Payload } from 'payload'
import { entryPath, sections, type PagedType } from '../../content/paths.ts'
import { standingPages } from '../../content/standing.ts'
import { languagesOfInstallation } from '../installation.ts'
import type { Subject } from './file-task.ts'

const types = new Map<string, PagedType>(Object.entries(sections).map(([type, section]) => [section, type as PagedType]))

/** The language of an address on the portal and what follows its prefix; the city's own where there is none. */
export function languageOf(page: string): { language: string; parts: string[] } {
  const [own, ...others] = languagesOfInstallation()
  const parts = page.split('/').filter(Boolean)
  const named = others.find(({ code }) => code === parts[0])
  return named ? { language: named.code, parts: parts.slice(1) } : { language: own.code, parts }
}

/**
 * What a page of the portal is about, and which office keeps it.
 * @param page the address from the root, e.g. `/en/leistungen/hund-anmelden/`.
 * @returns undefined where the public knows no such page.
 */
export async function subjectOf(payload: Payload, page: string): Promise<Subject | undefined> {
  const { parts: [section = '', slug, ...deeper] } = languageOf(page)
  if (deeper.length) return undefined
  // Where the search finds nothing, readers may say what is missing.
  if (slug === undefined) return section === 'suche' || standingPages().includes(section) ? { page } : undefined
  const type = types.get(section)
  return type && entrySubject(payload, type, slug, page)
}

interface Entry {
  id: number | string
  entryId?: string | null
  slug?: string | null
  title?: string | null
  name?: string | null
  organisation?: number | string | null
}

async function entrySubject(payload: Payload, entryType: PagedType, slug: string, page: string): Promise<Subject | undefined> {
  const { docs } = await payload.find({
    collection: entryType as 'services', where: { or: [{ slug: { equals: slug } }, { entryId: { equals: slug } }] },
    limit: 2, pagination: false, depth: 0, draft: false, locale: languagesOfInstallation()[0].code as 'de',
    overrideAccess: false, // with nobody's eyes: drafts and withdrawn entries have no page
  })
  const found = docs as unknown as Entry[]
  const entry = found.find((one) => one.slug === slug) ?? found[0]
  if (!entry) return undefined
  return subjectFor(entryType, entry, slug, page)
}

function subjectFor(entryType: PagedType, entry: Entry, slug: string, page: string): Subject {
  const organisation = entryType === 'organisations' ? entry.id : entry.organisation
  return {
    entryType, entryId: entry.entryId ?? slug, entryTitle: entry.title ?? entry.name ?? slug, page,
    organisation: organisation ?? undefined,
  }
}

/** A published service or office by its id, as a task's subject. @returns undefined where the public knows none. */
export async function subjectWithId(payload: Payload, entryType: 'services' | 'organisations', entryId: string): Promise<Subject | undefined> {
  const language = languagesOfInstallation()[0].code
  const { docs: [found] } = await payload.find({
    collection: entryType as 'services', where: { entryId: { equals: entryId } }, limit: 1, pagination: false, depth: 0, draft: false, locale: language as 'de',
    overrideAccess: false, // with nobody's eyes: what is withdrawn is answered no more
  })
  const entry = found as unknown as Entry | undefined
  return entry && subjectFor(entryType, entry, entryId, entryPath(entryType, entry.slug ?? entryId, language, language))
}
