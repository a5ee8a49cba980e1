import type { Payload } from 'payload'
import { fileTask } from '../tasks/file-task.ts'
import { daysBefore, eachCount, leastShown } from './count.ts'

/** Days that the lists look back, and that a task looks back. */
export const daysListed = 30
const daysOfTask = 7
/** So often a question must have found nothing within a week to become a task. docs/handbuch/redaktion.md names the number. */
export const unfoundForTask = 5
const longest = 20

/** How often a question was asked, in all languages together. */
export interface Tally {
  question: string
  language: string
  asked: number
  unfound: number
  chosen: number
  /** Where most of those went who chose a result. */
  page?: string | undefined
}

export interface SearchLists {
  mostAsked: Tally[]
  foundNothing: Tally[]
  /** Something was found, and nobody wanted it. */
  choseNothing: Tally[]
}

/** What was asked since a day, most asked first; rare questions are left out. */
async function talliesSince(payload: Payload, day: string): Promise<Tally[]> {
  const tallies = new Map<string, Tally & { pages: Map<string, number> }>()
  await eachCount(payload, { day: { greater_than_equal: day } }, ({ question, language, page, asked, unfound, chosen }) => {
    const tally = tallies.get(question) ?? { question, language, asked: 0, unfound: 0, chosen: 0, pages: new Map<string, number>() }
    tallies.set(question, Object.assign(tally, { asked: tally.asked + asked, unfound: tally.unfound + unfound, chosen: tally.chosen + chosen }))
    if (page && chosen) tally.pages.set(page, (tally.pages.get(page) ?? 0) + chosen)
  })
  return [...tallies.values()]
    .filter(({ asked }) => asked >= leastShown)
    .map(({ pages, ...tally }) => ({ ...tally, page: [...pages].sort((a, b) => b[1] - a[1])[0]?.[0] }))
    .sort((a, b) => b.asked - a.asked || (a.question < b.question ? -1 : 1))
}

/** What editors see of the last thirty days. */
export async function searchLists(payload: Payload, now = new Date()): Promise<SearchLists> {
  const tallies = await talliesSince(payload, daysBefore(now, daysListed))
  return {
    mostAsked: tallies.slice(0, longest),
    foundNothing: tallies.filter(({ unfound }) => unfound >= leastShown).sort((a, b) => b.unfound - a.unfound).slice(0, longest),
    choseNothing: tallies.filter(({ asked, unfound, chosen }) => !chosen && asked - unfound >= leastShown).slice(0, longest),
  }
}

/** Puts on the central team's list what many looked for within a week and did not find; once, until somebody settles it, and not again within a month. */
export async function fileSearchTasks(payload: Payload, now = new Date()): Promise<void> {
  const lately = new Date(now.getTime() - daysListed * 86_400_000).toISOString()
  for (const { question, language, unfound } of await talliesSince(payload, daysBefore(now, daysOfTask))) {
    if (unfound < unfoundForTask) continue
    const { totalDocs } = await payload.count({
      collection: 'tasks', overrideAccess: true, // the system looks whether it has filed this one
      where: { and: [{ kind: { equals: 'search' } }, { words: { equals: question } }, { or: [{ state: { not_equals: 'done' } }, { createdAt: { greater_than: lately } }] }] },
    })
    if (!totalDocs) await fileTask(payload, { kind: 'search', subject: {}, words: question, language })
  }
}
