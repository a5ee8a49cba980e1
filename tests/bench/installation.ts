import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { installationFolders } from '../../cms/installation.ts'
import { readLanguages } from '../../content/folder.ts'
import { Mistake } from '../../content/sentences.ts'
import { runChild, startChild, type Child } from '../../scripts/children.ts'
import { fingerprint } from '../../scripts/fingerprint.ts'
import type { Say } from '../../scripts/terminal.ts'
import { account } from './account.ts'
import { cached, cacheFolder } from './cache.ts'
import { cityFolder, generatorFingerprint, syntheticCity } from './city.ts'

/** The most documents one process imports. */
const partSize = 1000

/** What the processes of an installation get from the environment; a database or secret of the caller is none of theirs. */
export const environmentOf = (data: string): Record<string, string> => ({
  STADT_DATA: data,
  NODE_ENV: 'production',
  PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
  DATABASE_URL: '',
  PAYLOAD_SECRET: '',
  STADT_SAMPLE: '',
  CMS_URL: '',
  PORTAL_URL: '',
})

/**
 * A data folder with a synthetic city in the CMS, everything still to be published. The import is done once for a size and kept.
 * @param data the folder to make.
 */
export async function newData(size: number, data: string, say: Say): Promise<void> {
  const prepared = path.join(cacheFolder, `data-${size}`)
  await cached(prepared, generatorFingerprint() + fingerprint(['cms/migrations']), (fresh) => importCity(size, fresh, say))
  const from = installationFolders(prepared)
  const to = installationFolders(data)
  mkdirSync(data, { recursive: true })
  copyFileSync(from.languages, to.languages)
  copyFileSync(from.secret, to.secret)
  // A database is more than its file while its journal lies beside it.
  const database = new DatabaseSync(from.database)
  database.prepare('VACUUM INTO ?').run(to.database)
  database.close()
}

async function importCity(size: number, data: string, say: Say) {
  const city = await cityFolder(size)
  const names = [...syntheticCity(size).keys()].filter((name) => name !== 'city.json').map((name) => name.replace(/\.json$/, ''))
  // Services come last and in the order they were made in: they name what is there already.
  const order = ['locations', 'organisations', 'contact-points', 'topics', 'services']
  names.sort((a, b) => order.indexOf(a.split('/')[0]!) - order.indexOf(b.split('/')[0]!))
  writeFileSync(installationFolders(data).languages, JSON.stringify(readLanguages(city)))
  const list = path.join(data, 'part.txt')
  for (let done = 0; done < names.length; done += partSize) {
    say(`Import: ${done} von ${names.length} Einträgen`)
    writeFileSync(list, names.slice(done, done + partSize).join('\n'))
    const args = [city, list, ...(done + partSize >= names.length ? ['--last'] : [])]
    await runChild(
      { name: 'bench-import', script: 'tests/bench/import-child.ts', args, env: environmentOf(data) },
      'Die Stadt ließ sich nicht in das CMS einlesen:',
    )
  }
  rmSync(list)
}

/** The CMS as another program sees it. */
export interface Cms {
  /** The version of SQLite that the CMS works with. */
  sqlite: string
  /** A request as the account of the measurement. @returns the answer's body. @throws Mistake where the CMS refuses. */
  request<T>(method: 'GET' | 'PATCH' | 'POST', address: string, body?: object): Promise<T>
}

/** Starts the CMS's REST API in a process of its own and signs in. */
export async function startCms(data: string): Promise<Cms> {
  const { port, sqlite } = await new Promise<{ port: number; sqlite: string }>((resolve, reject) => {
    const child: Child = startChild({
      name: 'bench-cms',
      script: 'tests/bench/cms-child.ts',
      env: environmentOf(data),
      onMessage: (message) => resolve(message as { port: number; sqlite: string }),
    })
    void child.ended.then(() => reject(new Mistake(`Das CMS hat sich beendet:\n${child.lastLines()}`)))
  })
  let authorization = ''
  const request: Cms['request'] = async <T>(method: string, address: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}/api${address}`, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Mistake(`Das CMS hat ${method} ${address} abgelehnt (${response.status}): ${text.slice(0, 500)}`)
    return JSON.parse(text) as T
  }
  const { token } = await request<{ token: string }>('POST', '/users/login', account)
  authorization = `JWT ${token}`
  return { request, sqlite }
}

/** A publisher that has said it is ready. */
export interface RunningPublisher {
  child: Child
  /** From its start until it was ready. */
  readyMs: number
}

/** Starts the real publisher process and waits until it is ready. @throws Mistake where it ends before. */
export async function startPublisher(data: string, say: Say): Promise<RunningPublisher> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const child: Child = startChild({
      name: 'publisher',
      script: 'scripts/publisher.ts',
      env: environmentOf(data),
      onMessage: (message) => {
        const { ready, progress, mistake } = message as { ready?: true; progress?: string; mistake?: string }
        if (progress) say(progress)
        if (mistake) reject(new Mistake(mistake))
        if (ready) resolve({ child, readyMs: performance.now() - begun })
      },
    })
    void child.ended.then(() => reject(new Mistake(`Der Veröffentlicher hat sich beendet, bevor er bereit war:\n${child.lastLines()}`)))
  })
}
