import { z } from 'zod'

/** How far a client has come. */
export interface Cursor {
  /** The step at which what it has was last complete; of a first download, at which that began. Only later removals concern it. */
  start: number
  /** The token of that step. */
  token: string
  /** It has everything that changed before this step … */
  number: number
  /** … and of this step the answers up to this one; null: all of them. */
  after: string | null
  /** Of its texts. */
  language: string
}

const form = z.tuple([z.int().min(0), z.string().max(60), z.int().min(0), z.string().max(200).nullable(), z.string().max(20)])

/** For clients a word without a meaning. */
export const writeCursor = ({ start, token, number, after, language }: Cursor): string =>
  Buffer.from(JSON.stringify([start, token, number, after, language] satisfies z.output<typeof form>)).toString('base64url')

/** @returns undefined for what is none of ours. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [start, token, number, after, language] = form.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { start, token, number, after, language }
  } catch {
    return undefined
  }
}
