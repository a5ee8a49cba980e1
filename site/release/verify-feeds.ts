import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { inSentences, Mistake, sentencesOf } from '../../content/sentences.ts'

/** What there is to know of a file that is no page. */
export interface FileReading {
  /** What is wrong with it, in German, without its name. */
  faults: string[]
  /** What it says: any nesting of texts. */
  content: unknown
}

/** What we go by in the list of feeds; the rest of it is checked like any feed. */
const index = z.looseObject({ feeds: z.array(z.looseObject({ url: z.url(), mediaType: z.string(), schema: z.url().optional() })) })
const indexFile = 'feeds/index.json'
const indexSchema = 'feeds/index.schema.json'

const addFormats = formats.default as unknown as (ajv: Ajv2020) => Ajv2020
const xml = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => ['item', 'url'].includes(name) })

const some = z.string().min(1)
const address = z.url()

/** What every reader of a JSON Feed counts on (jsonfeed.org/version/1.1). */
const jsonFeed = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: some,
  home_page_url: address.optional(),
  feed_url: address.optional(),
  items: z
    .array(
      z
        .looseObject({ id: some, url: address.optional(), content_html: z.string().optional(), content_text: z.string().optional(), date_published: z.iso.datetime({ offset: true }).optional() })
        .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'ein Beitrag ohne Inhalt'),
    )
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'zwei Beiträge mit derselben „id“'),
})

/** What RSS 2.0 asks for (rssboard.org/rss-specification). */
const rss = z.looseObject({
  rss: z.looseObject({
    '@_version': z.literal('2.0'),
    channel: z.looseObject({
      title: some, link: address, description: z.string(),
      item: z.array(z.looseObject({}).refine((item) => 'title' in item || 'description' in item, 'ein Beitrag ohne Titel und Beschreibung')).optional(),
    }),
  }),
})

/** sitemaps.org/protocol.html */
const sitemap = z.looseObject({ urlset: z.looseObject({ url: z.array(z.looseObject({ loc: address })) }) })

const redirects = z.strictObject({ version: z.literal(1), moved: z.record(z.string().startsWith('/'), z.string().startsWith('/')), gone: z.array(z.string().startsWith('/')) })
const redirectsFile = 'weiterleitungen.json'

/**
 * Prepares the check of everything in a release that is no page: each feed that `feeds/index.json` names against the schema it names
 * there, which lies in the release itself; standard formats against what their standards ask for.
 * @param origin the portal's own address, with which the feeds' addresses begin.
 */
export function openFeedCheck(folder: string, origin: string) {
  // Addresses as browsers and the contract take them, with umlauts too: an editor may write one, and it must not keep a release back.
  const ajv = addFormats(new Ajv2020({ strict: false })).addFormat('uri', (value) => URL.canParse(value))
  const compiled = new Map<string, ValidateFunction>()
  const fileAt = (url: string) => decodeURI(new URL(url, origin).pathname).slice(1)
  const listed = readIndex()

  /** The files of the feeds with their formats. Where the list itself is wrong, it is all that is listed, and will be found out. */
  function readIndex() {
    const own = [indexFile, { mediaType: 'application/json', schema: indexSchema }] as const
    const file = path.join(folder, indexFile)
    if (!existsSync(file)) return new Map<string, { mediaType: string; schema?: string | undefined }>()
    const { data } = index.safeParse(parsed(readFileSync(file, 'utf8')))
    return new Map([own, ...(data?.feeds ?? []).map(({ url, mediaType, schema }) => [fileAt(url), { mediaType, schema: schema && fileAt(schema) }] as const)])
  }

  function againstSchema(schema: string, value: unknown): string[] {
    if (!compiled.has(schema)) compiled.set(schema, ajv.compile(JSON.parse(readFileSync(path.join(folder, schema), 'utf8')) as object))
    const validate = compiled.get(schema)!
    return validate(value) ? [] : [`sie entspricht nicht ihrem Schema: ${objection(validate.errors![0]!)}`]
  }

  function readJson(file: string, text: string): FileReading {
    const content: unknown = JSON.parse(text)
    const feed = listed.get(file)
    if (feed?.schema) return { content, faults: againstSchema(feed.schema, content) }
    if (feed?.mediaType === 'application/feed+json') return { content, faults: inGerman(jsonFeed, content) }
    return { content, faults: file === redirectsFile ? inGerman(redirects, content) : [] }
  }

  function readXml(file: string, text: string): FileReading {
    const wrong = XMLValidator.validate(text)
    if (wrong !== true) return { content: text, faults: [`sie ist kein wohlgeformtes XML (Zeile ${wrong.err.line}, Spalte ${wrong.err.col})`] }
    const content: unknown = xml.parse(text)
    const form = listed.get(file)?.mediaType === 'application/rss+xml' ? rss : file === 'sitemap.xml' ? sitemap : undefined
    return { content, faults: form ? inGerman(form, content) : [] }
  }

  const readers: Record<string, (file: string, text: string) => FileReading> = { '.json': readJson, '.xml': readXml, '.ics': readCalendar, '.csv': readCsv }

  return {
    /** Every file that the list of feeds promises, feeds and schemas. */
    promised: () => new Set([...listed].flatMap(([file, { schema }]) => (schema ? [file, schema] : [file]))),
    /** Reads a file by its ending. Never throws for what is in it. */
    read(file: string, text: string): FileReading {
      const read = readers[path.extname(file)]
      try {
        return read ? read(file, text) : { content: text, faults: [] }
      } catch (error) {
        return { content: text, faults: [unreadable(error)] }
      }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable(error: unknown): string {
  if (error instanceof SyntaxError) return 'sie ist kein vollständiges JSON'
  return error instanceof Mistake ? error.message : `sie lässt sich nicht lesen (${(error as Error).message})`
}

function inGerman(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value, inSentences)
  return result.success ? [] : sentencesOf(result.error, schema).slice(0, 1)
}

/** What a validator objects to, in words. */
function objection({ instancePath, keyword, params }: ErrorObject): string {
  const place = instancePath ? `an der Stelle ${instancePath} ` : ''
  if (keyword === 'required') return `${place}fehlt „${params['missingProperty']}“`
  if (keyword === 'additionalProperties') return `${place}steht das unbekannte Feld „${params['additionalProperty']}“`
  if (keyword === 'type') return `${place}steht ein Wert der falschen Art, erwartet wird ${[params['type']].flat().join(' oder ')}`
  return `${place}steht ein Wert, der die Regel „${keyword}“ verletzt`
}

/** Octets that a line may have without its line break (RFC 5545, 3.1). */
const longestLine = 75
/** What each component must say (RFC 5545, 3.4 and 3.6.1). */
const due: Record<string, string[]> = { VCALENDAR: ['VERSION', 'PRODID'], VEVENT: ['UID', 'DTSTAMP', 'DTSTART'] }

/** Checks the frame of a calendar: lines, components in each other, and what each must say. */
function readCalendar(_file: string, text: string): FileReading {
  const content = text.replace(/\r\n[ \t]/g, '')
  const open: { name: string; said: Set<string> }[] = []
  const uids = new Set<string>()
  const fault = (sentence: string) => ({ content, faults: [sentence] })
  if (/[^\r]\n|\r(?!\n)/.test(text) || !text.endsWith('\r\n')) return fault('eine Zeile endet nicht mit CR und LF')
  if (text.split('\r\n').some((line) => Buffer.byteLength(line) > longestLine)) return fault(`eine Zeile ist länger als ${longestLine} Byte`)

  for (const [index, line] of content.slice(0, -2).split('\r\n').entries()) {
    const [, name, value] = /^([A-Za-z0-9-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/.exec(line) ?? []
    if (!name) return fault('eine Zeile hat keinen Namen')
    if (!open.length && (index || line !== 'BEGIN:VCALENDAR')) return fault('vor oder nach dem Kalender steht etwas')
    if (name === 'BEGIN') open.push({ name: value!, said: new Set() })
    else if (name === 'END') {
      const ended = open.pop()!
      if (ended.name !== value) return fault(`${ended.name} wird nicht beendet`)
      const missing = due[ended.name]?.find((property) => !ended.said.has(property))
      if (missing) return fault(`in einem ${ended.name} fehlt ${missing}`)
    } else open.at(-1)!.said.add(name)
    if (name === 'UID' && uids.size === uids.add(value!).size) return fault(`die Kennung ${value} kommt zweimal vor`)
  }
  return open.length ? fault(`${open.at(-1)!.name} wird nicht beendet`) : { content, faults: [] }
}

/** A table with a first row of names and as many cells in each row as there (RFC 4180). */
function readCsv(_file: string, text: string): FileReading {
  try {
    const rows = parseCsv(text, { bom: true }) as string[][]
    return { content: rows, faults: rows.length ? [] : ['sie hat nicht einmal eine Kopfzeile'] }
  } catch (error) {
    const { lines } = error as { lines?: number }
    return { content: text, faults: [`sie ist keine vollständige Tabelle${lines ? ` (Zeile ${lines})` : ''}`] }
  }
}
