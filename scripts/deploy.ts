/**
 * `npm run deploy -- TARGET [--from DIR] [--dry-run] [--watch] [--delete-others]`: copies the live release to a folder, by rsync or to an
 * S3-compatible store: what changed, new files before old ones, removals last. Ended early, it is simply started again.
 */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { installationFolders } from '../cms/installation.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { openDeployment, type Deployment, type Outcome } from './deploy/deployment.ts'
import { kinds, openTarget } from './deploy/places.ts'
import { openSource } from './deploy/release.ts'
import { coloured, report, run, sentenceFor, step } from './terminal.ts'

const usage = `Bitte nennen Sie das Ziel: npm run deploy -- ZIEL. ${kinds}
Mit --from ORDNER eine andere Website als die, die zu sehen ist; mit --dry-run nur zeigen, was zu tun wäre; mit --watch auch jede weitere
Veröffentlichung übertragen; mit --delete-others am Ziel entfernen, was nicht von dort stammt.`

async function deploy(): Promise<void> {
  const { address, options } = readArguments()
  const settings = readSettings()
  const from = options.from === undefined ? path.join(installationFolders().releases, 'current') : path.resolve(options.from)
  const source = openSource(from)
  await source()
  const target = await openTarget(address, from, settings)
  try {
    const deployment = await openDeployment({ source, target, dryRun: options['dry-run'], deleteOthers: options['delete-others'] })
    const outcome = await step(options['dry-run'] ? 'Vergleichen' : 'Übertragen', (say) => deployment.run(say))
    if (options['dry-run']) return showPlan(outcome)
    console.log(summaryOf(outcome))
    showForeign(outcome)
    if (options.watch) await goOn(deployment)
  } finally {
    await target.close?.()
  }
}

function readArguments() {
  const { values: options, positionals } = (() => {
    try {
      return parseArgs({
        options: {
          from: { type: 'string' },
          'dry-run': { type: 'boolean', default: false },
          watch: { type: 'boolean', default: false },
          'delete-others': { type: 'boolean', default: false },
        },
        allowPositionals: true,
      })
    } catch {
      throw new Mistake(usage)
    }
  })()
  const [address = '', ...others] = positionals
  if (!address || others.length || options.from === '') throw new Mistake(usage)
  if (options.watch && options['dry-run']) throw new Mistake('--watch und --dry-run gehen nicht zusammen: Bitte nennen Sie nur eines.')
  return { address, options }
}

/** Seconds between two looks at the release, at least; a large one is looked at less often, so that looking takes a tenth of the time. */
const rest = 2
/** Seconds after which what failed is tried again. */
const restAfterFailure = 30

/** Until somebody ends it; what is under way comes to its end first. What goes wrong is said once and tried again. */
async function goOn(deployment: Deployment): Promise<void> {
  console.log('Jede weitere Veröffentlichung folgt von selbst. Beenden mit Strg+C.')
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end.abort())
  for (let failure = '', wait = rest; ; ) {
    await pause(1000 * wait, undefined, { signal: end.signal }).catch(() => {})
    if (end.signal.aborted) return
    const begun = performance.now()
    try {
      const outcome = await deployment.run(() => {})
      if (failure || countOf(outcome)) console.log(`${new Date().toLocaleTimeString('de-DE')} ${summaryOf(outcome)}`)
      failure = ''
      wait = Math.max(rest, (performance.now() - begun) / 100)
    } catch (error) {
      const sentence = sentenceFor(error) ?? String(error)
      if (sentence !== failure) report(error)
      failure = sentence
      wait = restAfterFailure
    }
  }
}

const countOf = ({ added, changed, removed }: Outcome) => added.length + changed.length + removed.length

function summaryOf(outcome: Outcome): string {
  const { added, changed, removed } = outcome
  if (!countOf(outcome)) return 'Am Ziel ist schon alles auf dem neuesten Stand.'
  return `${coloured('green', '✓')} Am Ziel: ${added.length} neu, ${changed.length} geändert, ${removed.length} entfernt.`
}

function showPlan(outcome: Outcome) {
  const { added, changed, removed } = outcome
  for (const [sign, names] of [['+', added], ['~', changed], ['-', removed]] as const) for (const name of names) console.log(`${sign} ${name}`)
  console.log(countOf(outcome) ? `Zu tun: ${added.length} neu (+), ${changed.length} geändert (~), ${removed.length} zu entfernen (-). Geändert wurde nichts.` : summaryOf(outcome))
  showForeign(outcome)
}

function showForeign({ foreign }: Outcome) {
  const some = foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ' …' : '')
  if (foreign.length) console.log(`${foreign.length} Dateien am Ziel gehören nicht zur Website und bleiben (${some}). Mit --delete-others werden sie entfernt.`)
}

await run(deploy)
