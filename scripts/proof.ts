/** `npm run proof [-- --runs N --seed S]`: random histories of edits; after each, the incremental release must equal a full build. */
import { parseArgs } from 'node:util'
import { openProof } from '../tests/integration/proof.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100' }, seed: { type: 'string' }, batches: { type: 'string', default: '12' } } })
const begun = performance.now()
let compared = 0
const proof = await openProof()
try {
  const onBatch = () => ++compared % 20 === 0 && console.log(`  ${compared} Vergleiche, ${Math.round((performance.now() - begun) / 1000)} s`)
  await proof.run({ runs: Number(values.runs), batches: Number(values.batches), ...(values.seed !== undefined && { seed: Number(values.seed) }), onBatch })
  console.log(`Nach ${compared} Schritten in ${values.runs} Verläufen: kein Unterschied (${Math.round((performance.now() - begun) / 1000)} s).`)
} finally {
  await proof.close()
}
process.exit(0)
