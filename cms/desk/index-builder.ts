import { createHash } from 'node:crypto'
import path from 'node:path'
import type { BuiltIndex, IndexOrder } from './index-thread.ts'

export interface DeskIndex {
  json: string
  /** Another one for other words. */
  version: string
}

/** Builds the index anew with each change, one after the other. @throws what the thread dies of. */
export function makeIndexBuilder(): (order: Omit<IndexOrder, 'number'>) => Promise<DeskIndex> {
  // Asked for at run time, because the bundler would take the thread for a module of its own.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const thread = new Worker(path.resolve('cms', 'desk', 'index-thread.ts'))
  thread.unref()
  let number = 0
  return (wanted) =>
    new Promise((resolve, reject) => {
      const order: IndexOrder = { number: ++number, ...wanted }
      const settle = (act: () => void) => {
        thread.off('message', onMessage).off('error', onError).unref()
        act()
      }
      const onMessage = (built: BuiltIndex) => {
        if (built.number !== order.number) return
        const version = createHash('sha256').update(built.json).digest('base64url').slice(0, 16)
        settle(() => resolve({ json: built.json, version }))
      }
      const onError = (error: Error) => settle(() => reject(error))
      thread.on('message', onMessage).on('error', onError).ref()
      thread.postMessage(order)
    })
}
