import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { linksIn, plainText, type TextModule } from './texts.ts'

/** A page that is written by hand: `content/pages/<slug>.<language>.mdx`. */
export interface StandingPage {
  slug: string
  language: string
  file: string
  texts: TextModule[]
  /** Addresses that it leads to. */
  links: string[]
  /** Fields of the city that it shows; where one is empty, the page shows a gap. */
  facts: string[]
  /** Gaps that its author has left open, in the page's words. */
  gaps: string[]
}

/** Components that stand for a field of the city as a whole. */
const factComponents: Record<string, string> = { Arbitration: 'arbitrationBody', CouncilStream: 'councilStream' }

/** The standing pages; they belong to the house, whatever the city. */
export function readStandingPages(folder = fileURLToPath(new URL('../pages', import.meta.url))): StandingPage[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, slug, language] = /^([^.]+)\.([^.]+)\.mdx$/.exec(name) ?? []
      const file = path.join(folder, name)
      return slug && language ? [pageFrom(readFileSync(file, 'utf8'), { slug, language, file })] : []
    })
}

/** What the check wants to know of a page's source. */
export function pageFrom(source: string, { slug, language, file }: Pick<StandingPage, 'slug' | 'language' | 'file'>): StandingPage {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? ['', '', source]
  const matter = (parse(head) ?? {}) as Record<string, unknown>
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, found]) => found!)
  const markdown = withoutComponents(body)
  const texts = Object.entries({ title: matter['title'], description: matter['description'], text: plainText(markdown) })
  return {
    slug, language, file,
    texts: texts.flatMap(([field, text]) => (typeof text === 'string' && text.trim() ? [{ field, place: field, language, text }] : [])),
    links: [...linksIn(markdown), ...all(/<a [^>]*href="([^"]*)"/g), ...all(/<To page="([^"]*)"/g).map((page) => `/${page}/`)],
    facts: [...all(/<Fact of="(\w+)"/g), ...all(/<([A-Z]\w+)/g).flatMap((component) => factComponents[component] ?? [])],
    gaps: all(/<mark class="gap">([\s\S]*?)<\/mark>/g).map((gap) => gap.trim()),
  }
}

/** The words that stand in the file itself. */
const withoutComponents = (body: string) =>
  body
    .replaceAll(/^(?:import|export) .*$/gm, '')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}|<mark class="gap">[\s\S]*?<\/mark>/g, '')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, '')
