import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { readCsv } from './csv.ts'
import { isPaged, sections, type PagedType } from './paths.ts'
import { languagesSchema } from './schema/city.ts'
import {
  contractFor,
  entryTypes,
  referenceFields,
  type City,
  type Contract,
  type Entry,
  type EntryType,
  type Language,
} from './schema/index.ts'
import { entryId } from './schema/values.ts'
import { conflictsAmong } from './search/rules.ts'
import { meant, Mistake, parseOrExplain } from './sentences.ts'

/** The parsed content of a knowledge folder: a city's sample or what a CMS has published. */
export interface KnowledgeFolder {
  folder: string
  city: City
  entries: { [T in EntryType]: Map<string, Entry<T>> }
  /**
   * Addresses that pages once had, `leistungen/alter-name`, and the entry they belonged to, `services/hund`.
   * Kept by the publication alone; where the entry is gone, so is the page.
   */
  formerAddresses: Record<string, string>
  /** Entries that are gone, `services/hund`, and since when (ISO 8601), for those who keep copies. */
  removed: Record<string, string>
}

/** Where the publication keeps both, beside the entries. */
export const tracesFile = 'traces.json'
const ownerSchema = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/)
const tracesSchema = z.strictObject({ formerAddresses: z.record(ownerSchema, ownerSchema), removed: z.record(ownerSchema, z.iso.datetime()) })

const dataFile = /\.(?:ya?ml|json)$/

/** Reads one YAML or JSON file. @throws Mistake that names the line. */
export function readDataFile(file: string): unknown {
  const text = readText(file)
  if (file.endsWith('.json')) {
    try {
      return JSON.parse(text)
    } catch (error) {
      throw new Mistake(`${shown(file)}: kein gültiges JSON (${(error as Error).message}).`)
    }
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error) throw new Mistake(`${shown(file)}, Zeile ${lineCounter.linePos(error.pos[0]).line}: kein gültiges YAML (${error.message}).`)
  try {
    return document.toJS() ?? {}
  } catch (error) {
    throw new Mistake(`${shown(file)}: die Verweise (&, *) in dieser Datei lassen sich nicht auflösen (${(error as Error).message}).`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Mistake(`${shown(file)}: lässt sich nicht als Datei lesen (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** A path as a person at the project's root would type it. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}

/** The languages of the city in a folder; the three usual ones where it names none. */
export function readLanguages(folder: string): [Language, ...Language[]] {
  const file = cityFile(folder)
  const raw = file ? (readDataFile(file) as { languages?: unknown }).languages : undefined
  return parseOrExplain(languagesSchema, raw, `${file ? shown(file) : folder}: languages`)
}

/** The file that holds an entry or the city, whatever its ending. */
const dataFileOf = (folder: string, id: string) =>
  ['yaml', 'yml', 'json'].map((ending) => path.join(folder, `${id}.${ending}`)).find((file) => existsSync(file))

const cityFile = (folder: string) => dataFileOf(folder, 'city')

/**
 * Loads what the publication itself has written, after parsing each entry against the contract: fast, and without complaint about
 * a reference that a crash has left open for a moment.
 */
export function readPublishedFolder(folder: string): KnowledgeFolder {
  const entries = Object.fromEntries(
    entryTypes.map((type) => {
      const directory = path.join(folder, type)
      const ids = existsSync(directory) ? readdirSync(directory).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [])) : []
      return [type, new Map(ids.sort(compareIds).map((id) => [id, published(type, id, readDataFile(path.join(directory, `${id}.json`)))]))]
    }),
  ) as KnowledgeFolder['entries']
  return { folder, city: readDataFile(path.join(folder, 'city.json')) as City, entries, ...tracesBeside(entries, readTraces(folder)) }
}

/** Traces are noted before what leaves them: after a crash, some may be of what is still there. Those are none. */
export function tracesBeside(entries: KnowledgeFolder['entries'], { formerAddresses, removed }: Pick<KnowledgeFolder, 'formerAddresses' | 'removed'>) {
  const present = new Set(entryTypes.flatMap((type) => [...entries[type].keys()].map((id) => `${type}/${id}`)))
  const addresses = new Set((Object.keys(sections) as PagedType[]).flatMap((type) => [...entries[type].values()].map(({ id, slug }) => `${sections[type]}/${slug ?? id}`)))
  const without = (record: Record<string, string>, there: Set<string>) => Object.fromEntries(Object.entries(record).filter(([key]) => !there.has(key)))
  return { formerAddresses: without(formerAddresses, addresses), removed: without(removed, present) }
}

/** An entry from the content of its published file. */
export const published = (type: EntryType, id: string, content: unknown): Entry =>
  ({ ...(content as object), ...(isPaged(type) && { slug: (content as { slug?: string }).slug ?? id }), id, type }) as Entry

/**
 * Loads a knowledge folder whole: every file parsed against the contract, every reference resolved.
 * The folder `internal/`, which only the CMS reads, is left alone.
 * @throws Mistake with one sentence per finding, over all files at once.
 */
export function readKnowledgeFolder(folder: string): KnowledgeFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Mistake(`Den Ordner ${folder} gibt es nicht. Nennen Sie in STADT_SAMPLE den Ordner einer Stadt.`)
  const languages = readLanguages(folder)
  const contract = contractFor(languages.map(({ code }) => code) as [string, ...string[]])
  const findings: string[] = []
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      findings.push(error.message)
      return undefined
    }
  }

  checkNames(folder, findings)
  const cityPath = cityFile(folder)
  const city = collect(() =>
    parseOrExplain(contract.city, cityPath ? readDataFile(cityPath) : {}, cityPath ? shown(cityPath) : 'city.yaml'),
  )
  const entries = Object.fromEntries(
    entryTypes.map((type) => [type, readEntries(folder, type, contract, collect)]),
  ) as KnowledgeFolder['entries']
  findings.push(...checkReferences(folder, entries), ...checkParents(folder, entries), ...checkSlugs(folder, entries), ...checkRules(folder, entries))
  if (findings.length || !city) throw new Mistake(findings.join('\n'))
  return { folder, city, entries, ...readTraces(folder) }
}

function readTraces(folder: string) {
  const file = path.join(folder, tracesFile)
  return existsSync(file) ? parseOrExplain(tracesSchema, readDataFile(file), shown(file)) : { formerAddresses: {}, removed: {} }
}

function checkNames(folder: string, findings: string[]) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.name.startsWith('.') || item.name === 'internal') continue
    if (!item.isDirectory()) {
      if (dataFile.test(item.name) && item.name.replace(dataFile, '') !== 'city' && item.name !== tracesFile) {
        findings.push(
          `${shown(path.join(folder, item.name))}: neben den Ordnern wird nur city.yaml gelesen. Einträge gehören in einen der Ordner ${entryTypes.join(', ')}.`,
        )
      }
      continue
    }
    if (entryTypes.includes(item.name as EntryType)) continue
    const suggestion = meant(item.name, entryTypes)
    findings.push(
      `${shown(path.join(folder, item.name))}: ein solcher Ordner ist nicht vorgesehen. ${suggestion ? `Meinten Sie „${suggestion}“?` : `Es gibt ${entryTypes.join(', ')}.`}`,
    )
  }
}

/** Parses one entry of a type; the slug falls back to the id. */
export function parseEntry<T extends EntryType>(contract: Contract, type: T, id: string, data: unknown, place: string): Entry<T> {
  if (!entryId.safeParse(id).success) {
    throw new Mistake(
      `${place}: der Name „${id}“ geht nicht. Erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche, z. B. hund-anmelden.`,
    )
  }
  const content = parseOrExplain(contract.entries[type] as z.ZodType<object>, data, place)
  return { ...content, ...(isPaged(type) && { slug: (content as { slug?: string }).slug ?? id }), id, type } as unknown as Entry<T>
}

function readEntries<T extends EntryType>(folder: string, type: T, contract: Contract, collect: <R>(read: () => R) => R | undefined) {
  const found = new Map<string, Entry<T>>()
  const directory = path.join(folder, type)
  if (!existsSync(directory)) return found
  if (!statSync(directory).isDirectory()) {
    collect(() => {
      throw new Mistake(`${shown(directory)}: hier muss ein Ordner liegen, keine Datei.`)
    })
    return found
  }
  // By id, not by file name: `a.json` stands after `a-b.json`, the id `a` before `a-b`.
  for (const name of readdirSync(directory).sort((a, b) => compareIds(a.replace(dataFile, ''), b.replace(dataFile, '')))) {
    if (name.startsWith('.')) continue
    const file = path.join(directory, name)
    if (!dataFile.test(name)) {
      if (isTable(type, name)) {
        if (!dataFileOf(directory, name.replace(/\.csv$/, '')))
          collect(() => {
            throw new Mistake(`${shown(file)}: daneben fehlt die Beschreibung der Tabelle, ${name.replace(/\.csv$/, '.yaml')}.`)
          })
      } else if (type !== 'media')
        collect(() => {
          throw new Mistake(`${shown(file)}: hier werden nur Dateien mit der Endung .yaml oder .json gelesen.`)
        })
      continue
    }
    const id = name.replace(dataFile, '')
    const entry = collect(() => parseEntry(contract, type, id, readEntryFile(type, file), shown(file)))
    if (!entry) continue
    if (found.has(id))
      collect(() => {
        throw new Mistake(`${shown(file)}: den Eintrag „${id}“ gibt es in diesem Ordner zweimal.`)
      })
    if (entry.type === 'media' && !existsSync(path.join(directory, (entry as Entry<'media'>).file))) {
      collect(() => {
        throw new Mistake(`${shown(file)}: die Datei „${(entry as Entry<'media'>).file}“ liegt nicht daneben.`)
      })
    }
    found.set(id, entry)
  }
  return found
}

/** A data set's rows lie beside it as CSV. */
const isTable = (type: EntryType, name: string) => type === 'data-sets' && name.endsWith('.csv')

/** What an entry's file says, with the rows that lie beside a data set. @throws Mistake */
export function readEntryFile(type: EntryType, file: string): unknown {
  const data = readDataFile(file)
  const table = file.replace(dataFile, '.csv')
  if (type !== 'data-sets' || typeof data !== 'object' || data === null || !existsSync(table)) return data
  if ('rows' in data) throw new Mistake(`${shown(file)}: rows steht hier und liegt als ${path.basename(table)} daneben. Eines von beiden muss weg.`)
  try {
    return { ...data, rows: readCsv(readText(table)) }
  } catch (error) {
    throw error instanceof Mistake ? new Mistake(`${shown(table)}: ${error.message}`) : error
  }
}

/** The order of entries everywhere: by id, letter by letter. */
export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The ids that an entry names in one reference field, in order. */
export function referencedIds(entry: object, field: string): string[] {
  const [first, rest] = field.split('.') as [string, string?]
  const value = (entry as Record<string, unknown>)[first]
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return rest ? values.flatMap((item) => referencedIds(item as object, rest)) : (values as string[])
}

const placeOf = (folder: string, { type, id }: { type: EntryType; id: string }) =>
  shown(dataFileOf(path.join(folder, type), id) ?? path.join(folder, type, id))

function checkReferences(folder: string, entries: KnowledgeFolder['entries']): string[] {
  return entryTypes.flatMap((type) =>
    [...entries[type].values()].flatMap((entry) =>
      Object.entries(referenceFields[type]).flatMap(([field, target]) =>
        referencedIds(entry, field)
          // An entry that is there but wrong has its own finding.
          .filter((id) => !entries[target].has(id) && !dataFileOf(path.join(folder, target), id))
          .map((id) => {
            const suggestion = meant(id, entries[target].keys())
            return `${placeOf(folder, entry)}: ${field} nennt „${id}“, das es unter ${target}/ nicht gibt.${suggestion ? ` Meinten Sie „${suggestion}“?` : ''}`
          }),
      ),
    ),
  )
}

/** Whoever climbs from an entry to its parents must arrive somewhere. */
function checkParents(folder: string, entries: KnowledgeFolder['entries']): string[] {
  return (['organisations', 'topics'] as const).flatMap((type) =>
    [...entries[type].values()].flatMap((entry) => {
      const passed = new Set<string>()
      let above = entry.parent
      while (above !== undefined && above !== entry.id && !passed.has(above)) {
        passed.add(above)
        above = entries[type].get(above)?.parent
      }
      return above === entry.id ? [`${placeOf(folder, entry)}: parent führt im Kreis zu „${entry.id}“ zurück.`] : []
    }),
  )
}

function checkSlugs(folder: string, entries: KnowledgeFolder['entries']): string[] {
  return entryTypes.filter(isPaged).flatMap((type) => {
    const owners = new Map<string, string>()
    return [...entries[type].values()].flatMap((entry) => {
      const { slug } = entry as { slug?: string }
      const owner = owners.get(slug!)
      owners.set(slug!, entry.id)
      return owner ? [`${placeOf(folder, entry)}: die Adresse „${slug}“ hat schon der Eintrag „${owner}“.`] : []
    })
  })
}

/** What rules of the search say against each other. */
const checkRules = (folder: string, entries: KnowledgeFolder['entries']): string[] =>
  conflictsAmong([...entries['search-rules'].values()]).map(({ id, message }) => `${placeOf(folder, { type: 'search-rules', id })}: ${message}`)
