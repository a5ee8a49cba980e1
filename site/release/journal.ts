import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from './files.ts'

/** What is still to be done; kept in the journal, so that a new process goes on with it. */
export interface Debt {
  /** The name of the release that these are the debts of. */
  release: string
  /** Set while the entries change in ways that nobody has noted: then every page is owed. */
  everything?: boolean
  /** Pages of entries and others that read what changed: rendered first. */
  pages: string[]
  /** Pages and feeds that show whole lists, which follow. */
  lists: string[]
  /** Pages that are gone: last, when nothing links to them any more. */
  removals: string[]
  /** When the pages' time last moved, ISO 8601. */
  clock: string
}

/** @returns undefined where there is none yet. */
export function readJournal(file: string): Debt | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Debt) : undefined
}

/** Writes down, on the disk when it returns, what is still to be done. */
export const writeJournal = (file: string, debt: Debt) => writeDurably(file, JSON.stringify(debt))

/** A fresh journal for a release that was built whole. @param release its name. @param clock the pages' time when it was built. */
export const beginJournal = (file: string, release: string, clock: Date): void =>
  writeJournal(file, { release, pages: [], lists: [], removals: [], clock: clock.toISOString() })

/** The release that a journal is about. */
export const journaledRelease = (file: string): string | undefined => readJournal(file)?.release

/** Notes that every page is owed, before the entries are replaced as a whole: until a new release goes live, the old one lags behind. */
export function oweEverything(file: string): void {
  const journal = readJournal(file)
  if (journal) writeJournal(file, { ...journal, everything: true })
}
