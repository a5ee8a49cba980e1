import { expect, test } from 'vitest'
import { runFaults } from './faults.ts'

/** More of them: `npm run faults -- --rounds 200`, and `--mongodb` for two machines. */
const rounds = 8

test('publishers and CMS processes may be killed at any moment: nothing is lost, doubled or half, and readers notice nothing', async () => {
  const { findings, kills, edits, answers } = await runFaults({ rounds, cmsShare: 0.5 })
  expect(findings).toEqual([])
  expect(kills.publisher + kills.cms).toBe(rounds)
  expect(edits.confirmed).toBeGreaterThan(0)
  expect(answers).toBeGreaterThan(0)
}, 600_000)
