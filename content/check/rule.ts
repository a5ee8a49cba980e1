import type { KnowledgeFolder } from '../folder.ts'
import type { Entry, EntryType } from '../schema/index.ts'
import type { Found } from './findings.ts'
import type { InternalTexts } from './internal.ts'
import type { StandingPage } from './pages.ts'

/** What rules may know besides the entry in hand. */
export interface Context {
  knowledge: KnowledgeFolder
  /** Codes of the portal's languages, the default first. */
  languages: [string, ...string[]]
  /** `YYYY-MM-DD` */
  today: string
  /** Pages written by hand, whatever the city. */
  pages: StandingPage[]
  /** What only staff may know, where it is at hand. */
  internal?: InternalTexts | undefined
}

/** Looks at one entry; the CMS can ask it about a draft. */
export type EntryRule = (entry: Entry, context: Context) => Found[]
/** Looks at the whole folder. */
export type FolderRule = (context: Context) => Found[]

export const keyOf = ({ type, id }: { type: EntryType; id: string }): string => `${type}/${id}`

/** `3 Wörter`, `1 Wort`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The beginning of a text, in quotes. */
export function quoted(text: string, most = 90): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return `„${line.length > most ? `${line.slice(0, most).replace(/\s+\S*$/, '')} …` : line}“`
}

/** `a, b, c und 5 weitere` */
export function listed(items: readonly string[], most = 8): string {
  const rest = items.length - most
  return rest > 0 ? `${items.slice(0, most).join(', ')} und ${rest} weitere` : items.join(', ')
}
