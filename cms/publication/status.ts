import type { Endpoint, PayloadRequest, Where } from 'payload'
import { isPaged } from '../../content/paths.ts'
import { entryTypes, type EntryType } from '../../content/schema/index.ts'
import { readSettings } from '../../content/settings.ts'
import { isEditorial } from '../access/roles.ts'
import type { PublicationState } from '../collections/publications.ts'
import { languagesOfInstallation } from '../installation.ts'
import type { Publication } from '../payload-types.ts'
import { problem } from '../problem.ts'
import { portalAddress } from './addresses.ts'

/** Where a document stands on its way to the public. */
export interface PublicationStatus {
  /** `draft`: the public never saw it; `withdrawn`: it did and does no longer; else the newest publication's state. */
  state: 'draft' | 'withdrawn' | PublicationState
  /** ISO 8601; null where nothing is recorded any more. */
  since: string | null
  /** Sentences for people, empty where there is nothing to say. */
  message: string
  /** Whether the document is meant for the public; otherwise a publication takes it away. */
  isPublic: boolean
  /** Whether editors have gone on from what is published. */
  newerDraft: boolean
  /** Pages, and feeds and other files, that the newest publication changed; null where that is not known. */
  pages: number | null
  feeds: number | null
  /** Some of their addresses, whole. */
  touched: string[]
  /** The document's own pages. */
  urls: { language: string; url: string }[]
}

type Published = { _status?: string | null; deletedAt?: string | null; slug?: string | null }

/** `GET /api/publications/status/:collection/:id` for editors; the city itself is `city/city`. */
export const statusEndpoint: Endpoint = {
  // Payload gives the name `collection` to the collection that answers.
  path: '/status/:type/:id',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return problem(401, 'Bitte melden Sie sich an.')
    if (!isEditorial(req)) return problem(403, 'Dieses Konto darf den Stand von Veröffentlichungen nicht lesen.')
    const { type, id } = req.routeParams as { type: string; id: string }
    const status = await publicationStatus(req, type, id)
    return status ? Response.json(status, { headers: { 'cache-control': 'no-store' } }) : problem(404, 'Diesen Eintrag gibt es nicht.')
  },
}

/** Reads with the eyes of the request's account. @returns null where there is no such document. */
async function publicationStatus(req: PayloadRequest, collection: string, id: string): Promise<PublicationStatus | null> {
  const [stored, newest] = [await readDocument(req, collection, id, false), await readDocument(req, collection, id, true)]
  if (!stored) return null
  const isPublic = stored._status === 'published' && !stored.deletedAt
  const own = await newestPublication(req, { and: [{ entryType: { equals: collection } }, { documentId: { equals: id } }] })
  // What a publication of everything touched says nothing about this document, only when it went out.
  const record = own ?? (isPublic ? await newestPublication(req, { entryType: { equals: 'everything' } }) : undefined)
  return {
    ...standing(record, isPublic),
    isPublic,
    newerDraft: isPublic && newest?._status === 'draft',
    pages: own?.pages ?? null,
    feeds: own?.feeds ?? null,
    touched: touchedBy(own),
    urls: isPublic ? pagesOf(collection, stored.slug ?? '') : [],
  }
}

function standing(record: Publication | undefined, isPublic: boolean): Pick<PublicationStatus, 'state' | 'since' | 'message'> {
  const message = record?.message ?? ''
  switch (record?.state) {
    case 'queued':
      return { state: 'queued', since: record.createdAt, message }
    case 'running':
      return { state: 'running', since: record.startedAt ?? null, message }
    case 'failed':
      return { state: 'failed', since: record.finishedAt ?? null, message }
    case 'live':
      return { state: isPublic ? 'live' : 'withdrawn', since: record.finishedAt ?? null, message }
    default:
      // Old records are forgotten; what has been public for so long is online.
      return { state: isPublic ? 'live' : 'draft', since: null, message }
  }
}

async function readDocument(req: PayloadRequest, collection: string, id: string, draft: boolean): Promise<Published | null> {
  const asAccount = { overrideAccess: false, req, user: req.user, depth: 0, draft } as const
  if (collection === 'city') return id === 'city' ? ((await req.payload.findGlobal({ slug: 'city', ...asAccount })) as Published) : null
  if (!entryTypes.includes(collection as EntryType)) return null
  const ofDocument = { collection: collection as EntryType, id, trash: true, disableErrors: true } as const
  return (await req.payload.findByID({ ...ofDocument, ...asAccount })) as Published | null
}

async function newestPublication(req: PayloadRequest, where: Where): Promise<Publication | undefined> {
  const { docs } = await req.payload.find({
    collection: 'publications', where, sort: ['-createdAt', '-id'], limit: 1, pagination: false, depth: 0,
    overrideAccess: false, req, user: req.user,
  })
  return docs[0]
}

/** The editors' own language first: they know these pages. */
function touchedBy(record: Publication | undefined): string[] {
  const translations = languagesOfInstallation().slice(1).map(({ code }) => `/${code}/`)
  const isTranslation = (address: string) => translations.some((prefix) => address.startsWith(prefix))
  return (record?.touched ?? [])
    .toSorted((a, b) => Number(isTranslation(a)) - Number(isTranslation(b)))
    .map((address) => new URL(address, readSettings().PORTAL_URL).href)
}

function pagesOf(collection: string, slug: string): PublicationStatus['urls'] {
  if (collection === 'city' || !isPaged(collection as EntryType)) return []
  return languagesOfInstallation().flatMap(({ code, name }) => {
    const url = portalAddress(collection as EntryType, slug, code)
    return url ? [{ language: name, url }] : []
  })
}
