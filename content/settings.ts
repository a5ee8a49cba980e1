import path from 'node:path'
import { z } from 'zod'
import { emailAddress } from './schema/values.ts'
import { inSentences, meant, Mistake, sentencesOf } from './sentences.ts'

const port = (fallback: number) =>
  z.coerce
    .number('erwartet wird eine Portnummer')
    .int('erwartet wird eine Portnummer')
    .min(1, 'erwartet wird eine Portnummer von 1 bis 65535')
    .max(65535, 'erwartet wird eine Portnummer von 1 bis 65535')
    .default(fallback)
const origin = z
  .url({ protocol: /^https?$/, error: 'erwartet wird eine Adresse wie https://www.example.org' })
  .refine((url) => !URL.canParse(url) || new URL(url).pathname === '/', 'erwartet wird eine Adresse ohne Pfad, wie https://www.example.org')
  .transform((url) => url.replace(/\/+$/, ''))
const folder = z
  .string()
  .min(1)
  .transform((value) => path.resolve(value))

/** `s3://bucket` or `s3://bucket/folder`: a bucket's name as Amazon allows it, a folder without anything that needs quoting. */
export const storeAddress = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/

/** Every setting that the environment can hold. Nothing else is read from it. */
const settingsSchema = z.object({
  /** The city's folder: what the first start imports and `npm run build` builds from. */
  STADT_SAMPLE: folder.default(path.resolve('content/sample')),
  /** All state: database, uploads, published entries, releases. */
  STADT_DATA: folder.default(path.resolve('data')),
  /** The demo accounts' password; made up and printed once where it is missing. */
  STADT_DEMO_PASSWORD: z.string().min(12, 'das Kennwort braucht mindestens 12 Zeichen').optional(),
  /** Port of the CMS. */
  CMS_PORT: port(3000),
  /** Port of the embedded web server for the portal. */
  PORTAL_PORT: port(4321),
  /** Where staff reach the CMS, without a path. */
  CMS_URL: origin.optional(),
  /** Where citizens reach the portal, without a path. */
  PORTAL_URL: origin.optional(),
  /** Where the portal's feedback forms go, without a path: the CMS as citizens reach it. `off`: no forms. */
  FEEDBACK_URL: z.union([z.literal('off'), origin], 'erwartet wird eine Adresse wie https://www.example.org oder off').optional(),
  /** Web servers in front of the CMS of which each adds the address of whoever asks it to `X-Forwarded-For`. */
  CMS_PROXIES: z.coerce
    .number('erwartet wird eine Zahl von 1 bis 9')
    .int('erwartet wird eine ganze Zahl von 1 bis 9')
    .min(1, 'erwartet wird eine Zahl von 1 bis 9')
    .max(9, 'erwartet wird eine Zahl von 1 bis 9')
    .default(1),
  /** `mongodb://…`; the embedded SQLite database where it is missing. */
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:mongodb(?:\+srv)?:\/\/|file:)/,
      'erwartet wird mongodb://… oder mongodb+srv://…; ohne diese Angabe nimmt Stadtschreiber SQLite',
    )
    .optional(),
  /** Where uploads are kept, `s3://bucket/folder`; the data folder where it is missing. */
  UPLOADS_URL: z
    .string()
    .regex(storeAddress, 'erwartet wird eine Adresse wie s3://bucket/ordner; ohne diese Angabe liegen Uploads im Datenordner')
    .optional(),
  /** The S3-compatible store that `s3://` means, for uploads and `npm run deploy`; Amazon's own where it is missing. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'erwartet wird eine Adresse wie https://s3.example.org' }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'erwartet wird der Name einer Region wie eu-central-1')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** The mail server, `smtp://user:password@host:587` or `smtps://…`; without it nobody can send e-mail. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'erwartet wird smtp://… oder smtps://…')
    .refine((url) => URL.canParse(url), 'erwartet wird eine Adresse wie smtp://benutzer:kennwort@mail.example.org:587')
    .optional(),
  /** The address that e-mails come from. */
  SMTP_FROM: emailAddress.optional(),
  /** Signs sessions; made at random and kept in the data folder where it is missing. */
  PAYLOAD_SECRET: z.string().min(32, 'das Geheimnis braucht mindestens 32 Zeichen').optional(),
})

export type Settings = z.output<typeof settingsSchema> & { CMS_URL: string; PORTAL_URL: string; FEEDBACK_URL: string }

const ownPrefixes = ['STADT_', 'CMS_', 'PORTAL_']
/** Settings whose first word others use too: only a slip of the pen away from them counts as meant for us. */
const isSlipOf = (name: string, known: string[]) =>
  meant(
    name,
    known.filter((setting) => !ownPrefixes.some((prefix) => setting.startsWith(prefix))),
    2,
  ) !== undefined

/**
 * Reads the settings from environment variables.
 * @throws Mistake with a sentence for every unknown, misspelt or wrong one.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const known = Object.keys(settingsSchema.shape)
  const wrong: string[] = []
  for (const name of Object.keys(environment)) {
    if (known.includes(name) || !environment[name]) continue
    if (!ownPrefixes.some((prefix) => name.startsWith(prefix)) && !isSlipOf(name, known)) continue
    const suggestion = meant(name, known)
    wrong.push(`Die Einstellung ${name} gibt es nicht.${suggestion ? ` Meinten Sie ${suggestion}?` : ` Es gibt: ${known.join(', ')}.`}`)
  }
  const given = Object.fromEntries(known.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const result = settingsSchema.safeParse(given, inSentences)
  if (!result.success) wrong.push(...sentencesOf(result.error).map((sentence) => `Einstellung ${sentence}.`))
  if (wrong.length || !result.data) throw new Mistake(wrong.join('\n'))
  const settings = result.data
  if ((settings.SMTP_URL === undefined) !== (settings.SMTP_FROM === undefined))
    throw new Mistake('SMTP_URL (der Mailserver) und SMTP_FROM (die Adresse des Absenders) gehören zusammen: Bitte geben Sie beide an oder keine.')
  if ((settings.S3_ACCESS_KEY_ID === undefined) !== (settings.S3_SECRET_ACCESS_KEY === undefined))
    throw new Mistake('S3_ACCESS_KEY_ID und S3_SECRET_ACCESS_KEY gehören zusammen: Bitte geben Sie beide an oder keine.')
  if (settings.UPLOADS_URL && !settings.S3_ACCESS_KEY_ID)
    throw new Mistake('UPLOADS_URL nennt einen Speicher (s3://…). Dafür fehlen die Zugangsdaten: Bitte setzen Sie S3_ACCESS_KEY_ID und S3_SECRET_ACCESS_KEY.')
  if (settings.CMS_PORT === settings.PORTAL_PORT)
    throw new Mistake(`CMS_PORT und PORTAL_PORT sind beide ${settings.CMS_PORT}; sie müssen verschieden sein.`)
  const cms = settings.CMS_URL ?? `http://localhost:${settings.CMS_PORT}`
  return {
    ...settings,
    CMS_URL: cms,
    PORTAL_URL: settings.PORTAL_URL ?? `http://localhost:${settings.PORTAL_PORT}`,
    FEEDBACK_URL: settings.FEEDBACK_URL ?? cms,
  }
}

/** The origin that the portal's feedback forms go to; undefined where there are to be none. */
export const feedbackOrigin = ({ FEEDBACK_URL }: Pick<Settings, 'FEEDBACK_URL'>): string | undefined =>
  FEEDBACK_URL === 'off' ? undefined : new URL(FEEDBACK_URL).origin
