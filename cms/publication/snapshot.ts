import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { tracesAfter, type Change } from '../../content/changes.ts'
import { published as entryOf, readPublishedFolder } from '../../content/folder.ts'
import { contractFor, entryTypes, type Entry, type EntryType, type Media } from '../../content/schema/index.ts'
import { Mistake, parseOrExplain } from '../../content/sentences.ts'
import { installationFolders } from '../installation.ts'
import { crossingOf, projectCity, publicPart, readPublished, uploadOf, type Stored } from './projection.ts'
import { fetchUploads, mustBeThere } from '../uploads.ts'
import { clearSpoilt, putText, putTraces, putUpload, serialised, serialisedEntry, uploadsOf } from './store.ts'

/** A document that could not be published, and why. */
export interface Refusal {
  type: EntryType | 'city'
  documentId: string
  sentence: string
}

export interface Snapshot {
  /** How many files were written or removed. */
  changed: number
  refused: Refusal[]
}

/**
 * Brings `data/published/` in line with what an anonymous visitor may read in the CMS: the only exit.
 * A document that breaks the contract keeps its last published form and is reported; all others go out.
 */
export async function takeSnapshot(payload: Payload, folder = installationFolders().published): Promise<Snapshot> {
  clearSpoilt(folder)
  const documents = await readPublished(payload)
  const crossing = await crossingOf(payload, documents)
  const contract = contractFor(crossing.languages as [string, ...string[]])
  const refused: Refusal[] = []
  const files = new Map<string, string>()
  const attachments = new Map<string, string>()
  const kept = new Set<string>()
  const missing = await fetchUploads(documents.media.flatMap((document) => filesOf(document)))

  for (const type of entryTypes) {
    for (const document of documents[type]) {
      const file = `${type}/${document.entryId}.json`
      try {
        const content = parseOrExplain<unknown>(contract.entries[type], publicPart(type, document, crossing), `${type}/${document.entryId}`)
        const uploads = type === 'media' ? filesOf(document) : []
        mustBeThere(document.entryId!, uploads, missing)
        files.set(file, serialisedEntry(entryOf(type, document.entryId!, content)))
        for (const name of uploads) attachments.set(`media/${name}`, path.join(installationFolders().uploads, name))
      } catch (error) {
        if (!(error instanceof Mistake)) throw error
        refused.push({ type, documentId: String(document.id), sentence: error.message })
        keepAsItWas(folder, file, files, kept)
      }
    }
  }
  files.set('city.json', serialised(parseOrExplain<unknown>(contract.city, await projectCity(payload, crossing), 'city')))
  noteTraces(folder, files)
  return { changed: writeChanges(folder, files, attachments, kept), refused }
}

/** Addresses that entries leave, and entries that go, are noted before the entries take their new form. The first snapshot has nothing to compare with. */
function noteTraces(folder: string, files: ReadonlyMap<string, string>) {
  if (!existsSync(path.join(folder, 'city.json'))) return
  const before = readPublishedFolder(folder)
  const changes: Change[] = entryTypes.flatMap((type) => {
    const gone = [...before.entries[type].keys()].filter((id) => !files.has(`${type}/${id}.json`))
    return gone.map((id) => ({ type, id }))
  })
  for (const [file, text] of files) {
    const [type, name] = file.split('/') as [EntryType, string?]
    if (name) changes.push({ type, id: name.replace(/\.json$/, ''), entry: { ...(JSON.parse(text) as Entry), id: name.replace(/\.json$/, ''), type } })
  }
  const traces = tracesAfter(before, changes, new Date())
  if (traces) putTraces(folder, traces)
}

/** With its pictures, if it is one. */
function keepAsItWas(folder: string, file: string, files: Map<string, string>, kept: Set<string>) {
  const existing = path.join(folder, file)
  if (!existsSync(existing)) return
  const text = readFileSync(existing, 'utf8')
  files.set(file, text)
  if (file.startsWith('media/')) for (const name of uploadsOf(JSON.parse(text) as Media)) kept.add(`media/${name}`)
}

const filesOf = (document: Stored): string[] => uploadsOf(uploadOf(document) as Pick<Media, 'file' | 'sizes'>)

/** Writes what differs, removes what is gone. Every file appears whole, by rename. @returns the number of files touched. */
function writeChanges(folder: string, files: Map<string, string>, attachments: Map<string, string>, kept: ReadonlySet<string>): number {
  let changed = 0
  for (const directory of entryTypes) mkdirSync(path.join(folder, directory), { recursive: true })
  for (const [name, from] of attachments) if (putUpload(from, path.join(folder, name))) changed++
  for (const [name, body] of files) if (putText(path.join(folder, name), body)) changed++
  for (const directory of entryTypes) {
    for (const name of readdirSync(path.join(folder, directory))) {
      if ([files, attachments, kept].some((group) => group.has(`${directory}/${name}`))) continue
      rmSync(path.join(folder, directory, name))
      changed++
    }
  }
  return changed
}
