import path from 'node:path'
import type { Payload } from 'payload'
import type { KnowledgeFolder } from '../../content/folder.ts'
import type { City, Entry, EntryType } from '../../content/schema/index.ts'
import { Mistake } from '../../content/sentences.ts'
import { languagesOfInstallation } from '../installation.ts'
import { shapeToDocument, type Crossing } from '../publication/codec.ts'
import { richTextConverters } from '../publication/rich-text.ts'
import { cityShape, shapes } from '../publication/shapes.ts'
import { marks, translatedFrom } from '../publication/translations.ts'
import type { InternalKnowledge } from './internal.ts'

type Id = number | string
type Values = Record<string, unknown>

/** Types in an order that leaves few references open: what is named comes before what names it. */
const order: EntryType[] = ['media', 'locations', 'organisations', 'contact-points', 'topics', 'services', 'news', 'events', 'social-posts', 'notices', 'data-sets', 'search-rules']

/** An import is the system's own work: nobody's rights apply, and the publisher is told once, at the end. */
const asSystem = { overrideAccess: true, locale: 'all', depth: 0, context: { silent: true } } as const

/** The Local API for a collection known only at run time and for all languages at once, which Payload's types do not describe. */
interface Store {
  create(options: { collection: string; data: Values; filePath?: string | undefined } & typeof asSystem): Promise<{ id: Id }>
  update(options: { collection: string; id: Id; data: Values } & typeof asSystem): Promise<unknown>
  updateGlobal(options: { slug: string; data: Values } & Omit<typeof asSystem, 'locale'> & { locale: string }): Promise<unknown>
}

/**
 * Imports a city's folder: creates what is missing, updates what is there (found by its entry id), so that an import
 * that was interrupted can simply be run again.
 * @param progress called with the number of documents done and to do.
 */
export async function importCity(payload: Payload, { folder, city, entries }: KnowledgeFolder, internal: InternalKnowledge, progress: (done: number, all: number) => void) {
  const store = payload as unknown as Store
  const ids = await existingIds(payload)
  let open = false
  const crossing: Crossing = {
    languages: languagesOfInstallation().map(({ code }) => code),
    entryId: () => undefined,
    documentId: (type, entryId) => {
      const id = ids.get(`${type}/${entryId}`)
      if (id === undefined) open = true
      return id
    },
    ...(await richTextConverters(payload.config)),
  }
  const all = order.reduce((sum, type) => sum + entries[type].size, 0)
  const unfinished: Entry[] = []
  let done = 0
  for (const type of order) {
    for (const entry of entries[type].values()) {
      open = false
      await save(type, entry)
      if (open) unfinished.push(entry)
      progress(++done, all)
    }
  }
  for (const entry of unfinished) await save(entry.type, entry)
  await saveCity(store, shapeToDocument(cityShape, city as unknown as Values, crossing), city, crossing.languages)
  await importHotlineNotices(payload, internal, ids)

  async function save(type: EntryType, entry: Entry) {
    const key = `${type}/${entry.id}`
    const known = ids.get(key)
    const data = { ...shapeToDocument(shapes[type], entry as unknown as Values, crossing), ...internalPart(internal, type, entry.id), ...translationPart(entry), _status: 'published' }
    try {
      if (known !== undefined) {
        await store.update({ collection: type, id: known, data, ...asSystem })
      } else {
        const filePath = type === 'media' ? path.join(folder, 'media', (entry as Entry<'media'>).file) : undefined
        const created = await store.create({ collection: type, data: { ...data, entryId: entry.id }, ...asSystem, ...(filePath && { filePath }) })
        ids.set(key, created.id)
      }
    } catch (error) {
      throw explained(error, `${type}/${entry.id}`)
    }
  }
}

/** Language by language: a global that exists already loses its localised fields when all languages are written at once (Payload 3.90). */
async function saveCity(store: Store, document: Values, { claim, navigation, footer }: City, languages: readonly string[]) {
  // Rows keep their names in other languages only if they come with the ids that the first language gave them.
  let saved: { navigation?: Row[] | null; footer?: Row[] | null } = {}
  for (const locale of languages) {
    const links = (list: NonNullable<City['navigation']>, rows?: Row[] | null) => list.map((link, at) => ({ ...link, label: link.label?.[locale] ?? null, id: rows?.[at]?.id }))
    const menus = {
      navigation: links(navigation ?? [], saved.navigation),
      footer: (footer ?? []).map((group, at) => ({ id: saved.footer?.[at]?.id, title: group.title[locale] ?? null, links: links(group.links, saved.footer?.[at]?.links) })),
    }
    saved = (await store.updateGlobal({ slug: 'city', ...asSystem, locale, data: { ...document, ...menus, claim: claim?.[locale] ?? null, _status: 'published' } })) as typeof saved
  }
}

interface Row {
  id?: string
  links?: Row[]
}

/** The accounts of a city, each with the same password to begin with. @returns those that were created. */
export async function importAccounts(payload: Payload, { users }: InternalKnowledge, password: string) {
  const ids = await existingIds(payload)
  const created: { email: string; name: string; role: string }[] = []
  for (const { organisation, ...account } of users) {
    const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: account.email } }, overrideAccess: true })
    if (totalDocs) continue
    const office = organisation === undefined ? undefined : ids.get(`organisations/${organisation}`)
    if (organisation !== undefined && office === undefined) throw new Mistake(`internal/users.yaml: das Konto ${account.email} gehört zum Amt „${organisation}“, das es nicht gibt.`)
    await payload.create({ collection: 'users', data: { ...account, password, ...(office !== undefined && { organisation: office }) } as never, overrideAccess: true })
    created.push(account)
  }
  return created
}

async function existingIds(payload: Payload): Promise<Map<string, Id>> {
  const ids = new Map<string, Id>()
  for (const type of order) {
    const { docs } = await payload.find({ collection: type as 'services', depth: 0, pagination: false, select: { entryId: true } as never, overrideAccess: true, trash: true })
    for (const { id, entryId } of docs as unknown as { id: Id; entryId?: string }[]) if (entryId) ids.set(`${type}/${entryId}`, id)
  }
  return ids
}

function internalPart(internal: InternalKnowledge, type: EntryType, id: string): Values {
  if (type !== 'services' && type !== 'contact-points' && type !== 'organisations') return {}
  const { reviewDate, ...rest } = (internal[type].get(id) ?? {}) as Values
  return { ...rest, ...(typeof reviewDate === 'string' && { reviewDate: `${reviewDate}T12:00:00.000Z` }) }
}

/** A city's folder names the translations that are older than their original; all others fit. */
function translationPart(entry: Entry): Values {
  const { outdatedTranslations = [] } = entry as { outdatedTranslations?: string[] }
  return outdatedTranslations.length ? { [translatedFrom]: Object.fromEntries(outdatedTranslations.map((language) => [language, marks.older])) } : {}
}

async function importHotlineNotices(payload: Payload, internal: InternalKnowledge, ids: Map<string, Id>) {
  const { totalDocs } = await payload.count({ collection: 'hotline-notices', overrideAccess: true })
  if (totalDocs) return
  for (const { services, organisations, ...notice } of internal['hotline-notices'].values()) {
    const known = (type: EntryType, list: string[]) => list.flatMap((id) => ids.get(`${type}/${id}`) ?? [])
    await payload.create({
      collection: 'hotline-notices', overrideAccess: true,
      data: { ...notice, services: known('services', services), organisations: known('organisations', organisations) } as never,
    })
  }
}

/** Payload's validation errors name the field; the sentence adds the entry. */
function explained(error: unknown, entry: string): Error {
  const details = (error as { data?: { errors?: { path: string; message: string }[] } }).data?.errors
  if (!details) return new Error(`${entry}: ${(error as Error).message}`, { cause: error })
  return new Mistake(details.map(({ path: field, message }) => `${entry}: ${field}: ${message}`).join('\n'))
}
