import type { ContactPoint, Location, Organisation, Service } from '../../content/schema/index.ts'
import type { AgentOnly } from './contract.ts'

/** What only agents know of a service. */
export interface AgentKnowledge extends AgentOnly {
  spokenAnswer?: string
}

/** A service as it can be found: the public entry, its surroundings and what only agents know. */
export interface Answer {
  service: Service
  url: string | null
  organisation: Organisation | undefined
  contactPoints: ContactPoint[]
  locations: Location[]
  agentOnly: AgentKnowledge
}
