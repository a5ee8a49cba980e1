import { expect, test } from 'vitest'
import { runFaults } from './faults.ts'

/** More of them: `npm run faults -- --rounds 200`. */
const rounds = 6

/*
 * The publisher only. A CMS that is killed within a request may leave that one document half-written and unannounced, because the SQLite
 * adapter runs without transactions (see docs/decisions/0009-journal.md); `npm run faults` kills both and shows it.
 */
test('the publisher may be killed at any moment: nothing is lost, doubled or half, and readers notice nothing', async () => {
  const { findings, kills, edits, answers } = await runFaults({ rounds, cmsShare: 0 })
  expect(findings).toEqual([])
  expect(kills.publisher).toBe(rounds)
  expect(edits.confirmed).toBeGreaterThan(0)
  expect(answers).toBeGreaterThan(0)
}, 300_000)
