/** `npm run db:move -- --from URL --to URL`: copies everything from one database into another, empty one, and compares both. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { installationFolders } from '../cms/installation.ts'
import { fileOf, isMongo, shownUrl } from '../cms/transfer/addresses.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { checkDataFolder } from './checks.ts'
import { claim } from './lock.ts'
import { run, step } from './terminal.ts'
import { printTallies } from './transfer-report.ts'

const usage = 'So geht es: npm run db:move -- --from URL --to URL. Eine URL ist file:/…/stadtschreiber.db oder mongodb://…/name; wo eine fehlt, gilt die SQLite-Datenbank in STADT_DATA.'

/** @throws Mistake for whatever is no address of a database. */
function addresses(): { from: string; to: string } {
  const own = `file:${installationFolders().database}`
  const { from = own, to = own } = given()
  for (const url of [from, to]) {
    if (!/^(?:file:.|mongodb(?:\+srv)?:\/\/)/.test(url)) throw new Mistake(`„${url}“ ist keine Adresse einer Datenbank. ${usage}`)
    if (isMongo(url) && !/^[^/]+\/\/[^/]+\/[^/?]+/.test(url)) throw new Mistake(`In der Adresse ${shownUrl(url)} fehlt der Name der Datenbank, zum Beispiel mongodb://localhost:27017/stadtschreiber.`)
  }
  if (shownUrl(from) === shownUrl(to)) throw new Mistake(`Quelle und Ziel sind dieselbe Datenbank (${shownUrl(from)}). ${usage}`)
  return { from, to }
}

function given() {
  try {
    return parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values
  } catch {
    throw new Mistake(usage)
  }
}

await run(async () => {
  const { from, to } = addresses()
  const settings = readSettings()
  const { data, languages } = installationFolders()
  if (!existsSync(languages)) throw new Mistake(`In ${data} liegt keine Installation: Es fehlt ${languages}. Nennen Sie in STADT_DATA den Datenordner, der zu den Datenbanken gehört.`)
  // Nobody may start on one of them meanwhile, and nobody may be at work.
  const folders = new Set([settings.STADT_DATA, ...[from, to].filter((url) => !isMongo(url)).map((url) => path.dirname(fileOf(url)))])
  for (const folder of folders) {
    checkDataFolder(folder)
    await claim(folder, { cms: settings.CMS_PORT, portal: settings.PORTAL_PORT })
  }
  const { moveDatabase } = await import('../cms/transfer/move.ts')
  const result = await step(`Von ${shownUrl(from)} nach ${shownUrl(to)}`, (say) => moveDatabase(from, to, say))
  printTallies(result)
  console.log(`\nAlles ist angekommen. ${isMongo(to) ? 'Setzen Sie DATABASE_URL auf die neue Adresse' : 'Nehmen Sie DATABASE_URL heraus, oder setzen Sie es auf die neue Datei'}, und starten Sie Stadtschreiber. Die alte Datenbank ist unverändert.`)
  process.exit(0)
})
