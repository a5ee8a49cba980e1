/** `npm run content:check [-- FOLDER] [--all] [--json] [--today=YYYY-MM-DD]`: what could be better about the content of a city. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkFolder } from '../content/check/check.ts'
import { linesOf } from '../content/check/reporter.ts'
import { day } from '../content/schema/values.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'
import { coloured, run } from './terminal.ts'

const usage = 'So geht es: npm run content:check -- ORDNER [--all] [--json] [--today=2026-12-31]'
const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const
/** Findings of a kind that fit on a screen; `--all` shows the others. */
const shownOfAKind = 10

async function contentCheck(): Promise<void> {
  const { folder, all, json, today } = wishes()
  const report = checkFolder(folder, { today })
  if (json) console.log(JSON.stringify(report, null, 2))
  else {
    const paint = (severity: keyof typeof colours, text: string) => coloured(colours[severity], text)
    console.log(linesOf(report, { paint, ...(!all && { most: shownOfAKind }) }).join('\n'))
  }
  if (report.counts.error) process.exitCode = 1
}

function wishes() {
  const { values, positionals } = parsed()
  if (positionals.length > 1) throw new Mistake(`Bitte nennen Sie höchstens einen Ordner. ${usage}`)
  if (values.today !== undefined && !day.safeParse(values.today).success)
    throw new Mistake(`--today erwartet ein Datum wie 2026-12-31. ${usage}`)
  const [named] = positionals
  return { ...values, folder: named === undefined ? readSettings().STADT_SAMPLE : path.resolve(named) }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean' }, json: { type: 'boolean' }, today: { type: 'string' } },
    })
  } catch {
    throw new Mistake(`Diese Angaben versteht der Befehl nicht. ${usage}`)
  }
}

await run(contentCheck)
