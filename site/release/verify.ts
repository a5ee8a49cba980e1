import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from '../../content/settings.ts'

/** Something wrong with a release. */
export interface Finding {
  name: 'no-start-page' | 'page-empty' | 'page-cut-off' | 'asset-missing' | 'link-broken'
  /** A German sentence that names the page. */
  message: string
}

const startTag = /<[a-z][^\s/>]*(?:\s+(?:"[^"]*"|'[^']*'|[^"'>])*)?>/gi
const addressAttribute = /\s(href|src|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
/** Style sheets and scripts come from the build, not from an editor: one that is missing spoils every page. */
const isOurs = /^\/_astro\/|\.(?:css|m?js)$/
const notMarkup = /<!--.*?-->|(<script\b[^>]*>).*?<\/script>/gis

/**
 * Checks a release before it goes live: a start page, no empty or cut-off page, no link that leads nowhere.
 * @param folder the release's folder.
 * @param origin the portal's own address; links that begin with it are the portal's own.
 * @returns what is wrong, in the order of the pages; empty where all is well.
 */
export function verifyRelease(folder: string, origin: string = readSettings().PORTAL_URL): Finding[] {
  const findings: Finding[] = []
  if (!existsSync(path.join(folder, 'index.html'))) findings.push({ name: 'no-start-page', message: 'Die Startseite fehlt.' })

  const leadsSomewhere = memoized((pathname: string) => resolves(folder, pathname))
  for (const file of htmlFiles(folder)) {
    const html = readFileSync(path.join(folder, file), 'utf8')
    const page = `/${file.replace(/index\.html$/, '')}`
    if (!html.trim()) findings.push({ name: 'page-empty', message: `Die Seite ${page} ist leer.` })
    else if (!html.trimEnd().endsWith('</html>')) findings.push({ name: 'page-cut-off', message: `Die Seite ${page} hört mittendrin auf.` })
    for (const address of addresses(html)) {
      const pathname = ownPathname(address, page, origin)
      if (pathname !== undefined && !leadsSomewhere(pathname)) {
        findings.push({
          name: isOurs.test(pathname) ? 'asset-missing' : 'link-broken',
          message: `Die Seite ${page} verweist auf ${address}, das es nicht gibt.`,
        })
      }
    }
  }
  return findings
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

/** Every address that a page's markup names, each once. */
function addresses(html: string): Set<string> {
  const found = new Set<string>()
  for (const [tag] of html.replace(notMarkup, '$1').matchAll(startTag)) {
    for (const [, name, double, single] of tag.matchAll(addressAttribute)) {
      const value = (double ?? single ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&').trim()
      if (name?.toLowerCase() === 'srcset') for (const candidate of value.split(/,\s+/)) found.add(candidate.split(/\s+/)[0]!)
      else found.add(value)
    }
  }
  return found
}

/** The path an address leads to on the portal itself, or undefined where it leads elsewhere or is no address at all. */
function ownPathname(address: string, page: string, origin: string): string | undefined {
  if (!address || address.startsWith('#')) return undefined
  if (!URL.canParse(address, origin + page)) return address
  const url = new URL(address, origin + page)
  return url.origin === new URL(origin).origin ? url.pathname : undefined
}

function resolves(folder: string, pathname: string): boolean {
  const file = path.join(folder, safeDecode(pathname))
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats?.isDirectory() ? existsSync(path.join(file, 'index.html')) : stats !== undefined && !pathname.endsWith('/')
}

function safeDecode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function memoized<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key))
    return known.get(key)!
  }
}
