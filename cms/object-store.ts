import type { S3Client } from '@aws-sdk/client-s3'
import { Mistake } from '../content/sentences.ts'
import type { Settings } from '../content/settings.ts'

/** A place in an S3-compatible store: a bucket and, where several share it, the folder in it. */
export interface StorePlace {
  bucket: string
  /** Without slashes at its ends; empty for the whole bucket. */
  prefix: string
}

export type StoreSettings = Pick<Settings, 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>

/** @param url `s3://bucket` or `s3://bucket/folder`, as `content/settings.ts` accepts it. */
export function placeOf(url: string): StorePlace {
  const [bucket = '', ...parts] = url.replace(/^s3:\/\//, '').split('/')
  return { bucket, prefix: parts.filter(Boolean).join('/') }
}

/** The key of a file. @param name its path below the place, with slashes. */
export const keyIn = ({ prefix }: StorePlace, name: string): string => (prefix ? `${prefix}/${name}` : name)

/**
 * How to reach the store: for our own requests and for Payload's plugin.
 * @throws Mistake where the keys are missing.
 */
export function connectionTo({ S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: StoreSettings) {
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new Mistake('Für den Speicher (s3://…) fehlen die Zugangsdaten: Bitte setzen Sie S3_ACCESS_KEY_ID und S3_SECRET_ACCESS_KEY.')
  return {
    ...(S3_ENDPOINT && { endpoint: S3_ENDPOINT }),
    // Stores that know no regions take this one.
    region: S3_REGION ?? 'us-east-1',
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    // Only Amazon itself serves each bucket under a host name of its own.
    forcePathStyle: true,
    // Milliseconds; without them, a store that does not answer is waited for without end.
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
    // Amazon's newer checksums are unknown to many compatible stores; the signature covers what is sent.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const
}

/** Opens the store. The SDK is large and loaded only here: who keeps everything on the disk never waits for it. */
export async function openStore(settings: StoreSettings): Promise<S3Client> {
  const connection = connectionTo(settings)
  const { S3Client } = await import('@aws-sdk/client-s3')
  return new S3Client(connection)
}

/** What the SDK throws, as far as it matters here. */
interface StoreError extends Error {
  code?: string
  $metadata?: { httpStatusCode?: number }
}

export const isMissing = (error: unknown): boolean => ['NoSuchKey', 'NotFound'].includes((error as Error).name)

/**
 * What a person can do about a refusal of the store, with the error as its cause; anything else is handed back as it is.
 * No sentence holds a key: the store's own texts, which may, are left out.
 */
export function explainStore(error: unknown, { bucket }: Pick<StorePlace, 'bucket'>): unknown {
  const sentence = sentenceOf(error as StoreError, bucket)
  return sentence ? new Mistake(sentence, { cause: error }) : error
}

const wrongKeys = ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidToken', 'ExpiredToken']
const wrongRegion = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException']
const full = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'ServiceQuotaExceededException']
const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH', 'EPIPE']

function sentenceOf({ name, code, $metadata }: StoreError, bucket: string): string | undefined {
  const status = $metadata?.httpStatusCode
  if (name === 'NoSuchBucket') return `Den Bucket „${bucket}“ gibt es in diesem Speicher nicht. Bitte legen Sie ihn an oder berichtigen Sie die Adresse.`
  if (wrongKeys.includes(name)) return 'Der Speicher nimmt die Zugangsdaten nicht an. Bitte prüfen Sie S3_ACCESS_KEY_ID und S3_SECRET_ACCESS_KEY.'
  if (wrongRegion.includes(name)) return `Der Bucket „${bucket}“ liegt in einer anderen Region. Bitte prüfen Sie S3_REGION und S3_ENDPOINT.`
  if (name === 'RequestTimeTooSkewed') return 'Der Speicher lehnt die Anfrage ab, weil die Uhr dieses Rechners falsch geht. Bitte stellen Sie sie.'
  if (full.includes(name) || status === 507) return `Der Speicher ist voll. Bitte schaffen Sie im Bucket „${bucket}“ Platz.`
  if (name === 'AccessDenied' || status === 403) return `Diese Zugangsdaten haben im Bucket „${bucket}“ nicht genug Rechte: nötig sind auflisten, lesen, schreiben und löschen.`
  if (name === 'TimeoutError' || unreachable.includes(code ?? '')) return 'Der Speicher ist nicht erreichbar. Bitte prüfen Sie S3_ENDPOINT und die Verbindung.'
  if (status !== undefined && status >= 500) return `Der Speicher ist gestört (Status ${status}). Bitte versuchen Sie es später noch einmal.`
  return undefined
}
