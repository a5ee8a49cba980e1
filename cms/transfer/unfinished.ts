import { existsSync } from 'node:fs'
import path from 'node:path'
import { Mistake } from '../../content/sentences.ts'

/** Where a restore makes everything ready. */
export const restoreFolder = (data: string): string => path.join(data, '.restore')

/** Lies there from the moment on when only moving is left to do. */
export const completeFile = 'complete'

/** @throws Mistake where a restore was killed while it moved its files to their places. */
export function mustBeRestored(data: string): void {
  if (existsSync(path.join(restoreFolder(data), completeFile)))
    throw new Mistake('Eine Wiederherstellung wurde kurz vor ihrem Ende unterbrochen. Bitte geben Sie „npm run restore -- DATEI“ noch einmal ein; sie wird dann beendet.')
}
