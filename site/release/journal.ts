import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { writeWhole } from './files.ts'

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

/** On the disk, a debt says in which run of the machine it was written. */
type Journal = Debt & { machineRun: string }

/**
 * @returns undefined where there is none, and where the machine was started anew since: a killed process leaves its files whole, but what a
 * power cut left of them nobody knows, neither of the journal nor of the release.
 */
export function readJournal(file: string): Debt | undefined {
  const journal = existsSync(file) && parsed(readFileSync(file, 'utf8'))
  if (!journal || journal.machineRun !== machineRun) return undefined
  const { machineRun: _run, ...debt } = journal
  return debt
}

function parsed(text: string): Journal | undefined {
  try {
    return JSON.parse(text) as Journal
  } catch {
    return undefined
  }
}

/**
 * Writes down what is still to be done. It is not flushed: a flush waits for whatever else is being written, tenths of a second in a large city,
 * and after a power cut the journal does not count anyway.
 */
export const writeJournal = (file: string, debt: Debt): void => writeWhole(file, JSON.stringify({ ...debt, machineRun } satisfies Journal))

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

/** Names the time from the machine's start to its next one. */
const machineRun = nameOfRun()

function nameOfRun(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    // Not on Linux: the minute it was started in. Where the clock is set meanwhile, this is one too many.
    return `${Math.round((Date.now() / 1000 - os.uptime()) / 60)}`
  }
}
