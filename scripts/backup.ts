/** `npm run backup [-- FILE]`: writes everything that could not be made anew into one file, also while Stadtschreiber runs. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { installationFolders } from '../cms/installation.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { run, step } from './terminal.ts'

/** `stadtschreiber-2026-11-22T13-04-05Z.tar.gz` in the current folder, where no file is named. */
function wantedFile(): string {
  const [name, ...others] = process.argv.slice(2)
  if (others.length) throw new Mistake('Bitte nennen Sie höchstens eine Datei: npm run backup -- DATEI.')
  const usual = `stadtschreiber-${new Date().toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}.tar.gz`
  const file = path.resolve(name ?? usual)
  const isFolder = existsSync(file) && statSync(file).isDirectory()
  if (isFolder) return path.join(file, usual)
  if (existsSync(file)) throw new Mistake(`${file} gibt es schon. Bitte nennen Sie eine andere Datei; überschrieben wird nichts.`)
  if (!existsSync(path.dirname(file))) throw new Mistake(`Den Ordner ${path.dirname(file)} gibt es nicht.`)
  return file
}

await run(async () => {
  const file = wantedFile()
  const { DATABASE_URL } = readSettings()
  const folders = installationFolders()
  if (!existsSync(folders.languages)) throw new Mistake(`In ${folders.data} liegt noch keine Installation, die zu sichern wäre. Der Ordner steht in STADT_DATA.`)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const { backUp } = await import('../cms/transfer/backup.ts')
  const made = await step('Sichern', (say) => backUp(file, DATABASE_URL ?? `file:${folders.database}`, version, say))
  const count = Object.values(made.documents).reduce((sum, one) => sum + one, 0)
  console.log(`\n${file}\n  ${count.toLocaleString('de-DE')} Dokumente, ${made.uploads} hochgeladene Dateien, ${(made.bytes / 1e6).toFixed(1).replace('.', ',')} MB.`)
  if (!made.isOneMoment) console.log('  Dieser Datenbankserver kann keinen festen Stand zeigen: Was während der Sicherung geändert wurde, kann zum Teil fehlen.')
  if (made.missing.length) console.log(`  Nicht im Ordner uploads und deshalb nicht dabei: ${made.missing.length} Dateien (${made.missing.slice(0, 3).join(', ')} …).`)
  console.log(`  ${made.notice}`)
  process.exit(0)
})
