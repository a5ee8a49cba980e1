import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { turns, type Turn } from './turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one after the other, in the order in which they asked', async () => {
  const take = turns(1000)
  const done: string[] = []
  const first = await take()
  const others = ['second', 'third'].map(async (name) => {
    const turn = await take()
    done.push(name)
    turn.end()
  })
  await vi.advanceTimersByTimeAsync(10)
  expect(done).toEqual([])
  first.end()
  await Promise.all(others)
  expect(done).toEqual(['second', 'third'])
  ;(await take()).end()
})

test('a turn that ended cannot end that of the next', async () => {
  const take = turns(1000)
  const first = await take()
  first.end()
  const second = await take()
  let third: Turn | undefined
  void take().then((turn) => (third = turn))
  first.end()
  await vi.advanceTimersByTimeAsync(10)
  expect(third).toBeUndefined()
  second.end()
  await vi.advanceTimersByTimeAsync(10)
  expect(third).toBeDefined()
})

test('whoever does nothing while others wait gives up its turn; whoever goes on keeps it', async () => {
  const take = turns(1000)
  const given: string[] = []
  const busy = await take(() => given.push('busy'))
  let waiting: Turn | undefined
  const giveUp = () => {
    given.push('idle')
    waiting!.end()
  }
  void take(giveUp).then((turn) => (waiting = turn))
  for (let n = 0; n < 10; n++) {
    await vi.advanceTimersByTimeAsync(600)
    busy.goOn()
  }
  expect([given, waiting]).toEqual([[], undefined])
  busy.end()
  await vi.advanceTimersByTimeAsync(10)
  expect(waiting).toBeDefined()

  // Nobody waits: it may take as long as it likes.
  await vi.advanceTimersByTimeAsync(60_000)
  expect(given).toEqual([])
  let last: Turn | undefined
  void take().then((turn) => (last = turn))
  await vi.advanceTimersByTimeAsync(1500)
  expect(given).toEqual(['idle'])
  expect(last).toBeDefined()
})
