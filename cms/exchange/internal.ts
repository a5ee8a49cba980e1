import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readDataFile, shown } from '../../content/folder.ts'
import { urgencies } from '../../content/schema/editorial.ts'
import { day, emailAddress, entryId, line, moment, phoneNumber } from '../../content/schema/values.ts'
import { Mistake, parseOrExplain } from '../../content/sentences.ts'
import { roles } from '../access/roles.ts'

/**
 * The folder `internal/` of a city: what only staff may know, and the accounts to begin with.
 * It lies beside the public content so that a city is one folder, but nothing outside the CMS ever opens it.
 */

const directLines = z.array(z.strictObject({ label: line, phone: phoneNumber })).default([])

const schemas = {
  services: z.strictObject({
    agentNote: line.optional(),
    spokenAnswer: line.optional(),
    directLines,
    transferTarget: line.optional(),
    doNotAdvise: z.boolean().optional(),
    doNotAdviseInstead: line.optional(),
    lastCheckedBy: line.optional(),
    reviewDate: day.optional(),
  }),
  'contact-points': z.strictObject({ directLine: phoneNumber.optional(), substitute: line.optional(), agentNote: line.optional() }),
  organisations: z.strictObject({ agentNote: line.optional(), directLines }),
  'hotline-notices': z.strictObject({
    title: line,
    text: line.optional(),
    severity: z.enum(urgencies).default('info'),
    services: z.array(entryId).default([]),
    organisations: z.array(entryId).default([]),
    start: moment,
    end: moment.optional(),
  }),
}

const accounts = z.array(
  z.strictObject({ email: emailAddress, name: line, role: z.enum(roles), organisation: entryId.optional() }),
)

type Schemas = typeof schemas
export type InternalKnowledge = { [K in keyof Schemas]: Map<string, z.output<Schemas[K]>> } & { users: z.output<typeof accounts> }

/** Reads the internal part of a city's folder. @throws Mistake with one sentence per finding. */
export function readInternal(cityFolder: string): InternalKnowledge {
  const folder = path.join(cityFolder, 'internal')
  const findings: string[] = []
  const read = <T>(schema: z.ZodType<T>, file: string, keep: (value: T) => void) => {
    try {
      keep(parseOrExplain(schema, readDataFile(file), shown(file)))
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      findings.push(error.message)
    }
  }
  const knowledge = { users: [] } as unknown as InternalKnowledge
  for (const [type, schema] of Object.entries(schemas)) {
    const found = new Map<string, unknown>()
    const directory = path.join(folder, type)
    for (const name of existsSync(directory) ? readdirSync(directory).sort() : []) {
      read(schema as z.ZodType, path.join(directory, name), (value) => found.set(name.replace(/\.(?:ya?ml|json)$/, ''), value))
    }
    Object.assign(knowledge, { [type]: found })
  }
  const users = path.join(folder, 'users.yaml')
  if (existsSync(users)) read(accounts, users, (value) => void (knowledge.users = value))
  if (findings.length) throw new Mistake(findings.join('\n'))
  return knowledge
}
