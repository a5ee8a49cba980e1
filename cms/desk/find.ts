import { buildIndex, type Decisions } from '../../content/search/build.ts'
import type { Organisation, Service } from '../../content/schema/index.ts'
import type { SearchRecord } from '../../content/search/contract.ts'
import { recordOf } from '../../content/search/records.ts'
import { openSearch, type Search } from '../../content/search/search.ts'
import type { AgentKnowledge, Answer } from './answers.ts'

/** The desk speaks German, whatever else an entry is translated to. */
const speaker = { language: 'de', defaultLanguage: 'de' }

/**
 * Answers to a question, best first: the portal's search over the same words and those that only agents see.
 * @param question what the agent typed; empty: the most asked.
 * @param decisions of the central team (`deskDecisions`).
 */
export function find(answers: Answer[], question: string, decisions: Decisions = {}, limit = 12): Answer[] {
  if (!question.trim()) return [...answers].sort((a, b) => b.service.popularity - a.service.popularity).slice(0, limit)
  const byId = new Map(answers.map((answer) => [answer.service.id, answer]))
  const { results } = searchOver(answers.map(deskRecord), decisions).ask(question, { limit })
  return results.flatMap(({ entry }) => byId.get(entry.url) ?? [])
}

/** What the search looks at. */
interface Findable {
  service: Service
  organisation: Pick<Organisation, 'name'> | undefined
  agentOnly: Pick<AgentKnowledge, 'spokenAnswer' | 'agentNote' | 'transferTarget' | 'doNotAdviseInstead'>
}

/** Where the desk finds what a rule of the search leads to: a service by its id, everything else by type and id. */
export const deskAddress = (type: string, id: string): string => (type === 'services' ? id : `${type}/${id}`)

/** A service as agents may find it: their notes count like other texts of the answer. */
export function deskRecord({ service, organisation, agentOnly }: Findable): SearchRecord {
  const record = recordOf(service, service.id, speaker, [organisation?.name])
  const internal = [agentOnly.spokenAnswer, agentOnly.agentNote, agentOnly.transferTarget, agentOnly.doNotAdviseInstead]
  // Accounts see different notes of the same service: what was read from one must not be remembered for another.
  return { ...record, texts: [...internal.map((text) => text ?? ''), ...(record.texts ?? [])], source: undefined }
}

/** The indexes asked last, by the records they were built from, so that each account finds what it may see and nothing is built twice. */
const opened = new Map<string, Search>()
const mostOpened = 4

function searchOver(records: SearchRecord[], decisions: Decisions): Search {
  const key = JSON.stringify([records, decisions])
  const search = opened.get(key) ?? openSearch(buildIndex(records, decisions))
  opened.delete(key)
  opened.set(key, search)
  if (opened.size > mostOpened) opened.delete(opened.keys().next().value!)
  return search
}
