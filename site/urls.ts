import { feedbackOrigin, readSettings } from '../content/settings.ts'

let origin: string | undefined

/** The whole address of a path on the portal, e.g. for feeds and canonical links. The host is read when it is first asked for, not while building. */
export function absolute(path: string): string {
  origin ??= readSettings().PORTAL_URL
  return new URL(path, origin).href
}

/** Where feedback forms go, as an origin; undefined where pages have none. Read when it is first asked for, too. */
export function feedbackForms(): string | undefined {
  forms ??= { origin: feedbackOrigin(readSettings()) }
  return forms.origin
}

let forms: { origin: string | undefined } | undefined
