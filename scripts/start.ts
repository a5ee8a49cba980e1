import { rmSync } from 'node:fs'
import path from 'node:path'
import { Mistake } from '../content/sentences.ts'
import { activeRelease } from '../site/release/release.ts'
import { hostFor } from './checks.ts'
import { closeOnRequest, cmsAddress, failHouse, nextArguments, opened, startPublisher, startServer, untilAnswering, whenClosing } from './house.ts'
import { nextProgram, prepare, type Preparation } from './preparation.ts'
import { serve } from './serve.ts'
import { summarise } from './summary.ts'
import { elapsed, step } from './terminal.ts'

/** `npm start`: everything, from an empty data folder or from the one of last time. */
async function start(): Promise<void> {
  const begun = performance.now()
  const house = await prepare('production')
  const { environment, folders, logFolder } = house
  // Citizens need not wait for what only editors need.
  const isThere = activeRelease(folders.releases) !== undefined
  if (isThere) await openPortal(house)
  await step('CMS starten', async () => {
    startServer({ name: 'cms', script: nextProgram, args: nextArguments('start', house), env: environment, logFolder }, 'Das CMS')
    await untilAnswering(`${cmsAddress(house)}/api/health`, 'Das CMS')
  })
  await step('Seiten veröffentlichen', (say) => startPublisher(house, say))
  if (!isThere) await openPortal(house)
  opened()
  summarise(house, elapsed(begun))
  rmSync(folders.firstPassword, { force: true })
}

const openPortal = ({ settings, folders }: Preparation) =>
  step('Portal öffnen', async () => {
    const server = await serve(path.join(folders.releases, 'current'), settings.PORTAL_PORT, hostFor(settings.PORTAL_URL), settings.PORTAL_URL).catch((error: NodeJS.ErrnoException) => {
      throw new Mistake(`Das Portal kann Port ${settings.PORTAL_PORT} nicht öffnen (${error.code}). Wählen Sie mit PORTAL_PORT einen anderen.`)
    })
    whenClosing(async () => {
      server.close()
      server.closeAllConnections()
    })
  })

closeOnRequest()
await start().catch(failHouse)
