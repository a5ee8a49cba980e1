/**
 * A CMS on the database that the environment names, which does one piece of work after the other as it is told over IPC, and tells
 * how long each took. Arguments: the folder of a synthetic city.
 */
import { getPayload } from 'payload'
import { importCity } from '../../cms/exchange/import-city.ts'
import { readInternal } from '../../cms/exchange/internal.ts'
import { installationFolders } from '../../cms/installation.ts'
import config from '../../cms/payload.config.ts'
import { changesOf } from '../../cms/publication/changes.ts'
import { claimQueued, settle } from '../../cms/publication/claims.ts'
import { takeSnapshot } from '../../cms/publication/snapshot.ts'
import { readKnowledgeFolder } from '../../content/folder.ts'
import type { DbOrder } from './db.ts'
import { partOf } from './part.ts'

const [folder] = process.argv.slice(2) as [string]
const payload = await getPayload({ config, disableOnInit: true })
payload.logger.level = 'silent'
if (payload.db.name === 'sqlite') await payload.db.migrate()
const internal = readInternal(folder)
const asSystem = { collection: 'services', overrideAccess: true } as const
const { published } = installationFolders()

const idsOf = async (names: readonly string[]) =>
  (await payload.find({ ...asSystem, where: { entryId: { in: names.map((name) => name.replace('services/', '')) } }, depth: 0, pagination: false, select: {} })).docs.map(({ id }) => id)

/** Each does the same on either database. `prepare` is not measured. */
const works: Record<DbOrder['work'], { prepare?(names: string[]): Promise<unknown>; run(names: string[], word: string, prepared: unknown): Promise<unknown> }> = {
  import: { run: (names) => importCity(payload, partOf(folder, names), internal, () => {}) },
  save: {
    prepare: idsOf,
    async run(_names, word, ids) {
      for (const id of ids as string[]) await payload.update({ ...asSystem, id, data: { summary: `Entwurf ${word}` }, draft: true, depth: 0, locale: 'de' })
    },
  },
  publish: {
    async prepare(names) {
      await takeSnapshot(payload, published)
      await settle(payload, await claimQueued(payload), { state: 'live', durationMs: 0 })
      return { ids: await idsOf(names), knowledge: readKnowledgeFolder(published) }
    },
    async run(names, word, prepared) {
      const { ids, knowledge } = prepared as { ids: string[]; knowledge: ReturnType<typeof readKnowledgeFolder> }
      for (const id of ids) {
        await payload.update({ ...asSystem, id, data: { answer: `Antwort ${word}.`, _status: 'published' } as never, depth: 0, locale: 'de' })
        const claims = await claimQueued(payload)
        const { changes, refused } = await changesOf(payload, claims, knowledge)
        if (changes.length !== 1 || refused.length) throw new Error(`One change was expected of ${names.length} edits each, not ${changes.length}.`)
        await settle(payload, claims, { state: 'live', durationMs: 1 })
      }
    },
  },
  list: {
    async run(names) {
      for (let page = 1; page <= names.length; page++) {
        await payload.find({ ...asSystem, where: { and: [{ _status: { equals: 'published' } }, { title: { like: 'beantragen' } }] }, sort: 'title', limit: 25, page: 1 + (page % 4), depth: 1, locale: 'de' })
      }
    },
  },
}

process.on('message', (order: DbOrder) => void obey(order).catch((error: Error) => process.send?.({ error: error.stack })))
process.send?.({ ready: true })

async function obey({ work, names, word }: DbOrder) {
  const { prepare, run } = works[work]
  const prepared = await prepare?.(names)
  const begun = performance.now()
  await run(names, word, prepared)
  process.send?.({ ms: performance.now() - begun })
}
