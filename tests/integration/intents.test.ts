import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Claim } from '../../cms/publication/claims.ts'
import { newInstallation, type Installation } from './installation.ts'

/*
 * A database without transactions, and a CMS that is killed after it has stored a document: here the record of its announcement,
 * which comes last, never arrives, and neither does anything after it.
 */
let installation: Installation
let claimQueued: (payload: Installation['payload']) => Promise<Claim[]>
let redeemIntents: (payload: Installation['payload'], now?: number) => Promise<void>

beforeAll(async () => {
  installation = await newInstallation()
  installation.payload.db.beginTransaction = () => Promise.resolve(null)
  ;({ claimQueued } = await import('../../cms/publication/claims.ts'))
  ;({ redeemIntents } = await import('../../cms/publication/intents.ts'))
})
beforeEach(async () => void (await claimQueued(installation.payload)))
afterAll(() => installation?.close())

type Doc = { id: number | string; entryId: string }
const save = async (method: string, address: string, body?: object) =>
  ((await installation.request(method, address, { as: 'chief', ...(body && { body }) })).json as { doc: Doc }).doc

/** Does something that is cut off when it comes to announce itself. */
async function cutOff(work: () => Promise<unknown>) {
  const { db } = installation.payload
  const { create } = db
  await new Promise<void>((reached) => {
    db.create = (args) => {
      if (args.collection !== 'publications') return create.call(db, args)
      reached()
      return new Promise(() => {})
    }
    void work()
  })
  db.create = create
}

const intents = async () => (await installation.payload.kv.keys()).filter((key) => key.startsWith('edit-'))
const later = () => Date.now() + 61_000

async function redeemed(): Promise<{ documentId: string; entryId: string }[]> {
  expect(await claimQueued(installation.payload)).toEqual([])
  await redeemIntents(installation.payload)
  expect(await claimQueued(installation.payload)).toEqual([])
  await redeemIntents(installation.payload, later())
  expect(await intents()).toEqual([])
  return (await claimQueued(installation.payload)).map(({ documentId, entryId }) => ({ documentId, entryId }))
}

test('what is announced leaves no note behind', async () => {
  const { id } = await save('POST', '/services', { title: 'Wie immer', _status: 'published' })
  await save('PATCH', `/services/${id}`, { title: 'Wie immer, neu', _status: 'published' })
  await save('PATCH', `/services/${id}?draft=true`, { title: 'Entwurf', _status: 'draft' })
  await save('DELETE', `/services/${id}`)
  await installation.payload.updateGlobal({ slug: 'city', data: { name: 'Stadt', _status: 'published' } as never, overrideAccess: true })
  expect((await claimQueued(installation.payload)).length).toBe(4)
  expect(await intents()).toEqual([])
})

test.each([
  ['created', async () => {
    await cutOff(() => save('POST', '/services', { title: 'Frisch', _status: 'published' }))
    const { docs } = await installation.payload.find({ collection: 'services', where: { entryId: { equals: 'frisch' } }, overrideAccess: true })
    return docs[0] as unknown as Doc
  }],
  ['changed', async () => {
    const doc = await save('POST', '/services', { title: 'Vorher', _status: 'published' })
    await claimQueued(installation.payload)
    await cutOff(() => save('PATCH', `/services/${doc.id}`, { title: 'Nachher', _status: 'published' }))
    return doc
  }],
  ['deleted', async () => {
    const doc = await save('POST', '/services', { title: 'Fort', _status: 'published' })
    await claimQueued(installation.payload)
    await cutOff(() => save('DELETE', `/services/${doc.id}`))
    return doc
  }],
])('a document that was %s and not announced is announced after a while', async (_how, act) => {
  const { id, entryId } = await act()
  expect((await intents()).length).toBe(1)
  expect(await redeemed()).toEqual([{ documentId: String(id), entryId }])
})

test('the city, too', async () => {
  await cutOff(() => installation.payload.updateGlobal({ slug: 'city', data: { name: 'Neue Stadt', _status: 'published' } as never, overrideAccess: true }))
  expect(await redeemed()).toEqual([{ documentId: 'city', entryId: '' }])
})
