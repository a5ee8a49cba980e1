import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { takeSnapshot } from '../../cms/publication/snapshot.ts'
import { tracesFile } from '../../content/folder.ts'
import { isFullText } from '../../site/release/fulltext.ts'
import { buildRelease } from '../../site/release/release.ts'
import type { Renderer } from '../../site/release/renderer.ts'

/** Compressed forms and the full text are made later and say nothing of their own; unfinished files count: nobody may leave any behind. */
const isVariant = (name: string) => /\.(?:br|gz)$/.test(name) || path.basename(name).startsWith('.compress-') || isFullText(name)

export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !isVariant(name) && statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile()).sort()
    : []

/** What is not the same in two folders: a line per file, with the first place where the bytes part. */
export function differences(wanted: string, found: string): string[] {
  const [want, have] = [filesBelow(wanted), filesBelow(found)]
  const [wantSet, haveSet] = [new Set(want), new Set(have)]
  return [
    ...want.filter((name) => !haveSet.has(name)).map((name) => `${name} is missing`),
    ...have.filter((name) => !wantSet.has(name)).map((name) => `${name} should not be there`),
    ...want.flatMap((name) => (haveSet.has(name) ? partingOf(name, path.join(wanted, name), path.join(found, name)) : [])),
  ]
}

function partingOf(name: string, wantedFile: string, foundFile: string): string[] {
  const [wanted, found] = [readFileSync(wantedFile), readFileSync(foundFile)]
  if (wanted.equals(found)) return []
  const [a, b] = [wanted.toString(), found.toString()]
  let at = 0
  while (a[at] === b[at] && at < a.length) at++
  const excerpt = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 160))
  return [`${name} differs at ${at}\n    wanted: ${excerpt(a)}\n    found:  ${excerpt(b)}`]
}

/** How `published` differs from what a fresh look at the database gives. @param work a folder for that, removed again. */
export async function publishedDifferences(payload: Payload, published: string, work: string): Promise<string[]> {
  rmSync(work, { recursive: true, force: true })
  const { refused } = await takeSnapshot(payload, work)
  // What breaks the contract keeps the form it had when it last was in order; no fresh look can tell that.
  for (const { type, documentId } of refused) {
    const { entryId } = (await payload.findByID({ collection: type as 'services', id: documentId, depth: 0, overrideAccess: true })) as { entryId?: string }
    const file = path.join(type, `${entryId}.json`)
    if (existsSync(path.join(published, file))) copyFileSync(path.join(published, file), path.join(work, file))
  }
  if (existsSync(path.join(published, tracesFile))) copyFileSync(path.join(published, tracesFile), path.join(work, tracesFile))
  const found = differences(work, published)
  rmSync(work, { recursive: true, force: true })
  return found.map((line) => `published/${line}`)
}

/** How a release differs from one that is built whole at the same moment. */
export async function releaseDifferences(renderer: Renderer, published: string, live: string, work: string, moment: Date): Promise<string[]> {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const { folder } = await buildRelease({ renderer, knowledgeFolder: published, releasesFolder: work, publishedAt: moment })
  const found = differences(folder, live)
  rmSync(work, { recursive: true, force: true })
  return found.map((line) => `release/${line}`)
}
