import type { Payload } from 'payload'
import { Mistake } from '../../../content/sentences.ts'
import type { City } from '../../../content/schema/index.ts'
import { lastMark, newAnnouncements, type Announcements } from './announcements.ts'
import { differences, note, readJournal, type Journal, type Tracked } from './journal.ts'
import { localised } from './language.ts'
import { makeProjector, type Answer, type Projection, type Projector } from './projection.ts'

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
  announcements: Announcements
  /** When it was made, milliseconds of `performance.now()`. */
  since: number
}

interface Keeper {
  state?: Kept | undefined
  /** Memory, no knowledge: what it holds is read again where something was announced or has another date. */
  projector?: Projector | undefined
  turn: Promise<unknown>
}

const keepers = new WeakMap<Payload, Keeper>()

/** Looks through the dates of all documents after so long, even if nothing was announced. Milliseconds. */
const longestTrust = 15 * 60_000
const mostAttempts = 8

/**
 * The answers as they are now, with every difference to before noted in the journal.
 * @param atLeast a step that somebody has heard of, maybe from another process.
 */
export async function currentState(payload: Payload, atLeast = 0): Promise<State> {
  const keeper = keepers.get(payload) ?? { turn: Promise.resolve() }
  keepers.set(payload, keeper)
  const isCurrent = async (state: Kept | undefined) => state && state.journal.number >= atLeast && isTrusted(state) && (await lastMark(payload)) === state.announcements.mark
  if (await isCurrent(keeper.state)) return keeper.state!
  // One after the other: whoever waited finds the work done, unless something was edited meanwhile.
  const mine = keeper.turn.then(async () => ((await isCurrent(keeper.state)) ? keeper.state! : (keeper.state = await newState(payload, keeper))))
  keeper.turn = mine.catch(() => {
    // What was half read is read from the beginning.
    keeper.projector = keeper.state = undefined
  })
  return mine
}

const isTrusted = ({ since }: Kept) => performance.now() - since < longestTrust

async function newState(payload: Payload, keeper: Keeper): Promise<Kept> {
  let [journal, announcements] = [keeper.state?.journal, keeper.state?.announcements]
  const isOverdue = keeper.state && !isTrusted(keeper.state)
  const projector = (keeper.projector ??= await makeProjector(payload))
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const since = performance.now()
    // In this order: what others have noted in the journal they had seen, and so will this one; what is edited from here on is
    // seen below, or announced later, or both.
    const before = await readJournal(payload, journal)
    announcements = await newAnnouncements(payload, announcements)
    const { touched } = announcements
    let { city, answers } = await projector.project(touched === 'unknown' || (isOverdue && touched !== 'everything') ? await projector.differing() : touched)
    let changes = changesTo(before, answers)
    if (changes.length && journal && journal !== before) {
      // Another process has seen otherwise. Before it is contradicted, the dates of all documents are looked through.
      ;({ city, answers } = await projector.project(await projector.differing()))
      changes = changesTo(before, answers)
    }
    // Also an empty city has a first step, for cursors to name.
    const noted = changes.length || before.number === 0 ? await note(payload, before, changes) : before
    if (noted) return { announcements, since, city, journal: noted, order: noted === keeper.state?.journal ? keeper.state.order : inOrder(noted), json: writer(answers, city) }
    journal = before
  }
  throw new Mistake('Gerade wird zu viel auf einmal geändert. Bitte versuchen Sie es gleich noch einmal.')
}

const changesTo = (journal: Journal, answers: Projection['answers']) => differences(journal, new Map([...answers].map(([id, { hash }]) => [id, hash])))

const inOrder = ({ tracked }: Journal): Tracked[] => [...tracked.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))

/** Each answer is written once in each language that somebody asks for. */
const written = new WeakMap<Answer, Map<string, string>>()

function writer(answers: ReadonlyMap<string, Answer>, city: City): State['json'] {
  const languages = city.languages.map(({ code }) => code)
  return (id, language) => {
    const answer = answers.get(id)!
    const texts = written.get(answer) ?? written.set(answer, new Map()).get(answer)!
    const text = texts.get(language) ?? JSON.stringify(localised(answer.record, language, languages))
    texts.set(language, text)
    return text
  }
}
