import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isCurrent } from '../../scripts/fingerprint.ts'
import { buildPortal, rendererFingerprint, rendererStamp, withWorkFolder } from '../../scripts/portal-build.ts'
import { loadRenderer, type Renderer } from '../../site/release/renderer.ts'

/** Builds `.renderer/` unless it is current, as `npm start` does. */
export async function ensureRenderer(): Promise<void> {
  if (isCurrent(rendererStamp, rendererFingerprint())) return
  await withWorkFolder('renderer', async (folder) => {
    const knowledgeFolder = path.join(folder, 'city')
    mkdirSync(knowledgeFolder)
    await buildPortal({ knowledgeFolder, outDir: path.join(folder, 'site') })
  })
}

/**
 * A renderer with a memory of its own, for comparing: what it knows, it has read from the disk just then.
 * It lies inside the project, for its bundle imports packages from node_modules.
 */
export async function secondRenderer(): Promise<{ renderer: Renderer; remove: () => void }> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(path.resolve('.cache/second-renderer-'))
  cpSync('.renderer', folder, { recursive: true })
  return { renderer: await loadRenderer(folder), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
