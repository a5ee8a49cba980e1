import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { DeskFigures } from '../../cms/desk/loop/figures.ts'
import type { OwnReport } from '../../cms/desk/loop/own.ts'
import { newInstallation, type Installation, type Person } from './installation.ts'

/** Everybody there is, and the public. */
export const everyone: (Person | undefined)[] = [undefined, 'admin', 'chief', 'editor', 'social', 'lead', 'agent', 'machine']
export const desk = 'http://localhost:3999'

export const titleOf = ({ json }: { json: never }) => (json as { title?: string }).title
export const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000)

/** The way back from 115 to the offices, over four services of three offices; every test begins without tasks and counts. */
export function deskLoop() {
  const room = {} as { installation: Installation; officeId: string }

  beforeAll(async () => {
    const installation = (room.installation = await newInstallation())
    const { payload, ids } = installation
    await payload.updateGlobal({ slug: 'city', data: { name: 'Teststadt', holidayRegion: 'rp', _status: 'published' } as never, overrideAccess: true })
    const create = (data: object) => payload.create({ collection: 'services', data: { _status: 'published', ...data } as never, overrideAccess: true })
    await create({ entryId: 'hund', slug: 'hund-anmelden', title: 'Hund anmelden', organisation: ids.below, lastCheckedAt: new Date().toISOString() })
    await create({ entryId: 'pass', title: 'Reisepass', organisation: ids.other, lastCheckedAt: '2020-01-01T12:00:00.000Z' })
    await create({ entryId: 'land', title: 'Sache des Landes' })
    await create({ entryId: 'geheim', title: 'Noch geheim', organisation: ids.office, _status: 'draft' })
    room.officeId = (await payload.findByID({ collection: 'organisations', id: ids.other, overrideAccess: true })).entryId!
  })
  afterAll(() => room.installation?.close())
  beforeEach(async () => {
    await room.installation.payload.delete({ collection: 'tasks', where: {}, overrideAccess: true })
    await room.installation.payload.db.deleteMany({ collection: 'desk-counts', where: {} })
  })

  return Object.assign(room, {
    post: (path: string, body: unknown, as: Person | null = 'agent') => room.installation.request('POST', `/115/desk/${path}`, { ...(as && { as }), body }),
    tasks: async () => (await room.installation.payload.find({ collection: 'tasks', depth: 0, sort: 'createdAt', overrideAccess: true })).docs,
    own: async (as: Person = 'agent') => ((await room.installation.request('GET', '/115/desk/reports', { as })).json as { reports: OwnReport[] }).reports,
    figures: async (as: Person = 'lead') => (await room.installation.request('GET', '/115/desk/figures', { as })).json as DeskFigures,
    everythingStored: () => everythingStored(room.installation),
  })
}

/** Every table as it lies in the file; nothing on MongoDB, where the same code writes. */
async function everythingStored({ payload }: Installation): Promise<string> {
  const { client } = payload.db as unknown as { client?: { execute(sql: string): Promise<{ rows: Record<string, string>[] }> } }
  if (!client) return ''
  const tables = (await client.execute("select name from sqlite_master where type = 'table'")).rows
  const contents = await Promise.all(tables.map(({ name }) => client.execute(`select * from "${name}"`)))
  expect(contents.length).toBeGreaterThan(20)
  return JSON.stringify(contents.map(({ rows }) => rows))
}
