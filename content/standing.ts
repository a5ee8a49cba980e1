import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The last parts of the addresses of the pages that are written by hand, `<folder>/<slug>.<language>.mdx`. */
export function standingPages(folder = path.resolve('content/pages')): string[] {
  return [...new Set(readdirSync(folder).flatMap((name) => /^([^.]+)\.[^.]+\.mdx$/.exec(name)?.[1] ?? []))]
}
