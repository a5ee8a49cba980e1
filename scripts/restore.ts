/** `npm run restore -- FILE`: brings a backup back into an empty installation, all of it or nothing. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { installationFolders } from '../cms/installation.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { checkDataFolder } from './checks.ts'
import { claim } from './lock.ts'
import { run, step } from './terminal.ts'
import { printTallies } from './transfer-report.ts'

function wantedFile(): string {
  const [name, ...others] = process.argv.slice(2)
  if (name === undefined || others.length) throw new Mistake('Bitte nennen Sie die Datei der Sicherung: npm run restore -- DATEI.')
  const file = path.resolve(name)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Mistake(`Die Datei ${file} gibt es nicht.`)
  return file
}

await run(async () => {
  const file = wantedFile()
  const { DATABASE_URL, CMS_PORT, PORTAL_PORT } = readSettings()
  const folders = installationFolders()
  checkDataFolder(folders.data)
  await claim(folders.data, { cms: CMS_PORT, portal: PORTAL_PORT })
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const { restore } = await import('../cms/transfer/restore.ts')
  const result = await step('Zurückholen', (say) => restore(file, DATABASE_URL ?? `file:${folders.database}`, version, say))
  if (result) {
    printTallies(result)
    console.log(`\nDie Sicherung vom ${new Date(result.made).toLocaleString('de-DE')} ist ganz zurückgeholt, mit ${result.uploads} hochgeladenen Dateien.`)
  } else console.log('\nDie unterbrochene Wiederherstellung ist zu Ende gebracht.')
  console.log('Mit „npm start“ geht es weiter: Der Start veröffentlicht alles neu.')
  process.exit(0)
})
