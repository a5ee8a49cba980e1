import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Media } from '../../content/schema/index.ts'
import { startObjectStore, type ObjectStore } from '../object-store.ts'
import { newInstallation, type Installation } from './installation.ts'
import { openPublisher, type Publisher } from './publisher.ts'

/** Uploads in an S3-compatible store: from the CMS to the store, from there into the release. */
let store: ObjectStore
let installation: Installation
let publisher: Publisher

beforeAll(async () => {
  store = await startObjectStore(['uploads'])
  Object.assign(process.env, store.settings, { UPLOADS_URL: 's3://uploads/stadt/bilder' })
  installation = await newInstallation()
  publisher = await openPublisher(installation)
})
afterAll(async () => {
  await publisher?.close()
  await installation?.close()
  await store?.close()
})

const released = (name: string) => path.join(installation.folder, 'releases/current/media', name)
const keyOf = (name: string) => `stadt/bilder/${name}`
const photo = () => sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#2a6f8b' } }).withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 0/1 0/1' } }).jpeg().toBuffer()
const drawing = (colour: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40H0z" fill="${colour}"/></svg>`)

interface Saved { id: number | string; entryId: string; filename: string; url: string }
async function save(method: 'POST' | 'PATCH', address: string, data: object, file?: { name: string; bytes: Buffer; type: string }) {
  const form = new FormData()
  if (file) form.set('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
  form.set('_payload', JSON.stringify({ ...data, _status: 'published' }))
  return installation.request(method, `${address}?depth=0`, { as: 'chief', form })
}
async function saved(...details: Parameters<typeof save>): Promise<Saved> {
  const { status, text, json } = await save(...details)
  expect([status, text.slice(0, 300)]).toEqual([details[0] === 'POST' ? 201 : 200, expect.any(String)])
  return (json as { doc: Saved }).doc
}
const entry = (id: string) => JSON.parse(readFileSync(path.join(installation.folder, `published/media/${id}.json`), 'utf8')) as Media
const lastMessage = async () => (await installation.payload.find({ collection: 'publications', sort: '-createdAt', limit: 1, overrideAccess: true })).docs[0]

test('a photo goes to the store in all its sizes, without the place where it was taken, and from there into the release', async () => {
  const { entryId, url } = await saved('POST', '/media', { alt: 'Ein Boot am Steg' }, { name: 'Boot am Steg.JPG', bytes: await photo(), type: 'image/jpeg' })
  const inStore = await store.contents('uploads')
  expect(inStore.size).toBe(10)
  expect(readdirSync(installation.folder)).not.toContain('uploads')
  await publisher.publishAll()
  const { file, width, sizes } = entry(entryId)
  expect([file, width, sizes.length]).toEqual(['boot-am-steg.jpg', 2560, 9])
  for (const name of [file, ...sizes.map((size) => size.file)]) {
    expect(readFileSync(released(name), 'latin1')).toBe(inStore.get(keyOf(name)))
    const { exif, width } = await sharp(readFileSync(released(name))).metadata()
    expect([name, exif, width! <= 2560]).toEqual([name, undefined, true])
  }
  // The CMS shows it, too, to those who may see it.
  const shown = await installation.request('GET', new URL(url, 'http://localhost:3999').pathname.replace('/api', ''), { as: 'chief' })
  expect(shown.status).toBe(200)
}, 180_000)

test('a drawing gets its picture for links; another file in its place replaces all of them; without the document they are gone', async () => {
  const { id, entryId } = await saved('POST', '/media', { alt: 'Ein Anker' }, { name: 'anker.svg', bytes: drawing('#123456'), type: 'image/svg+xml' })
  await publisher.publishAll()
  expect([existsSync(released('anker.svg')), existsSync(released('anker-1280x640.jpg'))]).toEqual([true, true])
  const { filename } = await saved('PATCH', `/media/${id}`, {}, { name: 'steg.svg', bytes: drawing('#ff0000'), type: 'image/svg+xml' })
  await publisher.publishAll()
  expect(filename).toBe('steg.svg')
  expect(readFileSync(released('steg.svg'))).toEqual(drawing('#ff0000'))
  expect(entry(entryId)).toMatchObject({ file: 'steg.svg', alt: { de: 'Ein Anker' } })
  const ours = async () => [...(await store.contents('uploads')).keys()].filter((key) => /anker|steg-|steg\.svg/.test(key) && !key.includes('boot')).sort()
  expect(await ours()).toEqual([keyOf('steg-1280x640.jpg'), keyOf('steg.svg')])
  expect((await installation.request('DELETE', `/media/${id}`, { as: 'chief' })).status).toBe(200)
  await publisher.publishAll()
  expect([await ours(), existsSync(released('steg.svg'))]).toEqual([[], false])
}, 60_000)

test('a new description beside another upload in one go changes no file', async () => {
  const { id } = await saved('POST', '/media', { alt: 'Ein Kai' }, { name: 'kai.svg', bytes: drawing('#000002'), type: 'image/svg+xml' })
  const { payload } = installation
  const { createLocalReq } = await import('payload')
  const req = await createLocalReq({}, payload)
  const data = (alt: string) => ({ alt, _status: 'published' }) as never
  const file = { name: 'kran.svg', data: drawing('#000001'), mimetype: 'image/svg+xml', size: drawing('#000001').length }
  await payload.create({ collection: 'media', overrideAccess: true, req, data: data('Ein Kran'), file })
  await payload.update({ collection: 'media', id, overrideAccess: true, req, data: data('Ein Kai im Hafen') })
  expect((await store.contents('uploads')).get(keyOf('kai.svg'))).toBe(drawing('#000002').toString())
  await publisher.publishAll()
  expect(readFileSync(released('kai.svg'))).toEqual(drawing('#000002'))
}, 60_000)

test('a file that is missing in the store keeps its entry from going out, with a sentence; the others go, and it follows when it is back', async () => {
  const lost = await saved('POST', '/media', { alt: 'Ein Leuchtturm' }, { name: 'turm.svg', bytes: drawing('#abcdef'), type: 'image/svg+xml' })
  await store.client.send(new DeleteObjectCommand({ Bucket: 'uploads', Key: keyOf('turm.svg') }))
  await publisher.save('POST', '/services', { title: 'Boot anmelden', answer: 'Beim Hafenamt.' })
  await publisher.publishAll()
  expect(existsSync(path.join(installation.folder, 'releases/current/leistungen/boot-anmelden/index.html'))).toBe(true)
  expect(existsSync(path.join(installation.folder, `published/media/${lost.entryId}.json`))).toBe(false)
  const { docs } = await installation.payload.find({ collection: 'publications', where: { documentId: { equals: String(lost.id) } }, sort: '-createdAt', overrideAccess: true })
  expect(docs[0]).toMatchObject({ state: 'failed', message: expect.stringContaining('Im Speicher für Uploads fehlt turm.svg') })
  await store.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: keyOf('turm.svg'), Body: drawing('#abcdef') }))
  await saved('PATCH', `/media/${lost.id}`, { caption: 'Am Hafen' })
  await publisher.publishAll()
  expect(existsSync(released('turm.svg'))).toBe(true)
}, 60_000)

test('while the store does not answer, an upload is refused with a sentence and nothing is published; then it goes on by itself', async () => {
  await saved('POST', '/media', { alt: 'Eine Boje' }, { name: 'boje.svg', bytes: drawing('#111111'), type: 'image/svg+xml' })
  store.isDown = true
  const { status, text } = await save('POST', '/media', { alt: 'Eine Kette' }, { name: 'kette.svg', bytes: drawing('#222222'), type: 'image/svg+xml' })
  expect([status, text]).toEqual([503, expect.stringContaining('Die Datei ließ sich nicht speichern.')])
  await publisher.publishAll()
  expect([existsSync(released('boje.svg')), publisher.publication.hasFailures()]).toEqual([false, true])
  expect(await lastMessage()).toMatchObject({ state: 'failed', message: expect.stringContaining('Der Speicher') })
  store.isDown = false
  await publisher.publication.retry()
  await publisher.publishAll()
  expect([existsSync(released('boje.svg')), publisher.publication.hasFailures()]).toEqual([true, false])
  // Without transactions the document stays there without its file, and the publisher says so of it.
  const transactionID = await installation.payload.db.beginTransaction()
  if (transactionID) await installation.payload.db.rollbackTransaction(transactionID)
  expect((await installation.payload.find({ collection: 'media', where: { filename: { equals: 'kette.svg' } }, overrideAccess: true })).totalDocs).toBe(transactionID ? 0 : 1)
}, 120_000)

test('what is live is what a fresh look at database and store gives', async () => {
  expect(await publisher.differences()).toEqual([])
}, 120_000)
