/** `npm run faults [-- --rounds N --seed S]`: kills publisher and CMS at random moments under edits; nothing may be lost, doubled or half. */
import { parseArgs } from 'node:util'
import { runFaults } from '../tests/faults/faults.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const report = await runFaults({ rounds: Number(values.rounds), ...(values.seed !== undefined && { seed: Number(values.seed) }), say: (line) => console.log(`  ${line}`) })
const { kills, whileStarting, edits, answers, findings, seconds } = report
console.log(`${kills.publisher} Mal den Veröffentlicher und ${kills.cms} Mal das CMS beendet (${whileStarting} Mal beim Starten), ${seconds} s.`)
console.log(`${edits.confirmed} bestätigte und ${edits.unconfirmed} unbestätigte Änderungen, ${answers} gelesene Seiten und Feeds.`)
for (const finding of findings) console.log(`✗ ${finding}`)
console.log(findings.length ? `${findings.length} Befunde.` : 'Nichts verloren, nichts doppelt, nichts halb.')
process.exit(findings.length ? 1 : 0)
