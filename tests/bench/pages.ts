import type { Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { freePort } from '../free-port.ts'
import { browserOptions, ensureBrowser } from '../../scripts/browser.ts'
import { serve } from '../../scripts/serve.ts'
import type { Say } from '../../scripts/terminal.ts'
import { compressRelease } from '../../site/release/compress.ts'
import { buildSample, templatePages, type TemplatePage } from '../integration/sample.ts'
import { fetched } from './fetched.ts'

export const lighthouseVersion = '13.5.0'

/** What a first visit to a page fetches, nothing of it being kept from before. */
export interface FirstView {
  requests: number
  /** Bytes on the line, headers included, as the embedded server packs them. */
  bytes: number
  /** Bytes by what the browser takes them for: Document, Stylesheet, Script, Image, Other. */
  byKind: Record<string, number>
  /** Style sheets and scripts packed with gzip, in bytes, for comparing with portals that are served by other means. */
  cssGzip: number
  scriptGzip: number
}

/** What Lighthouse says of a page on a phone, with its own slow line and slow processor. Times in milliseconds, scores from 0 to 100. */
export interface Lighthouse {
  lcpMs: number
  tbtMs: number
  cls: number
  scores: Record<string, number>
  /** Audits that cost points. */
  missed: string[]
}

export interface PageFigures {
  template: string
  address: string
  /** Not for search engines, which Lighthouse would count against it. */
  isHidden: boolean
  view: FirstView
  lighthouse: Lighthouse | undefined
}

/** Measures the heaviest page of each template in the default language, in a real browser, as the embedded server serves it. */
export async function benchPages(say: Say): Promise<PageFigures[]> {
  await ensureBrowser(say)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // Before any page is made: canonical addresses on another host would count as a mistake.
  process.env['PORTAL_URL'] = origin
  const debugPort = await freePort()
  say('Portal wird gebaut und gepackt')
  const portal = await buildSample()
  await compressRelease(portal.folder)
  const program = await fetched('lighthouse', lighthouseVersion, 'core/index.js', say)
  const { executablePath, args } = browserOptions()
  let server: Server | undefined
  let browser: Browser | undefined
  try {
    server = await serve(portal.folder, port, '127.0.0.1', origin)
    browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${debugPort}`] })
    const figures: PageFigures[] = []
    // Addresses that answer with an error are no pages that one can measure.
    const pages = templatePages(portal).filter(({ language, template }) => language === portal.languages[0] && !/^4\d\d\b/.test(template))
    for (const page of pages) {
      say(`Seite ${figures.length + 1} von ${pages.length}: ${page.address}`)
      const url = origin + page.address
      const isHidden = /<meta name="robots" content="noindex"/.test(page.html)
      figures.push({ template: nameOf(page), address: page.address, isHidden, view: await firstView(browser, url), lighthouse: program === undefined ? undefined : await lighthouseOf(program, url, debugPort, isHidden) })
    }
    return figures
  } finally {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
    portal.remove()
  }
}

const nameOf = ({ template }: TemplatePage) => template || 'Startseite'

/** The phone that Lighthouse plays, too. */
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }

async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const view: FirstView = { requests: 0, bytes: 0, byKind: {}, cssGzip: 0, scriptGzip: 0 }
    const count = (kind: string, bytes: number) => {
      view.requests++
      view.bytes += bytes
      view.byKind[kind] = (view.byKind[kind] ?? 0) + bytes
    }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    // The logo is the icon, too, but is asked for once.
    const kept = new Set<string>()
    session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId))
    // Some versions do ask for it again, and get it out of their memory.
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void (kept.has(requestId) || !encodedDataLength || count(kinds.get(requestId) ?? 'Other', encodedDataLength)))
    const texts: Promise<void>[] = []
    const addresses = new Set<string>()
    page.on('response', (response) => {
      addresses.add(response.url())
      const kind = response.request().resourceType()
      if (kind === 'stylesheet' || kind === 'script') texts.push(response.body().then((body) => void (view[kind === 'script' ? 'scriptGzip' : 'cssGzip'] += gzipSync(body, { level: 9 }).length)))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await Promise.all(texts)
    // A browser without a window shows no icon and asks for none; others do, unless the page shows that picture anyway.
    const icon = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href)
    if (icon && !addresses.has(icon)) count('Image', await bytesOf(icon))
    return view
  } finally {
    await context.close()
  }
}

/** About as much as the browser would count: the body as packed, and the headers. */
async function bytesOf(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  const headers = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
  await response.arrayBuffer()
  return headers + Number(response.headers.get('content-length'))
}

interface LighthouseModule {
  default: (url: string, flags: object) => Promise<{ lhr: { audits: Record<string, { score: number | null; numericValue?: number; title: string }>; categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }> } } | undefined>
}

async function lighthouseOf(program: string, url: string, port: number, isHidden: boolean): Promise<Lighthouse> {
  const { default: lighthouse } = (await import(pathToFileURL(program).href)) as LighthouseModule
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', ...(isHidden && { skipAudits: ['is-crawlable'] }) })
  const { audits, categories } = result!.lhr
  const value = (id: string) => audits[id]?.numericValue ?? NaN
  return {
    lcpMs: value('largest-contentful-paint'),
    tbtMs: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    scores: Object.fromEntries(Object.entries(categories).filter(([, { score }]) => score !== null).map(([name, { score }]) => [name, Math.round(score! * 100)])),
    missed: Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id)),
  }
}
