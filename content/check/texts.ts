import MarkdownIt from 'markdown-it'
import type { Entry, EntryType, Language } from '../schema/index.ts'

/** One text of an entry in one language. */
export interface TextModule {
  /** The whole field: `steps`. */
  field: string
  /** The exact place: `steps[2]`, `fees[0].note`. */
  place: string
  language: Language['code']
  text: string
}

/** Fields that hold whole sentences; the others hold names, labels and words. */
const prose = new Set([
  'answer',
  'summary',
  'text',
  'whoNeedsIt',
  'requirements',
  'steps',
  'hints',
  'remedy',
  'accessibility',
  'publicTransport',
  'parking',
  'claim',
])
/** Fields in Markdown. */
const markdown = 'text'
const markdownTypes: EntryType[] = ['services', 'organisations', 'topics', 'news', 'events', 'data-sets']

/**
 * Every text of an entry, in the order of its fields; lists of words such as synonyms are left out, for they are nobody's sentences.
 * @param languages codes of the portal's languages: a group whose keys are all among them is a text.
 */
export function textsOf(entry: object, languages: readonly string[]): TextModule[] {
  const isText = (value: object) => Object.keys(value).length > 0 && Object.keys(value).every((key) => languages.includes(key))
  function walk(value: unknown, field: string, place: string): TextModule[] {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, field, `${place}[${index}]`))
    if (isText(value))
      return Object.entries(value).flatMap(([language, text]) => (typeof text === 'string' ? [{ field, place, language, text }] : []))
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, field || key, place ? `${place}.${key}` : key))
  }
  return walk(entry, '', '')
}

/** The texts that hold whole sentences, one per field and language; the items of a list stand on lines of their own. */
export function proseOf(entry: Entry, languages: readonly string[]): TextModule[] {
  const modules = new Map<string, TextModule>()
  for (const { field, place, language, text } of textsOf(entry, languages)) {
    if (!prose.has(field) || place.includes('.')) continue
    const plain = isMarkdown(entry, place) ? plainText(text) : text
    const known = modules.get(`${field} ${language}`)
    if (known) known.text += `\n${plain}`
    else modules.set(`${field} ${language}`, { field, place: field, language, text: plain })
  }
  return [...modules.values()]
}

/** Whether a place of an entry is written in Markdown. */
export const isMarkdown = (entry: Entry, place: string): boolean => place === markdown && markdownTypes.includes(entry.type)

const parser = new MarkdownIt({ html: false, linkify: false })
const inlines = (text: string) => parser.parse(text, {}).flatMap(({ children }) => (children ? [children] : []))

/** What a reader sees of a Markdown text: a line per paragraph, heading, list item and cell. */
export const plainText = (text: string): string =>
  inlines(text)
    .map((children) =>
      children
        .map(({ type, content }) => (type === 'softbreak' ? ' ' : type === 'hardbreak' ? '\n' : type === 'image' ? '' : content))
        .join(''),
    )
    .join('\n')

/** The addresses that a Markdown text links to. */
export const linksIn = (text: string): string[] => attributes(text, 'link_open', 'href')

/** The addresses of pictures in a Markdown text. */
export const picturesIn = (text: string): string[] => attributes(text, 'image', 'src')

const attributes = (text: string, type: string, name: string) =>
  inlines(text).flatMap((children) => children.flatMap((token) => (token.type === type ? [String(token.attrGet(name) ?? '')] : [])))

/** Which German a language is: everyday German, Leichte Sprache, or none. */
export function germanOf(language: string): 'everyday' | 'easy' | undefined {
  if (/^de(?:-[A-Za-z]+)*-(?:simple|leicht|ls)$/.test(language)) return 'easy'
  return /^de(?:-[A-Z]{2})?$/.test(language) ? 'everyday' : undefined
}
