import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseEntry, readDataFile, readEntryFile, readKnowledgeFolder, readLanguages, shown, type KnowledgeFolder } from '../folder.ts'
import { contractFor, entryTypes, type Contract, type Entry, type EntryType } from '../schema/index.ts'
import { Mistake } from '../sentences.ts'
import type { Finding } from './findings.ts'

/**
 * Reads a knowledge folder for the check: what is wrong becomes a finding, and everything else is there to be looked at.
 * @throws Mistake where there is no folder, or its languages cannot be told.
 */
export function readForCheck(folder: string): { knowledge: KnowledgeFolder; findings: Finding[] } {
  try {
    return { knowledge: readKnowledgeFolder(folder), findings: [] }
  } catch (error) {
    if (!(error instanceof Mistake) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
    return { knowledge: whatCanBeRead(folder), findings: error.message.split('\n').map((message) => findingFrom(message, folder)) }
  }
}

/** A sentence of the reader begins with the file: `my-city/services/hund.yaml: …`. */
function findingFrom(message: string, folder: string): Finding {
  const [, file, sentence] = /^(.+?\.(?:ya?ml|json|csv)(?:, Zeile \d+)?): (.+)$/.exec(message) ?? []
  const [, type, id] = /([\w-]+)\/([^/]+)\.(?:ya?ml|json|csv)/.exec(file ?? '') ?? []
  const [, field, rest] = /^([a-z][\w.[\]]*):? (.+)$/i.exec(sentence ?? '') ?? []
  const entry = entryTypes.includes(type as EntryType) ? `${type}/${id}` : undefined
  const isReference = Boolean(rest?.startsWith('nennt „') && rest.includes(', das es unter '))
  return {
    name: isReference ? 'unresolved-reference' : 'wrong-data',
    severity: 'error',
    path: file?.replace(/, Zeile \d+$/, '') ?? shown(folder),
    ...(entry && { entry }),
    ...(isReference && { field: field! }),
    sentence: isReference ? `Das Feld ${rest}` : (sentence ?? message),
  }
}

/** The entries that can be read one by one; the others have their finding. */
function whatCanBeRead(folder: string): KnowledgeFolder {
  const languages = readLanguages(folder)
  const contract = contractFor(languages.map(({ code }) => code) as [string, ...string[]])
  const cityFile = dataFilesIn(folder).find(({ id }) => id === 'city')?.file
  const city = cityFile ? silently(() => contract.city.parse(readDataFile(cityFile))) : undefined
  const entries = Object.fromEntries(
    entryTypes.map((type) => [type, readable(contract, folder, type)]),
  ) as unknown as KnowledgeFolder['entries']
  return { folder, city: city ?? contract.city.parse({ languages }), entries, formerAddresses: {}, removed: {} }
}

const readable = (contract: Contract, folder: string, type: EntryType): Map<string, Entry> =>
  new Map(
    dataFilesIn(path.join(folder, type)).flatMap(({ id, file }) => {
      const entry = silently(() => parseEntry(contract, type, id, readEntryFile(type, file), shown(file)))
      return entry ? [[id, entry] as const] : []
    }),
  )

/** The data files of a folder by the id that they hold, in the order of their names. */
function dataFilesIn(folder: string): { id: string; file: string }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, id] = /^([^.].*)\.(?:ya?ml|json)$/.exec(name) ?? []
      return id ? [{ id, file: path.join(folder, name) }] : []
    })
}

function silently<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Where an entry's file is, as a person at the project's root would type it; the folder where there is none. */
export function pathOf(folder: string, entry: string | undefined): string {
  if (!entry) return shown(folder)
  const file = ['yaml', 'yml', 'json'].map((ending) => path.join(folder, `${entry}.${ending}`)).find((candidate) => existsSync(candidate))
  return shown(file ?? path.join(folder, entry === 'city' ? 'city.yaml' : entry))
}
