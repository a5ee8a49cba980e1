import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import type { CollectionAfterErrorHook, CollectionBeforeOperationHook, CollectionConfig, Config, PayloadRequest } from 'payload'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { installationFolders } from './installation.ts'
import { connectionTo, explainStore, isMissing, keyIn, openStore, placeOf } from './object-store.ts'

/*
 * Where uploads are kept: in the data folder, or in an S3-compatible store where `UPLOADS_URL` names one. Then the folder holds only the
 * copies that a publisher has fetched, and no code of the store is loaded without it.
 */

const slug = 'media'

/** Payload's plugin for the store, where one is configured. */
export async function withUploads(config: Config): Promise<Config> {
  const settings = readSettings()
  if (!settings.UPLOADS_URL) return config
  const { bucket, prefix } = placeOf(settings.UPLOADS_URL)
  const { s3Storage } = await import('@payloadcms/storage-s3')
  const plugin = s3Storage({ bucket, config: connectionTo(settings), collections: { [slug]: prefix ? { prefix } : true } })
  const stored = await plugin({ ...config, admin: {} })
  // It also adds columns and parts of the admin for uploads straight from the browser, which we do not offer: without them, the database
  // and the built admin are the same with and without a store.
  return {
    ...stored,
    ...(config.admin && { admin: config.admin }),
    collections: (stored.collections ?? []).map((collection, number) => withoutColumns(collection, config.collections![number]!)),
  }
}

function withoutColumns(collection: CollectionConfig, { fields }: CollectionConfig): CollectionConfig {
  if (collection.slug !== slug) return collection
  const { beforeOperation = [], afterError = [], ...hooks } = collection.hooks ?? {}
  return { ...collection, fields, hooks: { ...hooks, beforeOperation: [...beforeOperation, forgetFormerFile], afterError: [...afterError, failureInGerman] } }
}

/** The plugin remembers the first file of a request and would send it again under the name of the next document that comes without one. */
const forgetFormerFile: CollectionBeforeOperationHook = ({ args, req }) => {
  if (!req.context['skipCloudStorage']) delete req.context['_payloadCloudStorage']
  return args
}

/** The store's own words are for developers; whoever sends a file is told what it means. */
const failureInGerman: CollectionAfterErrorHook = ({ error }) => {
  const explained = explainStore(error, placeOf(readSettings().UPLOADS_URL ?? ''))
  if (!(explained instanceof Mistake)) return
  const message = `Die Datei ließ sich nicht speichern. ${explained.message}`
  return { status: 503, response: { errors: [{ name: 'StoreFailed', message }] } }
}

/** Keeps a further size of a picture that is being uploaded, made by us and not by Payload. @param size its name in the collection. */
export function keepSize(req: PayloadRequest, size: string, filename: string, bytes: Buffer): void {
  if (readSettings().UPLOADS_URL) {
    // The plugin sends all of these once the document is stored.
    req.payloadUploadSizes = { ...req.payloadUploadSizes, [size]: bytes }
    return
  }
  const { uploads } = installationFolders()
  mkdirSync(uploads, { recursive: true })
  writeFileSync(path.join(uploads, filename), bytes)
}

let store: Promise<S3Client> | undefined

/** Milliseconds before a file that is missing is looked for again: without transactions, a document can be there before its files. */
const patience = [0, 300, 1500]
const atOnce = 8

/**
 * Sees to it that uploaded files lie in the uploads folder as they are in the store. Does nothing where there is no store.
 * @param names of files, without folders.
 * @returns those that are missing in the store.
 * @throws Mistake with its cause where the store does not answer: that may pass.
 */
export async function fetchUploads(names: Iterable<string>): Promise<Set<string>> {
  const settings = readSettings()
  const missing = new Set(settings.UPLOADS_URL ? names : [])
  for (const wait of patience) {
    if (!missing.size) break
    await pause(wait)
    const waiting = [...missing].values()
    const fetchAll = async () => {
      for (const name of waiting) if (await fetchUpload(settings, name)) missing.delete(name)
    }
    await Promise.all(Array.from({ length: atOnce }, fetchAll))
  }
  return missing
}

/** @returns whether the file is there now. */
async function fetchUpload(settings: ReturnType<typeof readSettings>, name: string): Promise<boolean> {
  const place = placeOf(settings.UPLOADS_URL!)
  const file = path.join(installationFolders().uploads, path.basename(name))
  const { GetObjectCommand } = await import('@aws-sdk/client-s3')
  try {
    const client = await (store ??= openStore(settings))
    // A store's ETag is the MD5 of most files; of others it is another one, and they are fetched once more.
    const own = existsSync(file) ? createHash('md5').update(readFileSync(file)).digest('hex') : undefined
    const { Body } = await client.send(new GetObjectCommand({ Bucket: place.bucket, Key: keyIn(place, name), ...(own && { IfNoneMatch: `"${own}"` }) }))
    if (!Body) return false
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, await Body.transformToByteArray())
    renameSync(`${file}.tmp`, file)
    return true
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 304) return true
    if (isMissing(error)) return false
    throw passing(explainStore(error, place))
  }
}

/** What the store refuses or does not answer is tried again: for the publisher, an error with a code is one that may pass. */
function passing(error: unknown): unknown {
  return error instanceof Mistake ? Object.assign(new Mistake(error.message, { cause: error.cause }), { code: 'STORE' }) : error
}

/**
 * No entry goes out without its files.
 * @param missing what `fetchUploads` did not find.
 * @throws Mistake where one of them is among these.
 */
export function mustBeThere(entryId: string, names: readonly string[], missing: ReadonlySet<string>): void {
  const lacking = names.filter((name) => missing.has(name))
  if (lacking.length) throw new Mistake(`media/${entryId}: Im Speicher für Uploads fehlt ${lacking.join(', ')}. Bitte laden Sie die Datei noch einmal hoch.`)
}
