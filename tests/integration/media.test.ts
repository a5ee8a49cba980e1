import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Media } from '../../content/schema/index.ts'
import { newInstallation, pictureFile, type Installation } from './installation.ts'

/** Pictures from the upload to the published folder, and the moment at which what the public reads changed. */
let installation: Installation
let snapshot: () => Promise<{ changed: number; refused: { sentence: string }[] }>

beforeAll(async () => {
  installation = await newInstallation()
  const { takeSnapshot } = await import('../../cms/publication/snapshot.ts')
  snapshot = () => takeSnapshot(installation.payload)
})
afterAll(() => installation?.close())

const published = (...parts: string[]) => path.join(installation.folder, 'published', ...parts)
const entry = <T = Record<string, unknown>>(type: string, id: string) => JSON.parse(readFileSync(published(type, `${id}.json`), 'utf8')) as T

const upload = (name: string, data: Buffer, mimetype: string) =>
  installation.payload.create({
    collection: 'media', overrideAccess: true,
    data: { alt: 'Ein Boot am Steg', credit: 'Presseamt', _status: 'published' } as never,
    file: { name, data, mimetype, size: data.length },
  }) as Promise<unknown> as Promise<{ id: number; entryId: string }>

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2a6f8b' } })

test('a photo goes out in three forms and several sizes, no larger than needed and without the place where it was taken', async () => {
  const withPlace = await photo(3000, 1500).withExif({ IFD0: { Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 0/1 0/1' } }).jpeg().toBuffer()
  expect((await sharp(withPlace).metadata()).exif).toBeDefined()
  const { entryId } = await upload('Boot am Steg.JPG', withPlace, 'image/jpeg')
  expect((await snapshot()).refused).toEqual([])
  const media = entry<Media>('media', entryId)
  expect(media.file).toBe('boot-am-steg.jpg')
  expect([media.width, media.height]).toEqual([2560, 1280])
  expect(media.sizes.map(({ file, width, height }) => [path.extname(file), width, height])).toEqual(
    [320, 640, 1280].flatMap((width) => ['.avif', '.webp', '.jpg'].map((ending) => [ending, width, width / 2])),
  )
  for (const file of [media.file, ...media.sizes.map((size) => size.file)]) {
    const metadata = await sharp(readFileSync(published('media', file))).metadata()
    expect([file, metadata.exif]).toEqual([file, undefined])
  }
  // The same again is the same: nothing is written twice.
  expect((await snapshot()).changed).toBe(0)
}, 120_000)

test('a picture that is replaced leaves no size of it behind, whatever takes its place', async () => {
  const large = await photo(1500, 900).png().toBuffer()
  const replacements = [
    { name: 'neu.svg', mimetype: 'image/svg+xml', data: pictureFile('neu').data, sizes: ['jpg'] },
    { name: 'neu.pdf', mimetype: 'application/pdf', data: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n38\n%%EOF\n'), sizes: [] },
    { name: 'neu.png', mimetype: 'image/png', data: await photo(200, 100).png().toBuffer(), sizes: ['avif', 'webp'] },
  ]
  for (const { name, mimetype, data, sizes } of replacements) {
    const { id, entryId } = await upload('vorher.png', large, 'image/png')
    await snapshot()
    await installation.payload.update({ collection: 'media', id, overrideAccess: true, data: { _status: 'published' } as never, file: { name, data, mimetype, size: data.length } })
    expect((await snapshot()).refused).toEqual([])
    const media = entry<Media>('media', entryId)
    expect([name, [...new Set(media.sizes.map(({ file }) => file.split('.').at(-1)!))].sort()]).toEqual([name, sizes])
    for (const file of [media.file, ...media.sizes.map((size) => size.file)]) {
      expect(file).toMatch(/^neu/)
      expect(existsSync(published('media', file))).toBe(true)
      expect(existsSync(path.join(installation.folder, 'uploads', file))).toBe(true)
    }
  }
}, 120_000)

test('a small picture is not enlarged, and one with transparent parts has no JPEG', async () => {
  const png = await sharp({ create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 80, b: 60, alpha: 0.3 } } }).png().toBuffer()
  const { entryId } = await upload('wappen.png', png, 'image/png')
  await snapshot()
  const { sizes } = entry<Media>('media', entryId)
  expect(sizes.map(({ file, width }) => [path.extname(file), width])).toEqual([['.avif', 320], ['.webp', 320], ['.avif', 400], ['.webp', 400]])
  expect(new Set(sizes.map(({ file }) => file)).size).toBe(4)
}, 120_000)

test('a drawing gets a picture for those who show links', async () => {
  const { entryId } = await upload('anker.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40H0z" fill="#123456"/></svg>'), 'image/svg+xml')
  await snapshot()
  const { file, sizes } = entry<Media>('media', entryId)
  expect([file, sizes]).toEqual(['anker.svg', [{ file: 'anker-1280x640.jpg', width: 1280, height: 640 }]])
  expect((await sharp(readFileSync(published('media', 'anker-1280x640.jpg'))).metadata()).format).toBe('jpeg')
}, 60_000)

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an event handler', '<g onload="alert(1)"/>'],
  ['a link that runs', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['a page inside', '<foreignObject><iframe src="https://anderswo.example/"/></foreignObject>'],
])('a drawing with %s is refused', async (_what, content) => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${content}</svg>`)
  await expect(upload('boese.svg', svg, 'image/svg+xml')).rejects.toMatchObject({ data: { errors: [{ path: 'file', message: expect.stringContaining('SVG') }] } })
  expect(existsSync(path.join(installation.folder, 'uploads', 'boese.svg'))).toBe(false)
})

test('who sends a file that is refused is told why in German', async () => {
  const send = (name: string, content: string, type: string) => {
    const form = new FormData()
    form.set('file', new File([content], name, { type }))
    form.set('_payload', JSON.stringify({ alt: 'Ein Anker', _status: 'published' }))
    return installation.request('POST', '/media', { as: 'chief', form })
  }
  const drawing = await send('boese.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml')
  expect([drawing.status, drawing.text]).toEqual([400, expect.stringContaining('Diese Zeichnung (SVG) enthält Skripte')])
  const page = await send('seite.html', '<!doctype html><title>x</title>', 'text/html')
  expect([page.status, page.text]).toEqual([400, expect.stringContaining('Diese Datei lässt sich nicht verwenden.')])
})

test('what a page says about its last change: publishing something else, not notes, drafts or the same again', async () => {
  const save = async (id: number, body: object, query = '') => expect((await installation.request('PATCH', `/services/${id}${query}`, { as: 'chief', body })).status).toBe(200)
  const moment = async () => {
    await snapshot()
    return entry('services', made.entryId)['modifiedAt'] as string
  }
  const made = ((await installation.request('POST', '/services?depth=0', { as: 'chief', body: { title: 'Boot anmelden', answer: 'Beim Hafenamt.', _status: 'published' } })).json as { doc: { id: number; entryId: string } }).doc
  const first = await moment()
  expect(Date.parse(first)).toBeGreaterThan(Date.now() - 60_000)

  await save(made.id, { agentNote: 'Nur für die 115.', _status: 'published' })
  expect(await moment()).toBe(first)
  await save(made.id, { answer: 'Beim Hafenamt am Kai.', _status: 'draft' }, '?draft=true')
  expect(await moment()).toBe(first)
  await save(made.id, { modifiedAt: '2001-01-01T00:00:00.000Z', answer: 'Beim Hafenamt.', _status: 'published' })
  expect(await moment()).toBe(first)

  await save(made.id, { answer: 'Online.', _status: 'published' })
  const second = await moment()
  expect(second > first).toBe(true)
  await save(made.id, { title: 'Register a boat', _status: 'published' }, '?locale=en')
  expect((await moment()) > second).toBe(true)
}, 60_000)

test('a city’s menus cross with their words in every language', async () => {
  const { request } = installation
  const body = { navigation: [{ page: 'leistungen' }, { url: 'https://hafen.example/', label: 'Hafen' }], footer: [{ title: 'Mehr', links: [{ page: 'impressum' }] }], security: { email: 'sicher@stadt.example' }, _status: 'published' }
  const saved = await request('POST', '/globals/city', { as: 'chief', body })
  expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  await snapshot()
  expect(JSON.parse(readFileSync(published('city.json'), 'utf8'))).toMatchObject({
    navigation: [{ page: 'leistungen' }, { url: 'https://hafen.example/', label: { de: 'Hafen' } }], footer: [{ title: { de: 'Mehr' }, links: [{ page: 'impressum' }] }], security: { email: 'sicher@stadt.example' },
  })
  for (const [navigation, sentence] of [
    [[{ page: 'leistungen', url: 'https://x.example/' }], 'entweder eine Seite im Portal oder eine Adresse im Internet'],
    [[{ url: 'https://x.example/' }], 'Bitte geben Sie dem Eintrag eine Beschriftung'],
    [[{ page: 'Über uns' }], 'erwartet wird der Weg einer Seite'],
  ] as const) {
    const { status, text } = await request('POST', '/globals/city', { as: 'chief', body: { navigation, _status: 'published' } })
    expect([status, text]).toEqual([400, expect.stringContaining(sentence)])
  }
})

test('a city with menus is imported with all its words', async () => {
  const { importCity } = await import('../../cms/exchange/import-city.ts')
  const { readInternal } = await import('../../cms/exchange/internal.ts')
  const { readKnowledgeFolder } = await import('../../content/folder.ts')
  const { cityForTest } = await import('../../content/city-for-tests.ts')
  const folder = cityForTest({
    'city.yaml': `name: Blauenfurt
navigation: [{ page: leistungen, label: { de: Dienste, en: Services } }, { page: suche }]
footer: [{ title: { de: Mehr, en: More }, links: [{ url: 'https://a.example/', label: { de: Archiv, en: Archive } }] }]
fonts: { text: serif, headings: slab }
security: { email: sicher@a.example, url: 'https://a.example/melden', expires: '2027-03-01' }`,
  })
  const { city } = readKnowledgeFolder(folder)
  await importCity(installation.payload, readKnowledgeFolder(folder), readInternal(folder), () => {})
  await snapshot()
  const { navigation, footer, fonts, security } = JSON.parse(readFileSync(published('city.json'), 'utf8')) as typeof city
  expect({ navigation, footer, fonts, security }).toEqual({ navigation: city.navigation, footer: city.footer, fonts: city.fonts, security: city.security })
})
