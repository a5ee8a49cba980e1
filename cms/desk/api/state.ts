import type { Payload } from 'payload'
import { Mistake } from '../../../content/sentences.ts'
import type { City } from '../../../content/schema/index.ts'
import { differences, hashOf, note, readJournal, type Journal, type Tracked } from './journal.ts'
import { localised } from './language.ts'
import { projectAnswers, type AnswerRecord } from './record.ts'

/** All answers at one step of the journal. Never changed: who began to read it goes on with what it was. */
export interface State {
  journal: Journal
  city: City
  /** Everything tracked, in the order of change. */
  order: readonly Tracked[]
  /** An answer as JSON in a language. */
  json(id: string, language: string): string
}

interface Kept extends State {
  revision: string
  /** When it was made, milliseconds of `performance.now()`. */
  since: number
}

interface Keeper {
  state?: Kept
  turn: Promise<unknown>
}

const keepers = new WeakMap<Payload, Keeper>()

/** Looks again after so long even if nothing was announced. Milliseconds. */
const longestTrust = 15 * 60_000
const mostAttempts = 8

/**
 * The answers as they are now, with every difference to before noted in the journal.
 * @param atLeast a step that somebody has heard of, maybe from another process.
 */
export async function currentState(payload: Payload, atLeast = 0): Promise<State> {
  const keeper = keepers.get(payload) ?? { turn: Promise.resolve() }
  keepers.set(payload, keeper)
  const isCurrent = async (state: Kept | undefined) =>
    state && state.journal.number >= atLeast && performance.now() - state.since < longestTrust && (await revisionOf(payload)) === state.revision
  if (await isCurrent(keeper.state)) return keeper.state!
  // One after the other: whoever waited finds the work done, unless something was edited meanwhile.
  const mine = keeper.turn.then(async () => ((await isCurrent(keeper.state)) ? keeper.state! : (keeper.state = await newState(payload, keeper.state))))
  keeper.turn = mine.catch(() => {})
  return mine
}

/**
 * Changes with each edit that an answer may show: all of them are announced to the publisher. Only a hint when to look;
 * what has changed is found by comparing.
 */
async function revisionOf(payload: Payload): Promise<string> {
  const { totalDocs, docs } = await payload.find({ collection: 'publications', sort: '-createdAt', limit: 1, depth: 0, select: { entryType: true }, overrideAccess: true })
  return `${totalDocs}/${docs[0]?.id}`
}

async function newState(payload: Payload, known: Kept | undefined): Promise<Kept> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // In this order: what is edited from here on is seen below, or makes another revision, or both.
    const revision = await revisionOf(payload)
    const since = performance.now()
    const before = await readJournal(payload, known?.journal)
    const { city, records } = await projectAnswers(payload)
    const changes = differences(before, new Map([...records].map(([id, record]) => [id, hashOf(JSON.stringify(record))])))
    // Also an empty city has a first step, for cursors to name.
    const journal = changes.length || before.number === 0 ? await note(payload, before, changes) : before
    if (journal) return { revision, since, city, journal, order: inOrder(journal), json: writer(records, city) }
  }
  throw new Mistake('Gerade wird zu viel auf einmal geändert. Bitte versuchen Sie es gleich noch einmal.')
}

const inOrder = ({ tracked }: Journal): Tracked[] => [...tracked.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))

/** Each answer is written once in each language that somebody asks for. */
function writer(records: ReadonlyMap<string, AnswerRecord>, city: City): State['json'] {
  const written = new Map<string, string>()
  const languages = city.languages.map(({ code }) => code)
  return (id, language) => {
    const key = `${language}/${id}`
    const text = written.get(key) ?? JSON.stringify(localised(records.get(id), language, languages))
    written.set(key, text)
    return text
  }
}
