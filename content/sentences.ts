import { z } from 'zod'

z.config(z.locales.de())

/** A mistake a person can mend: the message is a whole sentence for them, no stack needed. */
export class Mistake extends Error {
  override name = 'Mistake'
}

/** What zod calls a type, in words for people. */
const kinds: Record<string, string> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true (ja) oder false (nein)',
  array: 'eine Liste',
  tuple: 'eine Liste',
  object: 'eine Gruppe von Feldern',
}
const kindOf = (value: unknown) => (value === null ? 'nichts' : (kinds[Array.isArray(value) ? 'array' : typeof value] ?? 'etwas anderes'))

/** Sentences where zod's own would speak of objects and arrays; undefined leaves it to zod. */
const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && typeof issue.input === 'number')
      return `erwartet wird ein Text; setzen Sie die Zahl in Anführungszeichen, also '${issue.input}'`
    return `erwartet wird ${kinds[issue.expected] ?? issue.expected}, hier steht ${kindOf(issue.input)}`
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    const suggestion = typeof issue.input === 'string' && meant(issue.input, allowed)
    return `„${String(issue.input)}“ ist nicht möglich; erlaubt: ${allowed.join(', ')}${suggestion ? ` (gemeint „${suggestion}“?)` : ''}`
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `die Liste braucht mindestens ${issue.minimum} Angabe${issue.minimum === 1 ? '' : 'n'}`
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return issue.inclusive ? `muss mindestens ${issue.minimum} sein` : `muss größer als ${issue.minimum} sein`
  if (issue.code === 'too_big' && issue.origin !== 'string') return `darf höchstens ${issue.maximum} sein`
  return undefined
}

/** Pass this to `safeParse` wherever `sentencesOf` tells the result. */
export const inSentences = { reportInput: true, error: explain } as const

const spelled = (path: PropertyKey[]) =>
  path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : `${text && '.'}${String(part)}`), '')

/**
 * Turns what zod found into sentences: where, what is wrong, what is allowed.
 * @param error the result of a parse with `inSentences`.
 * @param schema names the fields that are allowed where one is unknown.
 * @returns one sentence per finding, e.g. `fees[0].amount: eine feste Gebühr braucht einen Betrag (amount)`.
 */
export function sentencesOf(error: z.ZodError, schema?: z.core.$ZodType): string[] {
  return error.issues.map((issue) => {
    const where = spelled(issue.path)
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => `„${key}“`).join(', ')
      const unknown = `${issue.keys.length > 1 ? 'unbekannte Felder' : 'unbekanntes Feld'} ${keys}${hint(issue.keys, fieldsAt(schema, issue.path))}`
      return where ? `${where}: ${unknown}` : unknown
    }
    const message = issue.path.length && issue.input === undefined && isAboutAbsence(issue) ? missing(issue) : issue.message
    if (issue.path.length && issue.input === null) return `${where}: ist leer; füllen Sie das Feld aus oder lassen Sie es weg`
    return where ? `${where}: ${message}` : message
  })
}

const isAboutAbsence = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' || issue.code === 'invalid_value'

const missing = (issue: z.core.$ZodIssue) => (issue.code === 'invalid_value' ? `fehlt; erlaubt: ${issue.values.join(', ')}` : 'fehlt')

function hint(unknown: string[], allowed: string[]): string {
  const [suggestion] = unknown.flatMap((key) => meant(key, allowed) ?? [])
  if (suggestion) return ` (gemeint „${suggestion}“?)`
  return allowed.length ? ` (erlaubt: ${allowed.join(', ')})` : ''
}

/** The parts of zod's schema definitions that lead to nested fields. */
interface Definition {
  type: string
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  out?: z.core.$ZodType
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  items?: z.core.$ZodType[]
  rest?: z.core.$ZodType | null
}

/** The fields that a schema allows at a path; none where it is no object. */
function fieldsAt(schema: z.core.$ZodType | null | undefined, path: PropertyKey[]): string[] {
  if (!schema) return []
  const definition = schema._zod.def as unknown as Definition
  if (definition.innerType) return fieldsAt(definition.innerType, path)
  if (definition.in && definition.out) {
    const transforms = (definition.out._zod.def as unknown as Definition).type === 'transform'
    return fieldsAt(transforms ? definition.in : definition.out, path)
  }
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(definition.shape ?? {})
  return fieldsAt(definition.shape?.[String(step)] ?? definition.element ?? definition.items?.[Number(step)] ?? definition.rest, rest)
}

/**
 * Parses data from outside, or throws a Mistake that names the place and every finding.
 * @param place what the reader knows it by, e.g. a file's path.
 */
export function parseOrExplain<T>(schema: z.ZodType<T>, data: unknown, place: string): T {
  const result = schema.safeParse(data, inSentences)
  if (result.success) return result.data
  throw new Mistake(
    sentencesOf(result.error, schema)
      .map((sentence) => `${place}: ${sentence}.`)
      .join('\n'),
  )
}

/**
 * The candidate most like a misspelt word, if any is near enough to be meant.
 * @param furthest how many letters may differ; a third of the word, at least two but never all, where it is left out.
 */
export function meant(
  word: string,
  candidates: Iterable<string>,
  furthest = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3))),
): string | undefined {
  let best: string | undefined
  let bestDistance = furthest + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance: insertions, deletions and substitutions between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
