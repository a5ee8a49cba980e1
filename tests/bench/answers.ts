import path from 'node:path'
import { Mistake } from '../../content/sentences.ts'
import type { Say } from '../../scripts/terminal.ts'
import { newData, startCms, type Cms } from './installation.ts'

/** Times in milliseconds; each series has one value per round, the rounds of all of them alternate. */
export interface AnswersResult {
  size: number
  /** All answers of the interface of 115, page by page. */
  oursMs: number[]
  /** The same documents from Payload's own list, with what they name. */
  withNamedMs: number[]
  /** The same documents from Payload's own list, without. */
  aloneMs: number[]
  /** What changed, asked for after one edit. */
  afterEditMs: number[]
  /** What changed, asked for when nothing did. */
  nothingNewMs: number[]
  /** The very first request: nothing is in memory, nothing in the journal. */
  firstMs: number
}

const mostRounds = 5
const mostAPage = 1000
/** An account may ask 120 times a minute; some of them are for the edits. */
const mostRequests = 100

/** Fetches all answers from a running CMS, beside Payload's own list of the same documents. */
export async function benchAnswers(size: number, folder: string, say: Say): Promise<AnswersResult> {
  const data = path.join(folder, `answers-${size}`)
  await newData(size, data, say)
  const cms = await startCms(data)
  const limit = Math.min(mostAPage, Math.max(100, Math.ceil(size / 10)))
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(mostRequests / Math.ceil(size / limit)) - 1))
  const result: AnswersResult = { size, oursMs: [], withNamedMs: [], aloneMs: [], afterEditMs: [], nothingNewMs: [], firstMs: 0 }
  const timed = async (times: number[], task: () => Promise<number>, expected: number) => {
    const begun = performance.now()
    const found = await task()
    times.push(performance.now() - begun)
    if (found !== expected) throw new Mistake(`Erwartet wurden ${expected} Auskünfte, gekommen sind ${found}.`)
  }
  const first: number[] = []
  await timed(first, () => answersOf(cms, `limit=${limit}`), Math.min(limit, size))
  result.firstMs = first[0]!
  for (let round = 0; round < rounds; round++) {
    say(`Runde ${round + 1} von ${rounds}`)
    await timed(result.oursMs, () => allOfOurs(cms, limit), size)
    await timed(result.withNamedMs, () => allOfPayloads(cms, limit, 2), size)
    await timed(result.aloneMs, () => allOfPayloads(cms, limit, 0), size)
  }
  const { docs } = await cms.request<{ docs: { id: number }[] }>('GET', '/services?depth=0&limit=1')
  let { cursor } = await pageThrough(cms, limit)
  for (let edit = 0; edit < 3; edit++) {
    await cms.request('PATCH', `/services/${docs[0]!.id}?depth=0`, { answer: `Jetzt noch einfacher (${edit}).`, _status: 'published' })
    const since = cursor
    await timed(result.afterEditMs, async () => {
      const changed = await page(cms, `since=${since}`)
      cursor = changed.cursor
      return changed.answers.length
    }, 1)
    await timed(result.nothingNewMs, () => answersOf(cms, `since=${cursor}`), 0)
  }
  return result
}

interface Page {
  answers: unknown[]
  hasMore: boolean
  cursor: string
}

const page = (cms: Cms, query: string) => cms.request<Page>('GET', `/115/answers?${query}`)
const answersOf = async (cms: Cms, query: string) => (await page(cms, query)).answers.length
const allOfOurs = async (cms: Cms, limit: number) => (await pageThrough(cms, limit)).count

async function pageThrough(cms: Cms, limit: number): Promise<{ count: number; cursor: string }> {
  let count = 0
  for (let query = `limit=${limit}`; ; ) {
    const { answers, hasMore, cursor } = await page(cms, query)
    count += answers.length
    if (!hasMore) return { count, cursor }
    query = `limit=${limit}&since=${cursor}`
  }
}

async function allOfPayloads(cms: Cms, limit: number, depth: number): Promise<number> {
  let count = 0
  for (let number = 1; ; number++) {
    const { docs, hasNextPage } = await cms.request<{ docs: unknown[]; hasNextPage: boolean }>('GET', `/services?depth=${depth}&limit=${limit}&page=${number}&sort=id`)
    count += docs.length
    if (!hasNextPage) return count
  }
}
