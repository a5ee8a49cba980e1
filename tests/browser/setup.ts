import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portal: string
    cms: string
    data: string
    password: string
    /** What `npm start` printed. */
    printed: string
  }
}

/** A whole city, started as a person starts it, in a folder of its own; stopped as a person stops it. */
export default async function setup({ provide }: TestProject) {
  const data = mkdtempSync(path.join(tmpdir(), 'stadtschreiber-browser-'))
  const [cmsPort, portalPort] = [await freePort(), await freePort()]
  const password = 'nur-fuer-diesen-test-7'
  const house = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
    env: { ...process.env, STADT_DATA: data, CMS_PORT: String(cmsPort), PORTAL_PORT: String(portalPort), STADT_DEMO_PASSWORD: password, NODE_ENV: 'production', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => house.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    for (const stream of [house.stdout, house.stderr]) {
      stream.on('data', (text: Buffer) => {
        printed += text.toString()
        if (printed.includes('Beenden mit Strg+C.')) resolve()
      })
    }
    void ended.then((code) => reject(new Error(`npm start endete mit ${code}:\n${printed}`)))
  })
  provide('portal', `http://localhost:${portalPort}`)
  provide('cms', `http://localhost:${cmsPort}`)
  provide('data', data)
  provide('password', password)
  provide('printed', printed)
  return async () => {
    house.kill('SIGINT')
    const code = await ended
    rmSync(data, { recursive: true, force: true })
    if (code !== 0) throw new Error(`Nach Strg+C endete npm start mit ${code}:\n${printed}`)
  }
}
