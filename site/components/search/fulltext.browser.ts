import { changedMark, type FullTextState } from '../../../content/search/contract.ts'
import { load } from './loading.browser.ts'

/** A page in whose text the question was found. */
export interface TextHit {
  url: string
  title: string
  /** An excerpt, with the words in `<mark>`. */
  excerpt: DocumentFragment
}

/** The part of Pagefind's interface (1.6) that is used. */
interface Pagefind {
  options(options: object): Promise<void>
  init(): Promise<void>
  mergeIndex(folder: string, options?: object): Promise<void>
  search(question: string): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }> }[] }>
}

/** Hits that do not fit or no longer hold are read before they are known as such: so many are looked at for each that is shown. */
const mostLooks = 3

let known: { state: string; pagefind: Pagefind } | undefined

/**
 * Searches the texts of the pages in the page's language.
 * @param fits whether a page, by its address, is to be shown: it may stand above already, or be left out by a filter.
 * @returns the best hits; none where there is no full text (yet). @throws where it cannot be loaded.
 */
export async function findInTexts(question: string, fits: (url: string) => boolean, most: number): Promise<TextHit[]> {
  const state = await load<FullTextState>('/volltext.json').catch(() => undefined)
  const pagefind = state && (await open(state))
  if (!pagefind) return []
  const stale = new Set(state.stale)
  const seen = new Set<string>()
  const hits: TextHit[] = []
  const { results } = await pagefind.search(question)
  for (let at = 0; at < results.length && at < mostLooks * most && hits.length < most; at += most) {
    for (const { url: marked, excerpt, meta } of await Promise.all(results.slice(at, at + most).map((result) => result.data()))) {
      const url = marked.replace(changedMark, '')
      if (seen.has(url) || !fits(url) || (stale.has(url) && url === marked) || hits.length === most) continue
      seen.add(url)
      hits.push({ url, title: meta.title ?? url, excerpt: onlyMarks(excerpt) })
    }
  }
  return hits
}

async function open(state: FullTextState): Promise<Pagefind | undefined> {
  const key = JSON.stringify(state.parts)
  if (known?.state === key) return known.pagefind
  const { lang } = document.documentElement
  const [first, ...others] = state.parts.filter(({ languages }) => languages.includes(lang.toLowerCase()))
  if (!first) return undefined
  const pagefind = (await import(/* @vite-ignore */ `${first.folder}pagefind.js`)) as Pagefind
  if (known) await (pagefind as Pagefind & { destroy(): Promise<void> }).destroy()
  // Its worker would load the same program a second time.
  await pagefind.options({ baseUrl: '/', noWorker: true, excerptLength: 28 })
  await pagefind.init()
  for (const { folder } of others) await pagefind.mergeIndex(folder, { language: lang })
  known = { state: key, pagefind }
  return pagefind
}

/** Takes over text and marks, whatever else the markup may hold. */
function onlyMarks(html: string): DocumentFragment {
  const made = document.createDocumentFragment()
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const text = node.textContent ?? ''
    if (node.nodeName !== 'MARK') made.append(text)
    else made.append(Object.assign(document.createElement('mark'), { textContent: text }))
  }
  return made
}
