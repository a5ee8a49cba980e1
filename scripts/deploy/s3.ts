import type { S3Client } from '@aws-sdk/client-s3'
import { explainStore, isMissing, keyIn, openStore, type StorePlace, type StoreSettings } from '../../cms/object-store.ts'
import { movesFile, parseMoves } from '../moves.ts'
import { cacheControl, cachingElse, contentType } from '../web-rules.ts'
import { manifestName } from './manifest.ts'
import { atOnce, inParallel } from './parallel.ts'
import type { Look } from './release.ts'
import type { Parcel, Target } from './target.ts'

/**
 * A place in an S3-compatible store. Each file gets the type and the time to keep that the embedded server gives it. Texts go without
 * their smaller forms: a store hands out what it has, also to those who cannot unpack it; the CDN in front compresses.
 */
export async function s3Target(settings: StoreSettings, place: StorePlace): Promise<Target> {
  const { GetObjectCommand, PutObjectCommand, DeleteObjectCommand, ListObjectsV2Command } = await import('@aws-sdk/client-s3')
  const client = await openStore(settings)
  const at = (name: string) => ({ Bucket: place.bucket, Key: keyIn(place, name) })

  async function ask<T>(question: (client: S3Client) => Promise<T>): Promise<T> {
    try {
      return await question(client)
    } catch (error) {
      throw explainStore(error, place)
    }
  }

  const send = ({ name, body, redirect }: Parcel, cache: string) =>
    ask((store) =>
      store.send(
        new PutObjectCommand({
          ...at(name),
          Body: body,
          ContentType: redirect ? contentType('index.html') : contentType(name),
          CacheControl: cache,
          ...(redirect && { WebsiteRedirectLocation: redirect }),
        }),
      ),
    )

  return {
    readManifest: () =>
      ask(async (store) => {
        try {
          const { Body } = await store.send(new GetObjectCommand(at(manifestName)))
          return await Body?.transformToString()
        } catch (error) {
          if (isMissing(error)) return undefined
          throw error
        }
      }),
    writeManifest: async (text) => void (await send({ name: manifestName, body: Buffer.from(text) }, cachingElse)),
    async list() {
      const found = new Map<string, string>()
      const above = keyIn(place, '')
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page = await ask((store) => store.send(new ListObjectsV2Command({ Bucket: place.bucket, Prefix: above, ContinuationToken: token })))
        // Where a store's ETag is no MD5, the file is sent once more.
        for (const { Key, ETag } of page.Contents ?? []) if (Key && Key !== above) found.set(Key.slice(above.length), ETag?.replaceAll('"', '') ?? '')
        token = page.NextContinuationToken
      }
      return found
    },
    extras: redirectsOf,
    put: (names, read, arrived) =>
      inParallel(names, atOnce, async (name) => {
        const parcel = await read(name)
        if (!parcel) return
        await send(parcel, parcel.redirect ? cachingElse : cacheControl(`/${name}`))
        arrived(parcel)
      }),
    remove: (names) => inParallel(names, atOnce, async (name) => void (await ask((store) => store.send(new DeleteObjectCommand(at(name)))))),
    close: async () => client.destroy(),
  }
}

/**
 * A file for each address that has moved. Where the store is set up to serve websites, it answers with a redirect itself; elsewhere the
 * page leads on. There is nothing like it for addresses that are gone: those answer as unknown ones do.
 */
export async function redirectsOf(look: Look): Promise<Parcel[]> {
  const text = await look.read(movesFile.slice(1))
  if (!text) return []
  const { moved } = parseMoves(text.toString(), movesFile)
  return [...moved].flatMap(([from, to]) => {
    // A store leads from the spelling without the slash to the one with it.
    if (moved.has(`${from}/`)) return []
    const name = from.slice(1) + (from.endsWith('/') ? 'index.html' : '')
    return name && !look.files.has(name) ? [{ name, body: pageLeadingTo(to), redirect: to }] : []
  })
}

/** Needs no language: it shows an address only. The addresses hold nothing that HTML would read (`moves.ts`). */
const pageLeadingTo = (address: string) =>
  Buffer.from(
    `<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${address}">` +
      `<link rel="canonical" href="${address}"><title>${address}</title><a href="${address}">${address}</a>\n`,
  )

