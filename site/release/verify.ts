import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from '../../content/settings.ts'
import { openFeedCheck } from './verify-feeds.ts'
import { isFullText } from './fulltext.ts'
import { eachText, openLeakSearch, type InternalText } from './verify-internal.ts'
import { readMarkup } from './verify-markup.ts'

export type { InternalText } from './verify-internal.ts'

/** What must not go live. */
const serious = ['no-start-page', 'page-empty', 'page-cut-off', 'markup-broken', 'asset-missing', 'feed-missing', 'feed-broken', 'internal-text'] as const
/** What an editor's choice of words, links or entries can cause: it is told, but keeps nothing from going out. */
type Mild = 'link-broken' | 'fragment-broken' | 'id-repeated'

/** Something wrong with a release. */
export interface Finding {
  name: (typeof serious)[number] | Mild
  /** A German sentence that names the page or file. */
  message: string
}

/** Whether a release with such a finding must not go live. */
export const isSerious = ({ name }: Finding): boolean => (serious as readonly string[]).includes(name)

/** The first findings, one a line, and how many more there are. */
export function inSentences(findings: Pick<Finding, 'message'>[], most = 5): string {
  const shown = findings.slice(0, most).map(({ message }) => message)
  return [...shown, ...(findings.length > most ? [`… und ${findings.length - most} weitere.`] : [])].join('\n')
}

export interface Verification {
  /** The portal's own address; links that begin with it are the portal's own. */
  origin?: string
  /** What only staff may know. */
  internal?: Iterable<InternalText>
  /** What is published: an internal text that stands there as well gives nothing away. Any nesting of texts. */
  published?: unknown
}

/** Style sheets and scripts come from the build, not from an editor: one that is missing spoils every page. */
const isOurs = /^\/_astro\/|\.(?:css|m?js)$/
/** Compressed variants say nothing of their own; a dot hides what is under way. */
const isPassing = /(?:^|\/)\.|\.(?:br|gz)$/
/** What holds text. Uploads are public as they are and not ours to judge. */
const isText = /^(?!media\/).*\.(?:html|json|xml|ics|csv|txt|css|m?js|svg|webmanifest)$/
/** Where every page begins, whatever it holds (HTML standard, 7.4.6.3). */
const isTopOrText = /^(?:top$|:~:)/i

/**
 * Checks a release before it goes live: a start page; pages whole and well-formed; links, places within pages, style sheets and scripts
 * that are there; feeds as their schemas and standards want them; nothing that only staff may know. Reads one file after the other and
 * lets timers and messages through in between.
 * @param folder the release's folder.
 * @returns what is wrong, pages first, each in the order of the names; empty where all is well.
 */
export async function verifyRelease(folder: string, { origin = readSettings().PORTAL_URL, internal = [], published }: Verification = {}): Promise<Finding[]> {
  const findings: Finding[] = []
  const found = (name: Finding['name'], message: string) => void findings.push({ name, message })
  const files = await filesBelow(folder)
  const leaks = openLeakSearch(internal)
  leaks.allow(published)
  const feeds = openFeedCheck(folder, origin)
  const moved = new Set(Object.keys(((await readJson(folder, 'weiterleitungen.json')) as { moved?: object } | undefined)?.moved ?? {}))
  /** Places in other pages, by the page's file. */
  const elsewhere = new Map<string, { id: string; message: string }[]>()

  if (!files.has('index.html')) found('no-start-page', 'Die Startseite fehlt.')
  for (const file of feeds.promised()) if (!files.has(file)) found('feed-missing', `Die Übersicht der Feeds nennt die Datei /${file}, aber sie fehlt.`)

  const readable = [...files].filter((file) => isText.test(file))
  const isPage = (file: string) => file.endsWith('.html')
  for (const file of [...readable.filter(isPage), ...readable.filter((name) => !isPage(name))]) {
    const text = await readIfThere(path.join(folder, file))
    if (text === undefined) continue
    const sources = new Set<string>()
    const seek = (part: string) => leaks.in(part).forEach((source) => sources.add(source))
    if (isPage(file)) checkPage(file, text, seek)
    else checkFile(file, text, seek)
    for (const source of sources) found('internal-text', `Die Datei ${shown(file)} enthält einen Text, der intern bleiben muss: ${source}.`)
  }
  for (const [file, places] of elsewhere) {
    const { ids } = readMarkup((await readIfThere(path.join(folder, file))) ?? '')
    for (const { id, message } of places) if (!ids.has(id)) found('fragment-broken', message)
  }
  return findings

  function checkPage(file: string, html: string, seek: (text: string) => void) {
    const page = shown(file)
    if (!html.trim()) return found('page-empty', `Die Seite ${page} ist leer.`)
    const isCutOff = !html.trimEnd().endsWith('</html>')
    const { faults, repeatedIds, ids, addresses } = readMarkup(html, seek)
    if (isCutOff) found('page-cut-off', `Die Seite ${page} hört mittendrin auf.`)
    else if (faults.length) found('markup-broken', `Die Seite ${page} ist kein einwandfreies HTML: ${faults[0]}${faults.length > 1 ? ` (und ${faults.length - 1} Fehler mehr)` : ''}.`)
    for (const id of repeatedIds) found('id-repeated', `Auf der Seite ${page} gibt es die Kennung „${id}“ mehrmals.`)
    for (const [address, tag] of addresses) checkAddress(address, tag, page, ids)
  }

  function checkAddress(address: string, tag: string, page: string, ids: Set<string>) {
    const url = ownUrl(address, page, origin)
    if (!url) return
    const target = url === 'unreadable' ? undefined : fileAt(url.pathname)
    if (!target) {
      if (url !== 'unreadable' && moved.has(url.pathname)) return
      const isPartOfPage = tag === 'script' || isOurs.test(url === 'unreadable' ? address : url.pathname)
      return found(isPartOfPage ? 'asset-missing' : 'link-broken', `Die Seite ${page} verweist auf ${address}, das es nicht gibt.`)
    }
    const id = safeDecode((url as URL).hash.slice(1))
    if (!id || isTopOrText.test(id) || !isPage(target)) return
    const message = `Die Seite ${page} verweist auf ${address}, aber die Stelle „${id}“ gibt es dort nicht.`
    if (shown(target) !== page) elsewhere.set(target, [...(elsewhere.get(target) ?? []), { id, message }])
    else if (!ids.has(id)) found('fragment-broken', message)
  }

  function checkFile(file: string, text: string, seek: (text: string) => void) {
    const { content, faults } = feeds.read(file, text)
    for (const fault of faults) found('feed-broken', `Die Datei ${shown(file)} ist fehlerhaft: ${fault}.`)
    const broken = new Set<string>()
    eachText(content, (part) => {
      seek(part)
      if (!part.startsWith(`${origin}/`) || /\s/.test(part) || !URL.canParse(part)) return
      const { pathname } = new URL(part)
      if (!fileAt(pathname) && !moved.has(pathname)) broken.add(part)
    })
    for (const address of broken) found('link-broken', `Die Datei ${shown(file)} verweist auf ${address}, das es nicht gibt.`)
  }

  /** The file that the web server answers a path with. */
  function fileAt(pathname: string): string | undefined {
    const name = safeDecode(pathname).slice(1)
    return (name.endsWith('/') || !name ? [`${name}index.html`] : [name, `${name}/index.html`]).find((file) => files.has(file))
  }
}

/** A file as its visitors know it: a page by its address. */
const shown = (file: string) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`

async function filesBelow(folder: string): Promise<Set<string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile()).map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
  return new Set(files.filter((file) => !isPassing.test(file) && !isFullText(file)).sort())
}

/** A live release may lose a page while it is looked at. */
const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    return JSON.parse((await readIfThere(path.join(folder, file))) ?? '{}')
  } catch {
    // Said of the file itself, when its turn comes.
    return undefined
  }
}

/** Where an address leads on the portal itself, or undefined where it leads elsewhere or is no address at all. */
function ownUrl(address: string, page: string, origin: string): URL | 'unreadable' | undefined {
  if (!address) return undefined
  if (!URL.canParse(address, origin + page)) return 'unreadable'
  const url = new URL(address, origin + page)
  return url.origin === new URL(origin).origin ? url : undefined
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
