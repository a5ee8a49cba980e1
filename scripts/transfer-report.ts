import type { Transferred } from '../cms/transfer/transfer.ts'
import { Mistake } from '../content/sentences.ts'

/** Prints how many documents of which kind came over. @throws Mistake that names what differs. */
export function printTallies({ tallies, written, dropped }: Transferred): void {
  const shown = tallies.filter(({ source, target }) => source || target)
  const width = Math.max(...shown.map(({ part }) => part.length), 10)
  const line = (...cells: [string, string, string, string]) => console.log(`  ${cells[0].padEnd(width)}  ${cells[1].padStart(8)}  ${cells[2].padStart(8)}  ${cells[3]}`)
  console.log()
  line('', 'Quelle', 'Ziel', 'Inhalt')
  for (const { part, source, target, different } of shown) line(part, String(source), String(target), different.length ? `${different.length} verschieden` : 'gleich')
  const sum = (key: 'source' | 'target') => String(tallies.reduce((total, tally) => total + tally[key], 0))
  line('zusammen', sum('source'), sum('target'), `${written} neu geschrieben`)
  if (dropped) console.log(`\n  ${dropped} Verweise auf Einträge, die es nicht mehr gibt, wurden weggelassen.`)
  const wrong = tallies.flatMap(({ part, different }) => different.map((id) => `${part} ${id}`))
  if (wrong.length) throw new Mistake(['Nicht alles ist gleich. Verschieden sind (Kennung im Ziel):', ...wrong].join('\n'))
}
