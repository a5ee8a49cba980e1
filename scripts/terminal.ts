import { styleText } from 'node:util'
import { Mistake } from '../content/sentences.ts'

const terminal = Boolean(process.stdout.isTTY)
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const clearLine = '\r\x1b[K'

/** Colours a text where it is shown on a terminal. */
export const coloured = (style: Parameters<typeof styleText>[0], text: string): string => (terminal ? styleText(style, text) : text)

/** Seconds since a moment (milliseconds, `performance.now()`), as people read them: `0,4 s`, `2:05 min`. */
export function elapsed(since: number, now = performance.now()): string {
  const seconds = (now - since) / 1000
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')} min`
}

export type Say = (detail: string) => void

/**
 * Shows one step of work: a line that moves while it lasts on a terminal, plain lines elsewhere.
 * @param work gets a function that shows a passing detail; what it returns or throws is passed on.
 */
export async function step<T>(title: string, work: (say: Say) => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const progress = terminal ? movingLine(title, start) : plainLines(title, start)
  let over = false
  const end = () => {
    over = true
    progress.end()
  }
  try {
    // What goes on after the step, such as a publisher at work, has no line of its own any more.
    const result = await work((detail) => !over && progress.say(detail))
    end()
    console.log(`${coloured('green', '✓')} ${title} ${coloured('dim', `(${elapsed(start)})`)}`)
    return result
  } catch (error) {
    end()
    console.log(`${coloured('red', '✗')} ${title} ${coloured('dim', `(${elapsed(start)})`)}`)
    throw error
  }
}

/** Shows a step that had nothing left to do. */
export function skipped(title: string): void {
  console.log(`${coloured('green', '✓')} ${title} ${coloured('dim', '(unverändert)')}`)
}

function movingLine(title: string, start: number) {
  let detail = ''
  let frame = 0
  const draw = () => {
    const line = `${frames[frame++ % frames.length]} ${title} … ${elapsed(start)}${detail && ` · ${detail}`}`
    process.stdout.write(clearLine + line.slice(0, (process.stdout.columns || 80) - 1))
  }
  draw()
  const timer = setInterval(draw, 120)
  return {
    say: (text: string) => void (detail = text.replaceAll(/\s+/g, ' ').trim()),
    end: () => {
      clearInterval(timer)
      process.stdout.write(clearLine)
    },
  }
}

/** At most one line in five seconds, so that a log stays readable. */
function plainLines(title: string, start: number) {
  console.log(`  ${title} …`)
  let last = performance.now()
  return {
    say: (text: string) => {
      if (performance.now() - last < 5000) return
      last = performance.now()
      console.log(`    ${text.trim()} (${elapsed(start)})`)
    },
    end: () => {},
  }
}

/** The sentence for a fault of the disk or of rights that a person can mend, whichever step met it. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof Mistake) return error.message
  const { code, path } = error as NodeJS.ErrnoException
  const where = path ? `${path}: ` : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return `${where}Der Datenträger ist voll. Bitte schaffen Sie Platz und starten Sie noch einmal.`
  if (code === 'EROFS') return `${where}Hier darf nur gelesen werden. Bitte wählen Sie einen Ordner, in den Stadtschreiber schreiben darf.`
  if (code === 'EACCES' || code === 'EPERM') return `${where}Dafür fehlt das Recht. Bitte prüfen Sie die Rechte an diesem Ort.`
  return undefined
}

/** Says what went wrong: a sentence where a person can mend it, else everything a developer needs. */
export function report(error: unknown): void {
  const sentence = sentenceFor(error)
  if (sentence) console.error(`\n${coloured('red', shortened(sentence))}`)
  else console.error('\nEin unerwarteter Fehler ist aufgetreten. Bitte melden Sie ihn mit dem folgenden Text:\n', error)
}

/** A whole folder may be wrong: the first findings tell enough. */
function shortened(text: string, most = 40): string {
  const lines = text.split('\n')
  return lines.length > most ? [...lines.slice(0, most), `… und ${lines.length - most} weitere.`].join('\n') : text
}

/** Runs a command of the command line: what it throws is reported and ends in exit code 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
