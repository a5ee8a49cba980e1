import { audiencePages, lists, sections, type PagedType } from '../../paths.ts'
import type { Entry } from '../../schema/index.ts'
import { meant } from '../../sentences.ts'
import type { Found } from '../findings.ts'
import { keyOf, type Context } from '../rule.ts'
import { isMarkdown, linksIn, picturesIn, textsOf } from '../texts.ts'

/** Pages that stand in every portal, and folders of files whose names only the build knows. */
const alwaysThere = ['', 'suche', 'feeds', ...Object.values(sections), ...Object.values(lists), ...Object.values(audiencePages)]
const builtFolders = /^(?:feeds|media)\//

/** Links in Markdown that lead to no page of the portal, and pictures that nobody will see. */
export function links(entry: Entry, context: Context): Found[] {
  const texts = textsOf(entry, context.languages).filter(({ place }) => isMarkdown(entry, place))
  if (!texts.some(({ text }) => text.includes(']('))) return []
  return texts.flatMap(({ place, language, text }): Found[] => [
    ...deadLinks(linksIn(text), context).map((sentence): Found => ({ name: 'dead-link', entry: keyOf(entry), field: place, language, sentence })),
    ...picturesIn(text).map((src): Found => ({
      name: 'picture-in-text',
      entry: keyOf(entry),
      field: place,
      language,
      sentence: `Das Bild „${src}“ erscheint nicht. Nehmen Sie das Bildfeld.`,
    })),
  ])
}

/** A sentence for each link that leads to no page of the portal. */
export function deadLinks(hrefs: readonly string[], context: Context): string[] {
  if (!hrefs.length) return []
  const pages = addressesOf(context)
  return hrefs.flatMap((href) => problemOf(href, pages, context.languages) ?? [])
}

function problemOf(href: string, pages: Set<string>, [, ...others]: readonly string[]): string | undefined {
  if (!href) return 'Ein Link hat kein Ziel.'
  if (/^(?:[a-z][a-z+.-]*:|\/\/|#)/i.test(href)) return undefined
  if (!href.startsWith('/')) return `Der Link „${href}“ beginnt nicht mit /; von jeder Seite aus führt er woandershin.`
  const address = decoded(href)
    .replace(/[?#].*$/, '')
    .replace(/^\/|\/$/g, '')
  const [first = '', ...rest] = address.split('/')
  const path = others.includes(first) ? rest.join('/') : address
  if (pages.has(path) || builtFolders.test(path)) return undefined
  const suggestion = meant(path, pages)
  return `Der Link „${href}“ führt zu keiner Seite.${suggestion ? ` Meinten Sie „/${suggestion}/“?` : ''}`
}

function decoded(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

/** Every address of the portal, without language and slashes; former ones lead on to where the page is now. */
function addressesOf({ knowledge, pages }: Context): Set<string> {
  const entries = (Object.keys(sections) as PagedType[]).flatMap((type) =>
    [...knowledge.entries[type].values()].map(({ id, slug }) => `${sections[type]}/${slug ?? id}`),
  )
  return new Set([...alwaysThere, ...pages.map(({ slug }) => slug), ...entries, ...Object.keys(knowledge.formerAddresses)])
}
