import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { differences } from '../integration/compare.ts'
import type { Installation } from '../integration/installation.ts'
import { startMortal, type Mortal } from './processes.ts'

/** A machine with a publisher: its own published entries and releases; database and uploads are those of all. */
export interface Machine {
  folder: string
  publisher: Mortal
}

/** @param folder the installation's own, or one that is still to be made. */
export function startMachine(name: string, installation: Installation, folder = path.join(installation.folder, name)): Machine {
  if (folder !== installation.folder) {
    mkdirSync(folder)
    mkdirSync(path.join(installation.folder, 'uploads'), { recursive: true })
    symlinkSync(path.join(installation.folder, 'uploads'), path.join(folder, 'uploads'), 'dir')
  }
  return { folder, publisher: startMortal(name, 'scripts/publisher.ts', { STADT_DATA: folder }) }
}

export const liveSite = ({ folder }: Machine) => path.join(folder, 'releases', 'current')
export const publishedFolder = ({ folder }: Machine) => path.join(folder, 'published')

/** How machines differ in what they have published and what they show. */
export const differencesAmong = ([first, ...others]: Machine[]): string[] =>
  others.flatMap((other) => [...differences(publishedFolder(first!), publishedFolder(other)), ...differences(liveSite(first!), liveSite(other))].map((line) => `${path.basename(other.folder)}: ${line}`))

/** Whether a machine has nothing more to do with its own release. */
export function owesNothing({ folder }: Machine): boolean {
  const journal = path.join(folder, 'journal.json')
  if (!existsSync(journal)) return false
  const { everything, pages, lists, removals } = JSON.parse(readFileSync(journal, 'utf8')) as { everything?: boolean; pages: string[]; lists: string[]; removals: string[] }
  return !everything && pages.length + lists.length + removals.length === 0
}

/** Whether all that was announced has ended, and every machine shows the same. */
export async function haveConverged(payload: Payload, machines: Machine[]): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'publications', where: { state: { in: ['queued', 'running'] } }, overrideAccess: true })
  return totalDocs === 0 && machines.every(owesNothing) && differencesAmong(machines).length === 0
}

/** The machine whose publisher leads. */
export async function leadingMachine(payload: Payload, machines: Machine[]): Promise<Machine | undefined> {
  for (const machine of machines) {
    const file = path.join(machine.folder, 'followed.json')
    const { id } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }) : { id: '' }
    const said = await payload.kv.get<{ at: number; leads: boolean }>(`publisher-${id}`)
    if (said?.leads && Date.now() - said.at < 10_000) return machine
  }
  return undefined
}

/** Watches that a publication that has ended stays as it is. */
export function watchEndings(payload: Payload): { findings: string[]; stop(): Promise<void> } {
  const ended = new Map<string, string>()
  const findings: string[] = []
  let going = true
  const watching = (async () => {
    while (going) {
      const { docs } = await payload.find({ collection: 'publications', pagination: false, depth: 0, overrideAccess: true, select: { state: true, startedAt: true, finishedAt: true } })
      for (const { id, state, startedAt, finishedAt } of docs) {
        const now = `${state} ${startedAt} ${finishedAt}`
        const before = ended.get(String(id))
        if (before && before !== now) findings.push(`A publication that had ended (${before}) is now ${now}`)
        if (state === 'live') ended.set(String(id), now)
      }
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
  })()
  return {
    findings,
    stop: async () => {
      going = false
      await watching
    },
  }
}
