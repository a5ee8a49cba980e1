import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Mistake } from '../../content/sentences.ts'
import { compress, isText, variants } from '../../site/release/compress.ts'
import { manifestName } from './manifest.ts'
import { atOnce, inParallel } from './parallel.ts'
import { isSmallerForm } from './release.ts'
import type { Target } from './target.ts'

/**
 * A folder that the system's rsync reaches. What is to go is laid out in a folder of its own first: rsync reads at its own pace, and the
 * release may change meanwhile. It writes under another name and renames; texts take their smaller forms along, with the same times.
 * @param destination as rsync knows it, e.g. `user@host:/srv/www`.
 */
export function rsyncTarget(destination: string): Target {
  const there = destination.endsWith('/') ? destination : `${destination}/`
  const stage = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-deploy-'))
  const outbox = path.join(stage, 'out')
  const at = (name: string) => path.join(outbox, name)

  const emptyOutbox = async () => {
    await rm(outbox, { recursive: true, force: true })
    await mkdir(outbox, { recursive: true })
  }

  /** `--delay-updates`: a page and its smaller forms change together. `--checksum`: a file with another time only is not sent. */
  const send = () => rsync(['--recursive', '--times', '--checksum', '--delay-updates', '--chmod=D755,F644'], [`${outbox}/`, there])

  /** Removes files there; those that are not there are no mistake. Folders that become empty stay: a web server shows nothing of them. */
  async function removeNames(names: readonly string[]) {
    if (!names.length) return
    await emptyOutbox()
    // A file is missing here only where its folder is not.
    for (const folder of new Set(names.map((name) => path.dirname(name)))) await mkdir(at(folder), { recursive: true })
    const list = path.join(stage, 'gone')
    await writeFile(list, names.map((name) => `${name}\0`).join(''))
    await rsync(['--dirs', '--from0', `--files-from=${list}`, '--delete-missing-args', '--no-implied-dirs'], [`${outbox}/`, there])
  }

  async function listed(recursive: boolean): Promise<string[]> {
    const lines = await rsync([...(recursive ? ['--recursive'] : []), '--list-only', '--8-bit-output'], [there]).catch((error: unknown) => {
      if (error instanceof RsyncFailed && /change_dir.*No such file or directory/.test(error.said)) return ''
      throw error
    })
    return lines.split('\n').flatMap((line) => /^-\S+\s+[\d.,]+\s+\S+\s+\S+\s(.*)$/.exec(line)?.[1] ?? [])
  }

  return {
    async readManifest() {
      if (!(await listed(false)).includes(manifestName)) return undefined
      const copy = path.join(stage, 'manifest.json')
      await rsync([], [there + manifestName, copy])
      return readFile(copy, 'utf8')
    },
    async writeManifest(text) {
      await emptyOutbox()
      await writeFile(at(manifestName), text)
      await send()
    },
    // No hash can be asked for: everything is laid out, and rsync compares.
    list: async () => new Map((await listed(true)).filter((name) => !isSmallerForm(name)).map((name) => [name, ''])),
    async put(names, read, arrived) {
      await emptyOutbox()
      const parcels: Parameters<typeof arrived>[0][] = []
      const outdated: string[] = []
      await inParallel(names, atOnce, async (name) => {
        const parcel = await read(name)
        if (!parcel) return
        await mkdir(path.dirname(at(name)), { recursive: true })
        await writeFile(at(name), parcel.body)
        // Too small for any: one of its former text must not stay beside it.
        if (isText(name) && !(await compress(at(name)))) outdated.push(...variants.map(({ suffix }) => name + suffix))
        parcels.push(parcel)
      })
      if (!parcels.length) return
      await send()
      await removeNames(outdated)
      parcels.forEach(arrived)
    },
    remove: (names) => removeNames(names.flatMap((name) => [name, ...(isText(name) ? variants.map(({ suffix }) => name + suffix) : [])])),
    close: () => rm(stage, { recursive: true, force: true }),
  }
}

class RsyncFailed extends Mistake {
  said: string
  constructor(sentence: string, said: string) {
    super(sentence)
    this.said = said
  }
}

/** The two dashes: a place that begins with one is no option. @returns what rsync printed. @throws Mistake with what a person can do. */
async function rsync(options: string[], places: string[]): Promise<string> {
  // Its sentences in English, whatever this machine speaks: we look for words in them.
  const child = spawn('rsync', [...options, '--', ...places], { stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  let [printed, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Mistake('Auf diesem Rechner fehlt das Programm rsync. Bitte installieren Sie es (unter Debian: apt install rsync).')
    throw error
  })
  if (code !== 0) throw new RsyncFailed(sentenceFor(code, said), said)
  return printed
}

const unreachable = [5, 10, 12, 30, 35, 255]

function sentenceFor(code: number | null, said: string): string {
  // rsync's last line only repeats the code.
  const reason = said.trim().split('\n')[0] ?? ''
  if (/No space left|Disk quota/.test(said)) return 'Am Ziel ist kein Platz mehr. Bitte schaffen Sie Platz und starten Sie noch einmal.'
  if (/auth failed|Permission denied/.test(said)) return `Am Ziel fehlt das Recht, sich anzumelden oder dort zu schreiben (rsync meldet: ${reason}).`
  if (/No such file or directory/.test(said)) return `Den Ordner gibt es am Ziel nicht (rsync meldet: ${reason}). Bitte legen Sie ihn an.`
  if (code !== null && unreachable.includes(code)) return `Das Ziel ist nicht erreichbar (rsync meldet: ${reason}).`
  return `Die Übertragung ist gescheitert (rsync meldet: ${reason || `Code ${code}`}).`
}
