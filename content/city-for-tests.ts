import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * Writes a city's folder that lives as long as the test.
 * @param files contents by path inside the folder, e.g. `{ 'services/hund.yaml': 'title: Hund' }`.
 * @returns the folder's absolute path.
 */
export function cityForTest(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stadt-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** What a task complains about; fails where it does not. */
export function complaintOf(task: () => unknown): string {
  try {
    task()
  } catch (error) {
    if ((error as Error).name !== 'Mistake') throw error
    return (error as Error).message
  }
  throw new Error('Expected a Mistake, but there was none.')
}
