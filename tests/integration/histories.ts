import fc from 'fast-check'
import sharp from 'sharp'
import type { Installation } from './installation.ts'
import { leastData, pictureFile } from './installation.ts'
import { entryTypes, referenceFields, type EntryType } from '../../content/schema/index.ts'

/** One thing that somebody does, or that happens. Numbers choose among what is there at that moment. */
export type Deed =
  | { kind: 'create'; type: EntryType; title: number; slug: number | null; references: number[]; draft: boolean; odd: number }
  | { kind: 'edit'; document: number; title: number; references: number[]; draft: boolean; odd: number }
  | { kind: 'translate'; document: number; title: number; language: string }
  | { kind: 'rename'; document: number; slug: number }
  | { kind: 'publish' | 'withdraw' | 'trash' | 'restore' | 'delete' | 'newFile'; document: number }
  | { kind: 'city'; title: number; logo: number }
  | { kind: 'time'; hours: number }
  | { kind: 'restart' | 'interrupt' | 'everything' }

const small = fc.nat(1000)
const draft = fc.integer({ min: 0, max: 4 }).map((number) => number === 0)
const references = fc.array(small, { maxLength: 4 })
const one = <K extends 'publish' | 'withdraw' | 'trash' | 'restore' | 'delete' | 'newFile'>(kind: K) => fc.record({ kind: fc.constant(kind), document: small })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('create' as const), type: fc.constantFrom(...entryTypes), title: small, slug: fc.option(small, { freq: 1 }), references, draft, odd: small }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), document: small, title: small, references, draft, odd: small }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('translate' as const), document: small, title: small, language: fc.constantFrom('en', 'de-simple') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('rename' as const), document: small, slug: small }) },
  { weight: 3, arbitrary: one('publish') },
  { weight: 3, arbitrary: one('withdraw') },
  { weight: 2, arbitrary: one('trash') },
  { weight: 2, arbitrary: one('restore') },
  { weight: 2, arbitrary: one('delete') },
  { weight: 1, arbitrary: one('newFile') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('city' as const), title: small, logo: small }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('restart' as const, 'interrupt' as const, 'everything' as const) }) },
)

/** A history: batches of deeds; each batch is published at once, then everything is compared. */
export const history = (batches: number): fc.Arbitrary<Deed[][]> =>
  fc.array(fc.array(deed, { minLength: 1, maxLength: 6 }), { minLength: Math.ceil(batches / 2), maxLength: batches, size: 'max' })

/** Few enough that titles and addresses collide; one that gives no address, some that want care in HTML and XML. */
const titles = ['Hund anmelden', 'Wohnsitz', 'Bürgerfest & Markt', '"Müll" <b>', '你好', 'Straße – Süd', 'Ä', 'Wohnsitz ummelden']
const slugs = ['hund', 'wohnsitz', 'fest', 'neu', 'alt', 'hund-2']

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!
const hour = 60 * 60 * 1000

interface Known {
  type: EntryType
  id: number | string
}

/** Does deeds in an installation, through its REST API as a chief editor would. */
export function actor(installation: Installation, now: () => Date) {
  const known: Known[] = []
  let files = 0

  const anyone = (number: number) => (known.length ? pick(known, number) : undefined)
  const at = (hours: number) => new Date(now().getTime() + hours * hour).toISOString()

  /** What a document says, made of the numbers of a deed. */
  function dataOf(type: EntryType, title: number, numbers: number[], odd: number, self?: number | string): Record<string, unknown> {
    const data: Record<string, unknown> = { ...leastData(pick(titles, title))[type] }
    for (const [index, [field, target]] of Object.entries(referenceFields[type]).entries()) {
      const there = known.filter((one) => one.type === target && one.id !== self)
      const number = numbers[index % Math.max(1, numbers.length)]
      if (!there.length || number === undefined) continue
      const id = pick(there, number + index).id
      const many = ['furtherOrganisations', 'contactPoints', 'locations', 'topics', 'relatedServices', 'services', 'organisations'].includes(field)
      if (field === 'forms.file') data['forms'] = number % 2 ? [{ name: 'Formular', file: id }] : []
      else data[field] = number % 5 === 0 ? (many ? [] : null) : many ? [id] : id
    }
    if (type === 'news') Object.assign(data, { date: at((odd % 50) - 35), expires: odd % 3 ? at((odd % 30) + 1) : null })
    if (type === 'events') Object.assign(data, { start: at((odd % 60) - 20), end: odd % 3 ? at((odd % 60) - 20 + (odd % 7)) : null, allDay: odd % 4 === 0, cancelled: odd % 5 === 0 })
    if (type === 'notices') Object.assign(data, { start: at((odd % 20) - 8), end: odd % 3 ? at((odd % 20) + 4) : null, urgency: pick(['info', 'warning', 'emergency'], odd) })
    // One in twelve breaks the contract: a fixed fee without an amount.
    if (type === 'services') Object.assign(data, { popularity: odd % 100, synonyms: [pick(titles, odd)], fees: odd % 12 === 0 ? [{ kind: 'fixed' }] : odd % 2 ? [{ kind: 'fixed', amount: odd % 50 }] : [] })
    // Best bets lead to one entry, words to others; some say the same twice and are refused.
    if (type === 'search-rules') {
      const [target] = Object.keys(referenceFields[type]).filter((field) => data[field])
      for (const field of Object.keys(referenceFields[type])) if (field !== target || odd % 3 !== 0) data[field] = null
      Object.assign(data, pick([{ kind: 'best-bet' }, { kind: 'same' }, { kind: 'means', words: [], meaning: [pick(titles, odd + 1)] }], odd))
    }
    if (type === 'topics') data['order'] = odd % 5
    if (type === 'organisations') data['number'] = odd % 2 ? String(odd % 40) : null
    if (type === 'locations') Object.assign(data, { openingHours: { regular: [{ days: ['mo'], from: '08:00', to: '12:00' }], exceptions: odd % 2 ? [{ from: `${at(odd % 30).slice(0, 10)}T12:00:00.000Z`, hours: [] }] : [] } })
    return data
  }

  async function fileOf(number: number) {
    const name = `bild-${number % 3}`
    if (number % 2) return pictureFile(name)
    const data = await sharp({ create: { width: 400 + (number % 3) * 300, height: 300, channels: 3, background: { r: files++ % 256, g: 90, b: 20 } } }).png().toBuffer()
    return { name: `${name}.png`, mimetype: 'image/png', data, size: data.length }
  }

  async function upload(method: 'POST' | 'PATCH', address: string, body: Record<string, unknown>, number: number) {
    const file = await fileOf(number)
    const form = new FormData()
    form.set('file', new File([new Uint8Array(file.data)], file.name, { type: file.mimetype }))
    form.set('_payload', JSON.stringify(body))
    return installation.request(method, address, { as: 'chief', form })
  }

  /** @returns a line for the protocol. @throws where the CMS fails; that it refuses something is in order. */
  async function act(deed: Deed): Promise<string> {
    const request = (method: string, address: string, body?: unknown) => installation.request(method, address, { as: 'chief', ...(body !== undefined && { body }) })
    let answer: { status: number; text: string; json: never } | undefined
    let whom = ''
    if (deed.kind === 'create') {
      const { type, title, slug, references, draft, odd } = deed
      const body = { ...dataOf(type, title, references, odd), ...(slug !== null && { slug: pick(slugs, slug) }), _status: draft ? 'draft' : 'published' }
      answer = type === 'media' ? await upload('POST', '/media?depth=0', body, odd) : await request('POST', `/${type}?depth=0`, body)
      const { doc } = answer.json as { doc?: { id: number } }
      if (doc) known.push({ type, id: doc.id })
      whom = `${type}/${doc?.id} ${JSON.stringify(body)}`
    } else if (deed.kind === 'city') {
      const picture = known.filter(({ type }) => type === 'media')
      answer = await request('POST', '/globals/city', { name: pick(['Teststadt', 'Musterstadt'], deed.title), logo: picture.length && deed.logo % 3 ? pick(picture, deed.logo).id : null, _status: 'published' })
    } else if ('document' in deed) {
      const target = anyone(deed.document)
      if (!target) return `${deed.kind}: nobody there`
      const { type, id } = target
      const address = `/${type}/${id}?depth=0`
      whom = `${type}/${id}`
      const change = (body: Record<string, unknown>, more = '') => ((whom += ` ${JSON.stringify(body)}${more}`), request('PATCH', address + more, body))
      if (deed.kind === 'edit') answer = await change({ ...dataOf(type, deed.title, deed.references, deed.odd, id), _status: deed.draft ? 'draft' : 'published' }, deed.draft ? '&draft=true' : '')
      else if (deed.kind === 'translate') answer = await change({ [Object.keys(leastData('')[type]!)[0]!]: pick(titles, deed.title), _status: 'published' }, `&locale=${deed.language}`)
      else if (deed.kind === 'rename') answer = await change({ slug: pick(slugs, deed.slug), _status: 'published' })
      else if (deed.kind === 'publish') answer = await change({ _status: 'published' })
      else if (deed.kind === 'withdraw') answer = await change({ _status: 'draft' })
      else if (deed.kind === 'trash') answer = await change({ deletedAt: new Date().toISOString() })
      else if (deed.kind === 'restore') answer = await change({ deletedAt: null, _status: 'published' }, '&trash=true')
      else if (deed.kind === 'newFile' && type === 'media') answer = await upload('PATCH', address, { _status: 'published' }, deed.document)
      else if (deed.kind === 'delete') {
        answer = await request('DELETE', `${address}&trash=true`)
        if (answer.status === 200) known.splice(known.indexOf(target), 1)
      }
    }
    if (answer && answer.status >= 500) throw new Error(`${deed.kind} ${whom}: ${answer.status} ${answer.text}`)
    return `${deed.kind} ${whom}${'hours' in deed ? ` +${deed.hours} h` : ''}${answer ? ` → ${answer.status}` : ''}`
  }

  return { act }
}
