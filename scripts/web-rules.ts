import { lookup } from 'mrmime'
import { styleSheetPath } from '../content/paths.ts'
import { isText } from '../site/release/compress.ts'
import type { Embeds } from './embeds.ts'

/*
 * How the portal's files are to be served, whoever serves them: the embedded server (serve.ts) follows these rules, and
 * web-nginx.ts and web-caddy.ts write them out for nginx and Caddy.
 */

/**
 * What every answer carries. The portal needs nothing from elsewhere, no inline code and no devices; what a visitor asks for
 * (a video, the council's stream) comes in a frame, and feedback goes to the CMS.
 * @param portalUrl where citizens reach the portal; with https, browsers are told to stay there.
 * @param embeds the origins that a release needs for that (`readEmbeds`).
 */
export function securityHeaders(portalUrl: string, { frames, forms }: Embeds): Record<string, string> {
  return {
    [policyHeader]: [
      "default-src 'self'",
      ...(forms.length ? [`connect-src ${ownAnd(forms)}`] : []),
      `frame-src ${frames.join(' ') || "'none'"}`,
      "object-src 'none'",
      "base-uri 'self'",
      `form-action ${ownAnd(forms)}`,
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isSecure(portalUrl) && { 'Strict-Transport-Security': `max-age=${year}` }),
  }
}

/**
 * Added to the policy on the pages that search in full texts: their program is WebAssembly, which counts as code made on the spot.
 * No other page may run any.
 */
export const searchPolicy = { pages: String.raw`^(?:/[^/]+)?/suche/(?:index\.html)?$`, also: "; script-src 'self' 'wasm-unsafe-eval'" }

const isSearchPage = new RegExp(searchPolicy.pages)

/** The headers for an address, of those that every answer carries. */
export const headersFor = (address: string, headers: Record<string, string>): Record<string, string> =>
  isSearchPage.test(address) ? { ...headers, [policyHeader]: headers[policyHeader] + searchPolicy.also } : headers

export const policyHeader = 'Content-Security-Policy'

const ownAnd = (origins: readonly string[]) => ["'self'", ...origins].join(' ')

export const isSecure = (portalUrl: string): boolean => new URL(portalUrl).protocol === 'https:'

const year = 31_536_000
/** How long addresses below these may be kept unasked. */
export const caching = [
  // Astro puts a hash into the names.
  { below: '/_astro/', value: `public, max-age=${year}, immutable` },
  // Pages ask for it with a version behind its name, and it is there before them.
  { below: styleSheetPath, value: `public, max-age=${year}, immutable` },
  // Pagefind puts a hash into the names as well, and we into the names of its folders.
  { below: '/volltext/', value: `public, max-age=${year}, immutable` },
  // An office may replace an image under its name.
  { below: '/media/', value: 'public, max-age=300' },
] as const
/** Everything else may be kept, but has to be asked for again: the answer is 304 where nothing changed. */
export const cachingElse = 'no-cache'

/** The Cache-Control of a file that was found. */
export const cacheControl = (address: string): string => caching.find(({ below }) => address.startsWith(below))?.value ?? cachingElse

/** What a release can hold. Everything else is sent as bytes to save, so that no browser makes a page of it. */
const extensions = [
  'html',
  'css',
  'js',
  'mjs',
  'json',
  'webmanifest',
  'xml',
  'ics',
  'txt',
  'csv',
  'svg',
  'png',
  'jpg',
  'jpeg',
  'webp',
  'avif',
  'gif',
  'pdf',
  'woff2',
]
export interface FileType {
  extension: string
  type: string
  isText: boolean
}
export const fileTypes: FileType[] = extensions.map((extension) => ({
  extension,
  type: lookup(extension)!,
  isText: isText(`.${extension}`),
}))
export const otherType = 'application/octet-stream'

/** The type with which a file is sent, with the charset where it is text. */
export function contentType(file: string): string {
  const found = fileTypes.find(({ extension }) => file.endsWith(`.${extension}`))
  return found ? headerOf(found) : otherType
}
export const headerOf = ({ type, isText }: FileType): string => (isText ? `${type}; charset=utf-8` : type)

/** The pages of a release that explain an answer other than 200. */
export const notFoundPage = '/404.html'
export const gonePage = '/410/index.html'

/** Names with a dot in front are nobody's business, but for the one that the web has agreed on. */
export const openDotFolder = '.well-known'
export const isHidden = (address: string): boolean => address.split('/').some((part) => part.startsWith('.') && part !== openDotFolder)
