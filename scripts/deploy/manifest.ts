import { createHash } from 'node:crypto'
import { z } from 'zod'
import { caching, cachingElse, fileTypes } from '../web-rules.ts'

/** What we know of a target without looking at each file: kept there, under a name that web servers do not hand out. */
export const manifestName = '.stadtschreiber-deploy.json'

/** The names are what may be removed at the target: none may lead out of it, whoever wrote the file. */
const name = z.string().refine((text) => !/[\0\\]/.test(text) && text.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))
const manifestSchema = z.strictObject({
  version: z.literal(1),
  /** False while files are on their way: then the hashes are no promise, but the names are still those that we have put there. */
  complete: z.boolean(),
  /** Which rules of serving the files were sent with; a store keeps those with each file. */
  rules: z.string(),
  files: z.record(name, z.string()),
})
export type Manifest = z.output<typeof manifestSchema>

export const rules = createHash('md5').update(JSON.stringify([caching, cachingElse, fileTypes])).digest('hex')

/** @returns undefined where the text is not in the agreed form, e.g. of another version. */
export function parseManifest(text: string | undefined): Manifest | undefined {
  try {
    return text === undefined ? undefined : manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const serialised = (complete: boolean, files: ReadonlyMap<string, string>): string =>
  JSON.stringify({ version: 1, complete, rules, files: Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1))) } satisfies Manifest)
