import type { Payload, PayloadRequest } from 'payload'
import { contractFor, type ContactPoint, type Location, type Organisation, type Service } from '../../content/schema/index.ts'
import { parseEntry } from '../../content/folder.ts'
import { Mistake } from '../../content/sentences.ts'
import { isOneOf } from '../access/roles.ts'
import { day, flag, plain, rows, shapeToEntry, type Shape } from '../publication/codec.ts'
import { portalAddress } from '../publication/addresses.ts'
import { crossingOf, publicPart, readPublished, type Documents } from '../publication/projection.ts'

/** What agents see beside the public answer. Read with the account's own eyes: field access decides, this only names. */
const agentShape: Shape = {
  spokenAnswer: plain, agentNote: plain, directLines: rows({ label: plain, phone: plain }), transferTarget: plain,
  doNotAdvise: flag, doNotAdviseInstead: plain, lastCheckedBy: plain, reviewDate: day,
}

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

/** One answer of the 115 desk: the public service, its surroundings and what only agents know. */
export interface Answer {
  service: Service
  url: string | null
  organisation: Organisation | undefined
  contactPoints: ContactPoint[]
  locations: Location[]
  agentOnly: AgentKnowledge
}

export interface HotlineNotice {
  id: string
  title: string
  text?: string | null
  severity: string
  end?: string | null
}

/** Who may ask for agent-only knowledge. */
export const mayAnswer = (req: PayloadRequest) => isOneOf(req, 'admin', 'chief-editor', 'editor', 'agent', 'integration')

/** All published services with agent-only parts, by entry id. */
export async function answersFor(payload: Payload, req: PayloadRequest): Promise<Answer[]> {
  const documents = await readPublished(payload, req)
  const crossing = await crossingOf(payload, documents)
  const contract = contractFor(crossing.languages as [string, ...string[]])
  const project = <T extends keyof Documents>(type: T) =>
    new Map(
      documents[type].flatMap((document) => {
        try {
          return [[document.entryId!, parseEntry(contract, type, document.entryId!, publicPart(type, document, crossing), type)] as const]
        } catch (error) {
          if (error instanceof Mistake) return [] // reported by the publication
          throw error
        }
      }),
    )
  const [services, organisations, contactPoints, locations] = [project('services'), project('organisations'), project('contact-points'), project('locations')]
  return documents.services.flatMap((document) => {
    const service = services.get(document.entryId!)
    if (!service) return []
    const organisation = organisations.get(service.organisation ?? '')
    const contacts = service.contactPoints.length ? service.contactPoints : (organisation?.contactPoints ?? [])
    return {
      service,
      url: portalAddress('services', service.slug ?? service.id, crossing.languages[0]!),
      organisation,
      contactPoints: contacts.flatMap((id) => contactPoints.get(id) ?? []),
      locations: service.locations.flatMap((id) => locations.get(id) ?? []),
      agentOnly: shapeToEntry(agentShape, document, crossing) as AgentKnowledge,
    }
  })
}

/** Ad-hoc notices that hold now, the most urgent first. */
export async function currentHotlineNotices(payload: Payload, req: PayloadRequest): Promise<HotlineNotice[]> {
  const now = new Date().toISOString()
  const { docs } = await payload.find({
    collection: 'hotline-notices', overrideAccess: false, req, user: req.user, depth: 0, pagination: false,
    where: { and: [{ start: { less_than_equal: now } }, { or: [{ end: { exists: false } }, { end: { greater_than: now } }] }] },
  })
  const rank = ['emergency', 'warning', 'info']
  return docs
    .map(({ id, title, text, severity, end }) => ({ id: String(id), title, text: text ?? null, severity: severity ?? 'info', end: end ?? null }))
    .sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity))
}
