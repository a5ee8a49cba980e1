import { createHash } from 'node:crypto'
import { Mistake } from '../../content/sentences.ts'
import type { Id, StoredDocument } from './documents.ts'
import { idMap, numbersFor, type IdMap, type Numbers } from './ids.ts'
import { isMark, markIn, setMark, type Mark } from './mark.ts'
import type { Part } from './parts.ts'
import { isPassing } from './passing.ts'
import { translated } from './references.ts'
import { batchSize, type Source, type Store } from './store.ts'

/** How a part came over. */
export interface Tally {
  part: string
  source: number
  target: number
  /** Ids in the target, of documents that are missing, too many or not the same. */
  different: Id[]
}

export interface Transferred {
  tallies: Tally[]
  /** How many documents were written; fewer than there are where an interrupted transfer went on. */
  written: number
  /** References to documents that were not there, left out since the target cannot hold them. */
  dropped: number
}

export interface Endpoints {
  source: Source
  target: Store
  parts: Part[]
  /** Names the source, so that an interrupted transfer goes on from the same one only. */
  origin: string
}

/**
 * Writes everything that a source holds into an empty database, and compares both afterwards, document by document.
 *
 * It can be killed at any time: the target carries a mark until all of it is there, and the next transfer from the same source goes on.
 * @param say shows progress.
 * @throws Mistake where the target holds something else.
 */
export async function transfer({ source, target, parts, origin }: Endpoints, say: (progress: string) => void): Promise<Transferred> {
  const mark = await mustBeEmpty(target, parts, origin)
  const ids = new Map<string, Id[]>()
  for (const part of parts) ids.set(part.name, (await source.ids(part)).filter((id) => !isMark(id)))
  const numbers: Numbers = source.idKind === 'object' && target.idKind === 'number' ? numbersFor(ids, mark?.numbers) : {}
  if (JSON.stringify(mark?.numbers) !== JSON.stringify(numbers)) await setMark(target, parts, { origin, numbers })

  const map = idMap(source.idKind, target.idKind, parts, numbers)
  const all = [...ids.values()].reduce((sum, list) => sum + list.length, 0)
  let [done, written] = [0, 0]
  for (const part of parts) {
    const there = new Set(await target.ids(part))
    let batch: StoredDocument[] = []
    const flush = async () => {
      await target.write(part, batch)
      written += batch.length
      say(`${part.name}: ${(done += batch.length)} von ${all} Dokumenten`)
      batch = []
    }
    for await (const document of documentsOf(source, part, map)) {
      if (there.has(document.id)) done++
      else batch.push(document)
      if (batch.length >= batchSize) await flush()
    }
    if (batch.length) await flush()
  }
  await target.finish()
  return { ...(await compare({ source, target, parts }, map, say)), written }
}

/** Everything of a part that is to be moved, as the target is to hold it. */
async function* documentsOf(source: Source, part: Part, map: IdMap, dropped?: () => void): AsyncGenerator<StoredDocument> {
  for await (const document of source.read(part)) {
    if (!isMark(document.id) && !isPassing(part, document)) yield translated(part, document, map, dropped)
  }
}

const hashOf = (document: StoredDocument) => createHash('sha256').update(JSON.stringify(document)).digest('base64')

/** Compares both sides by the hash of each document, ids translated. */
async function compare({ source, target, parts }: Omit<Endpoints, 'origin'>, map: IdMap, say: (progress: string) => void): Promise<Omit<Transferred, 'written'>> {
  const tallies: Tally[] = []
  let dropped = 0
  for (const part of parts) {
    say(`${part.name} vergleichen`)
    const hashes = new Map<Id, string>()
    for await (const document of documentsOf(source, part, map, () => dropped++)) hashes.set(document.id, hashOf(document))
    const tally: Tally = { part: part.name, source: hashes.size, target: 0, different: [] }
    for await (const document of target.read(part)) {
      if (isMark(document.id)) continue
      tally.target++
      if (hashes.get(document.id) !== hashOf(document)) tally.different.push(document.id)
      hashes.delete(document.id)
    }
    tally.different.push(...hashes.keys())
    tallies.push(tally)
  }
  return { tallies, dropped }
}

/** @returns the mark of an interrupted transfer from the same source. */
async function mustBeEmpty(target: Store, parts: Part[], origin: string): Promise<Mark | undefined> {
  const mark = await markIn(target, parts)
  if (mark?.origin === origin) return mark
  if (mark) throw new Mistake(`Das Ziel enthält einen angefangenen Umzug aus ${mark.origin}. Bitte führen Sie den zu Ende, oder leeren Sie das Ziel.`)
  for (const part of parts) {
    if ((await target.ids(part)).length) throw new Mistake(`Das Ziel ist nicht leer: Es enthält schon Einträge (${part.name}). Bitte nennen Sie eine leere Datenbank. Geändert wurde nichts.`)
  }
  return undefined
}
