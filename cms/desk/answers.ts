import type { ContactPoint, Location, Organisation, Service } from '../../content/schema/index.ts'

/** What only agents know of a service. */
export interface AgentKnowledge {
  spokenAnswer?: string
  agentNote?: string
  directLines?: { label: string; phone: string }[]
  transferTarget?: string
  doNotAdvise?: true
  doNotAdviseInstead?: string
  lastCheckedBy?: string
  reviewDate?: string
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
