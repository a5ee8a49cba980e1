/**
 * Makes the CMS ready to serve: migrates the database, and at the first start imports the city's folder and its accounts.
 * Run by `npm start` as a child process; speaks over IPC: `{ progress }`, then `{ result }` or `{ mistake }`.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { readInternal } from '../cms/exchange/internal.ts'
import { openLease } from '../cms/publication/lease.ts'
import { isMongo } from '../cms/transfer/addresses.ts'
import { mustBeWhole } from '../cms/transfer/mark.ts'
import { mustBeRestored } from '../cms/transfer/unfinished.ts'
import { readKnowledgeFolder, readLanguages } from '../content/folder.ts'
import { Mistake } from '../content/sentences.ts'
import { readSettings } from '../content/settings.ts'

const tell = (message: object) => new Promise<void>((resolve) => (process.send ? process.send(message, () => resolve()) : (console.log(JSON.stringify(message)), resolve())))

try {
  await tell({ result: await prepare() })
  process.exit(0)
} catch (error) {
  const mistake = error instanceof Mistake ? error.message : undefined
  if (!mistake) console.error(error)
  await tell({ mistake: mistake ?? `Das CMS ließ sich nicht vorbereiten: ${(error as Error).message}` })
  process.exit(1)
}

async function prepare() {
  const settings = readSettings()
  const { installationFolders } = await import('../cms/installation.ts')
  const folders = installationFolders()
  mustBeRestored(folders.data)
  const city = () => ({ knowledge: readKnowledgeFolder(settings.STADT_SAMPLE), internal: readInternal(settings.STADT_SAMPLE) })
  // The languages are fixed before the configuration that depends on them is loaded, and a mistake in the city's folder
  // is found before anything is written.
  if (!existsSync(folders.languages)) {
    city()
    mkdirSync(folders.data, { recursive: true })
    const temporary = `${folders.languages}.tmp`
    writeFileSync(temporary, `${JSON.stringify(readLanguages(settings.STADT_SAMPLE), null, 2)}\n`)
    renameSync(temporary, folders.languages)
  }
  if (isMongo(settings.DATABASE_URL)) await mustBeReachable(settings.DATABASE_URL)

  const { getPayload } = await import('payload')
  const { default: config } = await import('../cms/payload.config.ts')
  await tell({ progress: 'Die Datenbank wird geöffnet' })
  const payload = await getPayload({ config, disableOnInit: true })
  if (!isMongo(settings.DATABASE_URL)) await payload.db.migrate()
  await mustBeWhole(payload)

  const accounts = () => payload.find({ collection: 'users', depth: 0, pagination: false, overrideAccess: true }).then(({ docs }) => docs.map(({ email, role, name }) => ({ email, role, name })))
  // Of several machines that start with an empty database one reads the city in.
  const turn = isMongo(settings.DATABASE_URL) ? await takeTurn(payload) : undefined
  if (await payload.kv.get('installation')) return { firstStart: false, accounts: await accounts(), ...notYetShown(folders.firstPassword) }

  const { importAccounts, importCity } = await import('../cms/exchange/import-city.ts')
  const { enqueueEverything } = await import('../cms/publication/queue.ts')
  const { knowledge, internal } = city()
  // A city without accounts of its own still needs someone who can let others in.
  if (internal.users.length === 0) internal.users.push({ email: 'admin@stadt.example', name: 'Administration', role: 'admin' })
  // Kept until a start has got as far as showing it: without it nobody could sign in.
  if (!settings.STADT_DEMO_PASSWORD && !existsSync(folders.firstPassword)) {
    writeFileSync(folders.firstPassword, randomBytes(12).toString('base64url'), { mode: 0o600 })
  }
  const password = settings.STADT_DEMO_PASSWORD ?? readFileSync(folders.firstPassword, 'utf8')
  let shown = 0
  await importCity(payload, knowledge, internal, (done, all) => {
    if (done - shown < 10 && done < all) return
    shown = done
    void tell({ progress: `${path.basename(settings.STADT_SAMPLE)} wird eingelesen: ${done} von ${all}` })
  })
  await importAccounts(payload, internal, password)
  await enqueueEverything(payload, 'Erste Veröffentlichung')
  await payload.kv.set('installation', { importedFrom: path.basename(settings.STADT_SAMPLE), at: new Date().toISOString() } as never)
  await turn?.giveBack()
  return { firstStart: true, accounts: await accounts(), ...notYetShown(folders.firstPassword) }
}

function notYetShown(file: string) {
  return existsSync(file) ? { password: readFileSync(file, 'utf8') } : {}
}

/** Waits for whoever is at it; nobody need wait once the city has been read in. */
async function takeTurn(payload: Payload) {
  const lease = await openLease(payload, 'first-start')
  for (let told = false; !(await lease.keep()); await pause(1000)) {
    if (await payload.kv.get('installation')) return undefined
    if (!told) await tell({ progress: 'Eine andere Maschine liest die Stadt ein' })
    told = true
  }
  setInterval(() => void lease.keep().catch((error: unknown) => console.error(error)), 3000)
  return lease
}

/** A database server that does not answer gets one sentence instead of a stack and a long wait. */
async function mustBeReachable(url: string) {
  if (url.startsWith('mongodb+srv')) return // found by DNS; the driver's own time-out must do
  const [host, port] = new URL(url.replace(/,[^/]*/, '')).host.split(':') as [string, string?]
  await new Promise<void>((resolve, reject) => {
    const socket = createConnection({ host, port: Number(port ?? 27017), timeout: 5000 })
    const refuse = () => reject(new Mistake(`Die Datenbank unter ${host}:${port ?? 27017} antwortet nicht. Bitte prüfen Sie DATABASE_URL und ob der Server läuft.`))
    socket.once('connect', () => (socket.end(), resolve())).once('error', refuse).once('timeout', () => (socket.destroy(), refuse()))
  })
}
