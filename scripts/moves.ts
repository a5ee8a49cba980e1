import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Mistake, parseOrExplain } from '../content/sentences.ts'

/** Where each release says which addresses have moved and which are gone. */
export const movesFile = '/weiterleitungen.json'

/** Only what needs no quoting anywhere: these end up in answers and in the configurations of web servers. */
const address = z.string().regex(/^\/(?!\/)[\w.~/-]*$/, 'erwartet wird eine Adresse wie /leistungen/hund/')
const movesSchema = z.strictObject({ version: z.literal(1), moved: z.record(address, address), gone: z.array(address) })

export interface Moves {
  /** From each former address, with and without a slash at its end, to the present one. */
  moved: Map<string, string>
  gone: Set<string>
}
export const noMoves: Moves = { moved: new Map(), gone: new Set() }

const spellings = (address: string) => (address.endsWith('/') && address !== '/' ? [address, address.slice(0, -1)] : [address])

/** @param place names the file in sentences. @throws Mistake where the text is not in the agreed form. */
export function parseMoves(text: string, place: string): Moves {
  const { moved, gone } = parseOrExplain(movesSchema, parseJson(text, place), place)
  return {
    moved: new Map(Object.entries(moved).flatMap(([from, to]) => spellings(from).map((spelling) => [spelling, to] as const))),
    gone: new Set(gone.flatMap(spellings)),
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Mistake(`${place}: kein gültiges JSON (${(error as Error).message}).`)
  }
}

/** What a release says; nothing has moved where it has no such file. @throws Mistake where the file is not in the agreed form. */
export function readMoves(release: string): Moves {
  const file = path.join(release, movesFile)
  return existsSync(file) ? parseMoves(readFileSync(file, 'utf8'), file) : noMoves
}
