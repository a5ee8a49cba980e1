import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { putText, serialised, writePublished } from '../../cms/publication/store.ts'
import { readKnowledgeFolder } from '../../content/folder.ts'
import { entryTypes, type Entry } from '../../content/schema/index.ts'
import { buildRelease } from '../../site/release/release.ts'
import { loadRenderer } from '../../site/release/renderer.ts'
import { ensureRenderer } from './renderers.ts'

/** Builds the portal of the second city (`tests/fixtures/blauenfurt/`) as it stands on a day. @returns its folder and how to remove it. */
export async function buildBlauenfurt(day = '2026-11-22'): Promise<{ folder: string; remove: () => void }> {
  await ensureRenderer()
  const city = readKnowledgeFolder(path.resolve('tests/fixtures/blauenfurt'))
  const work = mkdtempSync(path.join(tmpdir(), 'blauenfurt-'))
  const knowledgeFolder = path.join(work, 'published')
  const entries = entryTypes.flatMap((type): Entry[] => [...city.entries[type].values()])
  writePublished(knowledgeFolder, path.join(city.folder, 'media'), entries.map((entry) => ({ type: entry.type, id: entry.id, entry })), new Map())
  putText(path.join(knowledgeFolder, 'city.json'), serialised(city.city))
  const { folder } = await buildRelease({ renderer: await loadRenderer(), knowledgeFolder, releasesFolder: path.join(work, 'releases'), publishedAt: new Date(`${day}T12:00:00Z`) })
  return { folder, remove: () => rmSync(work, { recursive: true, force: true }) }
}
