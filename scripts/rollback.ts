/** `npm run rollback [-- NAME]`: shows the releases and makes the previous one, or the one named, the live site again. */
import { installationFolders } from '../cms/installation.ts'
import { meant, Mistake } from '../content/sentences.ts'
import { activate, activeRelease, releases } from '../site/release/release.ts'
import { coloured, run } from './terminal.ts'

async function rollback(): Promise<void> {
  const [wanted, ...others] = process.argv.slice(2)
  if (others.length) throw new Mistake('Bitte nennen Sie höchstens einen Stand: npm run rollback -- NAME.')
  const folder = installationFolders().releases
  const names = releases(folder)
  if (!names.length) throw new Mistake(`Im Ordner ${folder} liegt noch kein Stand der Website. Der erste entsteht mit npm start.`)
  const active = activeRelease(folder)
  list(names, active)
  const target = wanted === undefined ? previous(names, active) : named(names, wanted)
  if (target === active) throw new Mistake(`Der Stand vom ${timeOf(target)} ist schon zu sehen. Geändert wurde nichts.`)
  activate(folder, target)
  console.log(`\n${coloured('green', '✓')} Zu sehen ist jetzt der Stand vom ${timeOf(target)}.`)
  if (active) console.log(`  Zurück zum bisherigen: npm run rollback -- ${active}`)
}

function list(names: string[], active: string | undefined) {
  console.log('Stände der Website, der neueste zuerst:\n')
  for (const name of names.toReversed())
    console.log(`${name === active ? '→' : ' '} ${name}   ${timeOf(name)}${name === active ? ' (war zu sehen)' : ''}`)
}

function previous(names: string[], active: string | undefined): string {
  if (!active || !names.includes(active))
    throw new Mistake('Zurzeit ist kein Stand zu sehen. Bitte nennen Sie einen: npm run rollback -- NAME.')
  const before = names[names.indexOf(active) - 1]
  if (!before) throw new Mistake(`Vor dem Stand vom ${timeOf(active)} gibt es keinen früheren. Geändert wurde nichts.`)
  return before
}

function named(names: string[], wanted: string): string {
  if (names.includes(wanted)) return wanted
  const suggestion = meant(wanted, names)
  throw new Mistake(`Den Stand ${wanted} gibt es nicht.${suggestion ? ` Meinten Sie ${suggestion}?` : ''} Geändert wurde nichts.`)
}

/** `2026-11-22T13-04-05Z-1` is read by people here as `22.11.2026, 14:04:05 Uhr`. */
function timeOf(name: string): string {
  const time = name.replace(/T(\d\d)-(\d\d)-(\d\dZ)-\d+$/, 'T$1:$2:$3')
  return `${new Date(time).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'medium' })} Uhr`
}

await run(rollback)
