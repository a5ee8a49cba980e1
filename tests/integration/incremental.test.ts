import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProof, type Proof } from './proof.ts'

/** More of them: `npm run proof -- --runs 200`. */
const runs = 8
const batches = 10

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
