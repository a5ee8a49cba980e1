import { closeSync, openSync, utimesSync } from 'node:fs'
import type {
  CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, GlobalAfterChangeHook,
  GlobalBeforeChangeHook, Payload, PayloadRequest, Where,
} from 'payload'
import type { EntryType } from '../../content/schema/index.ts'
import { published } from '../access/reading.ts'
import { accountOf } from '../access/roles.ts'
import { installationFolders, languagesOfInstallation } from '../installation.ts'
import { dropIntent, noteIntent } from './intents.ts'

interface Stored {
  id: number | string
  entryId?: string | null
  _status?: string | null
  deletedAt?: string | null
  title?: unknown
  name?: unknown
  alt?: unknown
  text?: unknown
}

const isPublic = (doc: Stored) => doc._status === 'published' && !doc.deletedAt

/**
 * Notes whether the public sees a document before it changes. What Payload calls the previous document may be a newer draft,
 * so only the stored row can tell.
 */
export const noteStanding: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && !req.context['silent']) {
    const { id } = originalDoc as Stored
    // Asked first: each question gives the request a new context.
    const online = await isOnline(req, collection.slug, id)
    req.context[standingKey(collection.slug, id)] = online
  }
  const { id, entryId } = (operation === 'create' ? { entryId: (data as Stored).entryId } : originalDoc) as Partial<Stored>
  await noteIntent(req, { entryType: collection.slug as EntryType, documentId: id === undefined ? '' : String(id), entryId: entryId ?? '' })
  return data
}

/** A change that the public may see goes to the publisher. A draft does not, whether alone or beside a published document. */
export const announceChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const stored = doc as Stored
  const wasOnline = req.context[standingKey(collection.slug, stored.id)] === true
  // A draft looks the same whether it was saved beside the published document or in its place.
  const takenBack = wasOnline && !isPublic(stored) && !(await isOnline(req, collection.slug, stored.id))
  if (isPublic(stored) || takenBack) await enqueue(req, collection.slug as EntryType, stored)
  await dropIntent(req, collection.slug, stored.entryId ?? '')
  return doc
}

const standingKey = (collection: string, id: Stored['id']) => `online:${collection}/${id}`

async function isOnline(req: PayloadRequest, collection: string, id: Stored['id']): Promise<boolean> {
  const where: Where = { and: [{ id: { equals: id } }, published] }
  // What the public sees is a fact, whoever asks.
  const { totalDocs } = await req.payload.count({ collection: collection as 'services', where, overrideAccess: true, req })
  return totalDocs > 0
}

/** Afterwards nobody could say any more which entry goes. */
export const noteRemoval: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (await req.transactionID) return
  const doc = await req.payload.findByID({ collection: collection.slug as 'services', id, depth: 0, trash: true, disableErrors: true, overrideAccess: true, req })
  await noteIntent(req, { entryType: collection.slug as EntryType, documentId: String(id), entryId: doc?.entryId ?? '' })
}

export const announceRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isPublic(doc as Stored)) await enqueue(req, collection.slug as EntryType, doc as Stored)
  await dropIntent(req, collection.slug, (doc as Stored).entryId ?? '')
  return doc
}

export const noteCity: GlobalBeforeChangeHook = async ({ data, req }) => {
  await noteIntent(req, { entryType: 'city', documentId: 'city', entryId: '' })
  return data
}

export const announceCity: GlobalAfterChangeHook = async ({ doc, req }) => {
  if (isPublic(doc as Stored)) await enqueue(req, 'city', { id: 'city', name: (doc as Stored).name })
  await dropIntent(req, 'city', '')
  return doc
}

/** Within the request's transaction: a change that is rolled back is never announced. */
async function enqueue(req: PayloadRequest, entryType: EntryType | 'city', doc: Stored) {
  if (req.context['silent']) return
  await req.payload.create({
    collection: 'publications',
    data: {
      title: titleOf(doc), entryType, documentId: String(doc.id), entryId: doc.entryId ?? null, state: 'queued',
      requestedBy: accountOf(req)?.name ?? null,
    },
    overrideAccess: true, // the queue is the system's; no account may write to it
    req,
  })
  wakePublisher()
}

/** Asks for a publication of everything, e.g. after an import. @returns its record. */
export async function enqueueEverything(payload: Payload, title: string) {
  const record = await payload.create({ collection: 'publications', data: { title, entryType: 'everything', documentId: '', state: 'queued' }, overrideAccess: true })
  wakePublisher()
  return record
}

/** A touch of a file saves the publisher on this machine from waiting for its next look into the queue. */
function wakePublisher() {
  const { wake } = installationFolders()
  try {
    closeSync(openSync(wake, 'a'))
    utimesSync(wake, new Date(), new Date())
  } catch {
    // The publisher looks into the queue by itself; a missing nudge costs a moment, never a publication.
  }
}

function titleOf({ title, name, alt, text, id }: Stored): string {
  for (const value of [title, name, alt, text]) {
    const words = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[languagesOfInstallation()[0].code] : value
    if (typeof words === 'string' && words) return words.length > 120 ? `${words.slice(0, 119)}…` : words
  }
  return String(id)
}
