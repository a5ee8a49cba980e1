import { readSettings } from '../content/settings.ts'

let origin: string | undefined

/** The whole address of a path on the portal, e.g. for feeds and canonical links. The host is read when it is first asked for, not while building. */
export function absolute(path: string): string {
  origin ??= readSettings().PORTAL_URL
  return new URL(path, origin).href
}
