import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EntryType } from '../../content/schema/index.ts'
import { onMongo } from './database.ts'
import type { Deed } from './histories.ts'
import { openProof, type Proof } from './proof.ts'

/** More of them: `npm run proof -- --runs 200`. */
const runs = onMongo ? 2 : 4
const batches = 8

let proof: Proof
beforeAll(async () => {
  proof = await openProof()
})
afterAll(() => proof?.close())

test('whatever happens in whatever order, the release equals a full build, byte for byte', async () => {
  let compared = 0
  await proof.run({ runs, batches, onBatch: () => compared++ })
  expect(compared).toBeGreaterThanOrEqual((runs * batches) / 2)
}, 300_000)

/** Histories that went wrong once, or would in a simpler engine. Documents count from 0 in the order they were made. */
const create = (type: EntryType, title: number, more: Partial<Extract<Deed, { kind: 'create' }>> = {}): Deed => ({ kind: 'create', type, title, slug: null, references: [], draft: false, odd: 1, ...more })
const on = (kind: 'publish' | 'withdraw' | 'trash' | 'restore' | 'delete' | 'newFile', document: number): Deed => ({ kind, document })
const rename = (document: number, slug: number): Deed => ({ kind: 'rename', document, slug })

const many = (count: number, deed: Deed): Deed[] => Array.from({ length: count }, () => deed)

const histories: Record<string, Deed[][]> = {
  'a name that comes back, goes to another entry and comes back again': [[create('services', 0, { slug: 0 }), create('services', 1, { slug: 1 })], [rename(0, 2)], [rename(0, 3)], [rename(1, 0)], [rename(1, 4)], [rename(0, 0)]],
  'two entries change places': [[create('topics', 0, { slug: 0 }), create('topics', 1, { slug: 1 })], [rename(0, 2), rename(1, 0), rename(0, 1)]],
  'a new address in a whole build keeps its redirect': [[create('services', 0, { slug: 0 })], [rename(0, 1), { kind: 'everything' }], [on('withdraw', 0), { kind: 'everything' }]],
  'the number of a deleted document goes to the next one': [[create('services', 0)], [on('delete', 0), create('services', 1)], [on('delete', 0), create('services', 1, { slug: 0 })]],
  'a deleted document and a new one of the same id': [[create('topics', 0), create('services', 1, { references: [1] })], [on('delete', 0), create('topics', 0)]],
  'a picture that goes and comes back before anybody tidied up': [[create('media', 0), create('news', 1, { references: [1, 1, 1, 1] })], [on('withdraw', 0), { kind: 'interrupt' }, on('publish', 0), { kind: 'interrupt' }], [on('newFile', 0), { kind: 'interrupt' }], [on('delete', 0), create('media', 1)]],
  'a document that names drafts, which appear and vanish': [
    [create('topics', 0, { draft: true }), create('services', 1, { draft: true }), create('services', 2, { references: [1, 2, 3, 4] })],
    [on('publish', 1)], [on('publish', 0)], [on('trash', 1)], [on('restore', 1)], [on('delete', 0)],
  ],
  'a best bet whose target comes, changes its address and goes': [[create('services', 0, { slug: 0 }), create('search-rules', 1, { odd: 0, references: [1] })], [rename(0, 1)], [on('withdraw', 0)], [on('publish', 0)], [on('delete', 0)]],
  'documents that name each other appear together': [[create('organisations', 0), create('contact-points', 1, { references: [1] }), { kind: 'edit', document: 0, title: 0, references: [1], draft: false, odd: 1 }], [on('withdraw', 0), on('withdraw', 1)], [on('publish', 0), on('publish', 1)]],
  'a service whose form waits for its file': [[create('media', 0, { draft: true }), create('services', 1, { references: [1] }), create('news', 2, { references: [1] })], [on('publish', 0)], [on('withdraw', 0)], [on('delete', 0)]],
  'a service that breaks the contract keeps its form while others name it': [[create('services', 1, { odd: 12 }), create('services', 2, { references: [1] })], [on('withdraw', 0)], [on('publish', 0)], [{ kind: 'edit', document: 0, title: 3, references: [], draft: false, odd: 1 }]],
  'a title without a letter that an address could have': [[create('services', 4), create('topics', 4)], [{ kind: 'edit', document: 0, title: 4, references: [], draft: false, odd: 3 }]],
  'time passes: notices begin and end, news appear and expire, events are over': [[create('notices', 0, { odd: 9 }), create('news', 1, { odd: 5 }), create('news', 3, { odd: 49 }), create('events', 2, { odd: 22 })], ...Array.from({ length: 6 }, (): Deed[] => [{ kind: 'time', hours: 7 }])],
  // 50 titles stand on a sheet (`site/sheets.ts`).
  'an archive that needs a second sheet, loses it and gets it back': [many(51, create('news', 3)), [on('delete', 7)], [create('news', 1), { kind: 'interrupt' }], [on('withdraw', 20), on('withdraw', 21), { kind: 'interrupt' }], [on('publish', 20), { kind: 'everything' }]],
  'news that time adds to the archive, and events that it takes away': [[...many(50, create('news', 3)), create('news', 0, { odd: 49 })], [{ kind: 'time', hours: 20 }], [...many(50, create('events', 2, { odd: 59 })), create('events', 0, { odd: 22 })], [{ kind: 'time', hours: 40 }]],
  'a publication that was cut off before its lists followed': [[create('services', 0, { slug: 0 })], [rename(0, 1), { kind: 'interrupt' }], [on('withdraw', 0), { kind: 'interrupt' }], [on('publish', 0), { kind: 'interrupt' }, on('withdraw', 0), { kind: 'interrupt' }]],
}

/** They are about pages: that publications cross from either database, the random ones show. */
test.skipIf(onMongo).each(Object.entries(histories))('%s', (_, deeds) => proof.play(deeds), 60_000)
