import { expect, test } from 'vitest'
import { runFaults } from './faults.ts'

/** More of them: `npm run faults -- --rounds 200`. */
const rounds = 6

test('publisher and CMS may be killed at any moment: nothing is lost, doubled or half, and readers notice nothing', async () => {
  const { findings, kills, edits, answers } = await runFaults({ rounds })
  expect(findings).toEqual([])
  expect(kills.publisher + kills.cms).toBe(rounds)
  expect(edits.confirmed).toBeGreaterThan(0)
  expect(answers).toBeGreaterThan(0)
}, 300_000)
