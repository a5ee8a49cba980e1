/**
 * `npm run faults [-- --rounds N --seed S --mongodb]`: kills publisher and CMS at random moments under edits; nothing may be lost, doubled
 * or half. With `--mongodb` there are two machines on one MongoDB, which is looked for as `npm test` does.
 */
import { parseArgs } from 'node:util'
import { findTestServer } from '../tests/mongodb.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' }, mongodb: { type: 'boolean' } } })
const server = values.mongodb ? await findTestServer() : undefined
if (values.mongodb && !server) {
  console.error('Kein MongoDB-Server gefunden. Nennen Sie einen in MONGODB_TEST_URI.')
  process.exit(1)
}
if (server) Object.assign(process.env, { MONGODB_TEST_URI: server.uri, TEST_DATABASE: 'mongodb' })
const { runFaults } = await import('../tests/faults/faults.ts')
const report = await runFaults({ rounds: Number(values.rounds), ...(values.seed !== undefined && { seed: Number(values.seed) }), say: (line) => console.log(`  ${line}`) })
const { kills, whileStarting, edits, answers, findings, seconds } = report
console.log(`${kills.publisher} Mal den Veröffentlicher und ${kills.cms} Mal das CMS beendet (${whileStarting} Mal beim Starten), ${seconds} s.`)
console.log(`${edits.confirmed} bestätigte und ${edits.unconfirmed} unbestätigte Änderungen, ${answers} gelesene Seiten und Feeds.`)
for (const finding of findings) console.log(`✗ ${finding}`)
console.log(findings.length ? `${findings.length} Befunde.` : 'Nichts verloren, nichts doppelt, nichts halb.')
await server?.stop()
process.exit(findings.length ? 1 : 0)
