import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { changedMark, type FullTextState } from '../../content/search/contract.ts'
import { writeIfDifferent } from './files.ts'

/*
 * The full text of a release's pages, for the lower part of the results page. It is made of pages that are live and public already, after
 * them and by a program of its own (Pagefind), so it never keeps a publication waiting; until it is there, results lack that part.
 * In the release: `/volltext/<hash>/`, parts that never change under their name, and `/volltext.json`, which says which parts hold.
 */

const top = 'volltext'
const stateFile = `${top}.json`

/** Whether a file of a release, by its path in there, belongs to the full text: that comes later than the pages and follows from them. */
export const isFullText = (name: string): boolean => name === stateFile || /^volltext[\\/]/.test(name)

/** Pages that the program reads at a time: it needs about 0.3 MB of memory for each. A larger city gets several parts. */
export const pagesPerPart = 2500

/** What a page's text is. */
const rootSelector = 'main article'
/** What in there is not its own: titles of other pages, words about the page, what one does with it. A data set's page searches its table itself. */
const excludeSelectors = [
  '.language-mark', '.link-list', '.items', '.belongs', '.card__title', '.hours', '.data-table', '.data-downloads',
  '.hint-box', '.entry__checked', '.entry__origin', '.short-link', '.embed__offer', 'figcaption small', 'footer', 'nav', 'form', 'script', 'iframe', 'button',
]
const reading = { rootSelector, excludeSelectors }
/** What Pagefind writes besides the search itself: interfaces of its own. */
const isNeeded = (name: string) => /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|pagefind\..+\.pf_meta|index|fragment)$/.test(name)

interface Page {
  url: string
  content: string
}

/** Makes the full text of a whole release. @returns how many pages are in it. @throws where the program fails; what was there stays. */
export async function buildFullText(release: string): Promise<number> {
  const parts: FullTextState['parts'] = []
  let count = 0
  let batch: Page[] = []
  const flush = async () => {
    if (!batch.length) return
    count += batch.length
    parts.push(await makePart(release, batch))
    batch = []
  }
  for await (const page of pagesOf(release)) {
    batch.push(page)
    if (batch.length === pagesPerPart) await flush()
  }
  await flush()
  writeState(release, { version: 1, parts, stale: [] })
  return count
}

/**
 * Brings the full text up to date with a few pages: they get a part of their own, and what older parts say of them no longer holds.
 * @param urls addresses of all pages that changed since the whole was made, those that are gone too.
 */
export async function updateFullText(release: string, urls: Iterable<string>): Promise<void> {
  const whole = readState(await readFile(path.join(release, stateFile), 'utf8').catch(() => undefined))
  if (!whole) return void (await buildFullText(release))
  const stale = [...new Set(urls)].sort()
  const pages = (await Promise.all(stale.map((url) => readPage(release, `${url.slice(1)}index.html`)))).filter((page) => page !== undefined)
  const parts = whole.stale.length ? whole.parts.slice(0, -1) : whole.parts
  // With nothing left of them, the empty part still says that the older ones no longer hold.
  writeState(release, { version: 1, parts: [...parts, pages.length ? await makePart(release, pages.map(({ url, content }) => ({ url: url + changedMark, content }))) : { folder: '', languages: [] }], stale })
}

function readState(text: string | undefined): FullTextState | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as FullTextState)
  } catch {
    return undefined
  }
}

/** Readers may still be using the parts of the state before; those before that are removed. */
function writeState(release: string, state: FullTextState) {
  const before = namesBelow(path.join(release, top))
  writeIfDifferent(path.join(release, stateFile), [Buffer.from(JSON.stringify(state))])
  const used = new Set(state.parts.map(({ folder }) => path.basename(folder)))
  const unused = before.filter(({ name }) => !used.has(name)).sort((a, b) => b.time - a.time)
  for (const { name } of unused.slice(state.parts.length + 1)) rmSync(path.join(release, top, name), { recursive: true, force: true })
}

const namesBelow = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => ({ name, time: timeOf(path.join(folder, name)) })) : [])
const timeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Has the program read pages, and puts what it wrote in place whole, under a name made of the content. */
async function makePart(release: string, pages: Page[]): Promise<FullTextState['parts'][number]> {
  // Loaded here, because most processes that know this file never need it.
  const { createIndex } = await import('pagefind')
  const { index, errors } = await createIndex(reading)
  if (!index) throw new Error(errors.join('\n'))
  const half = path.join(release, top, `.neu-${process.pid}`)
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile(page)
      if (added.errors.length) throw new Error(`${page.url}: ${added.errors.join(', ')}`)
    }
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half, { recursive: true })
    const written = await index.writeFiles({ outputPath: half })
    if (written.errors.length) throw new Error(written.errors.join('\n'))
    for (const name of readdirSync(half)) if (!isNeeded(name)) rmSync(path.join(half, name), { recursive: true })
    const entry = await readFile(path.join(half, 'pagefind-entry.json'), 'utf8')
    const name = createHash('sha256').update(entry).digest('hex').slice(0, 16)
    const place = path.join(release, top, name)
    if (!existsSync(place)) renameSync(half, place)
    return { folder: `/${top}/${name}/`, languages: Object.keys((JSON.parse(entry) as { languages: object }).languages).sort() }
  } finally {
    rmSync(half, { recursive: true, force: true })
    await index.deleteIndex()
  }
}

/** Ends Pagefind's own process, where it is running. */
export const endFullText = async (): Promise<void> => void (await (await import('pagefind')).close())

async function* pagesOf(release: string): AsyncGenerator<Page> {
  const names = await readdir(release, { recursive: true })
  for (const name of names.filter((one) => path.basename(one) === 'index.html' && !isFullText(one)).sort()) {
    const page = await readPage(release, name.replaceAll(path.sep, '/'))
    if (page) yield page
  }
}

/** A page with a text of its own that search engines may show, too: no lists, and no page that stands in for a translation. */
async function readPage(release: string, name: string): Promise<Page | undefined> {
  const content = await readFile(path.join(release, name), 'utf8').catch(() => undefined)
  if (!content?.includes('<article') || /<meta name="robots" content="[^"]*noindex/.test(content)) return undefined
  return { url: `/${name.slice(0, -'index.html'.length)}`, content }
}
