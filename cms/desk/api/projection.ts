import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { FeedContext } from '../../../content/records/context.ts'
import type { City, Service } from '../../../content/schema/index.ts'
import { parseOrExplain } from '../../../content/sentences.ts'
import { portalOrigin } from '../../publication/addresses.ts'
import { projectCity } from '../../publication/projection.ts'
import { keepDocuments, meet, type Documents, type Touched } from './documents.ts'
import { hashOf } from './journal.ts'
import { answerRecord, internalPart, type AnswerRecord } from './record.ts'

/** An answer and its version. Never changed: another version is another object. */
export interface Answer {
  record: AnswerRecord
  hash: string
}

export interface Projection {
  city: City
  /** By entry id. */
  answers: ReadonlyMap<string, Answer>
}

/** Answers in memory, of which only those are made anew that have read what changed. */
export interface Projector {
  /** @throws Mistake where the city itself does not fit the contract; after any error, begin with another projector. */
  project(touched: Touched): Promise<Projection>
  differing(): Promise<Touched>
}

/** A request with the eyes of whoever may read the interface, whoever that is: all of them may read the same. */
export const readerOf = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({ user: { id: 0, collection: 'users', role: 'integration', email: '' } as never }, payload)

/** All answers as they stand now, read from the beginning. */
export const projectAnswers = async (payload: Payload): Promise<Projection> => (await makeProjector(payload)).project('everything')

export async function makeProjector(payload: Payload): Promise<Projector> {
  const documents = await keepDocuments(payload, internalPart)
  let [city, cityText]: [City | undefined, string] = [undefined, '']
  let answers = new Map<string, Answer>()
  /** By service, which entries its answer has looked at. */
  const looks = new Map<string, ReadonlySet<string>>()

  return {
    differing: async () => documents.differing(await readerOf(payload)),
    async project(touched) {
      const changed = await documents.read(await readerOf(payload), touched)
      const isSameCity = await readCity(documents)
      const services = [...documents.entryIds('services')]
      const due = services.filter((id) => !isSameCity || !looks.get(id) || meet(looks.get(id)!, changed))
      const gone = [...answers.keys()].filter((id) => !documents.entry('services', id))
      if (due.length || gone.length) answers = new Map(answers)
      for (const id of gone) {
        answers.delete(id)
        looks.delete(id)
      }
      for (const id of due) answer(id)
      return { city: city!, answers }
    },
  }

  /** @returns whether it is the same as before. */
  async function readCity({ contract, crossing }: Documents): Promise<boolean> {
    const entry = parseOrExplain<unknown>(contract.city, await projectCity(payload, crossing), 'city') as City
    const before = cityText
    ;[city, cityText] = [entry, JSON.stringify(entry)]
    return cityText === before
  }

  function answer(id: string) {
    const seen = new Set([`services/${id}`])
    const get = ((type, entryId) => (seen.add(`${type}/${entryId}`), documents.entry(type as 'services', entryId))) as FeedContext['get']
    const context: FeedContext = { city: city!, get, absolute: (path) => new URL(path, portalOrigin()).href }
    looks.set(id, seen)
    const service = get('services', id) as Service | undefined
    if (!service) return void answers.delete(id)
    const record = answerRecord(context, service, documents.internal)
    const hash = hashOf(JSON.stringify(record))
    if (answers.get(id)?.hash !== hash) answers.set(id, { record, hash })
  }
}
