import { z } from 'zod'
import { longestWords } from '../tasks/words.ts'
import type { FeedbackTexts } from './texts.ts'

/** Bytes that a whole form may have: the longest text, every character escaped, and the rest. */
const largestForm = 32 * 1024

/** Line ends as one sign, and nothing that is no text. */
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()

/** What the portal's form sends, with sentences in the reader's language. */
export const formSchema = ({ mistakes }: FeedbackTexts) =>
  z
    .strictObject(
      {
        page: z.string(mistakes.form).max(300, mistakes.page).regex(/^\/(?:[a-z0-9-]+\/)+$/i, mistakes.page),
        verdict: z.enum(['yes', 'no', 'mistake'], mistakes.verdict),
        words: z.string().transform(tidy).pipe(z.string().max(longestWords, mistakes.tooLong)).default(''),
        /** A trap: people do not see this field, programs that fill in everything do. */
        subject: z.string().default(''),
      },
      mistakes.form,
    )
    .refine(({ verdict, words }) => verdict !== 'mistake' || words !== '', mistakes.words)

/** The fields of a form as it was sent, the last one of a name counting; undefined where it is larger than any form of ours. */
export async function fieldsOf(body: ReadableStream<Uint8Array> | null | undefined): Promise<Record<string, string> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > largestForm) return undefined
    parts.push(part)
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')))
}
