import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lease } from '../../cms/publication/lease.ts'
import { newInstallation, type Installation } from './installation.ts'

type Leases = typeof import('../../cms/publication/lease.ts')

let installation: Installation
let leases: Leases
let keys = 0

beforeAll(async () => {
  installation = await newInstallation()
  leases = await import('../../cms/publication/lease.ts')
})
afterAll(() => installation?.close())

const times = { lasts: 100, margin: 20 }

/** Processes that want the same lease, each with a clock of its own. */
async function contenders<T extends string>(...names: T[]): Promise<Record<T, { lease: Lease; clock: number }>> {
  const key = `lease-${++keys}`
  const made = names.map(async (name, index) => {
    const one = { clock: index * 1e6 } as { lease: Lease; clock: number }
    one.lease = await leases.openLease(installation.payload, key, times, () => one.clock)
    return [name, one] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Record<T, { lease: Lease; clock: number }>
}

test('of several who want it at once, one has it', async () => {
  for (let round = 0; round < 5; round++) {
    const all = Object.values(await contenders('a', 'b', 'c', 'd'))
    expect((await Promise.all(all.map(({ lease }) => lease.keep()))).filter(Boolean)).toHaveLength(1)
    expect(all.filter(({ lease }) => lease.holds())).toHaveLength(1)
  }
})

test('who keeps it has it for as long as it likes', async () => {
  const { a, b } = await contenders('a', 'b')
  expect(await a.lease.keep()).toBe(true)
  for (let time = 0; time < 1000; time += 50) {
    a.clock += 50
    b.clock += 50
    expect([await a.lease.keep(), await b.lease.keep()]).toEqual([true, false])
  }
})

test('an abandoned one goes to exactly one of those who wait, once each has seen for itself that nobody renews it', async () => {
  for (let round = 0; round < 5; round++) {
    const { dead, ...others } = await contenders('dead', 'b', 'c', 'd')
    await dead.lease.keep()
    const waiting = Object.values(others)
    const keepAll = () => Promise.all(waiting.map(({ lease }) => lease.keep()))
    expect(await keepAll()).toEqual([false, false, false])
    for (const one of waiting) one.clock += 100
    expect(await keepAll()).toEqual([false, false, false])
    for (const one of waiting) one.clock += 1
    expect((await keepAll()).filter(Boolean)).toHaveLength(1)
    expect((await keepAll()).filter(Boolean)).toHaveLength(1)
  }
})

test('a holder that was stalled does not go on, and notices that another one has it', async () => {
  const { stalled, b } = await contenders('stalled', 'b')
  await stalled.lease.keep()
  await b.lease.keep()
  stalled.clock += 80
  // Before anybody may take it.
  expect(stalled.lease.holds()).toBe(false)
  b.clock += 101
  expect(await b.lease.keep()).toBe(true)
  expect([await stalled.lease.keep(), stalled.lease.holds(), b.lease.holds()]).toEqual([false, false, true])
  expect(await b.lease.keep()).toBe(true)
})

test('a holder that wakes before anybody has missed it goes on', async () => {
  const { a, b } = await contenders('a', 'b')
  await a.lease.keep()
  await b.lease.keep()
  a.clock += 95
  expect(a.lease.holds()).toBe(false)
  expect([await a.lease.keep(), a.lease.holds()]).toEqual([true, true])
  // What is counted is the renewal that was seen.
  b.clock += 101
  expect(await b.lease.keep()).toBe(false)
  b.clock += 101
  expect(await b.lease.keep()).toBe(true)
})

test('a renewal and a taking over at the same time leave one holder', async () => {
  for (let round = 0; round < 10; round++) {
    const { a, b } = await contenders('a', 'b')
    await a.lease.keep()
    await b.lease.keep()
    a.clock += 79
    b.clock += 101
    await Promise.all([b.lease.keep(), a.lease.keep()])
    await a.lease.keep()
    expect([a.lease.holds(), b.lease.holds()].filter(Boolean)).toHaveLength(1)
  }
})

test('one that is given back is free at once', async () => {
  const { a, b } = await contenders('a', 'b')
  await a.lease.keep()
  await b.lease.keep()
  await a.lease.giveBack()
  expect([a.lease.holds(), await b.lease.keep()]).toEqual([false, true])
  // It has nothing to give back any more.
  await a.lease.giveBack()
  expect(await b.lease.keep()).toBe(true)
})
