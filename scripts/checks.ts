import { existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { Mistake } from '../content/sentences.ts'
import type { Settings } from '../content/settings.ts'

/** Bytes that the data folder's disk must have free: the database, its log and two releases of a small city. */
const neededSpace = 200 * 1024 * 1024

/**
 * Makes sure that the data folder exists, can be written to and has room.
 * @throws Mistake that says what is in the way.
 */
export function checkDataFolder(folder: string): void {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, 'x'.repeat(4096))
  } catch (error) {
    throw new Mistake(reason(folder, error as NodeJS.ErrnoException))
  } finally {
    // A full disk leaves an empty file.
    if (existsSync(probe)) rmSync(probe)
  }
  const { bavail, blocks, bsize } = statfsSync(folder)
  const free = bavail * bsize
  // Some network file systems answer 0 for everything.
  if (blocks > 0 && free < neededSpace) {
    throw new Mistake(
      `Auf dem Datenträger von ${folder} sind nur noch ${Math.floor(free / 1024 / 1024)} MB frei; nötig sind ${neededSpace / 1024 / 1024} MB. ` +
        'Bitte schaffen Sie Platz, oder nennen Sie in STADT_DATA einen Ordner auf einem anderen Datenträger.',
    )
  }
}

/** Like `mkdir -p`. Node's own `recursive` never returns where the system refuses a folder with ENOENT, as /proc does. */
function makeFolder(folder: string) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

function reason(folder: string, error: NodeJS.ErrnoException): string {
  const choose = 'Bitte nennen Sie in STADT_DATA einen anderen Ordner'
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return `In den Datenordner ${folder} darf Stadtschreiber nicht schreiben. Bitte geben Sie dem Konto, unter dem Stadtschreiber läuft, das Recht dazu. ${choose}, wenn das nicht geht.`
    case 'EROFS':
      return `Der Datenordner ${folder} liegt auf einem Datenträger, auf dem nur gelesen werden darf. ${choose}.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `Der Datenträger von ${folder} ist voll. Bitte schaffen Sie Platz. ${choose}, wenn das nicht geht.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${folder} ist kein Ordner (oder liegt unter einer Datei). ${choose}.`
    default:
      return `Der Datenordner ${folder} lässt sich nicht anlegen oder beschreiben (${error.code ?? error.message}). ${choose}.`
  }
}

/**
 * The address to listen on: only this machine while the address for people is local, every network once another is set.
 * @param url the address under which people reach the server.
 */
export function hostFor(url: string): string {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || hostname.startsWith('127.') ? '127.0.0.1' : '0.0.0.0'
}

/** Makes sure that the CMS and the portal can have their ports. @throws Mistake that names each one taken. */
export async function checkPorts(settings: Pick<Settings, 'CMS_PORT' | 'PORTAL_PORT' | 'CMS_URL' | 'PORTAL_URL'>): Promise<void> {
  const wanted = [
    ['CMS_PORT', settings.CMS_PORT, hostFor(settings.CMS_URL), 'das CMS'],
    ['PORTAL_PORT', settings.PORTAL_PORT, hostFor(settings.PORTAL_URL), 'das Portal'],
  ] as const
  const findings = await Promise.all(
    wanted.map(async ([variable, port, host, what]) => {
      // The name `localhost` may lead to either address: a stranger on the other one would answer in our place.
      const code = (await listenError(port, host)) ?? (await listenError(port, '::1'))
      if (code === undefined) return []
      if (code === 'EADDRINUSE') return [`Port ${port} für ${what} ist schon belegt. Beenden Sie das andere Programm, oder wählen Sie mit ${variable} einen anderen Port.`]
      if (code === 'EACCES') return [`Port ${port} für ${what} darf dieses Konto nicht öffnen. Bitte wählen Sie mit ${variable} einen Port ab 1024.`]
      return [`Port ${port} für ${what} lässt sich nicht öffnen (${code}). Bitte wählen Sie mit ${variable} einen anderen Port.`]
    }),
  )
  if (findings.flat().length) throw new Mistake(findings.flat().join('\n'))
}

/** The error code of listening on a port, or undefined where it is free. */
async function listenError(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(host === '::1' && code !== 'EADDRINUSE' ? undefined : (code ?? 'Fehler')))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
