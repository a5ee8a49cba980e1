import { closeSync, openSync, utimesSync } from 'node:fs'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook, Payload, PayloadRequest } from 'payload'
import { accountOf } from '../access/roles.ts'
import { installationFolders, languagesOfInstallation } from '../installation.ts'

type Stored = { id: number | string; _status?: string | null; title?: unknown; name?: unknown; alt?: unknown; text?: unknown; deletedAt?: string | null }

const isPublic = (doc: Stored | undefined) => doc?._status === 'published'

/** A change that the public may see, or may have seen before, goes to the publisher. Drafts of unpublished documents do not. */
export const announceChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  if (isPublic(doc as Stored) || isPublic(previousDoc as Stored)) await enqueue(req, collection.slug, doc as Stored)
  return doc
}

export const announceRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isPublic(doc as Stored)) await enqueue(req, collection.slug, doc as Stored)
  return doc
}

export const announceCity: GlobalAfterChangeHook = async ({ doc, req }) => {
  if (isPublic(doc as Stored)) await enqueue(req, 'city', { id: 'city', name: (doc as Stored).name })
  return doc
}

/** Within the request's transaction: a change that is rolled back is never announced. */
async function enqueue(req: PayloadRequest, entryType: string, doc: Stored) {
  if (req.context['silent']) return
  await req.payload.create({
    collection: 'publications',
    data: { title: titleOf(doc), entryType, documentId: String(doc.id), state: 'queued', requestedBy: accountOf(req)?.name ?? null },
    overrideAccess: true, // the queue is the system's; no account may write to it
    req,
  })
  wakePublisher()
}

/** Asks for a publication of everything, e.g. after an import. */
export async function enqueueEverything(payload: Payload, title: string) {
  await payload.create({ collection: 'publications', data: { title, entryType: 'everything', documentId: '', state: 'queued' }, overrideAccess: true })
  wakePublisher()
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
