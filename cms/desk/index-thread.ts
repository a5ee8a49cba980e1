/**
 * The desk's search index, built on a thread of its own, because thousands of services take seconds that the CMS must not stand
 * still for. Run by Node itself, outside the bundle. Gets what changed, gives the whole index as JSON.
 */
import { parentPort } from 'node:worker_threads'
import type { Decisions } from '../../content/search/build.ts'
import type { SearchRecord } from '../../content/search/contract.ts'
import { deskIndex } from './search-records.ts'

export interface IndexOrder {
  number: number
  changed: SearchRecord[]
  removed: string[]
  decisions: Decisions
}

export interface BuiltIndex {
  number: number
  json: string
}

const records = new Map<string, SearchRecord>()

parentPort?.on('message', ({ number, changed, removed, decisions }: IndexOrder) => {
  // Each record is its own source: what was read from it holds until it is replaced.
  for (const record of changed) records.set(record.url, Object.assign(record, { source: record }))
  for (const url of removed) records.delete(url)
  parentPort!.postMessage({ number, json: JSON.stringify(deskIndex(records.values(), decisions)) } satisfies BuiltIndex)
})
