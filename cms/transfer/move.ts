import { Mistake } from '../../content/sentences.ts'
import { openDatabase } from './databases.ts'
import { removeMark } from './mark.ts'
import { isBusy } from './passing.ts'
import { transfer, type Transferred } from './transfer.ts'

/**
 * Copies everything from one database of ours into another, empty one. The source stays as it is.
 * @param from, to `file:…` or `mongodb://…`.
 * @param say shows progress.
 * @returns how it went; only where nothing differs does the target count as whole.
 * @throws Mistake where one of them cannot be used for it.
 */
export async function moveDatabase(from: string, to: string, say: (progress: string) => void): Promise<Transferred> {
  say('Datenbanken öffnen')
  const source = await openDatabase(from)
  try {
    if (await isBusy(source)) {
      throw new Mistake(`Mit der Datenbank ${source.name} arbeitet noch ein Veröffentlicher. Bitte beenden Sie Stadtschreiber auf allen Rechnern, die sie benutzen, und versuchen Sie es nach einer halben Minute noch einmal.`)
    }
    const target = await openDatabase(to, { isNew: true })
    try {
      const result = await transfer({ source: source.store, target: target.store, parts: source.parts, origin: source.name }, say)
      if (result.tallies.every(({ different }) => !different.length)) await removeMark(target.store, target.parts)
      return result
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
